import { atLeast, call, greater, MINUS_ONE, number, ONE, power, squareRoot, sum, ZERO } from "../expr/build.ts";
import { acoshBall } from "../number/enclosures/inverse-hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { ratio, TWO } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { NONNEGATIVE, nondecreasing } from "./families/pieces.ts";

/** The inverse hyperbolic cosine, with values in `[0, oo)`. */
export const acosh: UnaryDefinition = {
  kind: "unary",
  name: "acosh",
  aliases: ["arcosh", "arccosh", "arch"],
  summary: "inverse hyperbolic cosine, not negative",
  defined: (x) => atLeast(x, ONE),
  smooth: (x) => greater(x, ONE),
  domain: [{ from: ONE, to: "+oo", closed: "from" }],
  range: NONNEGATIVE,
  pieces: [nondecreasing(ONE, "+oo", "concave")],
  derivative: (x) => power(sum(power(x, TWO), MINUS_ONE), number(ratio(-1, 2))),
  values: [[ONE, ZERO]],
  evaluate: Math.acosh,
  approximate: (bits, x) => acoshBall(x, bits),
  rational: (x) => (x === 1 ? 0 : null),
  spelling: {
    latex: latexOperator("arcosh"),
    libm: "acosh",
    lowering: (x) => call("log", sum(x, squareRoot(sum(power(x, TWO), MINUS_ONE)))),
  },
};
