import { withinSteps } from "../../number/patience.ts";
import type { Branch } from "../../polynomial/branches/branch.ts";
import { isCertainPivot, isLinearIn } from "../../polynomial/branches/branch.ts";
import { hasNoRealZero, partsOfRealZeros } from "../../polynomial/branches/real-zeros.ts";
import { basisOrMember, dimensionOfLeads, remainderByOthers } from "../../polynomial/groebner/rational-basis.ts";
import { divideExactly } from "../../polynomial/multivariate/division.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import {
  isConstant,
  type Multivariate,
  occurringVariables,
  totalDegree,
} from "../../polynomial/multivariate/polynomial.ts";
import { restoreVariables, selectVariables } from "../../polynomial/multivariate/variables.ts";

/** What the equations of a branch imply. */
export type Consequence =
  /** Multipliers of the equations, of which the sum divides the branch into simpler ones. */
  | { readonly kind: "member"; readonly multipliers: readonly Multivariate[]; readonly replaced: number | null }
  /** Nothing of use: they are infinitely many points of this dimension in the free variables, over the complex numbers. */
  | { readonly kind: "basis"; readonly dimension: number };

const MOST_EQUATIONS = 16;
const MOST_TERMS = 150;
const MOST_STEPS = 150_000;
const LARGEST_DEGREE = 16;
const MOST_TERMS_FACTORED = 60;

/**
 * An equation that others make shorter, or else the first member of two Gröbner bases of the equations that is a product, has no real zero, is a sum of squares, or gives a
 * variable, as in Gröbner bases with factorisation (Czapor 1989); `null` when the system is too large.
 */
export function consequenceOf({ equations, avoided }: Branch, free: readonly number[]): Consequence | null {
  if (equations.length > MOST_EQUATIONS || sizeOf(equations) > MOST_TERMS) return null;
  const arity = equations[0]!.arity;
  const forbidden = avoided.map((p) => selectVariables(p, free));
  const generators = equations.map((p) => selectVariables(p, free));
  const shorter = withinSteps(MOST_STEPS, () => shorterRemainder(generators));
  const lifted = (multipliers: readonly Multivariate[]) => multipliers.map((p) => restoreVariables(p, free, arity));
  if (shorter !== null) return { ...shorter, multipliers: lifted(shorter.multipliers) };
  let dimension: number | null = null;
  for (const order of ["graded", "lexicographic"] as const) {
    const found = withinSteps(MOST_STEPS, () =>
      basisOrMember(generators, order, (p) => simplifies(p, forbidden), forbidden),
    );
    if (found?.kind === "member")
      return { kind: "member", multipliers: lifted(found.member.multipliers), replaced: null };
    if (found !== null) dimension ??= dimensionOfLeads(found.leads, free.length);
  }
  return dimension === null ? null : { kind: "basis", dimension };
}

/** An equation that the others make superfluous, or shorter without a higher degree. */
function shorterRemainder(generators: readonly Multivariate[]): (Consequence & { readonly kind: "member" }) | null {
  for (const replaced of [...generators.keys()].reverse()) {
    const { polynomial, multipliers } = remainderByOthers(generators, replaced);
    const own = generators[replaced]!;
    const isShorter = polynomial.coefficients.length < own.coefficients.length;
    if (isShorter && totalDegree(polynomial) <= totalDegree(own)) return { kind: "member", multipliers, replaced };
  }
  return null;
}

function sizeOf(polynomials: readonly Multivariate[]): number {
  return polynomials.reduce((sum, p) => sum + p.coefficients.length, 0);
}

function simplifies(p: Multivariate, avoided: readonly Multivariate[]): boolean {
  if (isConstant(p) || hasNoRealZero(p) || partsOfRealZeros(p) !== null) return true;
  if (occurringVariables(p).some((i) => isLinearIn(p, i) && isCertainPivot(p, i))) return true;
  if (avoided.some((q) => !isConstant(q) && divideExactly(p, q) !== null)) return true;
  if (totalDegree(p) > LARGEST_DEGREE || p.coefficients.length > MOST_TERMS_FACTORED) return false;
  const { factors } = factorisation(p);
  return factors.length > 1 || factors.some(({ multiplicity }) => multiplicity > 1);
}
