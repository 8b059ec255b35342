import { call, monomial, number, ONE, quotient, ZERO } from "../expr/build.ts";
import type { UnaryDefinition } from "./definition.ts";
import { logarithmBall } from "./families/composition.ts";
import { positive } from "./families/conditions.ts";
import { latexCommand } from "./families/latex.ts";
import { nondecreasing, POSITIVE, REALS } from "./families/pieces.ts";
import { integerLogarithm } from "./families/rational-roots.ts";

/** The logarithm to the base 10. */
export const log10: UnaryDefinition = {
  kind: "unary",
  name: "log10",
  aliases: ["lg"],
  summary: "logarithm to the base 10",
  defined: positive,
  domain: POSITIVE,
  range: REALS,
  pieces: [nondecreasing(ZERO, "+oo", "concave")],
  derivative: (x) => monomial([x, call("log", number(10))], [-1, -1], 1),
  values: [
    [ONE, ZERO],
    [number(10), ONE],
  ],
  evaluate: Math.log10,
  approximate: (bits, x) => logarithmBall(x, 10, bits),
  rational: (x) => integerLogarithm(x, 10),
  spelling: {
    latex: latexCommand("log_{10}"),
    libm: "log10",
    lowering: (x) => quotient(call("log", x), call("log", number(10))),
  },
};
