import { exponential, monomial, negate, PI, power, ZERO } from "../expr/build.ts";
import { erfBall } from "../number/enclosures/error-function.ts";
import type { UnaryDefinition } from "./definition.ts";
import { ratio, TWO } from "./families/constants.ts";
import { erfDouble } from "./families/doubles/error-function.ts";
import { latexOperator } from "./families/latex.ts";
import { INSIDE_UNIT, nondecreasing, REALS } from "./families/pieces.ts";

/** The error function: `2/sqrt(pi)` times the integral of `exp(-t^2)` from 0 to x. */
export const erf: UnaryDefinition = {
  kind: "unary",
  name: "erf",
  summary: "error function",
  domain: REALS,
  range: INSIDE_UNIT,
  pieces: [nondecreasing("-oo", ZERO, "convex"), nondecreasing(ZERO, "+oo", "concave")],
  symmetry: "odd",
  derivative: (x) => monomial([PI, exponential(negate(power(x, TWO)))], [ratio(-1, 2), 1], 2),
  values: [[ZERO, ZERO]],
  evaluate: erfDouble,
  approximate: (bits, x) => erfBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: { latex: latexOperator("erf"), libm: "erf" },
};
