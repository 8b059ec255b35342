import { call, MINUS_ONE, negate, ONE, PI, ZERO } from "../expr/build.ts";
import { cosBall } from "../number/enclosures/trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { cosineValues } from "./families/angles.ts";
import { angle, HALF_PI, ratio, TWO_PI } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { closed, nondecreasing, nonincreasing } from "./families/pieces.ts";

/** The cosine. */
export const cos: UnaryDefinition = {
  kind: "unary",
  name: "cos",
  summary: "cosine",
  domain: closed(negate(HALF_PI), angle(ratio(3, 2))),
  range: closed(MINUS_ONE, ONE),
  period: TWO_PI,
  pieces: [
    nondecreasing(negate(HALF_PI), ZERO, "concave"),
    nonincreasing(ZERO, HALF_PI, "concave"),
    nonincreasing(HALF_PI, PI, "convex"),
    nondecreasing(PI, angle(ratio(3, 2)), "convex"),
  ],
  symmetry: "even",
  derivative: (x) => negate(call("sin", x)),
  get values() {
    return cosineValues();
  },
  evaluate: Math.cos,
  approximate: (bits, x) => cosBall(x, bits),
  rational: (x) => (x === 0 ? 1 : null),
  spelling: { latex: latexCommand("cos"), libm: "cos" },
};
