import {
  call,
  difference,
  exponential,
  MINUS_ONE,
  negate,
  number,
  ONE,
  power,
  product,
  sum,
  ZERO,
} from "../expr/build.ts";
import { addBall, type Ball, ballSign, type Enclosed, exactBall, negateBall } from "../number/ball.ts";
import { expBall } from "../number/enclosures/exponential.ts";
import { monotone } from "../number/enclosures/monotone.ts";
import type { UnaryDefinition } from "./definition.ts";
import { chain, quotientBall, reciprocalBall } from "./families/composition.ts";
import { HALF } from "./families/constants.ts";
import { nondecreasing, open, REALS } from "./families/pieces.ts";

/** The logistic function `1/(1 + exp(-x))`. */
export const sigmoid: UnaryDefinition = {
  kind: "unary",
  name: "sigmoid",
  aliases: ["logistic", "expit"],
  summary: "logistic function, 1/(1 + exp(-x))",
  domain: REALS,
  range: open(ZERO, ONE),
  pieces: [nondecreasing("-oo", ZERO, "convex"), nondecreasing(ZERO, "+oo", "concave")],
  derivative: (x) => product(call("sigmoid", x), difference(ONE, call("sigmoid", x))),
  values: [[ZERO, number(HALF)]],
  evaluate: (x) => 1 / (1 + Math.exp(-x)),
  approximate: (bits, x) => monotone(x, bits, sigmoidAt),
  rational: (x) => (x === 0 ? HALF : null),
  spelling: {
    latex: "\\sigma\\left(#1\\right)",
    lowering: (x) => power(sum(ONE, exponential(negate(x))), MINUS_ONE),
  },
};

/** On the negative side `exp(x)/(1 + exp(x))`, so that nothing overflows. */
function sigmoidAt(x: Ball, bits: number): Enclosed {
  const power = expBall(ballSign(x) === -1 ? x : negateBall(x), bits);
  const sum = chain(power, (y) => addBall(y, exactBall(1)!, bits));
  return ballSign(x) === -1 ? quotientBall(power, sum, bits) : reciprocalBall(sum, bits);
}
