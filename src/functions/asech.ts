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

/** `1/sqrt(2)`: the second derivative is a positive multiple of `1 - 2x^2`. */
const INFLECTION: Expr = squareRoot(number(HALF));

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
  pieces: [nonincreasing(ZERO, INFLECTION, "convex"), nonincreasing(INFLECTION, ONE, "concave")],
  derivative: (x) => monomial([x, difference(ONE, power(x, TWO))], [-1, ratio(-1, 2)], -1),
  values: [[ONE, ZERO]],
  evaluate: (x) => Math.acosh(1 / x),
  approximate: (bits, x) => chain(reciprocalBall(x, bits), (y) => acoshBall(y, bits)),
  rational: (x) => (x === 1 ? 0 : null),
  spelling: { latex: latexOperator("arsech"), lowering: (x) => call("acosh", power(x, MINUS_ONE)) },
};
