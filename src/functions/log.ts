import { call, E, MINUS_ONE, ONE, power, quotient, ZERO } from "../expr/build.ts";
import { logBall } from "../number/enclosures/logarithm.ts";
import type { UnaryDefinition } from "./definition.ts";
import { positive } from "./families/conditions.ts";
import { latexCommand } from "./families/latex.ts";
import { nondecreasing, POSITIVE, REALS } from "./families/pieces.ts";

/** The natural logarithm; `log(x, b)` is the quotient `log(x)/log(b)`. */
export const log: UnaryDefinition = {
  kind: "unary",
  name: "log",
  aliases: ["ln"],
  summary: "natural logarithm; log(x, b) to the base b",
  written: [1, 2],
  build: (x, base) => (base === undefined ? call("log", x) : quotient(call("log", x), call("log", base))),
  defined: positive,
  domain: POSITIVE,
  range: REALS,
  pieces: [nondecreasing(ZERO, "+oo", "concave")],
  derivative: (x) => power(x, MINUS_ONE),
  values: [
    [ONE, ZERO],
    [E, ONE],
  ],
  evaluate: Math.log,
  approximate: (bits, x) => logBall(x, bits),
  rational: (x) => (x === 1 ? 0 : null),
  spelling: { latex: latexCommand("ln"), libm: "log" },
};
