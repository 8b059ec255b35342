import { sameRational } from "../number/rational.ts";
import { type Multivariate, sameMultivariate } from "../polynomial/multivariate/polynomial.ts";
import { formValue, haveNoCommonPoint } from "../polynomial/rational-univariate/common-point.ts";
import type { RationalUnivariate } from "../polynomial/rational-univariate/representation.ts";
import { divides, homogenisedValue, vanishesOn } from "../polynomial/rational-univariate/substitution.ts";
import { vanishAt } from "../polynomial/rational-univariate/vanishing.ts";
import {
  degreeOf,
  derivativeOfUnivariate,
  multiplyUnivariate,
  primitivePart,
  sameUnivariate,
  subtractUnivariate,
  type UnivariatePolynomial,
  univariate,
} from "../polynomial/univariate.ts";
import { gcdOfUnivariate } from "../polynomial/univariate-gcd.ts";
import { isolateAllRoots, type RootInterval } from "./real-root-intervals.ts";

/** Zeros of a system: the points of a representation, with an interval for each real root of `minimal`. */
export interface SystemComponent {
  readonly representation: RationalUnivariate;
  /** Ascending; open intervals, or the root itself as both ends. */
  readonly isolating: readonly RootInterval[];
  /** `critical`: the points that are meant; `excluded`: at each of them something vanishes that must not. */
  readonly role: "critical" | "excluded";
}

/**
 * Whether the components are zeros of all equations, without a common point and with all their real points isolated; the
 * critical ones are zeros of none of the polynomials to avoid, each point of an excluded one is a zero of some.
 */
export function checkComponents(
  equations: readonly Multivariate[],
  avoided: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  return (
    components.every((component) => checkComponent(equations, avoided, component)) &&
    components.every(({ representation }, i) =>
      components.slice(0, i).every((other) => haveNoCommonPoint(other.representation, representation)),
    )
  );
}

/** For which system a component has passed the check: finders ask, and the certificate they make is checked again. */
const passed = new WeakMap<
  SystemComponent,
  readonly [equations: readonly Multivariate[], avoided: readonly Multivariate[]]
>();

function checkComponent(
  equations: readonly Multivariate[],
  avoided: readonly Multivariate[],
  component: SystemComponent,
): boolean {
  const before = passed.get(component);
  if (before !== undefined && sameSystem(before[0], equations) && sameSystem(before[1], avoided)) return true;
  const holds = isComponent(equations, avoided, component);
  if (holds) passed.set(component, [equations, avoided]);
  return holds;
}

/** Whether two lists hold the same polynomials in the same order. */
export function sameSystem(a: readonly Multivariate[], b: readonly Multivariate[]): boolean {
  return a.length === b.length && a.every((p, i) => sameMultivariate(p, b[i]!));
}

/** Whether two components say the same. */
export function sameComponent(a: SystemComponent, b: SystemComponent): boolean {
  if (a === b) return true;
  const [p, q] = [a.representation, b.representation];
  return (
    a.role === b.role &&
    sameUnivariate(p.minimal, q.minimal) &&
    sameUnivariate(p.denominator, q.denominator) &&
    sameItems(p.numerators, q.numerators, sameUnivariate) &&
    sameItems(p.form, q.form, (x, y) => x === y) &&
    sameItems(a.isolating, b.isolating, (x, y) => x.every((end, i) => sameRational(end, y[i]!)))
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, i) => same(x, b[i]!));
}

function isComponent(
  equations: readonly Multivariate[],
  avoided: readonly Multivariate[],
  { representation, isolating, role }: SystemComponent,
): boolean {
  const { minimal } = representation;
  if (!isRepresentation(representation, equations[0]?.arity ?? 0)) return false;
  if (!areZeros(equations, representation)) return false;
  if (!isolateAllRoots(isolating, minimal)) return false;
  const values = avoided.map((p) => homogenisedValue(p, representation));
  if (role === "critical") return values.every((value) => areCoprime(value, minimal));
  return divides(minimal, values.reduce<UnivariatePolynomial>(multiplyUnivariate, [1n]));
}

/** Modulo primes, which a primitive `minimal` and bounded coefficients allow, else as polynomials. */
function areZeros(equations: readonly Multivariate[], representation: RationalUnivariate): boolean {
  const { minimal } = representation;
  if (sameUnivariate(primitivePart(minimal), minimal) && vanishAt(equations, representation)) return true;
  return equations.every((equation) => vanishesOn(equation, representation));
}

/** The shape, a square-free `minimal` coprime to the denominator, and the form, which takes each root at its point. */
function isRepresentation({ minimal, denominator, numerators, form }: RationalUnivariate, arity: number): boolean {
  if (numerators.length !== arity || form.length !== arity || !form.every(Number.isSafeInteger)) return false;
  if ([minimal, denominator, ...numerators].some((p) => univariate(p) !== p)) return false;
  if (degreeOf(minimal) < 1 || !areCoprime(derivativeOfUnivariate(minimal), minimal)) return false;
  if (!areCoprime(denominator, minimal)) return false;
  return divides(minimal, subtractUnivariate(formValue(form, numerators), multiplyUnivariate([0n, 1n], denominator)));
}

function areCoprime(a: UnivariatePolynomial, b: UnivariatePolynomial): boolean {
  return a.length > 0 && degreeOf(gcdOfUnivariate(a, b)) === 0;
}

/** How many complex points the components have. */
export function countPoints(components: readonly SystemComponent[]): number {
  return components.reduce((count, { representation }) => count + degreeOf(representation.minimal), 0);
}
