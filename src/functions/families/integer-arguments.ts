import type { Expr } from "../../expr/expr.ts";
import type { Ball } from "../../number/ball.ts";

/** The value of an expression that is a whole number from `least` to 2^53, else null. */
export function exactInteger(expr: Expr, least: number): number | null {
  return expr.kind === "number" && typeof expr.value === "number" && expr.value >= least ? expr.value : null;
}

/** The safe integer that an exact ball is, else null. */
export function integerOf(ball: Ball): number | null {
  if (ball.rad !== 0n || ball.exp > 53) return null;
  const shift = BigInt(Math.abs(ball.exp));
  const value = ball.exp >= 0 ? ball.mid << shift : ball.mid >> shift;
  if (ball.exp < 0 && value << shift !== ball.mid) return null;
  return Number.isSafeInteger(Number(value)) ? Number(value) : null;
}
