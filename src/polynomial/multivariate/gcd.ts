import { largePrime } from "../../number/prime-field.ts";
import { gcd as gcdOfIntegers } from "../../number/rational.ts";
import { gcdOfUnivariate, quotientOfUnivariate } from "../univariate-gcd.ts";
import { degreeBounds } from "./degree-bounds.ts";
import { divideExactly, quotientBy } from "./division.ts";
import { gcdCandidates } from "./gcd-candidates.ts";
import { commonStrides, deflate, inflate } from "./inflation.ts";
import { multiply } from "./multiplication.ts";
import {
  constant,
  degrees,
  isConstant,
  isZero,
  leadingCoefficient,
  type Multivariate,
  negate,
  sameMultivariate,
} from "./polynomial.ts";
import { integerContent, monomialContent, primitivePart, timesTerm, withoutTerm } from "./primitive.ts";
import { coefficientsOver, leadingCoefficientIn } from "./recursive.ts";
import { fromUnivariate, toUnivariate } from "./univariate-view.ts";
import { restoreVariables, selectVariables } from "./variables.ts";

/** `a = gcd · left` and `b = gcd · right`. */
export interface GcdWithCofactors {
  readonly gcd: Multivariate;
  readonly left: Multivariate;
  readonly right: Multivariate;
}

/** The greatest common divisor over Z, integer content included, with a positive leading coefficient; `gcd(0, 0) = 0`. */
export function gcdOf(a: Multivariate, b: Multivariate): Multivariate {
  return gcdWithCofactors(a, b).gcd;
}

export function gcdWithCofactors(a: Multivariate, b: Multivariate): GcdWithCofactors {
  const found = isZero(a) || isZero(b) ? gcdWithZero(a, b) : gcdOfNonZero(a, b);
  if (leadingCoefficient(found.gcd) >= 0n) return found;
  return { gcd: negate(found.gcd), left: negate(found.left), right: negate(found.right) };
}

function gcdWithZero(a: Multivariate, b: Multivariate): GcdWithCofactors {
  const one = constant(a.arity, 1n);
  return isZero(a) ? { gcd: b, left: a, right: one } : { gcd: a, left: one, right: b };
}

/** Up to sign, as everything below. */
function gcdOfNonZero(a: Multivariate, b: Multivariate): GcdWithCofactors {
  if (sameMultivariate(a, b)) return dividing(a, constant(a.arity, 1n));
  const [contentOfA, contentOfB] = [integerContent(a), integerContent(b)];
  const [monomialOfA, monomialOfB] = [monomialContent(a), monomialContent(b)];
  const content = gcdOfIntegers(contentOfA, contentOfB);
  const monomial = monomialOfA.map((e, i) => Math.min(e, monomialOfB[i]!));
  const { gcd, left, right } = gcdOfPrimitive(
    withoutTerm(a, contentOfA, monomialOfA),
    withoutTerm(b, contentOfB, monomialOfB),
  );
  const without = (exponents: readonly number[]) => exponents.map((e, i) => e - monomial[i]!);
  return {
    gcd: timesTerm(gcd, content, monomial),
    left: timesTerm(left, contentOfA / content, without(monomialOfA)),
    right: timesTerm(right, contentOfB / content, without(monomialOfB)),
  };
}

function dividing(gcd: Multivariate, right: Multivariate): GcdWithCofactors {
  return { gcd, left: constant(gcd.arity, 1n), right };
}

function coprime(left: Multivariate, right: Multivariate): GcdWithCofactors {
  return { gcd: constant(left.arity, 1n), left, right };
}

function swapped(found: GcdWithCofactors | null): GcdWithCofactors | null {
  return found === null ? null : { gcd: found.gcd, left: found.right, right: found.left };
}

/** For polynomials without integer or monomial factors. */
function gcdOfPrimitive(a: Multivariate, b: Multivariate): GcdWithCofactors {
  const [degreesOfA, degreesOfB] = [degrees(a), degrees(b)];
  const variables = degreesOfA.map((_, i) => i);
  const shared = variables.filter((i) => degreesOfA[i]! > 0 && degreesOfB[i]! > 0);
  if (shared.length === 0) return coprime(a, b);
  const single = variables.filter((i) => degreesOfA[i]! > 0 !== degreesOfB[i]! > 0);
  if (single.length > 0) return gcdOfCoefficients(a, b, single);
  if (shared.length === a.arity) return gcdOfInflated(a, b);
  return restored(gcdOfInflated(selectVariables(a, shared), selectVariables(b, shared)), shared, a.arity);
}

function restored(
  { gcd, left, right }: GcdWithCofactors,
  variables: readonly number[],
  arity: number,
): GcdWithCofactors {
  return {
    gcd: restoreVariables(gcd, variables, arity),
    left: restoreVariables(left, variables, arity),
    right: restoreVariables(right, variables, arity),
  };
}

/** For polynomials in which all variables occur: what is one in `x_i^k` throughout is taken as one in `x_i`. */
function gcdOfInflated(a: Multivariate, b: Multivariate): GcdWithCofactors {
  const strides = commonStrides([a, b], a.arity);
  if (strides.every((stride) => stride === 1)) return gcdInSharedVariables(a, b);
  const { gcd, left, right } = gcdInSharedVariables(deflate(a, strides), deflate(b, strides));
  return { gcd: inflate(gcd, strides), left: inflate(left, strides), right: inflate(right, strides) };
}

