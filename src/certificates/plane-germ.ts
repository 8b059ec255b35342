import { denominator, gcd, negateRational, numerator, type Rational, signOfRational } from "../number/rational.ts";
import type { Germ } from "../polynomial/germ/germ.ts";
import { isRationalScalar } from "../polynomial/germ/scalar-field.ts";
import { multiply, power } from "../polynomial/multivariate/multiplication.ts";
import {
  constant,
  fromTerms,
  leadingCoefficient,
  type Multivariate,
  sameMultivariate,
} from "../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../polynomial/multivariate/primitive.ts";
import { derivativeIn } from "../polynomial/multivariate/recursive.ts";
import { resultant } from "../polynomial/multivariate/resultant.ts";
import { squareFreePart } from "../polynomial/squarefree.ts";
import { countRootsBetween } from "../polynomial/sturm.ts";
import { signAt, type UnivariatePolynomial, univariate } from "../polynomial/univariate.ts";

/** A polynomial over Z in x and y: `[a, b, c]` for the term `c·x^a·y^b`. */
export type PlanePolynomial = readonly (readonly [a: number, b: number, c: bigint])[];

/**
 * A rectangle around 0 in which every half-branch at 0 of a plane curve is one root on a vertical side, after the change
 * `x -> x + shear·y`: `|x| <= width`, `|y| <= height`.
 */
export interface BranchBox {
  readonly shear: number;
  readonly width: Rational;
  readonly height: Rational;
}

/** A polynomial in x and y, up to a positive factor, as `sign·Π factor^multiplicity`. */
export interface PlaneDecomposition {
  readonly sign: 1 | -1;
  readonly factors: readonly { readonly factor: PlanePolynomial; readonly multiplicity: number }[];
  /** For the product of the factors through 0 of odd multiplicity, and of even multiplicity; `null` where there is none. */
  readonly odd: BranchBox | null;
  readonly even: BranchBox | null;
}

/**
 * What 0 is for a polynomial in two variables that vanishes there, from its factors: where those of odd multiplicity have a
 * real branch the sign changes, those of even multiplicity with a real branch only take strictness. `null` when the
 * decomposition does not hold.
 */
export function typeOfPlaneGerm(
  germ: Germ,
  { sign, factors, odd, even }: PlaneDecomposition,
): { readonly type: "minimum" | "maximum" | "saddle"; readonly strict: boolean | null } | null {
  const whole = multivariateOfGerm(germ);
  if (whole === null) return null;
  const parts = factors.map(({ factor, multiplicity }) => ({ polynomial: ofPlane(factor), multiplicity }));
  if (!parts.every(({ multiplicity }) => Number.isInteger(multiplicity) && multiplicity > 0)) return null;
  const product = parts.reduce((p, { polynomial, multiplicity }) => multiply(p, power(polynomial, multiplicity)), ONE);
  if (!sameMultivariate(primitivePart(product), primitivePart(whole))) return null;
  if (BigInt(sign) * leadingCoefficient(product) > 0n !== leadingCoefficient(whole) > 0n) return null;
  const through = (parity: number): Multivariate =>
    parts
      .filter(({ polynomial, multiplicity }) => valueAtOrigin(polynomial) === 0n && multiplicity % 2 === parity)
      .reduce((p, { polynomial }) => multiply(p, polynomial), ONE);
  const crossing = branches(through(1), odd);
  const touching = branches(through(0), even);
  if (crossing === null || touching === null) return null;
  if (crossing.count > 0) return { type: "saddle", strict: null };
  const units = parts.filter(
    ({ polynomial, multiplicity }) => multiplicity % 2 === 1 && valueAtOrigin(polynomial) < 0n,
  );
  const positive = sign * crossing.sign * (units.length % 2 === 0 ? 1 : -1) > 0;
  return { type: positive ? "minimum" : "maximum", strict: touching.count === 0 };
}

const ONE = constant(2, 1n);

function ofPlane(terms: PlanePolynomial): Multivariate {
  return fromTerms(
    2,
    terms.flatMap((term) => [term[0], term[1]]),
    terms.map(([, , c]) => c),
  );
}

