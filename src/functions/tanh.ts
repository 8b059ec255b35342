import { call, difference, ONE, power, quotient, ZERO } from "../expr/build.ts";
import { tanhBall } from "../number/enclosures/hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { TWO } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { INSIDE_UNIT, nondecreasing, REALS } from "./families/pieces.ts";

/** The hyperbolic tangent. */
export const tanh: UnaryDefinition = {
  kind: "unary",
  name: "tanh",
  aliases: ["th"],
  summary: "hyperbolic tangent",
  domain: REALS,
  range: INSIDE_UNIT,
  pieces: [nondecreasing("-oo", ZERO, "convex"), nondecreasing(ZERO, "+oo", "concave")],
  symmetry: "odd",
  derivative: (x) => difference(ONE, power(call("tanh", x), TWO)),
  values: [[ZERO, ZERO]],
  evaluate: Math.tanh,
  approximate: (bits, x) => tanhBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: {
    latex: latexCommand("tanh"),
    libm: "tanh",
    lowering: (x) => quotient(call("sinh", x), call("cosh", x)),
  },
};
