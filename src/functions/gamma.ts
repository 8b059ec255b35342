import { call, number, ONE, PI, product, scale, squareRoot, ZERO } from "../expr/build.ts";
import { gammaBall } from "../number/enclosures/gamma.ts";
import type { UnaryDefinition } from "./definition.ts";
import { notGammaPole } from "./families/conditions.ts";
import { HALF, ratio, TWO } from "./families/constants.ts";
import { gammaDouble } from "./families/doubles/gamma.ts";
import { factorial, LARGEST_FACTORIAL } from "./families/factorial.ts";
import { digammaZero } from "./families/gamma-cells.ts";
import { NONZERO, nondecreasing, nonincreasing, POSITIVE } from "./families/pieces.ts";

/** Euler's gamma function. */
export const gamma: UnaryDefinition = {
  kind: "unary",
  name: "gamma",
  summary: "Euler's gamma function",
  defined: notGammaPole,
  domain: POSITIVE,
  range: NONZERO,
  pieces: [nonincreasing(ZERO, digammaZero(-1), "convex"), nondecreasing(digammaZero(-1), "+oo", "convex")],
  negativePieces: (k) =>
    k % 2 === 0
      ? [nondecreasing(number(-k - 1), digammaZero(k), "concave"), nonincreasing(digammaZero(k), number(-k), "concave")]
      : [nonincreasing(number(-k - 1), digammaZero(k), "convex"), nondecreasing(digammaZero(k), number(-k), "convex")],
  breaks: [{ at: ZERO, kind: "pole" }],
  derivative: (x) => product(call("gamma", x), call("digamma", x)),
  values: [
    [ONE, ONE],
    [TWO, ONE],
    [number(3), TWO],
    [number(4), number(6)],
    [number(5), number(24)],
    [number(6), number(120)],
    [number(ratio(-3, 2)), scale(squareRoot(PI), ratio(4, 3))],
    [number(ratio(-1, 2)), scale(squareRoot(PI), -2)],
    [number(HALF), squareRoot(PI)],
    [number(ratio(3, 2)), scale(squareRoot(PI), HALF)],
    [number(ratio(5, 2)), scale(squareRoot(PI), ratio(3, 4))],
    [number(ratio(7, 2)), scale(squareRoot(PI), ratio(15, 8))],
  ],
  evaluate: gammaDouble,
  approximate: (bits, x) => gammaBall(x, bits),
  rational: (x) => (typeof x === "number" && x <= LARGEST_FACTORIAL ? factorial(x - 1) : null),
  spelling: { latex: "\\Gamma\\left(#1\\right)", libm: "tgamma" },
};
