import {
  atLeast,
  call,
  E,
  exponential,
  greater,
  MINUS_ONE,
  monomial,
  negate,
  ONE,
  power,
  sum,
  ZERO,
} from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { lambertwBall } from "../number/enclosures/lambert-w.ts";
import type { UnaryDefinition } from "./definition.ts";
import { lambertwDouble } from "./families/doubles/lambert-w.ts";
import { nondecreasing } from "./families/pieces.ts";

/** `-1/e`, the least value of `w e^w`. */
const BRANCH_POINT: Expr = negate(power(E, MINUS_ONE));

/** The principal branch of the inverse of `w e^w`: values in `[-1, oo)`. */
export const lambertw: UnaryDefinition = {
  kind: "unary",
  name: "lambertw",
  aliases: ["lambertW", "LambertW"],
  summary: "principal branch of the Lambert W function, at least -1",
  defined: (x) => atLeast(x, BRANCH_POINT),
  smooth: (x) => greater(x, BRANCH_POINT),
  domain: [{ from: BRANCH_POINT, to: "+oo", closed: "from" }],
  range: [{ from: MINUS_ONE, to: "+oo", closed: "from" }],
  pieces: [nondecreasing(BRANCH_POINT, "+oo", "concave")],
  derivative: (x) => monomial([exponential(call("lambertw", x)), sum(ONE, call("lambertw", x))], [-1, -1], 1),
  values: [
    [BRANCH_POINT, MINUS_ONE],
    [ZERO, ZERO],
    [E, ONE],
  ],
  evaluate: lambertwDouble,
  approximate: (bits, x) => lambertwBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: { latex: "W\\left(#1\\right)" },
};
