import { exponential, ONE, ZERO } from "../expr/build.ts";
import { expBall } from "../number/enclosures/exponential.ts";
import type { UnaryDefinition } from "./definition.ts";
import { nondecreasing, POSITIVE, REALS } from "./families/pieces.ts";

/** The exponential function `e^x`. */
export const exp: UnaryDefinition = {
  kind: "unary",
  name: "exp",
  summary: "exponential function",
  domain: REALS,
  range: POSITIVE,
  pieces: [nondecreasing("-oo", "+oo", "convex")],
  derivative: (x) => exponential(x),
  values: [[ZERO, ONE]],
  evaluate: Math.exp,
  approximate: (bits, x) => expBall(x, bits),
  rational: (x) => (x === 0 ? 1 : null),
  spelling: { latex: "e^{#1}", libm: "exp" },
};
