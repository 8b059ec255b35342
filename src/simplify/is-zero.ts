import { signOf } from "../evaluate/approximate.ts";
import { isZeroForm } from "../evaluate/normal-form.ts";
import { freeNames, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { type Budget, defaultBudget } from "../expr/problem.ts";
import { fraction, type Rational } from "../number/rational.ts";
import type { Truth } from "../number/truth.ts";
import { contextOf } from "./context.ts";
import { factsOf, type SimplifyOptions, simplify } from "./simplify.ts";

/** Points at which a function is looked at to see that it is not 0 everywhere. */
const TRIALS = 12;

/**
 * Whether an expression is 0 wherever it is defined and the facts hold. `"true"` by normal form; `"false"` when the value
 * at a point of its domain is proved not to be 0, by exact arithmetic or an enclosure. A ladder from cheap to dear; its
 * end is `"unknown"`.
 */
export function isZero(expr: Expr, options: SimplifyOptions = {}, budget: Budget = defaultBudget): Truth {
  if (expr.kind === "number") return expr.value === 0 ? "true" : "false";
  const { normalForms } = contextOf(options.facts ?? factsOf(expr), 0);
  if (isZeroForm(normalForms[0](expr)) || simplify(expr, options) === ZERO) return "true";
  const names = freeNames(expr).sort();
  for (let trial = 0; trial < (names.length === 0 ? 1 : TRIALS) && !budget.expired(); trial += 1) {
    const sign = signOf(expr, new Map(names.map((name, i) => [name, coordinate(trial, i)])), budget);
    if (sign === 1 || sign === -1) return "false";
  }
  return "unknown";
}

/** Fractions without small denominators, of both signs and sizes, positive ones first. */
function coordinate(trial: number, i: number): Rational {
  const sign = trial >= TRIALS / 2 && (trial + i) % 2 === 0 ? -1 : 1;
  return fraction(BigInt(sign * (7 + 13 * ((5 * trial + 3 * i) % 11))), BigInt(trial % 3 === 0 ? 157 : 29));
}
