import { call, difference, ONE, power, quotient, ZERO } from "../expr/build.ts";
import { tanhBall } from "../number/enclosures/hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { reciprocalBall } from "./families/composition.ts";
import { nonzero } from "./families/conditions.ts";
import { TWO } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { NONZERO, nonincreasing, STRICTLY_OUTSIDE_UNIT } from "./families/pieces.ts";

/** The hyperbolic cotangent. */
export const coth: UnaryDefinition = {
  kind: "unary",
  name: "coth",
  aliases: ["cth"],
  summary: "hyperbolic cotangent",
  defined: nonzero,
  domain: NONZERO,
  range: STRICTLY_OUTSIDE_UNIT,
  pieces: [nonincreasing("-oo", ZERO, "concave"), nonincreasing(ZERO, "+oo", "convex")],
  breaks: [{ at: ZERO, kind: "pole" }],
  symmetry: "odd",
  derivative: (x) => difference(ONE, power(call("coth", x), TWO)),
  values: [],
  evaluate: (x) => 1 / Math.tanh(x),
  approximate: (bits, x) => reciprocalBall(tanhBall(x, bits), bits),
  spelling: { latex: latexCommand("coth"), lowering: (x) => quotient(call("cosh", x), call("sinh", x)) },
};