/** When some variables do not occur in the gcd, it is the gcd of all coefficients of `a` and `b` as polynomials in these. */
function gcdOfCoefficients(a: Multivariate, b: Multivariate, absent: readonly number[]): GcdWithCofactors {
  const gcd = gcdOfMany([...coefficientsOver(a, absent), ...coefficientsOver(b, absent)]);
  return isConstant(gcd) ? coprime(a, b) : { gcd, left: quotientBy(a, gcd), right: quotientBy(b, gcd) };
}

/** The gcd of at least one polynomial, up to a constant factor. */
function gcdOfMany(polynomials: readonly Multivariate[]): Multivariate {
  const [first, ...others] = polynomials.toSorted((a, b) => a.coefficients.length - b.coefficients.length);
  let gcd = primitivePart(first!);
  for (const p of others) {
    if (isConstant(gcd)) return gcd;
    if (divideExactly(p, gcd) === null) gcd = primitivePart(gcdOf(gcd, p));
  }
  return gcd;
}

function gcdInOneVariable(a: Multivariate, b: Multivariate): GcdWithCofactors {
  const [f, g] = [toUnivariate(a), toUnivariate(b)];
  const gcd = gcdOfUnivariate(f, g);
  if (gcd.length === 1) return coprime(a, b);
  const [left, right] = [quotientOfUnivariate(f, gcd), quotientOfUnivariate(g, gcd)];
  return { gcd: fromUnivariate(gcd), left: fromUnivariate(left), right: fromUnivariate(right) };
}

/** For polynomials in which all variables occur. Ends because bad luck is rare and each attempt takes other points. */
function gcdInSharedVariables(a: Multivariate, b: Multivariate): GcdWithCofactors {
  for (let attempt = 0; ; attempt += 1) {
    const bounds = degreeBounds(a, b, attempt, largePrime(attempt));
    const absent = bounds.flatMap((bound, i) => (bound === 0 ? [i] : []));
    if (absent.length === bounds.length) return coprime(a, b);
    if (absent.length > 0) return gcdOfCoefficients(a, b, absent);
    const found = gcdOfDegrees(bounds, a, b, attempt);
    if (found !== null) return found;
  }
}

/** When a gcd of these degrees exists. One that has the degrees of `a` is `a`. */
function gcdOfDegrees(
  expected: readonly number[],
  a: Multivariate,
  b: Multivariate,
  attempt: number,
): GcdWithCofactors | null {
  if (areSame(expected, degrees(a))) return gcdWithDivisor(a, b);
  if (areSame(expected, degrees(b))) return swapped(gcdWithDivisor(b, a));
  return a.arity === 1 ? gcdInOneVariable(a, b) : gcdByInterpolation(a, b, expected, attempt);
}

/** When the first polynomial divides the second. */
function gcdWithDivisor(divisor: Multivariate, multiple: Multivariate): GcdWithCofactors | null {
  const quotient = divideExactly(multiple, divisor);
  return quotient === null ? null : dividing(divisor, quotient);
}

function areSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value === b[i]);
}

/**
 * A common divisor found modulo primes, times the gcd of the quotients. The divisor lacks only what is free of the main
 * variable: it is the primitive part of a multiple whose leading coefficient is the gcd of those of `a` and `b` (Brown 1971).
 */
function gcdByInterpolation(
  a: Multivariate,
  b: Multivariate,
  bounds: readonly number[],
  attempt: number,
): GcdWithCofactors | null {
  const order = mainVariableFirst(a, b, bounds);
  const [f, g] = [selectVariables(a, order), selectVariables(b, order)];
  const lead = gcdOf(leadingCoefficientIn(f, 0), leadingCoefficientIn(g, 0));
  const degreesOfLead = degrees(lead);
  const highest = order.map((variable, i) => bounds[variable]! + degreesOfLead[i]!);
  for (const multiple of gcdCandidates({ a: f, b: g, lead, degrees: highest }, attempt, attempt)) {
    const divisor = primitiveInMain(multiple);
    const left = divideExactly(f, divisor);
    const right = left === null ? null : divideExactly(g, divisor);
    if (left === null || right === null) continue;
    const rest = gcdWithCofactors(left, right);
    return restored({ ...rest, gcd: multiply(divisor, rest.gcd) }, order, a.arity);
  }
  return null;
}

/** The variables, first the one in which a leading coefficient has the fewest terms: then the multiple of the gcd is small. */
function mainVariableFirst(a: Multivariate, b: Multivariate, bounds: readonly number[]): number[] {
  const sizes = bounds.map((_, i) => Math.min(leadingTerms(a, i), leadingTerms(b, i)));
  const variables = bounds.map((_, i) => i);
  const main = variables.reduce((best, i) => ((sizes[i]! - sizes[best]! || bounds[best]! - bounds[i]!) < 0 ? i : best));
  return [main, ...variables.filter((i) => i !== main)];
}

function leadingTerms(p: Multivariate, i: number): number {
  return leadingCoefficientIn(p, i).coefficients.length;
}

/** The polynomial without its factors that are free of `x_0`. */
function primitiveInMain(p: Multivariate): Multivariate {
  const content = gcdOfMany(coefficientsOver(p, [0]));
  return primitivePart(quotientBy(p, content));
}
