import { call, MINUS_ONE, negate, PI, power, product, ZERO } from "../expr/build.ts";
import { sinBall } from "../number/enclosures/trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { cosecantValues } from "./families/angles.ts";
import { reciprocalBall } from "./families/composition.ts";
import { nonzero } from "./families/conditions.ts";
import { angle, HALF_PI, ratio, TWO_PI } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { nondecreasing, nonincreasing, OUTSIDE_UNIT } from "./families/pieces.ts";

/** The cosecant `1/sin(x)`. */
export const csc: UnaryDefinition = {
  kind: "unary",
  name: "csc",
  summary: "cosecant, 1/sin(x)",
  defined: (x) => nonzero(call("sin", x)),
  domain: [
    { from: ZERO, to: PI },
    { from: PI, to: TWO_PI },
  ],
  range: OUTSIDE_UNIT,
  period: TWO_PI,
  pieces: [
    nonincreasing(ZERO, HALF_PI, "convex"),
    nondecreasing(HALF_PI, PI, "convex"),
    nondecreasing(PI, angle(ratio(3, 2)), "concave"),
    nonincreasing(angle(ratio(3, 2)), TWO_PI, "concave"),
  ],
  breaks: [
    { at: ZERO, kind: "pole" },
    { at: PI, kind: "pole" },
  ],
  symmetry: "odd",
  derivative: (x) => negate(product(call("csc", x), call("cot", x))),
  get values() {
    return cosecantValues();
  },
  evaluate: (x) => 1 / Math.sin(x),
  approximate: (bits, x) => reciprocalBall(sinBall(x, bits), bits),
  spelling: { latex: latexCommand("csc"), lowering: (x) => power(call("sin", x), MINUS_ONE) },
};
