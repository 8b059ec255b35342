import { difference, monomial, ONE, product, quotient, squareRoot, sum } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Family } from "./generators.ts";

/** Cosine and sine (or their hyperbolic sisters) of one angle. */
export interface Pair {
  readonly cosine: Expr;
  readonly sine: Expr;
}

const square = (u: Expr): Expr => monomial([u], [2], 1);

/** By the name of the inverse function: at `asin(u)` the sine is u and the cosine, which is not negative there, `sqrt(1 - u^2)`. */
const PAIRS: ReadonlyMap<string, readonly [Family, (u: Expr) => Pair]> = new Map([
  ["asin", ["circular", (u) => ({ sine: u, cosine: squareRoot(difference(ONE, square(u))) })]],
  ["acos", ["circular", (u) => ({ cosine: u, sine: squareRoot(difference(ONE, square(u))) })]],
  ["atan", ["circular", (u) => overHypotenuse(u, squareRoot(sum(ONE, square(u))))]],
  ["asinh", ["hyperbolic", (u) => ({ sine: u, cosine: squareRoot(sum(ONE, square(u))) })]],
  ["acosh", ["hyperbolic", (u) => ({ cosine: u, sine: squareRoot(difference(square(u), ONE)) })]],
  ["atanh", ["hyperbolic", (u) => overHypotenuse(u, squareRoot(difference(ONE, square(u))))]],
]);

function overHypotenuse(u: Expr, hypotenuse: Expr): Pair {
  return { cosine: quotient(ONE, hypotenuse), sine: product(u, quotient(ONE, hypotenuse)) };
}

/** The pair at an angle that is the value of an inverse function of the family; `null` for another angle. */
export function pairAtInverse(angle: Expr, family: Family): Pair | null {
  const [own, pairAt] = (angle.kind === "call" && PAIRS.get(angle.name)) || [null, null];
  return own === family && angle.kind === "call" ? pairAt(angle.args[0]!) : null;
}
