import { lazily } from "../expr/arena.ts";
import {
  allOf,
  atLeast,
  call,
  difference,
  greater,
  MINUS_ONE,
  monomial,
  number,
  ONE,
  power,
  squareRoot,
  ZERO,
} from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { acoshBall } from "../number/enclosures/inverse-hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { chain, reciprocalBall } from "./families/composition.ts";
import { HALF, ratio, TWO } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { NONNEGATIVE, nonincreasing } from "./families/pieces.ts";

/** The second derivative is a positive multiple of `1 - 2x^2`: it changes sign at `1/sqrt(2)`. */
const pieces = lazily(() => {
  const inflection: Expr = squareRoot(number(HALF));
  return [nonincreasing(ZERO, inflection, "convex"), nonincreasing(inflection, ONE, "concave")];
});

/** The inverse hyperbolic secant `acosh(1/x)`, with values in `[0, oo)`. */
export const asech: UnaryDefinition = {
  kind: "unary",
  name: "asech",
  aliases: ["arsech", "arcsech"],
  summary: "inverse hyperbolic secant, acosh(1/x), not negative",
  defined: (x) => allOf(greater(x, ZERO), atLeast(ONE, x)),
  smooth: (x) => allOf(greater(x, ZERO), greater(ONE, x)),
  domain: [{ from: ZERO, to: ONE, closed: "to" }],
  range: NONNEGATIVE,
  get pieces() {
    return pieces();
  },
  derivative: (x) => monomial([x, difference(ONE, power(x, TWO))], [-1, ratio(-1, 2)], -1),
  values: [[ONE, ZERO]],
  evaluate: (x) => Math.acosh(1 / x),
  approximate: (bits, x) => chain(reciprocalBall(x, bits), (y) => acoshBall(y, bits)),
  rational: (x) => (x === 1 ? 0 : null),
  spelling: { latex: latexOperator("arsech"), lowering: (x) => call("acosh", power(x, MINUS_ONE)) },
};
