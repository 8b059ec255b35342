// Time to find and prove a rational univariate representation of all complex zeros: gradients of well-known functions, and of
// random dense polynomials (the same in each run), each in a process of its own.
//   node bench/zero-dimensional.mjs [--only REGEXP] [--seconds 0.5] [--limit 60]
// Exit code 1 when one is not solved, has another number of zeros than it should, or takes longer than its bar.
import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import { align } from "./comparison.mjs";
import { withBundle } from "./import-bundled.mjs";

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    seconds: { type: "string", default: "0.5" },
    limit: { type: "string", default: "60" },
  },
});

/** Zeros are `(degree - 1)^variables`; the bar is for the first run, in milliseconds. */
const dense = [
  ...["2 4", "3 3", "2 6", "4 3", "2 8", "3 4", "3 5"].map((size) => [size, 1000]),
  ...["5 3", "6 3"].map((size) => [size, 3000]),
  ...["4 4", "3 6", "2 12", "7 3", "5 4", "2 16"].map((size) => [size, 10_000]),
].map(([size, bar]) => {
  const [variables, degree] = size.split(" ").map(Number);
  return { id: `dense ${size}`, zeros: (degree - 1) ** variables, bar };
});

const cases = [
  { id: "himmelblau", zeros: 9, bar: 100 },
  { id: "camel", zeros: 15, bar: 100 },
  { id: "double well", zeros: 27, bar: 500 },
  ...dense,
].filter(({ id }) => new RegExp(options.only).test(id));

await withBundle("bench/ours-zero-dimensional.ts", async (bundle) => {
  const lines = [["gradient", "zeros", "first ms", "ms", "primes", "bits", "MB"]];
  for (const { id, zeros, bar } of cases) {
    const result = await solved(bundle, id);
    const right = result !== null && result.zeros === zeros && result.first <= bar;
    if (!right) process.exitCode = 1;
    lines.push(
      result === null
        ? [id, "NO", "", "", "", "", ""]
        : [
            id,
            `${result.zeros}${right ? "" : " !"}`,
            result.first.toFixed(1),
            result.median.toPrecision(3),
            `${result.primes}`,
            `${result.bits}`,
            (result.kB / 1024).toFixed(0),
          ],
    );
  }
  console.log(align(lines).join("\n"));
});

async function solved(bundle, id) {
  try {
    const run = promisify(execFile)(process.execPath, [bundle, id, options.seconds], {
      timeout: 1000 * Number(options.limit),
    });
    return JSON.parse((await run).stdout);
  } catch {
    return null;
  }
}
