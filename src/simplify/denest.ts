import { linearCombination, monomial, number, squareRoot } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import {
  addRational,
  divideRational,
  fraction,
  isInteger,
  multiplyRational,
  type Rational,
  sameRational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";
import { splitRoot } from "../number/root.ts";

const HALF = fraction(1n, 2n);

/** Square roots of `p + q·sqrt(r)` that are sums of simpler square roots: `sqrt(3 + 2·sqrt(2)) = 1 + sqrt(2)`. */
export function denest(node: Expr): Expr | null {
  if (node.kind !== "product") return null;
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    const root =
      arg.kind === "sum" && !isInteger(weight) && sameRational(absHalf(weight), HALF) ? rootOfSum(arg) : null;
    if (root === null) continue;
    const weights = node.weights.with(i, multiplyRational(2, weight));
    return monomial(node.args.with(i, root), weights, node.value);
  }
  return null;
}

/** The distance of a half-integer from the integers. */
function absHalf(weight: Rational): Rational {
  return typeof weight === "object" && weight.den === 2n ? HALF : 0;
}

/** With `s^2 = p^2 - q^2·r`: `sqrt(p + q·sqrt(r)) = sqrt((p + s)/2) ± sqrt((p - s)/2)`, the sign being that of q. */
function rootOfSum(base: SumNode): Expr | null {
  const square = base.args.length === 1 ? squareOfSurd(base.args[0]!) : null;
  if (square === null || signOfRational(base.value) <= 0) return null;
  const q = base.weights[0]!;
  const norm = subtractRational(
    multiplyRational(base.value, base.value),
    multiplyRational(multiplyRational(q, q), square),
  );
  const s = signOfRational(norm) < 0 ? null : rationalSquareRoot(norm);
  if (s === null) return null;
  const greater = squareRoot(number(divideRational(addRational(base.value, s), 2)));
  const less = squareRoot(number(divideRational(subtractRational(base.value, s), 2)));
  return linearCombination([greater, less], [1, signOfRational(q)], 0);
}

/** The square of a product of square roots of numbers; `null` for anything else. */
function squareOfSurd(expr: Expr): Rational | null {
  if (expr.kind !== "product" || expr.value !== 1) return null;
  const square = monomial([expr], [2], 1);
  return square.kind === "number" ? square.value : null;
}

function rationalSquareRoot(value: Rational): Rational | null {
  if (value === 0) return 0;
  const { coefficient, radicals } = splitRoot(value, HALF);
  return radicals.length === 0 ? coefficient : null;
}
