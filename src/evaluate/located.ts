import type { Expr } from "../expr/expr.ts";
import { type Budget, defaultBudget } from "../expr/problem.ts";
import type { LocatedReal } from "../expr/real.ts";
import { type Ball, ballSign, type Enclosed } from "../number/ball.ts";
import { type Approximation, fromBall, givenUp, type Precision } from "./approximate.ts";
import { enclose } from "./enclose.ts";
import { encloseZero } from "./located-zero.ts";

const FIRST_BITS = 64;

/** An enclosure that narrows as the precision grows. */
export function encloseLocated({ zeros, expr }: LocatedReal, bits: number): Enclosed {
  const at = new Map<string, Ball>();
  for (const zero of zeros) for (const [name, ball] of encloseZero(zero, bits)) at.set(name, ball);
  return enclose(expr, at, bits);
}

/** The value to `digits` significant digits. */
export function approximateLocated(
  real: LocatedReal,
  { digits, maxBits = defaultBudget.bits }: Precision,
): Approximation {
  const needed = Math.ceil(digits * Math.LOG2E * Math.LN10) + 16;
  for (let bits = Math.max(FIRST_BITS, needed); ; bits = Math.min(2 * bits, maxBits)) {
    const enclosed = encloseLocated(real, bits);
    const found = fromBall(enclosed, digits);
    if (found !== undefined) return found;
    if (bits >= maxBits) return givenUp(enclosed);
  }
}

/** The sign of the value, proved; `null` where the precision of the budget does not decide it. */
export function signOfLocated(real: LocatedReal, budget: Budget): -1 | 0 | 1 | null {
  for (let bits = FIRST_BITS; ; bits = Math.min(2 * bits, budget.bits)) {
    const enclosed = encloseLocated(real, bits);
    const sign = typeof enclosed === "object" ? ballSign(enclosed) : null;
    if (sign !== null) return sign;
    if (bits >= budget.bits || budget.expired()) return null;
  }
}

/** The value of another expression at the same zeros, or at these and those of a second number; `null` where names clash. */
export function atSameZeros(expr: Expr, ...reals: readonly LocatedReal[]): LocatedReal | null {
  const zeros = [...new Set(reals.flatMap((real) => real.zeros))];
  const names = zeros.flatMap((zero) => zero.variables);
  return new Set(names).size === names.length ? { kind: "located", zeros, expr } : null;
}