/** A positive integer multiple of a series with finitely many rational terms; `null` for any other one. */
export function multivariateOfGerm(germ: Germ): Multivariate | null {
  const terms = [...germ.values()];
  const rationals = terms.flatMap(({ coefficient }) => (isRationalScalar(coefficient) ? [coefficient] : []));
  if (rationals.length < terms.length) return null;
  const common = rationals.reduce((m, c) => (m / gcd(m, denominator(c))) * denominator(c), 1n);
  return fromTerms(
    2,
    terms.flatMap(({ powers }) => powers),
    rationals.map((c) => numerator(c) * (common / denominator(c))),
  );
}

export function valueAtOrigin({ exponents, coefficients }: Multivariate): bigint {
  const last = coefficients.length - 1;
  return last >= 0 && exponents[2 * last] === 0 && exponents[2 * last + 1] === 0 ? coefficients[last]! : 0n;
}

/** How many half-branches a curve has at 0, and the sign of its equation near (0, 0) when there are none. */
function branches(
  curve: Multivariate,
  box: BranchBox | null,
): { readonly count: number; readonly sign: number } | null {
  if (valueAtOrigin(curve) !== 0n) return box === null ? { count: 0, sign: valueAtOrigin(curve) > 0n ? 1 : -1 } : null;
  if (box === null || !Number.isSafeInteger(box.shear)) return null;
  const { shear, width, height } = box;
  if (signOfRational(width) <= 0 || signOfRational(height) <= 0) return null;
  const sheared = shearedBy(curve, shear);
  const onAxis = withoutRootAtZero(sliceAt(sheared, 0, 0));
  if (onAxis.length === 0 || !isFree(onAxis, height)) return null;
  const critical = resultant(sheared, derivativeIn(sheared, 1), 1);
  const obstacles = [sliceAt(critical, 1, 0), sliceAt(sheared, 1, height), sliceAt(sheared, 1, negateRational(height))];
  if (!obstacles.every((p) => p.length > 0 && isFree(withoutRootAtZero(p), width))) return null;
  if (obstacles.slice(1).some((p) => p[0] === 0n)) return null;
  const sides = [width, negateRational(width)].map((x) => squareFreePart(sliceAt(sheared, 0, x)));
  const count = sides.reduce((sum, p) => sum + countRootsBetween(p, negateRational(height), height), 0);
  return { count, sign: signAt(sliceAt(sheared, 0, 0), height) };
}

/** `p(x + shear·y, y)`. */
export function shearedBy(p: Multivariate, shear: number): Multivariate {
  if (shear === 0) return p;
  const line = fromTerms(2, [1, 0, 0, 1], [1n, BigInt(shear)]);
  let total = constant(2, 0n);
  const { exponents, coefficients } = p;
  for (const [t, c] of coefficients.entries()) {
    const monomial = fromTerms(2, [0, exponents[2 * t + 1]!], [c]);
    total = addOf(total, multiply(power(line, exponents[2 * t]!), monomial));
  }
  return total;
}

function addOf(a: Multivariate, b: Multivariate): Multivariate {
  return fromTerms(2, [...a.exponents, ...b.exponents], [...a.coefficients, ...b.coefficients]);
}

/** A positive multiple of `p` with `x_i` replaced by a rational number: a polynomial in the other variable. */
export function sliceAt({ exponents, coefficients }: Multivariate, i: 0 | 1, at: Rational): UnivariatePolynomial {
  const [u, v] = [numerator(at), denominator(at)];
  const degree = coefficients.reduce((highest, _, t) => Math.max(highest, exponents[2 * t + i]!), 0);
  const slice: bigint[] = [];
  for (const [t, c] of coefficients.entries()) {
    const e = exponents[2 * t + i]!;
    const other = exponents[2 * t + 1 - i]!;
    while (slice.length <= other) slice.push(0n);
    slice[other]! += c * u ** BigInt(e) * v ** BigInt(degree - e);
  }
  return univariate(slice);
}

export function withoutRootAtZero(p: UnivariatePolynomial): UnivariatePolynomial {
  const first = p.findIndex((c) => c !== 0n);
  return first <= 0 ? p : p.slice(first);
}

/** Whether a polynomial that is not 0 at 0 has no root in `[-bound, bound]`. */
function isFree(p: UnivariatePolynomial, bound: Rational): boolean {
  const low = negateRational(bound);
  return signAt(p, low) !== 0 && countRootsBetween(squareFreePart(p), low, bound) === 0;
}
