// Time from formula to proved and typed critical points of random dense polynomials (the same in each run), with coordinates and values
// that are exact, or located where the fields are so large that exact ones would take too long; each in a process of its own, which is timed once, cold.
//   node bench/dense-gradients.mjs [--only REGEXP] [--limit 60]
// Exit code 1 when one is not proved complete, or takes longer than its bar.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { align } from "./comparison.mjs";
import { withBundle } from "./import-bundled.mjs";

const { values: options } = parseArgs({
  options: { only: { type: "string", default: "" }, limit: { type: "string", default: "60" } },
});

/** Variables and degree: `(degree - 1)^variables` complex points; the bar is in milliseconds. */
const cases = [
  ...["2 9", "3 5", "4 3"].map((size) => [size, 1000]),
  ...["5 3", "6 3"].map((size) => [size, 3000]),
  ...["4 4", "2 12", "3 6"].map((size) => [size, 10_000]),
  ...["2 16", "2 17", "3 7", "4 5"].map((size) => [size, 20_000]),
].filter(([size]) => new RegExp(options.only).test(size));

await withBundle("bench/ours-critical-points.ts", async (bundle) => {
  const lines = [["variables degree", "complex", "real", "status", "ms", "bar", "MB"]];
  for (const [size, bar] of cases) {
    const [variables, degree] = size.split(" ").map(Number);
    const names = Array.from({ length: variables }, (_, i) => `x${i + 1}`);
    const answer = await solved(bundle, `${size}\t${names.join(" ")}\t${dense(names, degree)}\n`);
    const [, real, status, , kB, first] = answer?.split("\t") ?? [];
    const isRight = status === "complete" && Number(first) <= bar;
    if (!isRight) process.exitCode = 1;
    const time = first === undefined ? "-" : `${Number(first).toFixed(0)}${isRight ? "" : " !"}`;
    const memory = kB === undefined ? "-" : (Number(kB) / 1024).toFixed(0);
    lines.push([size, `${(degree - 1) ** variables}`, real ?? "-", status ?? "NO", time, `${bar}`, memory]);
  }
  console.log(align(lines).join("\n"));
});

/** Coefficients from -9 to 9, but not 0. */
function dense(names, degree) {
  let state = 7 + names.length * 100 + degree;
  const terms = [];
  const extend = (powers, left) => {
    if (powers.length === names.length) {
      state = (state * 48271) % 2147483647;
      const factors = names.flatMap((name, i) => (powers[i] === 0 ? [] : [`${name}^${powers[i]}`]));
      terms.push([`(${(state % 19) - 9 || 1})`, ...factors].join("*"));
    } else for (let e = 0; e <= left; e += 1) extend([...powers, e], left - e);
  };
  extend([], degree);
  return terms.join(" + ");
}

/** The line that the process answers; `null` when it fails or takes too long. */
function solved(bundle, input) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bundle, "0"], { stdio: ["pipe", "pipe", "inherit"] });
    const timer = setTimeout(() => child.kill(), Number(options.limit) * 1000);
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(code === 0 && output !== "" ? output.trim() : null);
    });
    child.stdin.end(input);
  });
}
