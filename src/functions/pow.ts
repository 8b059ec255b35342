import { ALWAYS, call, MINUS_ONE, number, power, product, relation, sum } from "../expr/build.ts";
import { powerBall } from "../number/ball.ts";
import { powBall } from "../number/enclosures/power.ts";
import { isInteger, signOfRational } from "../number/rational.ts";
import type { GeneralDefinition } from "./definition.ts";
import { nonzero } from "./families/conditions.ts";
import { TWO } from "./families/constants.ts";
import { integerOf } from "./families/integer-arguments.ts";

/** The power `x^y`. As an expression it is that power. */
export const pow: GeneralDefinition = {
  kind: "general",
  name: "pow",
  summary: "power; the same as x^y",
  build: (x, y) => power(x, y),
  defined: (x, y) => {
    if (y.kind !== "number") return relation(">", x);
    if (isInteger(y.value)) return signOfRational(y.value) < 0 ? nonzero(x) : ALWAYS;
    return relation(signOfRational(y.value) < 0 ? ">" : ">=", x);
  },
  smooth: (x, y) => (y.kind === "number" && isInteger(y.value) ? ALWAYS : relation(">", x)),
  arity: [2, 2],
  partial: (i, x, y) => (i === 0 ? product(y, power(x, sum(y, MINUS_ONE))) : product(power(x, y), call("log", x))),
  values: [[[TWO, number(3)], number(8)]],
  evaluate: (x, y) => x ** y,
  approximate: (bits, x, y) => {
    const exponent = integerOf(y);
    return exponent === null ? powBall(x, y, bits) : powerBall(x, exponent, bits);
  },
  spelling: { latex: "{#1}^{#2}", libm: "pow" },
};
