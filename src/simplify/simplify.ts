import { naturalDomain } from "../calculus/natural-domain.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild, rebuildCondition } from "../expr/rebuild.ts";
import { nodeCount } from "../print/nodes.ts";
import { applyRule } from "./apply-rule.ts";
import { type Context, contextOf } from "./context.ts";
import { cheapest } from "./cost.ts";
import { shortestForm } from "./forms.ts";
import { quotientExpr } from "./normal-form.ts";
import { extractRoots, mergeRoots } from "./roots.ts";
import { rules } from "./rules/table.ts";
import { evaluateCall } from "./special-values.ts";

export interface SimplifyOptions {
  /** Conditions that hold wherever values matter; by default those under which the expression is defined. */
  readonly facts?: readonly Condition[];
}

/** Expressions with more printed nodes are not brought to normal form. */
const NORMALIZED_NODES = 1500;
/** Rounds until nothing changes any more; each one strictly improves. */
const ROUNDS = 8;

/**
 * A shorter expression with the same value wherever `expr` is defined and the facts hold; never more printed nodes than
 * `expr`. The result depends on the formula only, not on how it was built.
 */
export function simplify(expr: Expr, options: SimplifyOptions = {}): Expr {
  return simplifier(options.facts ?? factsOf(expr))(expr);
}

/** One simplification for many expressions, such as the entries of a Hessian, that share their work. */
export function simplifier(facts: readonly Condition[]): (expr: Expr) => Expr {
  const context = contextOf(facts);
  return (expr) => {
    let current = expr;
    for (let round = 0; round < ROUNDS; round += 1) {
      const next = cheapest(current, [simplifyBelow(current, context, "full")]);
      if (next === current) break;
      current = next;
    }
    return current;
  };
}

/** The conditions, outside of branches, under which an expression is defined. */
function factsOf(expr: Expr): Condition[] {
  const { defined } = naturalDomain(expr);
  return defined.filter(({ guards }) => guards.length === 0).map(({ condition }) => condition);
}

/** An equivalent condition, wherever its expressions are defined, with every compared expression simplified. */
export function simplifyCondition(condition: Condition): Condition {
  return rebuildCondition(condition, (expr) => simplify(expr));
}

/** Every node from the leaves up, each until it is settled. */
function simplifyBelow(expr: Expr, context: Context, effort: "light" | "full"): Expr {
  const done = context[effort];
  for (const node of postorder([expr], (part) => !done.has(part))) {
    done.set(
      node,
      settle(
        rebuild(node, (part) => done.get(part)!),
        context,
        effort,
      ),
    );
  }
  return done.get(expr)!;
}

/** Improves one node until no form of it is better. */
function settle(node: Expr, context: Context, effort: "light" | "full"): Expr {
  let current = node;
  for (;;) {
    const near = cheapest(current, localForms(current, context));
    const next = effort === "full" ? cheapest(near, normalForms(near, context)) : near;
    if (next === current) return current;
    current = next;
  }
}

function* localForms(node: Expr, context: Context): Generator<Expr | null> {
  for (const rule of rules) yield* applyRule(rule, node, context.holds);
  if (node.kind === "call") yield evaluateCall(node);
  if (node.kind !== "sum" && node.kind !== "product") return;
  yield extractRoots(node);
  yield mergeRoots(node);
  yield shortestForm(node);
}

function* normalForms(node: Expr, context: Context): Generator<Expr | null> {
  const algebraic = node.kind === "sum" || node.kind === "product";
  if (!algebraic || nodeCount(node) > NORMALIZED_NODES) return;
  for (const normalize of context.normalForms) {
    const form = quotientExpr(normalize(node));
    if (form !== null && form !== node) yield simplifyBelow(form, context, "light");
  }
}
