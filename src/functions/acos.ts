import { call, difference, MINUS_ONE, negate, number, ONE, PI, power, ZERO } from "../expr/build.ts";
import { acosBall } from "../number/enclosures/inverse-trigonometric.ts";
import type { UnaryDefinition } from "./definition.ts";
import { arccosineValues } from "./families/angles.ts";
import { inClosedUnit, inOpenUnit } from "./families/conditions.ts";
import { HALF_PI, ratio, TWO } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { closed, nonincreasing } from "./families/pieces.ts";

/** The arccosine, with values in `[0, pi]`. */
export const acos: UnaryDefinition = {
  kind: "unary",
  name: "acos",
  aliases: ["arccos"],
  summary: "arccosine, in [0, pi]",
  defined: inClosedUnit,
  smooth: inOpenUnit,
  domain: closed(MINUS_ONE, ONE),
  range: closed(ZERO, PI),
  pieces: [nonincreasing(MINUS_ONE, ZERO, "convex"), nonincreasing(ZERO, ONE, "concave")],
  derivative: (x) => negate(power(difference(ONE, power(x, TWO)), number(ratio(-1, 2)))),
  get values() {
    return arccosineValues();
  },
  evaluate: Math.acos,
  approximate: (bits, x) => acosBall(x, bits),
  rational: (x) => (x === 1 ? 0 : null),
  spelling: { latex: latexCommand("arccos"), libm: "acos", lowering: (x) => difference(HALF_PI, call("asin", x)) },
};
