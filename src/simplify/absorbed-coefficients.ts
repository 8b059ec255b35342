import { call, monomial, scale } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import { linearCombination } from "../expr/sum.ts";
import { absorbedByPowers } from "./absorbed-by-powers.ts";
import type { Context } from "./context.ts";
import { cheapest } from "./cost.ts";
import { shorterSign } from "./idle-factors.ts";
import { withPlainTerms } from "./plain-factors.ts";

/**
 * The last step: in every sum, coefficients in front of sums in brackets, or of powers of these, multiplied into them where that
 * is shorter, and signs, `|u|/u` as `sign(u)`. Before it they stay as they are, where they can meet others.
 */
export function withAbsorbedCoefficients(expr: Expr, context: Context): Expr {
  const done = new Map<Expr, Expr>();
  for (const node of postorder([expr])) {
    const isSame = partsOf(node).every((part) => done.get(part) === part);
    const given = isSame ? node : rebuild(node, (part) => done.get(part)!);
    const best = absorbed(given, context);
    if (best !== given) context.trace(given, best);
    done.set(node, best);
  }
  return cheapest(expr, [done.get(expr)!]);
}

function absorbed(node: Expr, { holds }: Context): Expr {
  if (node.kind === "product")
    return cheapest(node, [...absorbedByPowers(node), ...bySigns(node), shorterSign(node, holds)]);
  if (node.kind === "call") return cheapest(node, [shorterSign(node, holds)]);
  return node.kind === "sum" ? cheapest(node, [withPlainTerms(node), withTermsAbsorbed(node)]) : node;
}

/** Each term with its coefficient. */
function withTermsAbsorbed(sum: SumNode): Expr {
  const terms = sum.args.map((arg, i) => scale(arg, sum.weights[i]!));
  const better = terms.map((term) => (term.kind === "product" ? cheapest(term, absorbedByPowers(term)) : term));
  return better.every((term, i) => term === terms[i]) ? sum : linearCombination(better, null, sum.value);
}

function* bySigns(node: ProductNode): Generator<Expr> {
  for (const size of node.args) {
    if (size.kind !== "call" || size.name !== "abs") continue;
    const u = size.args[0]!;
    yield monomial([node, size, u, call("sign", u)], [1, -1, 1, 1], 1);
  }
}
