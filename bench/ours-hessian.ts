import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { hessian } from "../src/calculus/hessian.ts";
import { keepArena, releaseArena } from "../src/expr/arena.ts";
import { variable } from "../src/expr/build.ts";
import type { Expr } from "../src/expr/expr.ts";
import { postorder } from "../src/expr/postorder.ts";
import { rebuild } from "../src/expr/rebuild.ts";
import { parseFormula } from "../src/parse/parse.ts";

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
  const times: number[] = [];
  let count = 0;
  const start = performance.now();
  for (let repetition = 0; ; repetition += 1) {
    releaseArena();
    const objective = renew(nodes);
    const begin = performance.now();
    count = hessian(objective, variables).entries.length;
    const end = performance.now();
    if (repetition > 0) times.push(end - begin);
    if ((times.length >= 5 && end - start > 1000 * seconds) || end - start > 4_000) break;
  }
  times.sort((a, b) => a - b);
  return [id, count, times[times.length >> 1], process.resourceUsage().maxRSS].join("\t");
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(run(line, Number(process.argv[2] ?? 0.2)));
}
