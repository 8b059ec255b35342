import { naturalDomain } from "../../calculus/natural-domain.ts";
import { difference, freeNames, number, product, rationalPower, scale, sum, variable, ZERO } from "../../expr/build.ts";
import type { Condition, Expr, SumNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { substitute } from "../../expr/substitute.ts";
import { divideRational, fraction } from "../../number/rational.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { simplify } from "../../simplify/simplify.ts";
import { allConditions, domainOf } from "../domain.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import type { Subject } from "./further-extents.ts";
import type { ExtentsOf } from "./sphere.ts";

const MOST_INNER = 3;
const HALF = fraction(1n, 2n);

/**
 * Of a function g(p) of a polynomial p in all variables: p takes all values of an interval without an end, or from a rational
 * number m on, so that these are the infimum and supremum of g, or of `g(m + t^2)` or `g(m - t^2)`, on the line.
 */
export function extentsThroughInner({ task }: Subject, extentsOf: ExtentsOf): Extents | null {
  if (task.variables.length < 2) return null;
  for (const p of innerPolynomials(task)) {
    const name = task.freshName();
    const g = outerOf(task.objective, p, name);
    if (g === null || !hasSameDomain(substitute(g, new Map([[name, p]])), task)) continue;
    const range = extentsOf(p, freeNames(p));
    const inner = parametrized(range, variable(name));
    if (inner === null) continue;
    const { infimum, supremum } = extentsOf(simplify(substitute(g, new Map([[name, inner]]))), [name]);
    return { infimum, supremum };
  }
  return null;
}

/** Sums in which all variables occur, without their constants. */
function innerPolynomials({ objective, variables }: Task): readonly SumNode[] {
  const found = new Set<SumNode>();
  for (const node of postorder([objective])) {
    if (node.kind !== "sum" || freeNames(node).length < variables.length) continue;
    const p = difference(node, number(node.value));
    if (p.kind === "sum" && p !== objective && polynomialOf(p, variables) !== null) found.add(p);
  }
  return [...found].slice(0, MOST_INNER);
}

/** g with `f = g(p)`: p solved for a variable that occurs in one of its terms, as itself or squared; `null` where none is found. */
function outerOf(f: Expr, p: SumNode, name: string): Expr | null {
  for (const [i, term] of p.args.entries()) {
    const [own, ...others] = freeNames(term);
    if (own === undefined || others.length > 0) continue;
    if (p.args.some((other, j) => j !== i && freeNames(other).includes(own))) continue;
    const isSquare = term === rationalPower(variable(own), 2);
    if (!isSquare && term !== variable(own)) continue;
    const weight = p.weights[i]!;
    const rest = difference(p, scale(term, weight));
    const inside = scale(difference(variable(name), rest), divideRational(1, weight));
    const g = simplify(substitute(f, new Map([[own, isSquare ? rationalPower(inside, HALF) : inside]])));
    const isOuter = freeNames(g).every((free) => free === name);
    if (isOuter && simplify(difference(f, substitute(g, new Map([[name, p]])))) === ZERO) return g;
  }
  return null;
}

/** Whether a formula for the same function has the same conditions. */
function hasSameDomain(form: Expr, { variables, domain }: Task): boolean {
  const problem = { source: "", variables, parameters: [], assumptions: [], region: null };
  const own = allConditions(domainOf({ ...problem, objective: form, natural: naturalDomain(form) }));
  const given = new Set<Condition>(allConditions(domain));
  return own.length === given.size && own.every((condition) => given.has(condition));
}

/** All values of the polynomial, in terms of a variable that takes all values. */
function parametrized({ infimum, supremum }: Extents, t: Expr): Expr | null {
  const from = (end: Extent | null, side: 1 | -1): Expr | null =>
    end?.attained && typeof end.value !== "string" && end.value.kind === "rational"
      ? sum(number(end.value.value), product(number(side), rationalPower(t, 2)))
      : null;
  if (infimum?.value === "-oo") return supremum?.value === "+oo" ? t : from(supremum, -1);
  return supremum?.value === "+oo" ? from(infimum, 1) : null;
}
