import type { Expr } from "../../expr/expr.ts";
import { signOfRational } from "../../number/rational.ts";
import { rangeOf } from "../inequalities/range-of.ts";
import { type Along, leadingTerm } from "./leading-term.ts";
import { signOfOrder } from "./order.ts";

/**
 * The sign of the infinity to which an expression goes along a curve, where its rate need not be known: that of a logarithm, or of a sum of which
 * some terms go there and the others are bounded on the other side. `null` where that is not seen.
 */
export function infiniteAlong(expr: Expr, along: Along): -1 | 1 | null {
  const term = leadingTerm(expr, along);
  if (term !== null) return term !== 0 && signOfOrder(term.order) > 0 ? term.sign : null;
  if (expr.kind === "call" && expr.name === "log") {
    const inner = leadingTerm(expr.args[0]!, along);
    const growth = inner === null || inner === 0 || inner.sign < 0 ? 0 : signOfOrder(inner.order);
    return growth === 0 ? null : growth > 0 ? 1 : -1;
  }
  if (expr.kind !== "sum") return null;
  const ends = expr.args.map((arg, i) => times(infiniteAlong(arg, along), signOfRational(expr.weights[i]!)));
  const end = ends.find((one) => one !== null) ?? null;
  const isLed = expr.args.every((arg, i) => {
    if (ends[i] !== null || end === null) return ends[i] === end;
    const { from, to } = rangeOf(arg, along.region);
    return times(end, signOfRational(expr.weights[i]!)) === 1 ? from !== "-oo" : to !== "+oo";
  });
  return isLed ? end : null;
}

function times(end: -1 | 1 | null, sign: number): -1 | 1 | null {
  return end === null ? null : end * sign > 0 ? 1 : -1;
}
