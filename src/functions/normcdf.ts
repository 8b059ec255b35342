import { call, negate, number, ONE, quotient, scale, squareRoot, ZERO } from "../expr/build.ts";
import { exactBall, negateBall, scaleBall } from "../number/ball.ts";
import { erfcBall } from "../number/enclosures/error-function.ts";
import { sqrtBall } from "../number/enclosures/square-root.ts";
import type { UnaryDefinition } from "./definition.ts";
import { chain, quotientBall } from "./families/composition.ts";
import { HALF, TWO } from "./families/constants.ts";
import { erfcDouble } from "./families/doubles/error-function.ts";
import { nondecreasing, open, REALS } from "./families/pieces.ts";

/** The distribution function of the standard normal law. */
export const normcdf: UnaryDefinition = {
  kind: "unary",
  name: "normcdf",
  summary: "standard normal distribution function",
  domain: REALS,
  range: open(ZERO, ONE),
  pieces: [nondecreasing("-oo", ZERO, "convex"), nondecreasing(ZERO, "+oo", "concave")],
  derivative: (x) => call("normpdf", x),
  values: [[ZERO, number(HALF)]],
  evaluate: (x) => erfcDouble(-x * Math.SQRT1_2) / 2,
  approximate: (bits, x) =>
    chain(quotientBall(negateBall(x), sqrtBall(exactBall(2)!, bits), bits), (y) =>
      chain(erfcBall(y, bits), (z) => scaleBall(z, HALF, bits)),
    ),
  rational: (x) => (x === 0 ? HALF : null),
  spelling: {
    latex: "\\Phi\\left(#1\\right)",
    lowering: (x) => scale(call("erfc", negate(quotient(x, squareRoot(TWO)))), HALF),
  },
};
