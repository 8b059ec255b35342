import { residue } from "../../number/prime-field.ts";
import {
  denominator as denominatorOf,
  divideRational,
  fraction,
  fromBigInt,
  gcd,
  multiplyRational,
  numerator,
  printRational,
  type Rational,
} from "../../number/rational.ts";
import { wordPrime } from "../../polynomial/groebner/word-primes.ts";
import { rowSpace } from "../../polynomial/macaulay/row-space.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { recentred } from "../../polynomial/multivariate/recentre.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { evaluateUnivariate, signAt } from "../../polynomial/univariate.ts";
import { countPoints, type SystemComponent } from "../components.ts";
import { type DimensionBound, provedDimensionBound } from "./rank.ts";

/**
 * As many zeros, each as often as it is known to count, as the ring modulo the system has dimensions at most. A point counts at
 * least as often as there are independent functionals at it that vanish on the ideal (Macaulay 1916).
 */
export interface MultiplicitiesCompleteness {
  readonly by: "multiplicities";
  readonly bound: DimensionBound;
  readonly multiple: readonly MultiplePoint[];
}

/** A rational point: that of a root of the component at this place. */
export interface MultiplePoint {
  readonly component: number;
  readonly root: Rational;
  readonly functionals: readonly Functional[];
}

/** A combination of coefficients in powers of the differences from the point, each times its denominator. */
export type Functional = readonly { readonly coefficient: bigint; readonly exponents: readonly number[] }[];

const MOST_TERMS = 100_000;

export function checkMultiplicities(
  { bound, multiple }: MultiplicitiesCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const places = multiple.map(
    ({ component, root }) => `${component}: ${printRational(fraction(numerator(root), denominatorOf(root)))}`,
  );
  if (new Set(places).size !== multiple.length) return false;
  const terms = multiple.flatMap(({ functionals }) => functionals.map(({ length }) => length));
  if (terms.reduce((sum, length) => sum + length, 0) > MOST_TERMS) return false;
  const dimension = provedDimensionBound(system, bound);
  const further = multiple.reduce((sum, { functionals }) => sum + functionals.length - 1, 0);
  return (
    dimension !== null &&
    dimension <= countPoints(components) + further &&
    multiple.every((point) => isMultiple(point, system, components))
  );
}

function isMultiple(
  { component, root, functionals }: MultiplePoint,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const representation = components[component]?.representation;
  if (representation === undefined || functionals.length === 0 || signAt(representation.minimal, root) !== 0)
    return false;
  const place = rationalPlace(representation, root);
  const local = system.map((f) => recentred(f, place.numerators, place.denominator));
  return areIndependent(functionals, system[0]!.arity) && functionals.every((w) => local.every((f) => vanishes(w, f)));
}

/** The coordinates at a rational root over their least denominator. */
export function rationalPlace(
  { denominator, numerators }: RationalUnivariate,
  root: Rational,
): { readonly numerators: readonly bigint[]; readonly denominator: bigint } {
  const below = evaluateUnivariate(denominator, root);
  const place = numerators.map((p) => divideRational(evaluateUnivariate(p, root), below));
  const common = place.map(denominatorOf).reduce((a, b) => a * (b / gcd(a, b)), 1n);
  return { numerators: place.map((c) => numerator(multiplyRational(c, fromBigInt(common)))), denominator: common };
}

/** As their images modulo a prime are. */
function areIndependent(functionals: readonly Functional[], arity: number): boolean {
  const p = wordPrime(0);
  const space = rowSpace(p);
  return functionals.every((functional) => {
    const isWell = functional.every(
      ({ exponents: e }) => e.length === arity && e.every((k) => Number.isInteger(k) && k >= 0),
    );
    const entries = functional.map(
      ({ coefficient, exponents }) => [exponents.join(), residue(coefficient, p)] as const,
    );
    const vector = new Map(entries.filter(([, value]) => value !== 0).map(([name, value]) => [name, { value }]));
    return isWell && new Set(entries.map(([name]) => name)).size === entries.length && space.enlarge(vector);
  });
}

/** Whether a functional is 0 at all multiples of a polynomial by monomials. */
function vanishes(functional: Functional, { arity, exponents, coefficients }: Multivariate): boolean {
  const values = new Map<string, bigint>();
  for (const { coefficient, exponents: monomial } of functional) {
    coefficients.forEach((c, t) => {
      const multiplier = monomial.map((e, i) => e - exponents[t * arity + i]!);
      if (multiplier.some((e) => e < 0)) return;
      const key = multiplier.join();
      values.set(key, (values.get(key) ?? 0n) + coefficient * c);
    });
  }
  return [...values.values()].every((value) => value === 0n);
}
