import { call, MINUS_ONE, ONE, PI, ZERO } from "../expr/build.ts";
import { sinBall } from "../number/enclosures/trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { sineValues } from "./families/angles.ts";
import { angle, HALF_PI, ratio, TWO_PI } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { closed, nondecreasing, nonincreasing } from "./families/pieces.ts";

/** The sine. */
export const sin: UnaryDefinition = {
  kind: "unary",
  name: "sin",
  summary: "sine",
  domain: closed(ZERO, TWO_PI),
  range: closed(MINUS_ONE, ONE),
  period: TWO_PI,
  pieces: [
    nondecreasing(ZERO, HALF_PI, "concave"),
    nonincreasing(HALF_PI, PI, "concave"),
    nonincreasing(PI, angle(ratio(3, 2)), "convex"),
    nondecreasing(angle(ratio(3, 2)), TWO_PI, "convex"),
  ],
  symmetry: "odd",
  derivative: (x) => call("cos", x),
  get values() {
    return sineValues();
  },
  evaluate: Math.sin,
  approximate: (bits, x) => sinBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: { latex: latexCommand("sin"), libm: "sin" },
};
