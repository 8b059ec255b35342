import { createInterface } from "node:readline";
import { criticalPoints } from "../src/critical/critical-points.ts";
import type { CriticalSet } from "../src/critical/critical-set.ts";
import { keepArena, releaseArena } from "../src/expr/arena.ts";
import type { Problem } from "../src/expr/problem.ts";
import { parseFormula } from "../src/parse/parse.ts";
import { repeat } from "./repeat.ts";

keepArena();

/** The formula is read anew for each repetition, untimed: what nodes remember must not be met again. */
function run(line: string, seconds: number): string {
  const [id, names, formula] = line.split("\t") as [string, string, string];
  const variables = names.split(" ");
  const prepare = (): Problem => {
    releaseArena();
    const read = parseFormula(formula, { variables });
    if (!read.ok) throw new Error(`${id} cannot be read`);
    return read.value.problem;
  };
  let set: CriticalSet | null = null;
  const { first, median } = repeat(seconds, prepare, (problem) => {
    set = criticalPoints(problem);
  });
  const { points, status } = set! as CriticalSet;
  const found = points.filter(({ isolated }) => isolated).length;
  return [id, found, status, median, process.resourceUsage().maxRSS, first].join("\t");
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(run(line, Number(process.argv[2] ?? 0.5)));
}
