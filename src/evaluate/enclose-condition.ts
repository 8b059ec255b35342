import { holds } from "../expr/build.ts";
import type { Condition, Expr, Relation } from "../expr/expr.ts";
import { type Ball, ballSign, type Enclosed } from "../number/ball.ts";
import { allTrue, anyTrue, type Truth } from "../number/truth.ts";

/** Whether a condition holds for all values in the enclosures of its expressions, or for none; false where they have none. */
export function truthInBalls(condition: Condition, known: ReadonlyMap<Expr, Enclosed>): Truth {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map((part) => truthInBalls(part, known));
    return condition.name === "and" ? allTrue(parts) : anyTrue(parts);
  }
  const value = known.get(condition.args[0]!)!;
  if (typeof value === "string") return value === "undefined" ? "false" : "unknown";
  return truthOfSign(condition.name, value);
}

function truthOfSign(name: Relation, ball: Ball): Truth {
  const sign = ballSign(ball);
  if (sign !== null) return holds(name, sign) ? "true" : "false";
  if (ball.mid - ball.rad === 0n && name === ">=") return "true";
  return ball.mid + ball.rad === 0n && name === ">" ? "false" : "unknown";
}
