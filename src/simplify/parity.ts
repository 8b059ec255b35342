import { call, difference, linearCombination, monomial, PI } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { apply, definitionOf } from "../functions/table.ts";
import { isEven, isInteger, negateRational, signOfRational } from "../number/rational.ts";

/** The product with the sign of the argument of an even or odd function changed: `-sin(x - y)` as `sin(y - x)`. */
export function* flippedArguments(node: Expr): Generator<Expr> {
  if (node.kind === "call") {
    const flipped = flip(node);
    if (flipped?.even === true) yield flipped.expr;
  }
  if (node.kind !== "product") return;
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    const supplement = signOfRational(node.value) < 0 && node.weights[i] === 1 ? supplementOf(arg) : null;
    if (supplement !== null) yield monomial(node.args.with(i, supplement), node.weights, negateRational(node.value));
    const flipped = flip(arg);
    if (flipped === null || !isInteger(weight)) continue;
    const value = flipped.even || isEven(weight) ? node.value : negateRational(node.value);
    yield monomial(node.args.with(i, flipped.expr), node.weights, value);
  }
}

/** `-cos(q·pi) = cos((1 - q)·pi)`, likewise for tangents. */
function supplementOf(expr: Expr): Expr | null {
  if (expr.kind !== "call" || (expr.name !== "cos" && expr.name !== "tan")) return null;
  const angle = expr.args[0]!;
  if (angle.kind !== "product" || angle.args.length !== 1 || angle.args[0] !== PI || angle.weights[0] !== 1)
    return null;
  return call(expr.name, difference(PI, angle));
}

function flip(expr: Expr): { readonly expr: Expr; readonly even: boolean } | null {
  if (expr.kind !== "call") return null;
  const definition = definitionOf(expr.name);
  const arg = expr.args[0]!;
  const negated = definition.kind === "unary" && definition.symmetry !== undefined ? negatedSum(arg) : null;
  if (definition.kind !== "unary" || negated === null) return null;
  return { expr: apply(expr.name, [negated]), even: definition.symmetry === "even" };
}

/** A sum, or a product with one, with the signs of its terms changed. */
function negatedSum(expr: Expr): Expr | null {
  if (expr.kind === "sum") return linearCombination([expr], [-1], 0);
  if (expr.kind !== "product") return null;
  const sums = expr.args.filter((arg, i) => arg.kind === "sum" && expr.weights[i] === 1);
  if (sums.length !== 1) return null;
  return monomial(
    expr.args.map((arg) => (arg === sums[0] ? linearCombination([arg], [-1], 0) : arg)),
    expr.weights,
    expr.value,
  );
}
