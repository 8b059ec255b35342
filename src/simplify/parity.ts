import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { apply, definitionOf } from "../functions/table.ts";
import { isEven, isInteger, negateRational } from "../number/rational.ts";

/** The product with the sign of the argument of an even or odd function changed: `-sin(x - y)` as `sin(y - x)`. */
export function* flippedArguments(node: Expr): Generator<Expr> {
  if (node.kind === "call") {
    const flipped = flip(node);
    if (flipped?.even === true) yield flipped.expr;
  }
  if (node.kind !== "product") return;
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    const flipped = flip(arg);
    if (flipped === null || !isInteger(weight)) continue;
    const value = flipped.even || isEven(weight) ? node.value : negateRational(node.value);
    yield monomial(node.args.with(i, flipped.expr), node.weights, value);
  }
}

function flip(expr: Expr): { readonly expr: Expr; readonly even: boolean } | null {
  if (expr.kind !== "call") return null;
  const definition = definitionOf(expr.name);
  const arg = expr.args[0]!;
  if (definition.kind !== "unary" || definition.symmetry === undefined || arg.kind !== "sum") return null;
  return { expr: apply(expr.name, [linearCombination([arg], [-1], 0)]), even: definition.symmetry === "even" };
}
