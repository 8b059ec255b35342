import { call, number, ONE, power, squareRoot, sum, ZERO } from "../expr/build.ts";
import { asinhBall } from "../number/enclosures/inverse-hyperbolic.ts";
import type { UnaryDefinition } from "./definition.ts";
import { ratio, TWO } from "./families/constants.ts";
import { latexOperator } from "./families/latex.ts";
import { nondecreasing, REALS } from "./families/pieces.ts";

/** The inverse hyperbolic sine. */
export const asinh: UnaryDefinition = {
  kind: "unary",
  name: "asinh",
  aliases: ["arsinh", "arcsinh", "arsh"],
  summary: "inverse hyperbolic sine",
  domain: REALS,
  range: REALS,
  pieces: [nondecreasing("-oo", ZERO, "convex"), nondecreasing(ZERO, "+oo", "concave")],
  symmetry: "odd",
  derivative: (x) => power(sum(ONE, power(x, TWO)), number(ratio(-1, 2))),
  values: [[ZERO, ZERO]],
  evaluate: Math.asinh,
  approximate: (bits, x) => asinhBall(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: {
    latex: latexOperator("arsinh"),
    libm: "asinh",
    lowering: (x) => call("log", sum(x, squareRoot(sum(ONE, power(x, TWO))))),
  },
};
