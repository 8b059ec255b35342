import { ALWAYS, anyOf, negate, relation } from "../../expr/build.ts";
import type { Condition, Expr, Relation, RelationNode } from "../../expr/expr.ts";
import { ANY, NEGATIVE, NULL, opposite, POSITIVE, type Signs } from "./signs.ts";

const SIGNS: Readonly<Record<Relation, Signs>> = {
  ">": POSITIVE,
  ">=": POSITIVE | NULL,
  "=": NULL,
  "!=": POSITIVE | NEGATIVE,
};

/** A disjunction with what it says of one expression said once: `x = 0 or x > 0` is `x >= 0`; other conditions as they are. */
export function mergedAlternatives(condition: Condition): Condition {
  if (condition.kind !== "connective" || condition.name !== "or") return condition;
  const allowed = new Map<Expr, Signs>();
  const others: Condition[] = [];
  for (const part of condition.conditions) {
    if (part.kind !== "relation") {
      others.push(part);
      continue;
    }
    const [expr, signs] = compared(part);
    const turned = negate(expr);
    if (allowed.has(turned)) allowed.set(turned, allowed.get(turned)! | opposite(signs));
    else allowed.set(expr, (allowed.get(expr) ?? 0) | signs);
  }
  return anyOf(...others, ...[...allowed].map(([expr, signs]) => withSigns(expr, signs)));
}

/** `|u| > 0` says that u is not 0. */
function compared({ name, args }: RelationNode): readonly [Expr, Signs] {
  const [expr] = args as readonly [Expr];
  const isSize = expr.kind === "call" && expr.name === "abs";
  return isSize && (name === ">" || name === "!=") ? [expr.args[0]!, SIGNS["!="]] : [expr, SIGNS[name]];
}

function withSigns(expr: Expr, signs: Signs): Condition {
  if (signs === ANY) return ALWAYS;
  const name = (Object.keys(SIGNS) as Relation[]).find((one) => SIGNS[one] === signs);
  return name === undefined ? withSigns(negate(expr), opposite(signs)) : relation(name, expr);
}
