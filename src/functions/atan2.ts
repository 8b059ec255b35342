import {
  anyOf,
  call,
  difference,
  MINUS_ONE,
  negate,
  ONE,
  PI,
  piecewise,
  power,
  quotient,
  relation,
  sum,
  ZERO,
} from "../expr/build.ts";
import { atan2Ball } from "../number/enclosures/arctangent.ts";
import { signOfRational } from "../number/rational.ts";
import type { GeneralDefinition } from "./definition.ts";
import { nonzero } from "./families/conditions.ts";
import { angle, HALF_PI, ratio, TWO } from "./families/constants.ts";

/** The angle in `(-pi, pi]` from the positive x-axis to the point `(x, y)`. */
export const atan2: GeneralDefinition = {
  kind: "general",
  name: "atan2",
  summary: "atan2(y, x): angle of the point (x, y), in (-pi, pi]",
  defined: (y, x) => anyOf(nonzero(y), nonzero(x)),
  smooth: (y, x) => anyOf(nonzero(y), relation(">", x)),
  arity: [2, 2],
  partial: (i, y, x) => {
    const square = sum(power(x, TWO), power(y, TWO));
    return i === 0 ? quotient(x, square) : negate(quotient(y, square));
  },
  values: [
    [[ZERO, ONE], ZERO],
    [[ONE, ONE], angle(ratio(1, 4))],
    [[ONE, ZERO], HALF_PI],
    [[ONE, MINUS_ONE], angle(ratio(3, 4))],
    [[ZERO, MINUS_ONE], PI],
    [[MINUS_ONE, MINUS_ONE], angle(ratio(-3, 4))],
    [[MINUS_ONE, ZERO], negate(HALF_PI)],
    [[MINUS_ONE, ONE], angle(ratio(-1, 4))],
  ],
  evaluate: (y, x) => (x === 0 && y === 0 ? Number.NaN : Math.atan2(y + 0, x)),
  approximate: (bits, y, x) => atan2Ball(y, x, bits),
  rational: (y, x) => (y === 0 && signOfRational(x) > 0 ? 0 : null),
  spelling: {
    latex: "\\operatorname{atan2}\\left(#1, #2\\right)",
    libm: "atan2",
    lowering: (y, x) => {
      const angleAbove = difference(HALF_PI, call("atan", quotient(x, y)));
      return piecewise(
        [
          { when: relation(">", x), value: call("atan", quotient(y, x)) },
          { when: relation(">", y), value: angleAbove },
          { when: relation(">", negate(y)), value: difference(angleAbove, PI) },
          { when: relation(">", negate(x)), value: PI },
        ],
        null,
      );
    },
  },
};
