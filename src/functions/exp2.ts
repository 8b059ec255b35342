import { call, ONE, power, product, ZERO } from "../expr/build.ts";
import { exactBall } from "../number/ball.ts";
import { powBall } from "../number/enclosures/power.ts";
import { powerRational } from "../number/rational.ts";
import type { UnaryDefinition } from "./definition.ts";
import { TWO } from "./families/constants.ts";
import { nondecreasing, POSITIVE, REALS } from "./families/pieces.ts";

/** The power `2^x`. As an expression it is that power. */
export const exp2: UnaryDefinition = {
  kind: "unary",
  name: "exp2",
  summary: "power of two; the same as 2^x",
  build: (x) => power(TWO, x),
  domain: REALS,
  range: POSITIVE,
  pieces: [nondecreasing("-oo", "+oo", "convex")],
  derivative: (x) => product(power(TWO, x), call("log", TWO)),
  values: [
    [ZERO, ONE],
    [ONE, TWO],
  ],
  evaluate: (x) => 2 ** x,
  approximate: (bits, x) => powBall(exactBall(2)!, x, bits),
  rational: (x) => (typeof x === "number" && Math.abs(x) <= 4096 ? powerRational(2, x) : null),
  spelling: { latex: "2^{#1}", libm: "exp2", lowering: (x) => power(TWO, x) },
};
