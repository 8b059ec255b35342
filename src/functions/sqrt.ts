import { number, ONE, power, relation, scale, squareRoot, ZERO } from "../expr/build.ts";
import { sqrtBall } from "../number/enclosures/square-root.ts";
import type { UnaryDefinition } from "./definition.ts";
import { positive } from "./families/conditions.ts";
import { HALF, ratio } from "./families/constants.ts";
import { NONNEGATIVE, nondecreasing } from "./families/pieces.ts";
import { rationalRoot } from "./families/rational-roots.ts";

/** The non-negative square root. As an expression it is the power 1/2. */
export const sqrt: UnaryDefinition = {
  kind: "unary",
  name: "sqrt",
  summary: "square root; the same as x^(1/2)",
  build: (x) => squareRoot(x),
  defined: (x) => relation(">=", x),
  smooth: positive,
  domain: NONNEGATIVE,
  range: NONNEGATIVE,
  pieces: [nondecreasing(ZERO, "+oo", "concave")],
  derivative: (x) => scale(power(x, number(ratio(-1, 2))), HALF),
  values: [
    [ZERO, ZERO],
    [ONE, ONE],
  ],
  evaluate: Math.sqrt,
  approximate: (bits, x) => sqrtBall(x, bits),
  rational: (x) => rationalRoot(x, 2),
  spelling: { latex: "\\sqrt{#1}", libm: "sqrt" },
};
