import { number } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { ExactReal, RealNumber } from "../expr/real.ts";
import { printRational } from "../number/rational.ts";
import { printText } from "./text.ts";
import { printUnicode } from "./unicode.ts";

/** A real number as an expression without variables. */
export function exprOfReal(real: ExactReal): Expr {
  return real.kind === "rational" ? number(real.value) : real.expr;
}

/**
 * The exact value in mathjs syntax: `-3/4`, `sqrt(2)/2`, `rootof(x^3 - x - 1, 1)`; `x at x in [3/2, 2]` where there is none.
 */
export function printReal(real: RealNumber): string {
  if (real.kind !== "located") return printText(exprOfReal(real));
  const sides = real.zeros.flatMap(({ variables, box }) =>
    box.map(([low, high], i) => `${variables[i]} in [${printRational(low)}, ${printRational(high)}]`),
  );
  return `${printText(real.expr)} at ${sides.join(", ")}`;
}

/** The exact value for terminals: `−3/4`, `√2/2`. */
export function printRealUnicode(real: ExactReal): string {
  return printUnicode(exprOfReal(real));
}
