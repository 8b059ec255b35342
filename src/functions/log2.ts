import { call, monomial, ONE, quotient, ZERO } from "../expr/build.ts";
import type { UnaryDefinition } from "./definition.ts";
import { logarithmBall } from "./families/composition.ts";
import { positive } from "./families/conditions.ts";
import { TWO } from "./families/constants.ts";
import { latexCommand } from "./families/latex.ts";
import { nondecreasing, POSITIVE, REALS } from "./families/pieces.ts";
import { integerLogarithm } from "./families/rational-roots.ts";

/** The logarithm to the base 2. */
export const log2: UnaryDefinition = {
  kind: "unary",
  name: "log2",
  summary: "logarithm to the base 2",
  defined: positive,
  domain: POSITIVE,
  range: REALS,
  pieces: [nondecreasing(ZERO, "+oo", "concave")],
  derivative: (x) => monomial([x, call("log", TWO)], [-1, -1], 1),
  values: [
    [ONE, ZERO],
    [TWO, ONE],
  ],
  evaluate: Math.log2,
  approximate: (bits, x) => logarithmBall(x, 2, bits),
  rational: (x) => integerLogarithm(x, 2),
  spelling: {
    latex: latexCommand("log_{2}"),
    libm: "log2",
    lowering: (x) => quotient(call("log", x), call("log", TWO)),
  },
};
