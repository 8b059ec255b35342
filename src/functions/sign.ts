import { MINUS_ONE, ONE, piecewise, relation, ZERO } from "../expr/build.ts";
import { ballSign } from "../number/ball.ts";
import { signOfRational } from "../number/rational.ts";
import type { UnaryDefinition } from "./definition.ts";
import { nonzero } from "./families/conditions.ts";
import { latexOperator } from "./families/latex.ts";
import { closed, REALS } from "./families/pieces.ts";

/** The sign of `x`: -1, 0 or 1. */
export const sign: UnaryDefinition = {
  kind: "unary",
  name: "sign",
  aliases: ["sgn"],
  summary: "sign: -1, 0 or 1",
  smooth: nonzero,
  domain: REALS,
  range: closed(MINUS_ONE, ONE),
  pieces: [
    { from: "-oo", to: ZERO, slope: "constant", curvature: "affine" },
    { from: ZERO, to: "+oo", slope: "constant", curvature: "affine" },
  ],
  breaks: [{ at: ZERO, kind: "jump" }],
  symmetry: "odd",
  derivative: () => ZERO,
  values: [[ZERO, ZERO]],
  evaluate: Math.sign,
  approximate: (_, x) => {
    const sign = ballSign(x);
    return sign === null ? { mid: 0n, rad: 1n, exp: 0 } : { mid: BigInt(sign), rad: 0n, exp: 0 };
  },
  rational: (x) => signOfRational(x),
  spelling: {
    latex: latexOperator("sgn"),
    lowering: (x) =>
      piecewise(
        [
          { when: relation(">", x), value: ONE },
          { when: relation("=", x), value: ZERO },
        ],
        MINUS_ONE,
      ),
  },
};
