import { allOf, call, difference, number, ONE, PI, product, quotient, sum } from "../expr/build.ts";
import { addBall, multiplyBall } from "../number/ball.ts";
import { gammaBall } from "../number/enclosures/gamma.ts";
import { divideRational, multiplyRational } from "../number/rational.ts";
import type { GeneralDefinition } from "./definition.ts";
import { chain, quotientBall } from "./families/composition.ts";
import { notGammaPole } from "./families/conditions.ts";
import { HALF } from "./families/constants.ts";
import { gammaDouble } from "./families/doubles/gamma.ts";
import { factorial, LARGEST_FACTORIAL } from "./families/factorial.ts";

/** The beta function `gamma(a) gamma(b)/gamma(a + b)`, where all three are defined. */
export const beta: GeneralDefinition = {
  kind: "general",
  name: "beta",
  summary: "beta function, gamma(a)*gamma(b)/gamma(a + b)",
  defined: (a, b) => allOf(notGammaPole(a), notGammaPole(b), notGammaPole(sum(a, b))),
  arity: [2, 2],
  partial: (i, a, b) =>
    product(call("beta", a, b), difference(call("digamma", i === 0 ? a : b), call("digamma", sum(a, b)))),
  values: [
    [[number(HALF), number(HALF)], PI],
    [[ONE, ONE], ONE],
  ],
  evaluate: (a, b) => (gammaDouble(a) * gammaDouble(b)) / gammaDouble(a + b),
  approximate: (bits, a, b) =>
    quotientBall(
      chain(gammaBall(a, bits), (x) => chain(gammaBall(b, bits), (y) => multiplyBall(x, y, bits))),
      gammaBall(addBall(a, b, bits), bits),
      bits,
    ),
  rational: (a, b) =>
    typeof a === "number" && typeof b === "number" && a + b <= LARGEST_FACTORIAL
      ? divideRational(multiplyRational(factorial(a - 1), factorial(b - 1)), factorial(a + b - 1))
      : null,
  spelling: {
    latex: "\\mathrm{B}\\left(#1, #2\\right)",
    lowering: (a, b) => quotient(product(call("gamma", a), call("gamma", b)), call("gamma", sum(a, b))),
  },
};
