import { call, negate, ONE, PI, power, quotient, sum, ZERO } from "../expr/build.ts";
import { tanBall } from "../number/enclosures/trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { tangentValues } from "./families/angles.ts";
import { nonzero } from "./families/conditions.ts";
import { HALF_PI, TWO } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { nondecreasing, open, REALS } from "./families/pieces.ts";

/** The tangent. */
export const tan: UnaryDefinition = {
  kind: "unary",
  name: "tan",
  aliases: ["tg"],
  summary: "tangent",
  defined: (x) => nonzero(call("cos", x)),
  domain: open(negate(HALF_PI), HALF_PI),
  range: REALS,
  period: PI,
  pieces: [nondecreasing(negate(HALF_PI), ZERO, "concave"), nondecreasing(ZERO, HALF_PI, "convex")],
  breaks: [{ at: negate(HALF_PI), kind: "pole" }],
  symmetry: "odd",
  derivative: (x) => sum(ONE, power(call("tan", x), TWO)),
  get values() {
    return tangentValues();
  },
  evaluate: Math.tan,
  approximate: (bits, x) => tanBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: { latex: latexCommand("tan"), libm: "tan", lowering: (x) => quotient(call("sin", x), call("cos", x)) },
};
