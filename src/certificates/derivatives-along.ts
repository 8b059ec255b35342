import { addBall, type Ball, multiplyBall, negateBall, scaleBall } from "../number/ball.ts";
import { denominator, fraction, gcd, numerator } from "../number/rational.ts";
import type { Polynomial, Term } from "../polynomial/polynomial.ts";
import {
  addUnivariate,
  multiplyUnivariate,
  scaleUnivariate,
  type UnivariatePolynomial,
  univariate,
} from "../polynomial/univariate.ts";

/** Coordinates that are quotients of polynomials in t with one denominator. */
export interface CurvePoint {
  readonly denominator: readonly bigint[];
  readonly numerators: readonly (readonly bigint[])[];
}

type Entries = readonly (readonly UnivariatePolynomial[])[];

export function isCurve({ denominator: below }: CurvePoint): boolean {
  return univariate(below).length > 0;
}

/**
 * The derivatives of a polynomial along the curve, as polynomials in t: the gradient up to non-zero factors, the Hessian up to one factor
 * that is positive wherever the denominator is not 0.
 */
export function derivativesAlong(
  f: Polynomial,
  curve: CurvePoint,
): { readonly gradient: readonly UnivariatePolynomial[]; readonly hessian: Entries } {
  const positions = curve.numerators.map((_, i) => i);
  const common = f.terms.reduce((c, { coefficient: q }) => (c / gcd(c, denominator(q))) * denominator(q), 1n);
  const integral = f.terms.map(({ coefficient: q, powers }): IntegerTerm => {
    return { coefficient: numerator(q) * (common / denominator(q)), powers };
  });
  const slopes = positions.map((i) => differentiated(integral, i));
  const height = Math.max(0, ...integral.map(degreeOf));
  const along = homogenizer(curve, height + (height % 2));
  return {
    gradient: slopes.map(along),
    hessian: positions.map((i) => positions.map((j) => along(differentiated(slopes[i]!, j)))),
  };
}

interface IntegerTerm extends Pick<Term, "powers"> {
  readonly coefficient: bigint;
}

function degreeOf({ powers }: IntegerTerm): number {
  return powers.reduce((sum, k, i) => (i % 2 === 1 ? sum + k : sum), 0);
}

function differentiated(terms: readonly IntegerTerm[], position: number): readonly IntegerTerm[] {
  return terms.flatMap(({ coefficient, powers }) => {
    const at = powers.findIndex((p, i) => i % 2 === 0 && p === position);
    if (at < 0 || powers[at + 1] === 0) return [];
    return [{ coefficient: coefficient * BigInt(powers[at + 1]!), powers: powers.with(at + 1, powers[at + 1]! - 1) }];
  });
}

/** The value of terms along the curve times the denominator to this even power. */
function homogenizer(curve: CurvePoint, height: number): (terms: readonly IntegerTerm[]) => UnivariatePolynomial {
  const bases = [...curve.numerators, curve.denominator].map(univariate);
  const tables = bases.map((): UnivariatePolynomial[] => [[1n]]);
  const power = (i: number, k: number): UnivariatePolynomial => {
    const table = tables[i]!;
    while (table.length <= k) table.push(multiplyUnivariate(table.at(-1)!, bases[i]!));
    return table[k]!;
  };
  return (terms) =>
    terms.reduce<UnivariatePolynomial>((sum, term) => {
      let product = power(bases.length - 1, height - degreeOf(term));
      for (let i = 0; i < term.powers.length; i += 2) {
        product = multiplyUnivariate(product, power(term.powers[i]!, term.powers[i + 1]!));
      }
      return addUnivariate(sum, scaleUnivariate(product, term.coefficient));
    }, []);
}

/** What Faddeev and LeVerrier need of a ring in which small integers can be divided by. */
interface Ring<T> {
  readonly constant: (value: bigint) => T;
  readonly add: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly divide: (a: T, k: number) => T;
}

/** `c_0 = 1, c_1, ..., c_n` with `det(x·I - A) = Σ c_k·x^(n - k)`, by traces (Faddeev & LeVerrier). */
function characteristicCoefficients<T>(A: readonly (readonly T[])[], ring: Ring<T>): readonly T[] {
  const coefficients = [ring.constant(1n)];
  let product = A.map((row) => row.map(() => ring.constant(0n)));
  for (let k = 1; k <= A.length; k += 1) {
    const last = coefficients[k - 1]!;
    const shifted = product.map((row, i) => row.map((entry, j) => (i === j ? ring.add(entry, last) : entry)));
    product = A.map((row) =>
      row.map((_, j) =>
        row.reduce((sum, entry, i) => ring.add(sum, ring.multiply(entry, shifted[i]![j]!)), ring.constant(0n)),
      ),
    );
    const trace = product.reduce((sum, row, i) => ring.add(sum, row[i]!), ring.constant(0n));
    coefficients.push(ring.divide(trace, -k));
  }
  return coefficients;
}

/** The coefficients of the characteristic polynomial as polynomials in t. */
export function exactCoefficients(hessian: Entries): readonly UnivariatePolynomial[] {
  return characteristicCoefficients(hessian, {
    constant: (value) => univariate([value]),
    add: addUnivariate,
    multiply: multiplyUnivariate,
    divide: (a, k) => a.map((c) => c / BigInt(k)),
  });
}

/** The same while t runs through a ball. */
export function ballCoefficients(hessian: Entries, t: Ball, bits: number): readonly Ball[] {
  const working = 2 * bits;
  const values = hessian.map((row) =>
    row.map((entry) => {
      let value: Ball = { mid: 0n, rad: 0n, exp: 0 };
      for (const c of entry.toReversed()) {
        value = addBall(multiplyBall(value, t, working), { mid: c, rad: 0n, exp: 0 }, working);
      }
      return value;
    }),
  );
  return characteristicCoefficients(values, {
    constant: (value) => ({ mid: value, rad: 0n, exp: 0 }),
    add: (a, b) => addBall(a, b, working),
    multiply: (a, b) => multiplyBall(a, b, working),
    divide: (a, k) =>
      k < 0
        ? negateBall(scaleBall(a, fraction(1n, BigInt(-k)), working))
        : scaleBall(a, fraction(1n, BigInt(k)), working),
  });
}
