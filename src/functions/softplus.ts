import { call, exponential, ONE, sum, ZERO } from "../expr/build.ts";
import { addBall, type Ball, ballSign, type Enclosed, negateBall } from "../number/ball.ts";
import { expBall } from "../number/enclosures/exponential.ts";
import { log1pBall } from "../number/enclosures/logarithm.ts";
import { monotone } from "../number/enclosures/monotone.ts";
import type { UnaryDefinition } from "./definition.ts";
import { chain } from "./families/composition.ts";
import { TWO } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { nondecreasing, POSITIVE, REALS } from "./families/pieces.ts";

/** `log(1 + exp(x))`, the smooth form of `max(0, x)`. */
export const softplus: UnaryDefinition = {
  kind: "unary",
  name: "softplus",
  summary: "log(1 + exp(x))",
  domain: REALS,
  range: POSITIVE,
  pieces: [nondecreasing("-oo", "+oo", "convex")],
  derivative: (x) => call("sigmoid", x),
  values: [[ZERO, call("log", TWO)]],
  evaluate: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  approximate: (bits, x) => monotone(x, bits, softplusAt),
  spelling: { latex: latexOperator("softplus"), lowering: (x) => call("log", sum(ONE, exponential(x))) },
};

/** On the positive side `x + log(1 + exp(-x))`, so that nothing overflows. */
function softplusAt(x: Ball, bits: number): Enclosed {
  if (ballSign(x) !== 1) return chain(expBall(x, bits), (y) => log1pBall(y, bits));
  const excess = chain(expBall(negateBall(x), bits), (y) => log1pBall(y, bits));
  return chain(excess, (y) => addBall(x, y, bits));
}
