import { freeNames, holds } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Budget } from "../expr/problem.ts";
import type { Point } from "../expr/real.ts";
import { substitute } from "../expr/substitute.ts";
import { allTrue, anyTrue, type Truth } from "../number/truth.ts";
import { rootOfReal, signAtRoot } from "../polynomial/algebraic.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { exprOfReal } from "../print/real.ts";
import { simplify } from "../simplify/simplify.ts";
import { realOfExpr, signOfReal } from "./real-number.ts";

/** The expression with the coordinates put in, simplified. */
export function valueAt(expr: Expr, point: Point): Expr {
  const coordinates = new Map([...point].map(([name, real]) => [name, exprOfReal(real)]));
  return simplify(substitute(expr, coordinates));
}

/**
 * The sign of an expression at a point: exact for rational functions of one coordinate, else by simplifying and enclosing;
 * `null` where that does not decide, or where the value is not real.
 */
export function signAtPoint(expr: Expr, point: Point, budget: Budget): -1 | 0 | 1 | null {
  const names = freeNames(expr);
  const [name] = names;
  const coordinate = name === undefined ? undefined : point.get(name);
  if (names.length === 1 && coordinate !== undefined && coordinate.kind !== "closed-form") {
    const f = rationalFunctionOf(expr, name!);
    if (f !== null) {
      const root = rootOfReal(coordinate);
      const below = signAtRoot(f.denominator, root);
      return below === 0 ? null : ((signAtRoot(f.numerator, root) * below) as -1 | 0 | 1);
    }
  }
  const value = valueAt(expr, point);
  return freeNames(value).length > 0 ? null : signOfReal(realOfExpr(value), budget);
}

/** Whether a condition holds at a point. */
export function truthAt(condition: Condition, point: Point, budget: Budget): Truth {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map((part) => truthAt(part, point, budget));
    return condition.name === "and" ? allTrue(parts) : anyTrue(parts);
  }
  const sign = signAtPoint(condition.args[0]!, point, budget);
  if (sign === null) return "unknown";
  return holds(condition.name, sign) ? "true" : "false";
}
