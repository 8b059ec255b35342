import { holds } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { signOfRational } from "../../number/rational.ts";
import { allTrue, anyTrue, type Truth } from "../../number/truth.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import type { AlgebraicGradient } from "./algebraic-gradient.ts";
import { polynomialFrom } from "./polynomial-from.ts";

/** The sign of an expression at a point in the unknowns; `null` where it is not algebraic in them, or divides by 0. */
export function signAt(expr: Expr, point: RealPoint, { read }: AlgebraicGradient): -1 | 0 | 1 | null {
  const placed = read(expr);
  if (placed === null) return null;
  let sign = signOfRational(placed.scale) * signAtPoint(polynomialFrom(placed.numerator), point);
  for (const { base, exponent } of placed.denominator) {
    const below = signAtPoint(polynomialFrom(base), point);
    if (below === 0) return null;
    if (exponent % 2 === 1) sign *= below;
  }
  return sign as -1 | 0 | 1;
}

/** Whether a condition holds at a point in the unknowns. */
export function truthAt(condition: Condition, point: RealPoint, gradient: AlgebraicGradient): Truth {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map((part) => truthAt(part, point, gradient));
    return condition.name === "and" ? allTrue(parts) : anyTrue(parts);
  }
  const sign = signAt(condition.args[0]!, point, gradient);
  if (sign === null) return "unknown";
  return holds(condition.name, sign) ? "true" : "false";
}
