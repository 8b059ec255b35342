import { call, difference, MINUS_ONE, ONE, power } from "../expr/build.ts";
import { atanhBall } from "../number/enclosures/inverse-hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { chain, reciprocalBall } from "./families/composition.ts";
import { outsideClosedUnit } from "./families/conditions.ts";
import { TWO } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { NONZERO, nonincreasing, STRICTLY_OUTSIDE_UNIT } from "./families/pieces.ts";

/** The inverse hyperbolic cotangent `atanh(1/x)`. */
export const acoth: UnaryDefinition = {
  kind: "unary",
  name: "acoth",
  aliases: ["arcoth", "arccoth"],
  summary: "inverse hyperbolic cotangent, atanh(1/x)",
  defined: outsideClosedUnit,
  domain: STRICTLY_OUTSIDE_UNIT,
  range: NONZERO,
  pieces: [nonincreasing("-oo", MINUS_ONE, "concave"), nonincreasing(ONE, "+oo", "convex")],
  symmetry: "odd",
  derivative: (x) => power(difference(ONE, power(x, TWO)), MINUS_ONE),
  values: [],
  evaluate: (x) => Math.atanh(1 / x),
  approximate: (bits, x) => chain(reciprocalBall(x, bits), (y) => atanhBall(y, bits)),
  spelling: { latex: latexOperator("arcoth"), lowering: (x) => call("atanh", power(x, MINUS_ONE)) },
};
