import { call, ZERO } from "../expr/build.ts";
import { absBall } from "../number/ball.ts";
import { absRational } from "../number/rational.ts";
import type { UnaryDefinition } from "./definition.ts";
import { nonzero } from "./families/conditions.ts";
import { NONNEGATIVE, nondecreasing, nonincreasing, REALS } from "./families/pieces.ts";

/** The absolute value `|x|`. */
export const abs: UnaryDefinition = {
  kind: "unary",
  name: "abs",
  summary: "absolute value",
  smooth: nonzero,
  domain: REALS,
  range: NONNEGATIVE,
  pieces: [nonincreasing("-oo", ZERO, "affine"), nondecreasing(ZERO, "+oo", "affine")],
  breaks: [{ at: ZERO, kind: "convex kink" }],
  symmetry: "even",
  derivative: (x) => call("sign", x),
  values: [[ZERO, ZERO]],
  evaluate: Math.abs,
  approximate: (_, x) => absBall(x),
  rational: (x) => absRational(x),
  spelling: { latex: "\\left|#1\\right|", libm: "fabs" },
};
