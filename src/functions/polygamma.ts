import { call, number, ONE, PI, power, scale, sum, ZERO } from "../expr/build.ts";
import { polygammaBall } from "../number/enclosures/polygamma.ts";
import type { GeneralDefinition } from "./definition.ts";
import { notGammaPole } from "./families/conditions.ts";
import { HALF, ratio, TWO } from "./families/constants.ts";
import { polygammaDouble } from "./families/doubles/polygamma.ts";
import { exactInteger, integerOf } from "./families/integer-arguments.ts";

/** The derivative of order `k` of digamma; `polygamma(0, u)` is digamma. */
export const polygamma: GeneralDefinition = {
  kind: "general",
  name: "polygamma",
  summary: "polygamma(k, x): derivative of order k of digamma",
  build: (k, u) => (k === ZERO ? call("digamma", u) : call("polygamma", k, u)),
  objection: (k) => (exactInteger(k, 0) === null ? "the order must be a whole number, 0 or more" : null),
  defined: (_, u) => notGammaPole(u),
  arity: [2, 2],
  partial: (i, k, u) => (i === 0 ? null : call("polygamma", sum(k, ONE), u)),
  values: [
    [[ONE, number(HALF)], scale(power(PI, TWO), HALF)],
    [[ONE, ONE], scale(power(PI, TWO), ratio(1, 6))],
    [[number(3), ONE], scale(power(PI, number(4)), ratio(1, 15))],
  ],
  evaluate: polygammaDouble,
  approximate: (bits, k, x) => {
    const order = integerOf(k);
    return order === null || order < 0 ? "undefined" : polygammaBall(order, x, bits);
  },
  spelling: { latex: "\\psi^{\\left(#1\\right)}\\left(#2\\right)" },
};
