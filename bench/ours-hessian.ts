import { createInterface } from "node:readline";
import { hessian } from "../src/calculus/hessian.ts";
import { keepArena, releaseArena } from "../src/expr/arena.ts";
import { variable } from "../src/expr/build.ts";
import type { Expr } from "../src/expr/expr.ts";
import { postorder } from "../src/expr/postorder.ts";
import { rebuild } from "../src/expr/rebuild.ts";
import { parseFormula } from "../src/parse/parse.ts";
import { repeat } from "./repeat.ts";

keepArena();

/** Makes the nodes of an expression anew in an empty arena: derivatives are memoised in nodes and must not be met again. */
function renew(nodes: readonly Expr[]): Expr {
  const renewed = new Map<Expr, Expr>();
  for (const node of nodes) {
    renewed.set(node, node.kind === "variable" ? variable(node.name) : rebuild(node, (part) => renewed.get(part)!));
  }
  return renewed.get(nodes.at(-1)!)!;
}

/** The protocol of `peers/ginac-hessian.cpp`. */
function run(line: string, seconds: number): string {
  const [id, names, formula] = line.split("\t") as [string, string, string];
  const variables = names.split(" ");
  const read = parseFormula(formula, { variables });
  if (!read.ok) return `${id}\tfailed`;
  const nodes = postorder([read.value.problem.objective]);
  let count = 0;
  const prepare = (): Expr => {
    releaseArena();
    return renew(nodes);
  };
  const { first, median } = repeat(seconds, prepare, (objective) => {
    count = hessian(objective, variables).entries.length;
  });
  return [id, count, median, process.resourceUsage().maxRSS, first].join("\t");
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(run(line, Number(process.argv[2] ?? 0.2)));
}
