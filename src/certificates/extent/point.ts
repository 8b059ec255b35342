import { truthOf } from "../../evaluate/truth.ts";
import { number } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { substitute } from "../../expr/substitute.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";
import { sameConstant } from "./constants.ts";

/** Whether a point with exact coordinates lies in the domain and the function takes the claimed value there. */
export function takesValueAt(at: Point, { objective, variables, conditions, value }: ExtentClaim): boolean {
  const place = exactCoordinates(at, variables);
  const expr = exprOfValue(value);
  if (place === null || expr === null) return false;
  return (
    conditions.every((condition) => truthOf(condition, place) === "true") &&
    sameConstant(substitute(objective, place), expr)
  );
}

/** The coordinates as constant expressions; `null` where one is missing or only located. */
export function exactCoordinates(at: Point, variables: readonly string[]): ReadonlyMap<string, Expr> | null {
  const place = new Map<string, Expr>();
  for (const name of variables) {
    const coordinate: RealNumber | undefined = at.get(name);
    if (coordinate === undefined || coordinate.kind === "located") return null;
    place.set(name, coordinate.kind === "rational" ? number(coordinate.value) : coordinate.expr);
  }
  return place;
}
