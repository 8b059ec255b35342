import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Rational } from "../number/rational.ts";
import type { Effort } from "./effort.ts";
import { exponentsOf, termsOf } from "./exact-division.ts";
import { expand } from "./expand.ts";
import type { Relation } from "./tower/generators.ts";

/** Rounds of replacement; each lowers the degree in some generator. */
const ROUNDS = 64;

/**
 * The expanded polynomial in which no generator has a power that its relation replaces; `null` beyond the effort, and
 * for what is no polynomial.
 */
export function reduced(expr: Expr, relations: ReadonlyMap<Expr, Relation>, effort: Effort): Expr | null {
  let current = expand(expr, effort);
  for (let round = 0; current !== null && round < ROUNDS; round += 1) {
    const next = replaced(current, relations);
    if (next === null) return null;
    if (next === current) return current;
    current = expand(next, effort);
  }
  return null;
}

function replaced(polynomial: Expr, relations: ReadonlyMap<Expr, Relation>): Expr | null {
  const terms: Expr[] = [];
  const weights: Rational[] = [];
  let changed = false;
  for (const [term, weight] of termsOf(polynomial)) {
    const exponents = exponentsOf(term);
    if (exponents === null) return null;
    const factors = new Map(exponents);
    const values: Expr[] = [];
    for (const [base, exponent] of exponents) {
      const relation = relations.get(base);
      if (relation === undefined || exponent < relation.degree) continue;
      const times = Math.floor(exponent / relation.degree);
      factors.set(base, exponent - times * relation.degree);
      values.push(monomial([relation.value], [times], 1));
      changed = true;
    }
    terms.push(
      values.length === 0
        ? term
        : monomial([...factors.keys(), ...values], [...factors.values(), ...values.map(() => 1)], 1),
    );
    weights.push(weight);
  }
  return changed ? linearCombination(terms, weights, 0) : polynomial;
}
