import { failure, type Result, success } from "../diagnostic/result.ts";
import { approximate, signOf } from "../evaluate/approximate.ts";
import { difference, freeNames, linearCombination, number, product } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { RealNumber } from "../expr/real.ts";
import { parseDecimal } from "../number/decimal.ts";
import { multiplyRational, negateRational, type Rational } from "../number/rational.ts";
import type { Truth } from "../number/truth.ts";
import { exprOfReal } from "../print/real.ts";
import { isZero } from "../simplify/is-zero.ts";
import { readBeside, type Subject } from "./subject.ts";

/** A number of the spec: a constant formula, in which parameters of the model may stand. */
export function readNumber(text: string, subject: Subject): Result<Expr> {
  const read = readBeside(text, subject);
  if (!read.ok) return read;
  const expr = read.value.objective;
  const variable = freeNames(expr).find((name) => subject.problem.variables.includes(name));
  if (variable === undefined) return success(expr);
  return failure({ code: "usage/bad-value", message: `a number is wanted here, but "${text}" depends on ${variable}` });
}

/** The tolerance of a check, as written; 0 without one. */
export function toleranceOf(text: string | undefined): Rational {
  return text === undefined ? 0 : (parseDecimal(text) ?? 0);
}

/** Whether two numbers differ by no more than the tolerance, decided exactly. */
export function closeNumbers(a: Expr, b: Expr, tolerance: Rational, { budget, problem }: Subject): Truth {
  const gap = difference(a, b);
  if (tolerance === 0) return isZero(gap, { facts: problem.assumptions }, budget);
  if (freeNames(gap).length > 0)
    return isZero(gap, { facts: problem.assumptions }, budget) === "true" ? "true" : "unknown";
  const squares = linearCombination([product(gap, gap)], [1], negateRational(multiplyRational(tolerance, tolerance)));
  const sign = signOf(squares, undefined, budget);
  return sign === "unknown" ? "unknown" : sign === "undefined" || sign > 0 ? "false" : "true";
}

/** The sign of `a - b`; null where it is not decided. */
export function compareNumbers(a: Expr, b: Expr, { budget }: Subject): -1 | 0 | 1 | null {
  const gap = difference(a, b);
  if (freeNames(gap).length > 0) return null;
  const sign = signOf(gap, undefined, budget);
  if (sign === "unknown") return isZero(gap, {}, budget) === "true" ? 0 : null;
  return sign === "undefined" ? null : sign;
}

export function numberOf(real: RealNumber): Expr {
  return exprOfReal(real);
}

/** A number in few characters: exact when that is short, else ten digits. */
export function shortNumber(real: RealNumber | Expr, subject: Subject): string {
  const expr = "free" in real ? real : real.kind === "rational" ? number(real.value) : real.expr;
  const exact = subject.print(expr);
  if (exact.length <= 24 || freeNames(expr).length > 0) return exact;
  const found = approximate(expr, undefined, { digits: 10 });
  return found.kind === "exact" || found.kind === "enclosed" ? found.decimal : exact;
}
