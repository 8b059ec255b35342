import { difference, freeNames, linearCombination, negate, product, rationalPower } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { fraction, isInteger, sameRational } from "../../number/rational.ts";
import { effort } from "../../polynomial/effort.ts";
import { expand } from "../../polynomial/expand.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { exprOfReal } from "../../print/real.ts";
import { allConditions } from "../domain.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import { mostExtreme } from "../univariate-extents.ts";
import type { Subject } from "./further-extents.ts";
import { limitsAtEdges } from "./limits.ts";
import { type ExtentsOf, signOfExtent } from "./sphere.ts";

const MOST_ROOTS = 3;
const MOST_TERMS = 200;
const MOST_PRODUCTS = 4000;
const HALF = fraction(1n, 2n);
const MINUS_HALF = fraction(-1n, 2n);

/**
 * Of a sum of polynomials and square roots of polynomials: a limit along a curve, or a value, that it is proved to be nowhere
 * beyond by signs of polynomials alone.
 */
export function extentsByConjugates({ task, values, region }: Subject, extentsOf: ExtentsOf): Extents | null {
  const { objective, variables, budget, domain } = task;
  if (rootIn(objective, variables) === null) return null;
  const { finite } = limitsAtEdges(objective, allConditions(domain), { ...task, region });
  const known = [...finite, ...(values?.taken ?? []).map((value): Extent => ({ value, attained: true }))];
  const bound = (side: -1 | 1): Extent | null => {
    const best = mostExtreme(known, side, budget);
    if (best === null || typeof best.value === "string" || best.value.kind === "located") return null;
    const excess = difference(objective, exprOfReal(best.value));
    return isNonnegative(side < 0 ? excess : negate(excess), task, extentsOf, MOST_ROOTS) ? best : null;
  };
  return { infimum: bound(-1), supremum: bound(1) };
}

/**
 * Whether an expression is seen to be nowhere negative where it is defined: a polynomial by its least value; `a + b·sqrt(w)`
 * where both parts are, or where a is and `a^2 - b^2·w`, or b is and `b^2·w - a^2`.
 */
function isNonnegative(expr: Expr, task: Task, extentsOf: ExtentsOf, roots: number): boolean {
  const { variables, budget } = task;
  const names = freeNames(expr);
  if (names.length === 0 || polynomialOf(expr, variables) !== null)
    return (signOfExtent(extentsOf(expr, names).infimum, budget) ?? -1) >= 0;
  const root = rootIn(expr, variables);
  if (root === null || roots === 0) return false;
  const parts = partsBy(root, expr);
  if (parts === null) return false;
  const { rest, factor } = parts;
  const inside = product(rationalPower(factor, 2), root);
  const surplus = expand(difference(rationalPower(rest, 2), inside), effort(MOST_TERMS, MOST_PRODUCTS));
  const holds = (part: Expr | null): boolean => part !== null && isNonnegative(part, task, extentsOf, roots - 1);
  const [a, b] = [holds(rest), holds(factor)];
  return (a && b) || (a && holds(surplus)) || (b && surplus !== null && holds(negate(surplus)));
}

/** What a square root of a polynomial is taken of, in one of the terms of a sum. */
function rootIn(expr: Expr, variables: readonly string[]): Expr | null {
  if (expr.kind !== "sum") return null;
  for (const term of expr.args) {
    if (term.kind !== "product") continue;
    const place = term.weights.findIndex((weight) => !isInteger(weight));
    if (place >= 0 && sameRational(term.weights[place]!, HALF) && polynomialOf(term.args[place]!, variables) !== null)
      return term.args[place]!;
  }
  return null;
}

/** `a` and `b` of `a + b·sqrt(w)`; `null` where the root occurs otherwise. */
function partsBy(w: Expr, expr: Expr): { readonly rest: Expr; readonly factor: Expr } | null {
  if (expr.kind !== "sum") return null;
  const isWith = (term: Expr): boolean =>
    term.kind === "product" && term.args.some((arg, i) => arg === w && !isInteger(term.weights[i]!));
  const withRoot = expr.args.flatMap((term, i) => (isWith(term) ? [i] : []));
  const others = expr.args.flatMap((term, i) => (isWith(term) ? [] : [i]));
  const rest = linearCombination(
    others.map((i) => expr.args[i]!),
    others.map((i) => expr.weights[i]!),
    expr.value,
  );
  const factor = linearCombination(
    withRoot.map((i) => product(expr.args[i]!, rationalPower(w, MINUS_HALF))),
    withRoot.map((i) => expr.weights[i]!),
    0,
  );
  return { rest, factor };
}
