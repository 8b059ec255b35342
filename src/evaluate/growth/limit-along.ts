import { holds, number, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import { signOfRational } from "../../number/rational.ts";
import { selectionAt, selectsByParts } from "../selection.ts";
import { infiniteAlong } from "./infinite-along.ts";
import { type Along, type LeadingTerm, leadingTerm } from "./leading-term.ts";
import { signOfOrder } from "./order.ts";

/** The limit of an expression along a curve: a constant, or infinite. */
export type Limit = { readonly infinite: -1 | 1 } | { readonly finite: Expr };

/** The limit of f as s goes to infinity, if the conditions are seen to hold from some place of the curve on; `null` otherwise. */
export function limitAlong(f: Expr, conditions: readonly Condition[], along: Along): Limit | null {
  const resting = new Map(
    along.variables.flatMap((name, i) =>
      along.curve.step[i] === 0 ? [[name, number(along.curve.base[i]!)] as const] : [],
    ),
  );
  if (!conditions.every((condition) => holdsAlong(substituteInCondition(condition, resting), along))) return null;
  const on = substitute(f, resting);
  const term = leadingTermOf(on, along);
  if (term === null) {
    const infinite = dividesByZero(on) ? null : infiniteAlong(on, along);
    return infinite === null ? null : { infinite };
  }
  const order = term === 0 ? -1 : signOfOrder(term.order);
  if (term !== 0 && order > 0) return { infinite: term.sign };
  return { finite: term === 0 || order < 0 ? number(0) : term.coefficient };
}

/** Whether a condition is seen to hold on the curve from some place on. */
function holdsAlong(condition: Condition, along: Along): boolean {
  if (condition.kind === "connective") {
    const holdsToo = (part: Condition): boolean => holdsAlong(part, along);
    return condition.name === "and" ? condition.conditions.every(holdsToo) : condition.conditions.some(holdsToo);
  }
  const term = leadingTermOf(condition.args[0]!, along);
  return term !== null && holds(condition.name, term === 0 ? 0 : term.sign);
}

/** Not of what divides by 0. */
function leadingTermOf(expr: Expr, along: Along): LeadingTerm | 0 | null {
  return dividesByZero(expr) ? null : (leadingTerm(expr, along) ?? termOfSelected(expr, along));
}

function dividesByZero(expr: Expr): boolean {
  return postorder([expr]).some(
    (node) =>
      node.kind === "product" && node.args.some((arg, i) => arg === ZERO && signOfRational(node.weights[i]!) < 0),
  );
}

/** Of the formula that cases select from some place of the curve on. */
function termOfSelected(expr: Expr, along: Along): LeadingTerm | 0 | null {
  if (!selectsByParts(expr)) return null;
  const selection = selectionAt(expr, (compared) => {
    const term = leadingTerm(compared, along);
    return term === null ? null : term === 0 ? 0 : term.sign;
  });
  return selection.kind === "formula" ? leadingTerm(selection.expr, along) : null;
}
