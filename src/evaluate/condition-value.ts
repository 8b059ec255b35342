import type { ConnectiveNode } from "../expr/expr.ts";
import type { Truth } from "../number/truth.ts";

/** What a condition is worth at a place; `"undefined"`: it compares something that has no real value there. */
export type ConditionValue = Truth | "undefined";

/**
 * A conjunction is false where one of its parts is, whatever the others are, so `x != 0 and 1/x > 2` is false at 0; likewise
 * a disjunction is true. Otherwise it has a value only where all of its parts have.
 */
export function connect(name: ConnectiveNode["name"], parts: readonly ConditionValue[]): ConditionValue {
  const [decisive, neutral] = name === "and" ? (["false", "true"] as const) : (["true", "false"] as const);
  if (parts.includes(decisive)) return decisive;
  if (parts.includes("unknown")) return "unknown";
  return parts.includes("undefined") ? "undefined" : neutral;
}

/** Whether the condition holds; where it has no value it does not. */
export function truthOfValue(value: ConditionValue): Truth {
  return value === "undefined" ? "false" : value;
}
