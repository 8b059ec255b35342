import { call, difference, MINUS_ONE, monomial, negate, number, ONE, power, ZERO } from "../expr/build.ts";
import { asinBall } from "../number/enclosures/inverse-trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { arccosecantValues } from "./families/angles.ts";
import { chain, reciprocalBall } from "./families/composition.ts";
import { outsideClosedUnit, outsideOpenUnit } from "./families/conditions.ts";
import { HALF_PI, ratio } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { nonincreasing, OUTSIDE_UNIT } from "./families/pieces.ts";

/** The arccosecant `asin(1/x)`, with values in `[-pi/2, pi/2]` but for 0. */
export const acsc: UnaryDefinition = {
  kind: "unary",
  name: "acsc",
  aliases: ["arccsc"],
  summary: "arccosecant, asin(1/x) in [-pi/2, pi/2]",
  defined: outsideOpenUnit,
  smooth: outsideClosedUnit,
  domain: OUTSIDE_UNIT,
  range: [
    { from: negate(HALF_PI), to: ZERO, closed: "from" },
    { from: ZERO, to: HALF_PI, closed: "to" },
  ],
  pieces: [nonincreasing("-oo", MINUS_ONE, "concave"), nonincreasing(ONE, "+oo", "convex")],
  symmetry: "odd",
  derivative: (x) => monomial([x, difference(ONE, power(x, number(-2)))], [-2, ratio(-1, 2)], -1),
  get values() {
    return arccosecantValues();
  },
  evaluate: (x) => Math.asin(1 / x),
  approximate: (bits, x) => chain(reciprocalBall(x, bits), (y) => asinBall(y, bits)),
  spelling: { latex: latexOperator("arccsc"), lowering: (x) => call("asin", power(x, MINUS_ONE)) },
};
