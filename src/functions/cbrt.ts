import { call, monomial, number, ONE, power, product, ZERO } from "../expr/build.ts";
import { rootBall } from "../number/enclosures/square-root.ts";
import type { UnaryDefinition } from "./definition.ts";
import { nonzero } from "./families/conditions.ts";
import { ratio } from "./families/constants.ts";
import { nondecreasing, REALS } from "./families/pieces.ts";
import { rationalRoot } from "./families/rational-roots.ts";

/** The real cube root, negative at negative numbers. */
export const cbrt: UnaryDefinition = {
  kind: "unary",
  name: "cbrt",
  summary: "real cube root, negative at negative numbers",
  smooth: nonzero,
  domain: REALS,
  range: REALS,
  pieces: [nondecreasing("-oo", ZERO, "convex"), nondecreasing(ZERO, "+oo", "concave")],
  breaks: [{ at: ZERO, kind: "vertical tangent" }],
  symmetry: "odd",
  derivative: (x) => monomial([call("cbrt", x)], [-2], ratio(1, 3)),
  values: [
    [ZERO, ZERO],
    [ONE, ONE],
  ],
  evaluate: Math.cbrt,
  approximate: (bits, x) => rootBall(x, 3, bits),
  rational: (x) => rationalRoot(x, 3),
  spelling: {
    latex: "\\sqrt[3]{#1}",
    libm: "cbrt",
    lowering: (x) => product(call("sign", x), power(call("abs", x), number(ratio(1, 3)))),
  },
};
