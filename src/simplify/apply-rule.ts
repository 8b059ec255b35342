import type { Expr } from "../expr/expr.ts";
import { type Bindings, boundTo } from "./bindings.ts";
import { tidyInstanceOf } from "./instances.ts";
import { match } from "./match.ts";
import { applyToFactors } from "./rule-on-factors.ts";
import { applyToTerms } from "./rule-on-terms.ts";
import type { Guard, RewriteRule } from "./rules/rule.ts";

export type GuardTest = (guard: Guard, expr: Expr) => boolean;

/**
 * What the rule makes of the node itself (its parts are left alone): every way in which it applies. What is longer is left
 * out as far as that is seen beforehand; what is not the whole stands beside other factors.
 */
export function applyRule(rule: RewriteRule, node: Expr, holds: GuardTest, isWhole = true): readonly Expr[] {
  const { left, right, when } = rule;
  const allowed = (bindings: Bindings): boolean =>
    when === undefined || when.every((guard) => holds(guard, boundTo(bindings, guard.about)!));
  if (left.kind === "sum") return node.kind === "sum" ? applyToTerms(rule, left, node, allowed, isWhole) : [];
  if (left.kind === "product") return node.kind === "product" ? applyToFactors(rule, node, allowed, isWhole) : [];
  return match(left, node, null)
    .filter(allowed)
    .map((bindings) => tidyInstanceOf(right, bindings));
}
