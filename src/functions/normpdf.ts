import {
  call,
  exponential,
  MINUS_ONE,
  negate,
  number,
  ONE,
  power,
  product,
  quotient,
  scale,
  squareRoot,
  ZERO,
} from "../expr/build.ts";
import { powerBall, scaleBall } from "../number/ball.ts";
import { piBall } from "../number/enclosures/constants.ts";
import { expBall } from "../number/enclosures/exponential.ts";
import { sqrtBall } from "../number/enclosures/square-root.ts";
import type { UnaryDefinition } from "./definition.ts";
import { chain, quotientBall } from "./families/composition.ts";
import { ratio, TWO, TWO_PI } from "./families/constants.ts";
import { nondecreasing, nonincreasing, REALS } from "./families/pieces.ts";

/** The density of the standard normal law, `exp(-x^2/2)/sqrt(2 pi)`. */
export const normpdf: UnaryDefinition = {
  kind: "unary",
  name: "normpdf",
  summary: "standard normal density, exp(-x^2/2)/sqrt(2*pi)",
  domain: REALS,
  range: [{ from: ZERO, to: power(TWO_PI, number(ratio(-1, 2))), closed: "to" }],
  pieces: [
    nondecreasing("-oo", MINUS_ONE, "convex"),
    nondecreasing(MINUS_ONE, ZERO, "concave"),
    nonincreasing(ZERO, ONE, "concave"),
    nonincreasing(ONE, "+oo", "convex"),
  ],
  symmetry: "even",
  derivative: (x) => negate(product(x, call("normpdf", x))),
  values: [[ZERO, power(TWO_PI, number(ratio(-1, 2)))]],
  evaluate: (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
  approximate: (bits, x) =>
    quotientBall(
      chain(powerBall(x, 2, bits), (square) => expBall(scaleBall(square, ratio(-1, 2), bits), bits)),
      sqrtBall(scaleBall(piBall(bits), 2, bits), bits),
      bits,
    ),
  spelling: {
    latex: "\\varphi\\left(#1\\right)",
    lowering: (x) => quotient(exponential(scale(power(x, TWO), ratio(-1, 2))), squareRoot(TWO_PI)),
  },
};
