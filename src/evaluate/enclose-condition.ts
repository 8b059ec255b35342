import { holds } from "../expr/build.ts";
import type { Condition, Expr, Relation } from "../expr/expr.ts";
import { type Ball, ballSign, type Enclosed, unionBall } from "../number/ball.ts";
import type { Truth } from "../number/truth.ts";
import { type ConditionValue, connect } from "./condition-value.ts";

/** Enclosures of the expressions that conditions compare with 0. */
type Enclosures = ReadonlyMap<Expr, Enclosed>;

/** Whether a condition holds for all values in the enclosures of its expressions, or for none. */
function valueInBalls(condition: Condition, known: Enclosures): ConditionValue {
  if (condition.kind === "connective") {
    return connect(
      condition.name,
      condition.conditions.map((part) => valueInBalls(part, known)),
    );
  }
  const value = known.get(condition.args[0]!)!;
  return typeof value === "string" ? value : truthOfSign(condition.name, value);
}

function truthOfSign(name: Relation, ball: Ball): Truth {
  const sign = ballSign(ball);
  if (sign !== null) return holds(name, sign) ? "true" : "false";
  if (ball.mid === ball.rad && name === ">=") return "true";
  return ball.mid === -ball.rad && name === ">" ? "false" : "unknown";
}

/**
 * The value of the first branch whose condition holds; where comparisons are not decided, the union over every branch that
 * may apply. `otherwise` is `null` where the conditional has no value.
 */
export function unionOverBranches(
  conditions: readonly Condition[],
  values: readonly Enclosed[],
  otherwise: Enclosed | null,
  known: Enclosures,
  bits: number,
): Enclosed {
  const candidates: Enclosed[] = [];
  for (const [i, condition] of conditions.entries()) {
    const truth = valueInBalls(condition, known);
    if (truth !== "false") candidates.push(truth === "undefined" ? truth : values[i]!);
    if (truth === "true" || truth === "undefined") return unionOf(candidates, bits);
  }
  return unionOf([...candidates, otherwise ?? "undefined"], bits);
}

function unionOf(candidates: readonly Enclosed[], bits: number): Enclosed {
  return candidates.reduce((union, candidate) => {
    if (typeof union === "object" && typeof candidate === "object") return unionBall(union, candidate, bits);
    return union === candidate ? union : "unknown";
  });
}
