import { E, number, PI, power, product, quotient, sum, variable } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { fraction } from "../../src/number/rational.ts";

export const x = variable("x");
export const y = variable("y");
export const a = variable("a");
export { E, PI };

export const int = (value: number): Expr => number(value);
export const ratio = (numerator: number, denominator: number): Expr =>
  number(fraction(BigInt(numerator), BigInt(denominator)));
export const square = (expr: Expr): Expr => power(expr, int(2));
export const times = (factor: number, ...exprs: Expr[]): Expr => product(int(factor), ...exprs);
export const over = quotient;
export const plus = sum;
export { variable };
