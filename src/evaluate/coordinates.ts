import type { Expr } from "../expr/expr.ts";
import { type Ball, ballFromRational } from "../number/ball.ts";
import type { Rational } from "../number/rational.ts";
import { enclose } from "./enclose.ts";

/** Values of variables: rational numbers, or constant expressions such as `sqrt(2)` and `pi/4`. */
export type Coordinates = ReadonlyMap<string, Rational | Expr>;

export const NOWHERE: Coordinates = new Map();

function isExpr(value: Rational | Expr): value is Expr {
  return typeof value === "object" && "kind" in value;
}

/** The coordinates as rational numbers, or `null` when one of them is an expression other than a number. */
export function rationalCoordinates(at: Coordinates): ReadonlyMap<string, Rational> | null {
  const rational = new Map<string, Rational>();
  for (const [name, value] of at) {
    if (!isExpr(value)) rational.set(name, value);
    else if (value.kind === "number") rational.set(name, value.value);
    else return null;
  }
  return rational;
}

/** Enclosures of the coordinates with about `bits` digits; those that have none are left out. */
export function encloseCoordinates(at: Coordinates, bits: number): ReadonlyMap<string, Ball> {
  const balls = new Map<string, Ball>();
  for (const [name, value] of at) {
    const ball = isExpr(value) ? enclose(value, new Map(), bits) : ballFromRational(value, bits);
    if (typeof ball === "object") balls.set(name, ball);
  }
  return balls;
}
