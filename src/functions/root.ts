import { ALWAYS, call, MINUS_ONE, monomial, number, power, product, relation, ZERO } from "../expr/build.ts";
import { rootBall } from "../number/enclosures/square-root.ts";
import type { GeneralDefinition } from "./definition.ts";
import { nonzero } from "./families/conditions.ts";
import { ratio } from "./families/constants.ts";
import { exactInteger, integerOf } from "./families/integer-arguments.ts";
import { rationalRoot } from "./families/rational-roots.ts";

/** The real root of degree `n`: of any number when `n` is odd, of a non-negative one when `n` is even. */
export const root: GeneralDefinition = {
  kind: "general",
  name: "root",
  summary: "root(x, n): real n-th root, negative at negative numbers when n is odd",
  build: (u, n) => {
    const degree = exactInteger(n, 1)!;
    if (degree % 2 === 0) return power(u, number(ratio(1, degree)));
    if (degree === 1) return u;
    return degree === 3 ? call("cbrt", u) : call("root", u, n);
  },
  objection: (_, n) => (exactInteger(n, 1) === null ? "the degree must be a whole number, 1 or more" : null),
  defined: (u, n) => (exactInteger(n, 1)! % 2 === 0 ? relation(">=", u) : ALWAYS),
  smooth: (u, n) => (exactInteger(n, 1) === 1 ? ALWAYS : exactInteger(n, 1)! % 2 === 0 ? relation(">", u) : nonzero(u)),
  arity: [2, 2],
  partial: (i, u, n) => {
    if (i === 1) return null;
    const degree = exactInteger(n, 1)!;
    return monomial([call("root", u, n)], [1 - degree], ratio(1, degree));
  },
  values: [
    [[ZERO, number(5)], ZERO],
    [[number(-32), number(5)], number(-2)],
  ],
  evaluate: (u, n) => (n % 2 === 0 ? u ** (1 / n) : Math.sign(u) * Math.abs(u) ** (1 / n)),
  approximate: (bits, u, n) => {
    const degree = integerOf(n);
    return degree === null || degree < 1 ? "undefined" : rootBall(u, degree, bits);
  },
  rational: (u, n) => rationalRoot(u, n as number),
  spelling: {
    latex: "\\sqrt[#2]{#1}",
    lowering: (u, n) => product(call("sign", u), power(call("abs", u), power(n, MINUS_ONE))),
  },
};
