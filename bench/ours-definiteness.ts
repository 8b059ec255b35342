import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import type { Inertia } from "../src/expr/matrix.ts";
import { inertia } from "../src/matrix/inertia.ts";
import { parseDecimal } from "../src/number/decimal.ts";

function verdictOf({ negative, zero }: Inertia): string {
  if (negative > 0) return "IND";
  return zero > 0 ? "PSD" : "PD";
}

/** The protocol of `peers/ginac-definiteness.cpp`. */
function run(line: string, seconds: number): string {
  const [id, text] = line.split("\t") as [string, string];
  const matrix = text.split(";").map((row) => row.split(" ").map((entry) => parseDecimal(entry)!));
  const times: number[] = [];
  let verdict = "";
  const start = performance.now();
  for (let repetition = 0; ; repetition += 1) {
    const begin = performance.now();
    verdict = verdictOf(inertia(matrix));
    const end = performance.now();
    if (repetition > 0) times.push(end - begin);
    if ((times.length >= 5 && end - start > 1000 * seconds) || end - start > 4_000) break;
  }
  times.sort((a, b) => a - b);
  return [id, verdict, times[times.length >> 1], process.resourceUsage().maxRSS].join("\t");
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(run(line, Number(process.argv[2] ?? 0.2)));
}
