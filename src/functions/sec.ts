import { call, MINUS_ONE, negate, PI, power, product, ZERO } from "../expr/build.ts";
import { cosBall } from "../number/enclosures/trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { secantValues } from "./families/angles.ts";
import { reciprocalBall } from "./families/composition.ts";
import { nonzero } from "./families/conditions.ts";
import { angle, HALF_PI, ratio, TWO_PI } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { nondecreasing, nonincreasing, OUTSIDE_UNIT } from "./families/pieces.ts";

/** The secant `1/cos(x)`. */
export const sec: UnaryDefinition = {
  kind: "unary",
  name: "sec",
  summary: "secant, 1/cos(x)",
  defined: (x) => nonzero(call("cos", x)),
  domain: [
    { from: negate(HALF_PI), to: HALF_PI },
    { from: HALF_PI, to: angle(ratio(3, 2)) },
  ],
  range: OUTSIDE_UNIT,
  period: TWO_PI,
  pieces: [
    nonincreasing(negate(HALF_PI), ZERO, "convex"),
    nondecreasing(ZERO, HALF_PI, "convex"),
    nondecreasing(HALF_PI, PI, "concave"),
    nonincreasing(PI, angle(ratio(3, 2)), "concave"),
  ],
  breaks: [
    { at: negate(HALF_PI), kind: "pole" },
    { at: HALF_PI, kind: "pole" },
  ],
  symmetry: "even",
  derivative: (x) => product(call("sec", x), call("tan", x)),
  get values() {
    return secantValues();
  },
  evaluate: (x) => 1 / Math.cos(x),
  approximate: (bits, x) => reciprocalBall(cosBall(x, bits), bits),
  rational: (x) => (x === 0 ? 1 : null),
  spelling: { latex: latexCommand("sec"), lowering: (x) => power(call("cos", x), MINUS_ONE) },
};
