// Time to find, classify and prove all critical points of 27 known functions (formula already read -> verified answer), beside
// Giac's `solve` of the gradient and Singular's, when they are installed, and Giac's `gbasis` to a rational univariate
// representation, which lists no points yet: none of them proves or classifies anything. PARI has no solver for systems.
//   node bench/critical-points.mjs [--only REGEXP] [--seconds 0.5] [--no-peers]
// Exit code 1 when one is not complete or has another number of isolated points than it should.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { align } from "./comparison.mjs";
import { withBundle } from "./import-bundled.mjs";
import { giacCriticalScript } from "./peers/giac-critical.mjs";
import { singularCriticalScript } from "./peers/singular-critical.mjs";

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    seconds: { type: "string", default: "0.5" },
    "no-peers": { type: "boolean", default: false },
  },
});
/** The bar is so many milliseconds, or the time of the fastest of the others that list all points, whichever is more. */
const LEAST_BAR = 30;
const TIME_LIMIT = 60_000;

const cases = JSON.parse(await readFile(new URL("./workloads/critical.json", import.meta.url), "utf8"));
await withBundle("bench/ours-critical-points.ts", async (bundle) => {
  const withGiac = !options["no-peers"] && (await run("giac", ["--version"], "")).code === 0;
  const withSingular = !options["no-peers"] && (await run("Singular", ["-q"], "quit;\n")).code === 0;
  const lines = [
    ["case", "found", "status", "cold ms", "ms", "MB", "giac solve ms", "giac rur ms", "singular ms", "ratio", "bar"],
  ];
  for (const one of cases.filter(({ id }) => new RegExp(options.only).test(id))) {
    const ours = await measured(bundle, one);
    if (ours?.status !== "complete" || ours.found !== one.points) process.exitCode = 1;
    const theirs = withGiac ? await giac(one) : { solve: null, rur: null };
    const other = withSingular ? await singular(one) : null;
    const complete = [theirs.solve, other].filter((answer) => answer?.found === one.points);
    const best = complete.length === 0 ? null : Math.min(...complete.map(({ ms }) => ms));
    lines.push([
      one.id,
      `${ours?.found ?? "-"}/${one.points}`,
      ours?.status ?? "-",
      ours?.first.toFixed(0) ?? "-",
      ours?.ms.toFixed(1) ?? "-",
      ours === null ? "-" : (ours.kB / 1024).toFixed(0),
      theirs.solve === null ? "-" : `${theirs.solve.ms.toFixed(1)} (${theirs.solve.found})`,
      theirs.rur?.toFixed(1) ?? "-",
      other === null ? "-" : `${other.ms.toFixed(1)} (${other.found})`,
      best === null || ours === null ? "-" : (ours.ms / best).toFixed(2),
      ours !== null && ours.ms <= Math.max(LEAST_BAR, best ?? 0) ? "" : "over",
    ]);
  }
  console.log(align(lines).join("\n"));
});

async function measured(bundle, { id, vars, expr }) {
  const { code, output } = await run(
    process.execPath,
    [bundle, options.seconds],
    `${id}\t${vars.join(" ")}\t${expr}\n`,
  );
  const [, found, status, ms, kB, first] = output.trim().split("\t");
  return code !== 0 || first === undefined
    ? null
    : { found: Number(found), status, ms: Number(ms), kB: Number(kB), first: Number(first) };
}

/** What Giac says of one case; a job that fails or takes too long is `null`. */
async function giac(one) {
  const answers = new Map();
  for (const job of ["solve", "rur"]) {
    const { output } = await run("giac", [], giacCriticalScript(job, one));
    const [, found, ms] = output.match(/hxanswer\t(\S+)\t(\S+?)"?$/m) ?? [];
    answers.set(job, ms === undefined || !(Number(ms) >= 0) ? null : { found: Number(found), ms: Number(ms) });
  }
  return { solve: answers.get("solve"), rur: answers.get("rur")?.ms ?? null };
}

/** As `giac`, of Singular; `null` where there are infinitely many solutions, too. */
async function singular(one) {
  const { output } = await run("Singular", ["-q"], singularCriticalScript(one));
  const [, found, ticks] = output.match(/hxanswer (\d+) (\d+)/) ?? [];
  return ticks === undefined ? null : { found: Number(found), ms: Number(ticks) / 100 };
}

function run(program, args, input) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"], timeout: TIME_LIMIT });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.stdin.on("error", () => {});
    child.on("error", () => resolve({ code: -1, output }));
    child.on("close", (code) => resolve({ code, output }));
    child.stdin.end(input);
  });
}
