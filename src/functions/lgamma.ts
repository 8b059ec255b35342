import { call, number, ONE, PI, scale, ZERO } from "../expr/build.ts";
import { lgammaBall } from "../number/enclosures/log-gamma.ts";
import type { UnaryDefinition } from "./definition.ts";
import { notGammaPole } from "./families/conditions.ts";
import { HALF, TWO } from "./families/constants.ts";
import { lgammaDouble } from "./families/doubles/gamma.ts";
import { digammaZero } from "./families/gamma-cells.ts";
import { nondecreasing, nonincreasing, POSITIVE, REALS } from "./families/pieces.ts";

/** `log|gamma(x)|`. */
export const lgamma: UnaryDefinition = {
  kind: "unary",
  name: "lgamma",
  aliases: ["loggamma", "gammaln"],
  summary: "log|gamma(x)|",
  defined: notGammaPole,
  domain: POSITIVE,
  range: REALS,
  pieces: [nonincreasing(ZERO, digammaZero(-1), "convex"), nondecreasing(digammaZero(-1), "+oo", "convex")],
  negativePieces: (k) => [
    nonincreasing(number(-k - 1), digammaZero(k), "convex"),
    nondecreasing(digammaZero(k), number(-k), "convex"),
  ],
  breaks: [{ at: ZERO, kind: "pole" }],
  derivative: (x) => call("digamma", x),
  values: [
    [ONE, ZERO],
    [TWO, ZERO],
    [number(HALF), scale(call("log", PI), HALF)],
  ],
  evaluate: lgammaDouble,
  approximate: (bits, x) => lgammaBall(x, bits),
  rational: (x) => (x === 1 || x === 2 ? 0 : null),
  spelling: {
    latex: "\\ln\\left|\\Gamma\\left(#1\\right)\\right|",
    libm: "lgamma",
    lowering: (x) => call("log", call("abs", call("gamma", x))),
  },
};
