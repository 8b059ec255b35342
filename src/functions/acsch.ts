import { call, MINUS_ONE, monomial, number, ONE, power, sum, ZERO } from "../expr/build.ts";
import { asinhBall } from "../number/enclosures/inverse-hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { chain, reciprocalBall } from "./families/composition.ts";
import { nonzero } from "./families/conditions.ts";
import { ratio } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { NONZERO, nonincreasing } from "./families/pieces.ts";

/** The inverse hyperbolic cosecant `asinh(1/x)`. */
export const acsch: UnaryDefinition = {
  kind: "unary",
  name: "acsch",
  aliases: ["arcsch", "arccsch"],
  summary: "inverse hyperbolic cosecant, asinh(1/x)",
  defined: nonzero,
  domain: NONZERO,
  range: NONZERO,
  pieces: [nonincreasing("-oo", ZERO, "concave"), nonincreasing(ZERO, "+oo", "convex")],
  breaks: [{ at: ZERO, kind: "pole" }],
  symmetry: "odd",
  derivative: (x) => monomial([x, sum(ONE, power(x, number(-2)))], [-2, ratio(-1, 2)], -1),
  values: [],
  evaluate: (x) => Math.asinh(1 / x),
  approximate: (bits, x) => chain(reciprocalBall(x, bits), (y) => asinhBall(y, bits)),
  spelling: { latex: latexOperator("arcsch"), lowering: (x) => call("asinh", power(x, MINUS_ONE)) },
};
