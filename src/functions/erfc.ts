import { call, difference, exponential, monomial, negate, ONE, PI, power, ZERO } from "../expr/build.ts";
import { erfcBall } from "../number/enclosures/error-function.ts";
import type { UnaryDefinition } from "./definition.ts";
import { ratio, TWO } from "./families/constants.ts";
import { erfcDouble } from "./families/doubles/error-function.ts";
import { latexOperator } from "./families/latex.ts";
import { nonincreasing, open, REALS } from "./families/pieces.ts";

/** The complementary error function `1 - erf(x)`, exact where it is small. */
export const erfc: UnaryDefinition = {
  kind: "unary",
  name: "erfc",
  summary: "complementary error function, 1 - erf(x)",
  domain: REALS,
  range: open(ZERO, TWO),
  pieces: [nonincreasing("-oo", ZERO, "concave"), nonincreasing(ZERO, "+oo", "convex")],
  derivative: (x) => monomial([PI, exponential(negate(power(x, TWO)))], [ratio(-1, 2), 1], -2),
  values: [[ZERO, ONE]],
  evaluate: erfcDouble,
  approximate: (bits, x) => erfcBall(x, bits),
  rational: (x) => (x === 0 ? 1 : null),
  spelling: { latex: latexOperator("erfc"), libm: "erfc", lowering: (x) => difference(ONE, call("erf", x)) },
};
