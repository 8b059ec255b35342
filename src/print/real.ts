import { number } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { RealNumber } from "../expr/real.ts";
import { printText } from "./text.ts";
import { printUnicode } from "./unicode.ts";

/** A real number as an expression. */
export function exprOfReal(real: RealNumber): Expr {
  return real.kind === "rational" ? number(real.value) : real.expr;
}

/** The exact value in mathjs syntax: `-3/4`, `sqrt(2)/2`, `rootof(x^3 - x - 1, 1)`. */
export function printReal(real: RealNumber): string {
  return printText(exprOfReal(real));
}

/** The exact value for terminals: `−3/4`, `√2/2`. */
export function printRealUnicode(real: RealNumber): string {
  return printUnicode(exprOfReal(real));
}
