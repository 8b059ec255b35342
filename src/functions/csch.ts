import { call, MINUS_ONE, negate, power, product, ZERO } from "../expr/build.ts";
import { sinhBall } from "../number/enclosures/hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { reciprocalBall } from "./families/composition.ts";
import { nonzero } from "./families/conditions.ts";
import { latexOperator } from "./families/latex.ts";
import { NONZERO, nonincreasing } from "./families/pieces.ts";

/** The hyperbolic cosecant `1/sinh(x)`. */
export const csch: UnaryDefinition = {
  kind: "unary",
  name: "csch",
  summary: "hyperbolic cosecant, 1/sinh(x)",
  defined: nonzero,
  domain: NONZERO,
  range: NONZERO,
  pieces: [nonincreasing("-oo", ZERO, "concave"), nonincreasing(ZERO, "+oo", "convex")],
  breaks: [{ at: ZERO, kind: "pole" }],
  symmetry: "odd",
  derivative: (x) => negate(product(call("csch", x), call("coth", x))),
  values: [],
  evaluate: (x) => 1 / Math.sinh(x),
  approximate: (bits, x) => reciprocalBall(sinhBall(x, bits), bits),
  spelling: { latex: latexOperator("csch"), lowering: (x) => power(call("sinh", x), MINUS_ONE) },
};
