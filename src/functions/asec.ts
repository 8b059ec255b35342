import { call, difference, MINUS_ONE, monomial, number, ONE, PI, power, ZERO } from "../expr/build.ts";
import { acosBall } from "../number/enclosures/inverse-trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { arcsecantValues } from "./families/angles.ts";
import { chain, reciprocalBall } from "./families/composition.ts";
import { outsideClosedUnit, outsideOpenUnit } from "./families/conditions.ts";
import { HALF_PI, ratio } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { nondecreasing, OUTSIDE_UNIT } from "./families/pieces.ts";

/** The arcsecant `acos(1/x)`, with values in `[0, pi]` but for `pi/2`. */
export const asec: UnaryDefinition = {
  kind: "unary",
  name: "asec",
  aliases: ["arcsec"],
  summary: "arcsecant, acos(1/x) in [0, pi]",
  defined: outsideOpenUnit,
  smooth: outsideClosedUnit,
  domain: OUTSIDE_UNIT,
  range: [
    { from: ZERO, to: HALF_PI, closed: "from" },
    { from: HALF_PI, to: PI, closed: "to" },
  ],
  pieces: [nondecreasing("-oo", MINUS_ONE, "convex"), nondecreasing(ONE, "+oo", "concave")],
  derivative: (x) => monomial([x, difference(ONE, power(x, number(-2)))], [-2, ratio(-1, 2)], 1),
  get values() {
    return arcsecantValues();
  },
  evaluate: (x) => Math.acos(1 / x),
  approximate: (bits, x) => chain(reciprocalBall(x, bits), (y) => acosBall(y, bits)),
  rational: (x) => (x === 1 ? 0 : null),
  spelling: { latex: latexOperator("arcsec"), lowering: (x) => call("acos", power(x, MINUS_ONE)) },
};
