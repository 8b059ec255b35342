import { call, exponential, negate, ONE, scale, sum, ZERO } from "../expr/build.ts";
import { coshBall } from "../number/enclosures/hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { HALF } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { nondecreasing, nonincreasing, REALS } from "./families/pieces.ts";

/** The hyperbolic cosine. */
export const cosh: UnaryDefinition = {
  kind: "unary",
  name: "cosh",
  aliases: ["ch"],
  summary: "hyperbolic cosine",
  domain: REALS,
  range: [{ from: ONE, to: "+oo", closed: "from" }],
  pieces: [nonincreasing("-oo", ZERO, "convex"), nondecreasing(ZERO, "+oo", "convex")],
  symmetry: "even",
  derivative: (x) => call("sinh", x),
  values: [[ZERO, ONE]],
  evaluate: Math.cosh,
  approximate: (bits, x) => coshBall(x, bits),
  rational: (x) => (x === 0 ? 1 : null),
  spelling: {
    latex: latexCommand("cosh"),
    libm: "cosh",
    lowering: (x) => scale(sum(exponential(x), exponential(negate(x))), HALF),
  },
};
