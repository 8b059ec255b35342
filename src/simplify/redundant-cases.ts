import { naturalDomain } from "../calculus/natural-domain.ts";
import { signContext, truthFromSigns } from "../evaluate/signs/sign.ts";
import { solvedFor } from "../evaluate/solved-for.ts";
import { allOf, type Branch, opposite, piecewise } from "../expr/build.ts";
import type { Condition, Expr, PiecewiseNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
import { isInteger } from "../number/rational.ts";

type Simplification = (expr: Expr, facts: readonly Condition[]) => Expr;

/**
 * A conditional without the cases that the facts rule out, its values simplified where they count, and without a case `u = 0` in
 * which what comes after it is defined and has the same value: `x == 0 ? 0 : x` is `x`. `null` if it stays as it is.
 */
export function withoutRedundantCases(
  node: PiecewiseNode,
  facts: readonly Condition[],
  simplifyWhere: Simplification,
): Expr | null {
  const kept: Branch[] = [];
  const guards: Condition[] = [...facts];
  let last: Expr | null = null;
  for (const [i, value] of node.args.entries()) {
    const when = node.conditions[i];
    const truth = when === undefined ? "true" : truthFromSigns(when, signContext(guards));
    if (truth === "false") continue;
    const where = when === undefined ? guards : [...guards, when];
    const simple = dependsOnSigns(value) ? simplifyWhere(value, where) : value;
    if (when === undefined || truth === "true") {
      last = simple;
      break;
    }
    kept.push({ when, value: simple });
    guards.push(opposite(when));
  }
  let rest = last;
  const needed: Branch[] = [];
  for (const branch of kept.toReversed()) {
    if (rest !== null && agrees(branch, rest, facts, simplifyWhere)) continue;
    needed.unshift(branch);
    rest = piecewise(needed, last);
  }
  const result = needed.length === 0 && last === null ? node : piecewise(needed, last);
  return result === node ? null : result;
}

/** Whether there is something to which signs of its parts matter. */
function dependsOnSigns(expr: Expr): boolean {
  return postorder([expr]).some(
    (node) =>
      node.kind === "piecewise" || node.kind === "call" || (node.kind === "product" && !node.weights.every(isInteger)),
  );
}

/** Whether the rest is defined where the branch counts, and has the same value there. */
function agrees(
  { when, value }: Branch,
  rest: Expr,
  facts: readonly Condition[],
  simplifyWhere: Simplification,
): boolean {
  const at = when.kind === "relation" && when.name === "=" ? solvedFor(when.args[0]!) : null;
  if (at === null) return false;
  const there = facts.map((fact) => substituteInCondition(fact, at));
  const context = signContext(there);
  const [own, other] = [value, rest].map((expr) => substitute(expr, at)) as [Expr, Expr];
  const asked = naturalDomain(rest).defined.map(({ condition, guards }) => ({
    condition: substituteInCondition(condition, at),
    guards: allOf(...guards.map((guard) => substituteInCondition(guard, at))),
  }));
  const isDefined = asked.every(
    ({ condition, guards }) =>
      truthFromSigns(condition, context) === "true" || truthFromSigns(guards, context) === "false",
  );
  return isDefined && simplifyWhere(own, there) === simplifyWhere(other, there);
}
