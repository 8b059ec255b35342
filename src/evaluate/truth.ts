import { holds } from "../expr/build.ts";
import type { Condition } from "../expr/expr.ts";
import { type Budget, defaultBudget } from "../expr/problem.ts";
import { allTrue, anyTrue, type Truth } from "../number/truth.ts";
import { signOf } from "./approximate.ts";
import { type Coordinates, NOWHERE } from "./coordinates.ts";

/** Whether a condition holds at a point, proved; false where a compared expression has no real value. */
export function truthOf(condition: Condition, at: Coordinates = NOWHERE, budget: Budget = defaultBudget): Truth {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map((part) => truthOf(part, at, budget));
    return condition.name === "and" ? allTrue(parts) : anyTrue(parts);
  }
  const sign = signOf(condition.args[0]!, at, budget);
  if (sign === "unknown") return sign;
  return sign !== "undefined" && holds(condition.name, sign) ? "true" : "false";
}
