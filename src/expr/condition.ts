import { signOfRational } from "../number/rational.ts";
import { intern } from "./arena.ts";
import type { Condition, Expr, Relation } from "./expr.ts";
import { difference, linearCombination, monicPart, negate } from "./sum.ts";

export const ALWAYS: Condition = intern("connective", "and", 0) as Condition;
export const NEVER: Condition = intern("connective", "or", 0) as Condition;

/** `expr name 0`; decided at once for a number, a non-zero factor is dropped, a minus sign goes into a sum. */
export function relation(name: Relation, expr: Expr): Condition {
  if (expr.kind === "number") return holds(name, signOfRational(expr.value)) ? ALWAYS : NEVER;
  if (expr.kind !== "product" || expr.value === 1) return intern("relation", name, 0, [expr]) as Condition;
  const positive = name === "=" || name === "!=" || signOfRational(expr.value) > 0;
  const monic = monicPart(expr);
  return intern("relation", name, 0, [positive ? monic : linearCombination([monic], [-1], 0)]) as Condition;
}

/** Whether `sign name 0`. */
export function holds(name: Relation, sign: -1 | 0 | 1): boolean {
  switch (name) {
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
    case "=":
      return sign === 0;
    case "!=":
      return sign !== 0;
  }
}

export function greater(a: Expr, b: Expr): Condition {
  return relation(">", difference(a, b));
}

export function atLeast(a: Expr, b: Expr): Condition {
  return relation(">=", difference(a, b));
}

/** Conjunction, flattened, without repetitions; the empty one is `ALWAYS`. */
export function allOf(...conditions: readonly Condition[]): Condition {
  return connect("and", conditions, ALWAYS, NEVER);
}

/** Disjunction, flattened, without repetitions; the empty one is `NEVER`. */
export function anyOf(...conditions: readonly Condition[]): Condition {
  return connect("or", conditions, NEVER, ALWAYS);
}

function connect(
  name: "and" | "or",
  conditions: readonly Condition[],
  neutral: Condition,
  absorbing: Condition,
): Condition {
  const parts = new Set<Condition>();
  for (const condition of conditions) {
    if (condition === absorbing) return absorbing;
    const nested = condition.kind === "connective" && condition.name === name ? condition.conditions : [condition];
    for (const part of nested) parts.add(part);
  }
  if (parts.size === 0) return neutral;
  const sorted = [...parts].sort((a, b) => a.id - b.id);
  return sorted.length === 1 ? sorted[0]! : (intern("connective", name, 0, [], [], sorted) as Condition);
}

/** The condition that holds exactly where `condition` does not (where its expressions are defined). */
export function opposite(condition: Condition): Condition {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map(opposite);
    return condition.name === "and" ? anyOf(...parts) : allOf(...parts);
  }
  const expr = condition.args[0]!;
  switch (condition.name) {
    case ">":
      return relation(">=", negate(expr));
    case ">=":
      return relation(">", negate(expr));
    case "=":
      return relation("!=", expr);
    case "!=":
      return relation("=", expr);
  }
}
