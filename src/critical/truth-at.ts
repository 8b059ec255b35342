import { signOf } from "../evaluate/approximate.ts";
import { atSameZeros } from "../evaluate/located.ts";
import { freeNames, holds } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Budget } from "../expr/problem.ts";
import type { Point, RealNumber } from "../expr/real.ts";
import { substitute } from "../expr/substitute.ts";
import { allTrue, anyTrue, type Truth } from "../number/truth.ts";
import { rootOfReal, signAtRoot } from "../polynomial/algebraic.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { exprOfReal } from "../print/real.ts";
import { simplify } from "../simplify/simplify.ts";
import { realOfExpr, signOfReal } from "./real-number.ts";

/** Most signs are seen with so many bits. */
const FIRST_BITS = 128;

/** The expression with the coordinates put in, simplified; one that is only located stays a variable. */
export function valueAt(expr: Expr, point: Point): Expr {
  const written = placedAt(expr, point);
  return written === expr ? expr : simplify(written);
}

/** The same as written. */
export function placedAt(expr: Expr, point: Point): Expr {
  const coordinates = [...point].flatMap(([name, real]) =>
    real.kind === "located" ? [] : [[name, exprOfReal(real)] as const],
  );
  return coordinates.length === 0 ? expr : substitute(expr, new Map(coordinates));
}

/**
 * The sign of an expression at a point: exact for rational functions of one coordinate, else by simplifying and enclosing;
 * `null` where that does not decide, or where the value is not real.
 */
export function signAtPoint(expr: Expr, point: Point, budget: Budget): -1 | 0 | 1 | null {
  const names = freeNames(expr);
  const [name] = names;
  const coordinate = name === undefined ? undefined : point.get(name);
  if (
    names.length === 1 &&
    coordinate !== undefined &&
    coordinate.kind !== "closed-form" &&
    coordinate.kind !== "located"
  ) {
    const f = rationalFunctionOf(expr, name!);
    if (f !== null) {
      const root = rootOfReal(coordinate);
      const below = signAtRoot(f.denominator, root);
      return below === 0 ? null : ((signAtRoot(f.numerator, root) * below) as -1 | 0 | 1);
    }
  }
  const written = placedAt(expr, point);
  const seen =
    freeNames(written).length === 0 ? signOf(written, new Map(), { ...budget, bits: FIRST_BITS }) : "unknown";
  if (seen === 1 || seen === -1) return seen;
  const real = realAt(simplify(written), point);
  return real === null ? null : signOfReal(real, budget);
}

/** The number that an expression is at a point, where it has no other variables than located coordinates. */
export function realAt(value: Expr, point: Point): RealNumber | null {
  const names = freeNames(value);
  if (names.length === 0) return realOfExpr(value);
  const located = names.map((name) => point.get(name)).filter((real) => real?.kind === "located");
  if (located.length < names.length) return null;
  const unknowns = located.flatMap(({ zeros }) => zeros.flatMap(({ variables }) => variables));
  const others = names.filter((name) => !unknowns.includes(name));
  const written = substitute(value, new Map(others.map((name) => [name, located[names.indexOf(name)]!.expr])));
  return atSameZeros(written, ...located);
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
