import { call, difference, exponential, negate, scale, ZERO } from "../expr/build.ts";
import { sinhBall } from "../number/enclosures/hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { HALF } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { nondecreasing, REALS } from "./families/pieces.ts";

/** The hyperbolic sine. */
export const sinh: UnaryDefinition = {
  kind: "unary",
  name: "sinh",
  aliases: ["sh"],
  summary: "hyperbolic sine",
  domain: REALS,
  range: REALS,
  pieces: [nondecreasing("-oo", ZERO, "concave"), nondecreasing(ZERO, "+oo", "convex")],
  symmetry: "odd",
  derivative: (x) => call("cosh", x),
  values: [[ZERO, ZERO]],
  evaluate: Math.sinh,
  approximate: (bits, x) => sinhBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: {
    latex: latexCommand("sinh"),
    libm: "sinh",
    lowering: (x) => scale(difference(exponential(x), exponential(negate(x))), HALF),
  },
};
