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

/**
 * Square roots of `p + q·sqrt(r)` that are sums of simpler square roots: `sqrt(3 + 2·sqrt(2)) = 1 + sqrt(2)`, and those of a
 * number and three square roots: `sqrt(10 + 2·sqrt(6) + 2·sqrt(10) + 2·sqrt(15)) = sqrt(2) + sqrt(3) + sqrt(5)`.
 */
export function denest(node: Expr): Expr | null {
  if (node.kind !== "product") return null;
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    const root =
      arg.kind === "sum" && arg.free.indices.length === 0 && !isInteger(weight) && sameRational(absHalf(weight), HALF)
        ? (rootOfSum(arg) ?? rootOfThree(arg))
        : null;
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

/**
 * `sqrt(a + b + c + 2·(±sqrt(ab) ± sqrt(ac) ± sqrt(bc)))` with an even number of minuses: the root whose surds have the sign in
 * common with which they meet. With `P = ab`, `Q = ac`, `R = bc` it is `a^2 = PQ/R`.
 */
function rootOfThree(base: SumNode): Expr | null {
  if (base.args.length !== 3) return null;
  const products: Rational[] = [];
  for (const [i, arg] of base.args.entries()) {
    const square = squareOfSurd(arg);
    if (square === null) return null;
    products.push(divideRational(multiplyRational(square, multiplyRational(base.weights[i]!, base.weights[i]!)), 4));
  }
  const [p, q, r] = products as [Rational, Rational, Rational];
  const squares = [quotientOf(p, q, r), quotientOf(p, r, q), quotientOf(q, r, p)].map(rationalSquareRoot);
  const [a, b, c] = squares;
  if (a == null || b == null || c == null || !sameRational(addRational(addRational(a, b), c), base.value)) return null;
  const [ab, ac, bc] = base.weights.map(signOfRational) as [number, number, number];
  if (ab * ac * bc < 0) return null;
  const [first, second, third] = [a, b, c].map((value) => squareRoot(number(value))) as [Expr, Expr, Expr];
  const form = linearCombination([first, second, third], [1, ab, ac], 0);
  return isPositiveForm([a, b, c], [1, ab, ac]) ? form : linearCombination([form], [-1], 0);
}

function quotientOf(a: Rational, b: Rational, c: Rational): Rational {
  return divideRational(multiplyRational(a, b), c);
}

/** Whether `sqrt(a) ± sqrt(b) ± sqrt(c)`, which is not 0, is positive: all plus, or the lone one is greater than the other two. */
function isPositiveForm(squares: readonly Rational[], signs: readonly number[]): boolean {
  const total = signs.reduce((count, sign) => count + sign, 0);
  if (Math.abs(total) === 3) return total > 0;
  const lone = signs.findIndex((sign) => sign === (total > 0 ? -1 : 1));
  const others = squares.filter((_, i) => i !== lone);
  const rest = subtractRational(squares[lone]!, addRational(others[0]!, others[1]!));
  const exceeds =
    signOfRational(rest) > 0 &&
    signOfRational(
      subtractRational(multiplyRational(rest, rest), multiplyRational(4, multiplyRational(others[0]!, others[1]!))),
    ) > 0;
  return exceeds === total < 0;
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
