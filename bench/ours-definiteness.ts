import { createInterface } from "node:readline";
import { type Definiteness, definiteness } from "../src/definiteness/definiteness.ts";
import { parseDecimal } from "../src/number/decimal.ts";
import { repeat } from "./repeat.ts";

const verdicts: Readonly<Partial<Record<Definiteness, string>>> = {
  "positive definite": "PD",
  "positive semidefinite": "PSD",
  indefinite: "IND",
};

/** The protocol of `peers/ginac-definiteness.cpp`. */
function run(line: string, seconds: number): string {
  const [id, text] = line.split("\t") as [string, string];
  const matrix = text.split(";").map((row) => row.split(" ").map((entry) => parseDecimal(entry)!));
  let verdict = "";
  const { first, median } = repeat(
    seconds,
    () => matrix,
    (rows) => {
      verdict = verdicts[definiteness(rows)] ?? "other";
    },
  );
  return [id, verdict, median, process.resourceUsage().maxRSS, first].join("\t");
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(run(line, Number(process.argv[2] ?? 0.2)));
}
