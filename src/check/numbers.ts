import { compareReals, realOfExpr } from "../critical/real-number.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { approximate, signOf } from "../evaluate/approximate.ts";
import { difference, freeNames, linearCombination, number, product } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Budget } from "../expr/problem.ts";
import type { LocatedReal, RealNumber } from "../expr/real.ts";
import { decimalOf } from "../formats/document/value.ts";
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
export function closeNumbers(a: ExactNumber, b: Expr, tolerance: Rational, { budget, problem }: Subject): Truth {
  if ("zeros" in a) return closeToLocated(a, b, tolerance, budget);
  const gap = difference(a, b);
  if (tolerance === 0) return isZero(gap, { facts: problem.assumptions }, budget);
  if (freeNames(gap).length > 0)
    return isZero(gap, { facts: problem.assumptions }, budget) === "true" ? "true" : "unknown";
  const squares = linearCombination([product(gap, gap)], [1], negateRational(multiplyRational(tolerance, tolerance)));
  const sign = signOf(squares, undefined, budget);
  return sign === "unknown" ? "unknown" : sign === "undefined" || sign > 0 ? "false" : "true";
}

/** For a number that is known to any number of digits only. */
function closeToLocated(a: LocatedReal, b: Expr, tolerance: Rational, budget: Budget): Truth {
  if (freeNames(b).length > 0) return "unknown";
  const below = compareReals(a, realOfExpr(linearCombination([b], [1], negateRational(tolerance))), budget);
  const above = compareReals(a, realOfExpr(linearCombination([b], [1], tolerance)), budget);
  if (below === -1 || above === 1) return "false";
  return below === null || above === null ? "unknown" : "true";
}

/** The sign of `a - b`; null where it is not decided. */
export function compareNumbers(a: ExactNumber, b: ExactNumber, { budget }: Subject): -1 | 0 | 1 | null {
  if ("zeros" in a || "zeros" in b) {
    return compareReals("zeros" in a ? a : realOfExpr(a), "zeros" in b ? b : realOfExpr(b), budget);
  }
  const gap = difference(a, b);
  if (freeNames(gap).length > 0) return null;
  const sign = signOf(gap, undefined, budget);
  if (sign === "unknown") return isZero(gap, {}, budget) === "true" ? 0 : null;
  return sign === "undefined" ? null : sign;
}

/** A formula, or a number that is known to any number of digits only. */
export type ExactNumber = Expr | LocatedReal;

export function numberOf(real: RealNumber): ExactNumber {
  return real.kind === "located" ? real : exprOfReal(real);
}

/** A number in few characters: exact when that is short, else ten digits. */
export function shortNumber(real: RealNumber | Expr, subject: Subject): string {
  if ("zeros" in real) return decimalOf(real, 10) ?? "a number that could not be enclosed";
  const expr = "free" in real ? real : real.kind === "rational" ? number(real.value) : real.expr;
  const exact = subject.print(expr);
  if (exact.length <= 24 || freeNames(expr).length > 0) return exact;
  const found = approximate(expr, undefined, { digits: 10 });
  return found.kind === "exact" || found.kind === "enclosed" ? found.decimal : exact;
}
