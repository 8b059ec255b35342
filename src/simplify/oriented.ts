import { createMemo } from "../expr/arena.ts";
import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import { isEven, isInteger, negateRational } from "../number/rational.ts";
import { cheapest } from "./cost.ts";
import { flippedArguments } from "./parity.ts";

const done = createMemo<Expr>();

/** The expression with the differences in it turned where that reads better, for it costs nothing: `cosh(y - x)` as `cosh(x - y)`. */
export function oriented(expr: Expr): Expr {
  for (const node of postorder([expr], (part) => !done.has(part))) {
    const turned = rebuild(node, (part) => done.get(part)!);
    done.set(node, cheapest(cheapest(turned, flippedArguments(turned)), turnedBases(turned)));
  }
  return done.get(expr)!;
}

/** `(y - x)^2` as `(x - y)^2`, `2·(y - x)^3` as `-2·(x - y)^3`. */
function* turnedBases(node: Expr): Generator<Expr> {
  if (node.kind !== "product") return;
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    if (arg.kind !== "sum" || !isInteger(weight)) continue;
    const turned = node.args.with(i, linearCombination([arg], [-1], 0));
    yield monomial(turned, node.weights, isEven(weight) ? node.value : negateRational(node.value));
  }
}
