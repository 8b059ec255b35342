// Start to answer of the main job, as a ratio to an empty script of Node in the same round (goals: 1.25 for JSON, 1.5 for
// terminal text). Rounds take turns, so that a busy machine slows all of them alike; the median of the paired ratios counts.
// Usage: node bench/startup.mjs [rounds]. Needs a build; exit code 1 when a goal is missed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const rounds = Number(process.argv[2] ?? 40);
const command = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));
const empty = join(mkdtempSync(join(tmpdir(), "hessian-")), "empty.cjs");
writeFileSync(empty, "");

const formula = ["x^2+3*x*y+y^2", "--vars", "x,y"];
const contenders = [
  { name: "empty script", words: [empty] },
  { name: "hessian --json", words: [command, ...formula, "--json"], goal: 1.25 },
  { name: "hessian (terminal text)", words: [command, ...formula, "--format", "text"], goal: 1.5 },
];

function milliseconds(words) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(q * (sorted.length - 1))];
}

for (const { words } of contenders) milliseconds(words);
const times = contenders.map(() => []);
for (let round = 0; round < rounds; round += 1) {
  contenders.forEach(({ words }, i) => {
    times[i].push(milliseconds(words));
  });
}

console.log(`${rounds} rounds, Node ${process.version}, ${process.platform}-${process.arch}\n`);
console.log("                           best ms   median ms   median ratio   goal");
let missed = false;
contenders.forEach(({ name, goal }, i) => {
  const ratio = quantile(
    times[i].map((time, round) => time / times[0][round]),
    0.5,
  );
  const columns = [quantile(times[i], 0).toFixed(1), quantile(times[i], 0.5).toFixed(1), ratio.toFixed(3), goal ?? ""];
  const widths = [9, 12, 15, 7];
  console.log(name.padEnd(25) + columns.map((text, j) => String(text).padStart(widths[j])).join(""));
  if (goal !== undefined && ratio > goal) missed = true;
});
if (missed) process.exitCode = 1;
