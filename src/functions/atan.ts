import { MINUS_ONE, negate, ONE, power, sum, ZERO } from "../expr/build.ts";
import { atanBall } from "../number/enclosures/arctangent.ts";
import type { UnaryDefinition } from "./definition.ts";
import { arctangentValues } from "./families/angles.ts";
import { HALF_PI, TWO } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { nondecreasing, open, REALS } from "./families/pieces.ts";

/** The arctangent, with values in `(-pi/2, pi/2)`. */
export const atan: UnaryDefinition = {
  kind: "unary",
  name: "atan",
  aliases: ["arctan", "arctg"],
  summary: "arctangent, in (-pi/2, pi/2)",
  domain: REALS,
  range: open(negate(HALF_PI), HALF_PI),
  pieces: [nondecreasing("-oo", ZERO, "convex"), nondecreasing(ZERO, "+oo", "concave")],
  symmetry: "odd",
  derivative: (x) => power(sum(ONE, power(x, TWO)), MINUS_ONE),
  get values() {
    return arctangentValues();
  },
  evaluate: Math.atan,
  approximate: (bits, x) => atanBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: { latex: latexCommand("arctan"), libm: "atan" },
};
