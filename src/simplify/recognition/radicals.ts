import { number, rationalPower, scale } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import {
  absBall,
  type Ball,
  ballSign,
  containsZero,
  powerBall,
  relativeBits,
  subtractBall,
} from "../../number/ball.ts";
import { fraction } from "../../number/rational.ts";
import { distinctRealRoots, enclosureOfRoot, realNumberOfRoot } from "../../polynomial/algebraic.ts";
import { inflate } from "../../polynomial/inflation.ts";
import type { UnivariatePolynomial } from "../../polynomial/univariate.ts";
import { likelyPolynomial } from "./integer-relation.ts";
import { likelyRational } from "./simple-rational.ts";

/** Degrees of the roots of rationals that are looked for. */
const ROOTS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12];

/** Polynomials `p(x^m)` that are looked for, from short to long: surds, their roots, and numbers of degree 3 and 4. */
const SHAPES: readonly (readonly [degree: number, m: number])[] = [
  [2, 1],
  [2, 2],
  [2, 3],
  [3, 1],
  [4, 1],
  [2, 4],
  [2, 6],
];

/** Numbers that a ball may hold, in closed form by roots, the likely ones first; nothing of them is proved. */
export function* likelyRadicals(ball: Ball): Generator<Expr> {
  const sign = ballSign(ball) ?? 0;
  for (const m of ROOTS) {
    const power = powerBall(absBall(ball), m, relativeBits(ball));
    const rational = typeof power === "object" ? likelyRational(power) : null;
    if (rational !== null) yield scale(rationalPower(number(rational), fraction(1n, BigInt(m))), sign);
  }
  for (const [degree, m] of SHAPES) {
    const power = powerBall(ball, m, relativeBits(ball));
    const p = typeof power === "object" ? likelyPolynomial(power, degree) : null;
    const root = p === null ? null : radicalRoot(inflate(p, m), ball);
    if (root !== null) yield root;
  }
}

/** The root of the polynomial that the ball may hold, where `realNumberOfRoot` writes it by roots. */
function radicalRoot(p: UnivariatePolynomial, ball: Ball): Expr | null {
  const bits = relativeBits(ball);
  const root = distinctRealRoots(p).find((one) => containsZero(subtractBall(enclosureOfRoot(one, bits), ball, bits)));
  if (root === undefined) return null;
  const value = realNumberOfRoot(root);
  if (value.kind === "rational") return number(value.value);
  return postorder([value.expr]).some((part) => part.kind === "call") ? null : value.expr;
}
