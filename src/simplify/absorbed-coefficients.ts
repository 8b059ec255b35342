import type { Expr } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import type { Context } from "./context.ts";
import { cheapest } from "./cost.ts";
import { withPlainTerms } from "./plain-factors.ts";

/**
 * The last step: in every sum, coefficients in front of sums in brackets multiplied into these where that is shorter. Before
 * it they stay in front, where they can meet others.
 */
export function withAbsorbedCoefficients(expr: Expr, context: Context): Expr {
  const done = new Map<Expr, Expr>();
  for (const node of postorder([expr])) {
    const isSame = partsOf(node).every((part) => done.get(part) === part);
    const given = isSame ? node : rebuild(node, (part) => done.get(part)!);
    const best = given.kind === "sum" ? cheapest(given, [withPlainTerms(given)]) : given;
    if (best !== given) context.trace(given, best);
    done.set(node, best);
  }
  return cheapest(expr, [done.get(expr)!]);
}
