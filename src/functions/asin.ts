import { difference, MINUS_ONE, negate, number, ONE, power, ZERO } from "../expr/build.ts";
import { asinBall } from "../number/enclosures/inverse-trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { arcsineValues } from "./families/angles.ts";
import { inClosedUnit, inOpenUnit } from "./families/conditions.ts";
import { HALF_PI, ratio, TWO } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { closed, nondecreasing } from "./families/pieces.ts";

/** The arcsine, with values in `[-pi/2, pi/2]`. */
export const asin: UnaryDefinition = {
  kind: "unary",
  name: "asin",
  aliases: ["arcsin"],
  summary: "arcsine, in [-pi/2, pi/2]",
  defined: inClosedUnit,
  smooth: inOpenUnit,
  domain: closed(MINUS_ONE, ONE),
  range: closed(negate(HALF_PI), HALF_PI),
  pieces: [nondecreasing(MINUS_ONE, ZERO, "concave"), nondecreasing(ZERO, ONE, "convex")],
  symmetry: "odd",
  derivative: (x) => power(difference(ONE, power(x, TWO)), number(ratio(-1, 2))),
  get values() {
    return arcsineValues();
  },
  evaluate: Math.asin,
  approximate: (bits, x) => asinBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: { latex: latexCommand("arcsin"), libm: "asin" },
};
