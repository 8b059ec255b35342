import { call, difference, MINUS_ONE, PI, power, quotient, ZERO } from "../expr/build.ts";
import { cosBall, sinBall } from "../number/enclosures/trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { cotangentValues } from "./families/angles.ts";
import { quotientBall } from "./families/composition.ts";
import { nonzero } from "./families/conditions.ts";
import { HALF_PI, TWO } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { nonincreasing, open, REALS } from "./families/pieces.ts";

/** The cotangent. */
export const cot: UnaryDefinition = {
  kind: "unary",
  name: "cot",
  aliases: ["ctg", "cotan"],
  summary: "cotangent",
  defined: (x) => nonzero(call("sin", x)),
  domain: open(ZERO, PI),
  range: REALS,
  period: PI,
  pieces: [nonincreasing(ZERO, HALF_PI, "convex"), nonincreasing(HALF_PI, PI, "concave")],
  breaks: [{ at: ZERO, kind: "pole" }],
  symmetry: "odd",
  derivative: (x) => difference(MINUS_ONE, power(call("cot", x), TWO)),
  get values() {
    return cotangentValues();
  },
  evaluate: (x) => 1 / Math.tan(x),
  approximate: (bits, x) => quotientBall(cosBall(x, bits), sinBall(x, bits), bits),
  spelling: { latex: latexCommand("cot"), lowering: (x) => quotient(call("cos", x), call("sin", x)) },
};
