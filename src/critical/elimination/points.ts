import type { Completeness } from "../../certificates/completeness.ts";
import { checkComponents, type SystemComponent } from "../../certificates/components.ts";
import type { Branch } from "../../polynomial/branches/branch.ts";
import { freeVariables } from "../../polynomial/branches/branch.ts";
import { factorsOverIntegers } from "../../polynomial/factor.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { toUnivariate } from "../../polynomial/multivariate/univariate-view.ts";
import { selectVariables } from "../../polynomial/multivariate/variables.ts";
import { linearFactor, rationalRoots, withoutRationalRoots } from "../../polynomial/rational-roots.ts";
import { extended } from "../../polynomial/rational-univariate/extension.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { squareFreePart } from "../../polynomial/squarefree.ts";
import { degreeOf, type UnivariatePolynomial, univariate } from "../../polynomial/univariate.ts";
import { gcdOfUnivariate } from "../../polynomial/univariate-gcd.ts";
import { componentsOf } from "../completeness/components.ts";
import { proveComplete } from "../completeness/prove-complete.ts";

/** Larger systems are not solved. */
const MOST_TERMS = 1500;

/** Representations of the zeros of a system in its variables, all of them as far as the solver knows; `null`: not known. */
export type LeafSolver = (system: readonly Multivariate[]) => readonly RationalUnivariate[] | null;

export interface ProvedPoints {
  readonly components: readonly SystemComponent[];
  readonly completeness: Completeness | null;
}

/** All points of a branch, proved; `null` when that fails. */
export function pointsOf(branch: Branch, arity: number, solveLeaf: LeafSolver): ProvedPoints | null {
  const free = freeVariables(branch, arity);
  const system = branch.equations.map((p) => selectVariables(p, free));
  const avoided = branch.avoided.map((p) => selectVariables(p, free));
  const representations = representationsOf(system, free.length, solveLeaf);
  if (representations === null) return null;
  const reduced = componentsOf(representations, avoided);
  if (!checkComponents(system, avoided, reduced)) return null;
  const completeness = free.length === 0 ? null : proveComplete(system, reduced);
  if (free.length > 0 && completeness === null) return null;
  const components = reduced.flatMap((component) => withSolved(component, branch, free) ?? []);
  return components.length === reduced.length ? { components, completeness } : null;
}

function representationsOf(
  system: readonly Multivariate[],
  arity: number,
  solveLeaf: LeafSolver,
): readonly RationalUnivariate[] | null {
  if (arity === 0) return [{ minimal: [0n, 1n], denominator: [1n], numerators: [], form: [] }];
  if (arity > 1) return termsOf(system) > MOST_TERMS ? null : solveLeaf(system);
  const common = system.map(toUnivariate).reduce<UnivariatePolynomial>(gcdOfUnivariate, []);
  return splitFactors(squareFreePart(common)).map((minimal) => ({
    minimal,
    denominator: [1n],
    numerators: [degreeOf(minimal) === 1 ? univariate([-minimal[0]!]) : [0n, 1n]],
    form: [1],
  }));
}

function termsOf(system: readonly Multivariate[]): number {
  return system.reduce((sum, p) => sum + p.coefficients.length, 0);
}

/** Linear factors first. */
function splitFactors(f: UnivariatePolynomial): readonly UnivariatePolynomial[] {
  const rational = rationalRoots(f);
  const rest = withoutRationalRoots(f, rational);
  const others = degreeOf(rest) < 1 ? [] : degreeOf(rest) < 4 ? [rest] : factorsOverIntegers(rest);
  return [...rational.map(linearFactor), ...others];
}

/** The component with all coordinates. */
function withSolved(component: SystemComponent, { solved }: Branch, free: readonly number[]): SystemComponent | null {
  if (solved.length === 0) return component;
  if (component.role === "excluded")
    return { ...component, representation: padded(component.representation, free, solved.length) };
  const representation = extended(component.representation, free, solved);
  return representation === null ? null : { ...component, representation };
}

function padded(
  { minimal, denominator, numerators, form }: RationalUnivariate,
  free: readonly number[],
  more: number,
): RationalUnivariate {
  const places = Array.from({ length: free.length + more }, (_, i) => free.indexOf(i));
  return {
    minimal,
    denominator,
    numerators: places.map((k) => numerators[k] ?? []),
    form: places.map((k) => form[k] ?? 0),
  };
}
