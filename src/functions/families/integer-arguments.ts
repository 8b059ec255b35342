import type { Expr } from "../../expr/expr.ts";
import type { Ball } from "../../number/ball.ts";

/** Larger powers of two are not written out. */
const LARGEST_SHIFT = 1 << 16;

/** The value of an expression that is a whole number from `least` to 2^53, else null. */
export function exactInteger(expr: Expr, least: number): number | null {
  return expr.kind === "number" && typeof expr.value === "number" && expr.value >= least ? expr.value : null;
}

/** The integer that an exact ball is, else null. */
export function bigIntegerOf({ mid, rad, exp }: Ball): bigint | null {
  if (rad !== 0n || exp > LARGEST_SHIFT) return null;
  if (exp >= 0) return mid << BigInt(exp);
  const value = mid >> BigInt(-exp);
  return value << BigInt(-exp) === mid ? value : null;
}

/** The safe integer that an exact ball is, else null. */
export function integerOf(ball: Ball): number | null {
  const value = Number(bigIntegerOf(ball) ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : null;
}
