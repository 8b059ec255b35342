import { createInterface } from "node:readline";
import type { Inertia } from "../src/expr/matrix.ts";
import { inertia } from "../src/matrix/inertia.ts";
import { parseDecimal } from "../src/number/decimal.ts";
import { repeat } from "./repeat.ts";

function verdictOf({ negative, zero }: Inertia): string {
  if (negative > 0) return "IND";
  return zero > 0 ? "PSD" : "PD";
}

/** The protocol of `peers/ginac-definiteness.cpp`. */
function run(line: string, seconds: number): string {
  const [id, text] = line.split("\t") as [string, string];
  const matrix = text.split(";").map((row) => row.split(" ").map((entry) => parseDecimal(entry)!));
  let verdict = "";
  const { first, median } = repeat(
    seconds,
    () => matrix,
    (rows) => {
      verdict = verdictOf(inertia(rows));
    },
  );
  return [id, verdict, median, process.resourceUsage().maxRSS, first].join("\t");
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(run(line, Number(process.argv[2] ?? 0.2)));
}
