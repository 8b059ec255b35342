import { exponential, MINUS_ONE, sum, ZERO } from "../expr/build.ts";
import { expm1Ball } from "../number/enclosures/exponential.ts";
import type { UnaryDefinition } from "./definition.ts";
import { nondecreasing, open, REALS } from "./families/pieces.ts";

/** `e^x - 1`, exact near 0. */
export const expm1: UnaryDefinition = {
  kind: "unary",
  name: "expm1",
  summary: "exp(x) - 1",
  domain: REALS,
  range: open(MINUS_ONE, "+oo"),
  pieces: [nondecreasing("-oo", "+oo", "convex")],
  derivative: (x) => exponential(x),
  values: [[ZERO, ZERO]],
  evaluate: Math.expm1,
  approximate: (bits, x) => expm1Ball(x, bits),
  rational: (x) => (x === 0 ? 0 : null),
  spelling: {
    latex: "\\left(e^{#1} - 1\\right)",
    libm: "expm1",
    lowering: (x) => sum(exponential(x), MINUS_ONE),
  },
};
