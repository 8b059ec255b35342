import { call, difference, MINUS_ONE, ONE, power, quotient, scale, sum, ZERO } from "../expr/build.ts";
import { atanhBall } from "../number/enclosures/inverse-hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { inOpenUnit } from "./families/conditions.ts";
import { HALF, TWO } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { INSIDE_UNIT, nondecreasing, REALS } from "./families/pieces.ts";

/** The inverse hyperbolic tangent. */
export const atanh: UnaryDefinition = {
  kind: "unary",
  name: "atanh",
  aliases: ["artanh", "arctanh", "arth"],
  summary: "inverse hyperbolic tangent",
  defined: inOpenUnit,
  domain: INSIDE_UNIT,
  range: REALS,
  pieces: [nondecreasing(MINUS_ONE, ZERO, "concave"), nondecreasing(ZERO, ONE, "convex")],
  symmetry: "odd",
  derivative: (x) => power(difference(ONE, power(x, TWO)), MINUS_ONE),
  values: [[ZERO, ZERO]],
  evaluate: Math.atanh,
  approximate: (bits, x) => atanhBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: {
    latex: latexOperator("artanh"),
    libm: "atanh",
    lowering: (x) => scale(call("log", quotient(sum(ONE, x), difference(ONE, x))), HALF),
  },
};
