import { call, number, ONE, ZERO } from "../expr/build.ts";
import { digammaBall } from "../number/enclosures/digamma.ts";
import type { UnaryDefinition } from "./definition.ts";
import { notGammaPole } from "./families/conditions.ts";
import { digammaDouble } from "./families/doubles/polygamma.ts";
import { digammaInflection } from "./families/gamma-cells.ts";
import { nondecreasing, POSITIVE, REALS } from "./families/pieces.ts";

/** The logarithmic derivative of gamma. */
export const digamma: UnaryDefinition = {
  kind: "unary",
  name: "digamma",
  aliases: ["psi"],
  summary: "logarithmic derivative of gamma",
  defined: notGammaPole,
  domain: POSITIVE,
  range: REALS,
  pieces: [nondecreasing(ZERO, "+oo", "concave")],
  negativePieces: (k) => [
    nondecreasing(number(-k - 1), digammaInflection(k), "concave"),
    nondecreasing(digammaInflection(k), number(-k), "convex"),
  ],
  breaks: [{ at: ZERO, kind: "pole" }],
  derivative: (x) => call("polygamma", ONE, x),
  values: [],
  evaluate: digammaDouble,
  approximate: (bits, x) => digammaBall(x, bits),
  spelling: { latex: "\\psi\\left(#1\\right)" },
};
