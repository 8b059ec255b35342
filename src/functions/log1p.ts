import { call, greater, MINUS_ONE, ONE, power, sum, ZERO } from "../expr/build.ts";
import { log1pBall } from "../number/enclosures/logarithm.ts";
import type { UnaryDefinition } from "./definition.ts";
import { nondecreasing, open, REALS } from "./families/pieces.ts";

/** `log(1 + x)`, exact near 0. */
export const log1p: UnaryDefinition = {
  kind: "unary",
  name: "log1p",
  summary: "log(1 + x)",
  defined: (x) => greater(x, MINUS_ONE),
  domain: open(MINUS_ONE, "+oo"),
  range: REALS,
  pieces: [nondecreasing(MINUS_ONE, "+oo", "concave")],
  derivative: (x) => power(sum(ONE, x), MINUS_ONE),
  values: [[ZERO, ZERO]],
  evaluate: Math.log1p,
  approximate: (bits, x) => log1pBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: { latex: "\\ln\\left(1 + #1\\right)", libm: "log1p", lowering: (x) => call("log", sum(ONE, x)) },
};
