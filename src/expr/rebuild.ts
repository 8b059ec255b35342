import { call, piecewise } from "./call.ts";
import { allOf, anyOf, relation } from "./condition.ts";
import type { Condition, Expr } from "./expr.ts";
import { monomial, power } from "./product.ts";
import { linearCombination } from "./sum.ts";

/** The node of the same kind over other parts, in normal form; `map` is applied to every direct part. */
export function rebuild(expr: Expr, map: (part: Expr) => Expr): Expr {
  switch (expr.kind) {
    case "number":
    case "constant":
    case "variable":
      return expr;
    case "sum":
      return linearCombination(expr.args.map(map), expr.weights, expr.value);
    case "product":
      return monomial(expr.args.map(map), expr.weights, expr.value);
    case "power":
      return power(map(expr.args[0]!), map(expr.args[1]!));
    case "call":
      return call(expr.name, ...expr.args.map(map));
    case "piecewise": {
      const branches = expr.conditions.map((when, i) => ({
        when: rebuildCondition(when, map),
        value: map(expr.args[i]!),
      }));
      return piecewise(branches, expr.args.length > branches.length ? map(expr.args[branches.length]!) : null);
    }
    default:
      return expr satisfies never;
  }
}

export function rebuildCondition(condition: Condition, map: (part: Expr) => Expr): Condition {
  if (condition.kind === "relation") return relation(condition.name, map(condition.args[0]!));
  const parts = condition.conditions.map((part) => rebuildCondition(part, map));
  return condition.name === "and" ? allOf(...parts) : anyOf(...parts);
}
