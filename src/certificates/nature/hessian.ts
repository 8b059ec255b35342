import { jet } from "../../evaluate/jet.ts";
import { expressionRing } from "../../evaluate/ring.ts";
import { NEGATIVE, NULL, POSITIVE, type Signs } from "../../evaluate/signs/signs.ts";
import { negate, product, sum, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { provenForm } from "../identity.ts";
import { BOTH, type Conduct, FALLS, isOpenGraph, RISES } from "./conduct.ts";
import { type NatureClaim, type Subject, subjectOf } from "./subject.ts";

/** Minors of larger matrices are too many. */
export const LARGEST = 5;

/**
 * At critical points of a set with so many parameters, each a coordinate: by the signs of the sums of principal minors of the Hessian, which
 * are those of its characteristic polynomial. With as many eigenvalues of one sign as there are dimensions across the set, along which f is
 * constant, these are extrema (Bott 1954); a sum that neither a positive nor a negative form can have proves both signs.
 */
export function conductByHessian(claim: NatureClaim): Conduct | null {
  const { objective, variables, set } = claim;
  const subject = subjectOf(claim);
  const n = variables.length;
  if (set.integers.length > 0 || n > LARGEST || !subject.isAnalyticAt(objective)) return null;
  const { gradient, hessian } = jet(objective, variables, expressionRing, identities(variables));
  if (!gradient.every(subject.isZeroAt)) return null;
  const entries = hessian.map((row) => row.map((entry) => (subject.isZeroAt(entry) ? ZERO : subject.onSet(entry)!)));
  const minors = entries.map((_, k) => signsOfSum(sumOfMinors(entries, k + 1), claim));
  const across = set.at === null ? set.equations.length : n - set.params.length;
  if (across > 0 && isManifold(claim, subject)) {
    const strict = across === n;
    if (minors.slice(0, across).every((signs) => signs === POSITIVE)) return { ...RISES, strict };
    if (minors.slice(0, across).every((signs, k) => signs === (k % 2 === 0 ? NEGATIVE : POSITIVE)))
      return { ...FALLS, strict };
  }
  const refutesPositive = minors.includes(NEGATIVE);
  const refutesNegative = minors.some((signs, k) => signs === (k % 2 === 0 ? POSITIVE : NEGATIVE));
  return refutesPositive && refutesNegative ? BOTH : null;
}

export function identities(variables: readonly string[]): ReadonlyMap<string, Expr> {
  return new Map(variables.map((name) => [name, variable(name)]));
}

/** Whether the set is as smooth as its dimension says. */
function isManifold(claim: NatureClaim, subject: Subject): boolean {
  const { set, variables } = claim;
  if (set.at !== null) return isOpenGraph(claim);
  const isOpen = set.where.every((one) => one.kind === "relation" && (one.name === ">" || one.name === "!="));
  return isOpen && areIndependent(set.equations, variables, subject);
}

/** Of an expression in the parameters, as it stands or in normal form. */
function signsOfSum(total: Expr, claim: NatureClaim): Signs {
  const { set } = claim;
  const there = set.at === null ? subjectOf(claim) : subjectOf({ ...claim, variables: [], set: { ...set, at: [] } });
  const signs = there.signsAt(total);
  if (signs === POSITIVE || signs === NEGATIVE || signs === NULL) return signs;
  return signs & there.signsAt(provenForm(total, set.where));
}

/** Whether expressions are analytic on the set with gradients that are linearly independent, by their Gram determinant. */
export function areIndependent(exprs: readonly Expr[], variables: readonly string[], subject: Subject): boolean {
  if (exprs.length > LARGEST || !exprs.every(subject.isAnalyticAt)) return false;
  const gradients = exprs.map((expr) => jet(expr, variables, expressionRing, identities(variables)).gradient);
  const gram = gradients.map((a) => gradients.map((b) => sum(...a.map((entry, i) => product(entry, b[i]!)))));
  return subject.signsAt(sumOfMinors(gram, exprs.length)) === POSITIVE;
}

/** The sum of the principal minors of an order. */
export function sumOfMinors(matrix: readonly (readonly Expr[])[], order: number): Expr {
  return sum(
    ...subsets(matrix.length, order).map((rows) => determinant(rows.map((i) => rows.map((j) => matrix[i]![j]!)))),
  );
}

function subsets(size: number, count: number, from = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  const all: (readonly number[])[] = [];
  for (let i = from; i <= size - count; i += 1)
    for (const rest of subsets(size, count - 1, i + 1)) all.push([i, ...rest]);
  return all;
}

/** By the first row; without the terms with a 0. */
function determinant(matrix: readonly (readonly Expr[])[]): Expr {
  const [first, ...rest] = matrix;
  if (first === undefined) return product();
  return sum(
    ...first.flatMap((entry, j) => {
      if (entry === ZERO) return [];
      const minor = determinant(rest.map((row) => row.filter((_, k) => k !== j)));
      const term = product(entry, minor);
      return [j % 2 === 0 ? term : negate(term)];
    }),
  );
}
