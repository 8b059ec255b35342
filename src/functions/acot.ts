import { call, MINUS_ONE, negate, ONE, piecewise, power, relation, sum, ZERO } from "../expr/build.ts";
import { ballIsExact, containsZero, negateBall, scaleBall, unionBall } from "../number/ball.ts";
import { atanBall } from "../number/enclosures/arctangent.ts";
import { piBall } from "../number/enclosures/constants.ts";
import type { UnaryDefinition } from "./definition.ts";
import { arccotangentValues } from "./families/angles.ts";
import { chain, reciprocalBall } from "./families/composition.ts";
import { nonzero } from "./families/conditions.ts";
import { HALF, HALF_PI, TWO } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { nonincreasing, REALS } from "./families/pieces.ts";

/** The arccotangent `atan(1/x)`, with values in `(-pi/2, pi/2]` and a jump at 0, where it is `pi/2`. */
export const acot: UnaryDefinition = {
  kind: "unary",
  name: "acot",
  aliases: ["arccot", "arcctg"],
  summary: "arccotangent, atan(1/x) in (-pi/2, pi/2]; pi/2 at 0, where it jumps",
  smooth: nonzero,
  domain: REALS,
  range: [
    { from: negate(HALF_PI), to: ZERO },
    { from: ZERO, to: HALF_PI, closed: "to" },
  ],
  pieces: [nonincreasing("-oo", ZERO, "concave"), nonincreasing(ZERO, "+oo", "convex")],
  breaks: [{ at: ZERO, kind: "jump" }],
  derivative: (x) => negate(power(sum(ONE, power(x, TWO)), MINUS_ONE)),
  get values() {
    return arccotangentValues();
  },
  evaluate: (x) => (x === 0 ? Math.PI / 2 : Math.atan(1 / x)),
  approximate: (bits, x) => {
    if (!containsZero(x)) return chain(reciprocalBall(x, bits), (y) => atanBall(y, bits));
    const right = scaleBall(piBall(bits), HALF, bits);
    return ballIsExact(x) ? right : unionBall(negateBall(right), right, bits);
  },
  spelling: {
    latex: latexOperator("arccot"),
    lowering: (x) => piecewise([{ when: relation("=", x), value: HALF_PI }], call("atan", power(x, MINUS_ONE))),
  },
};
