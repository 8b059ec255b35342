import { call, MINUS_ONE, negate, ONE, power, product, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { coshBall } from "../number/enclosures/hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { reciprocalBall } from "./families/composition.ts";
import { latexOperator } from "./families/latex.ts";
import { nondecreasing, nonincreasing, REALS } from "./families/pieces.ts";

/** `log(1 + sqrt(2))`, where `tanh(x)^2 = 1/2`. */
const INFLECTION: Expr = call("asinh", ONE);

/** The hyperbolic secant `1/cosh(x)`. */
export const sech: UnaryDefinition = {
  kind: "unary",
  name: "sech",
  summary: "hyperbolic secant, 1/cosh(x)",
  domain: REALS,
  range: [{ from: ZERO, to: ONE, closed: "to" }],
  pieces: [
    nondecreasing("-oo", negate(INFLECTION), "convex"),
    nondecreasing(negate(INFLECTION), ZERO, "concave"),
    nonincreasing(ZERO, INFLECTION, "concave"),
    nonincreasing(INFLECTION, "+oo", "convex"),
  ],
  symmetry: "even",
  derivative: (x) => negate(product(call("sech", x), call("tanh", x))),
  values: [[ZERO, ONE]],
  evaluate: (x) => 1 / Math.cosh(x),
  approximate: (bits, x) => reciprocalBall(coshBall(x, bits), bits),
  rational: (x) => (x === 0 ? 1 : null),
  spelling: { latex: latexOperator("sech"), lowering: (x) => power(call("cosh", x), MINUS_ONE) },
};
