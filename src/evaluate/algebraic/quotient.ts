import {
  absRational,
  addRational,
  compareRational,
  denominator,
  divideRational,
  floorRational,
  fraction,
  fromBigInt,
  gcd,
  multiplyRational,
  negateRational,
  numerator,
  powerRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../../number/rational.ts";
import { powerFits } from "../../number/root.ts";
import { boundOfRational, powerOfBound, productOfBounds, type UpperBound } from "./upper-bound.ts";

/** An algebraic integer, known up to sign by identity; `bound` holds for all of its conjugates in absolute value. */
export interface AlgebraicInteger {
  readonly bound: UpperBound;
}

/** Non-zero algebraic integers with positive whole exponents. */
type Divisors = ReadonlyMap<AlgebraicInteger, Rational>;

/** The real number `content · top / Π divisor^exponent`, with `content >= 0`. */
export interface AlgebraicQuotient {
  readonly content: Rational;
  readonly top: AlgebraicInteger;
  readonly divisors: Divisors;
}

const NO_DIVISORS: Divisors = new Map();
const UNIT: AlgebraicInteger = { bound: boundOfRational(1) };

export function quotientOfRational(q: Rational): AlgebraicQuotient {
  return { content: absRational(q), top: UNIT, divisors: NO_DIVISORS };
}

/** A rational number times an algebraic integer whose conjugates have the given bound. */
export function integerQuotient(content: Rational, bound: UpperBound): AlgebraicQuotient {
  return { content, top: { bound }, divisors: NO_DIVISORS };
}

/** A bound of the product of the divisors and of all its conjugates. */
export function boundOfDivisors(divisors: Divisors): UpperBound {
  return productOfBounds(...[...divisors].map(([divisor, exponent]) => powerOfBound(divisor.bound, exponent)));
}

/** The product of a rational number and some factors, up to sign. */
export function productOfQuotients(value: Rational, factors: readonly AlgebraicQuotient[]): AlgebraicQuotient {
  if (factors.length === 1) return scaledQuotient(factors[0]!, value);
  const divisors = new Map<AlgebraicInteger, Rational>();
  for (const factor of factors) {
    for (const [divisor, exponent] of factor.divisors) {
      divisors.set(divisor, addRational(divisors.get(divisor) ?? 0, exponent));
    }
  }
  const content = factors.reduce((total, factor) => multiplyRational(total, factor.content), absRational(value));
  return { content, top: { bound: productOfBounds(...factors.map(({ top }) => top.bound)) }, divisors };
}

/** The multiple by a rational number, up to sign: its algebraic integers are the same. */
export function scaledQuotient(quotient: AlgebraicQuotient, value: Rational): AlgebraicQuotient {
  return { ...quotient, content: multiplyRational(quotient.content, absRational(value)) };
}

/**
 * The real power `|c·T/D|^w` of a quotient, up to sign; `null` for a negative power of 0 and where the digits would not fit.
 * For `w = e > 0` and `s` the least integer from e on, it is `(c·T^e·D^(s-e)) / D^s`, whose top is an algebraic integer: its
 * power with the denominator of e as exponent is. Its conjugates are bounded by those of T and D (Burnikel, Fleischer,
 * Mehlhorn & Schirra 2000, section 2). For `w < 0` T and D change places.
 */
export function powerOfQuotient(quotient: AlgebraicQuotient, w: Rational): AlgebraicQuotient | null {
  if (w === 1) return quotient;
  if (quotient.content === 0) return signOfRational(w) > 0 ? quotient : null;
  const upright = signOfRational(w) > 0 ? sidesOf(quotient) : invertedSides(quotient);
  const { content, top, bottom, divisors } = upright;
  const e = absRational(w);
  const whole = fromBigInt(floorRational(e));
  const s = negateRational(fromBigInt(floorRational(negateRational(e))));
  if (!powerFits(content, s)) return null;
  const [a, b] = [fromBigInt(numerator(content)), fromBigInt(denominator(content))];
  const bound = productOfBounds(
    powerOfBound(top, e),
    powerOfBound(bottom, subtractRational(s, e)),
    powerOfBound(boundOfRational(a), subtractRational(e, whole)),
    powerOfBound(boundOfRational(b), subtractRational(s, e)),
  );
  return {
    content: divideRational(integerPower(a, whole), integerPower(b, s)),
    top: { bound },
    divisors: new Map([...divisors].map(([divisor, exponent]) => [divisor, multiplyRational(exponent, s)])),
  };
}

interface Sides {
  readonly content: Rational;
  readonly top: UpperBound;
  readonly bottom: UpperBound;
  /** The factors of the bottom. */
  readonly divisors: Divisors;
}

function sidesOf({ content, top, divisors }: AlgebraicQuotient): Sides {
  return { content, top: top.bound, bottom: boundOfDivisors(divisors), divisors };
}

function invertedSides({ content, top, divisors }: AlgebraicQuotient): Sides {
  const inverse = divideRational(1, content);
  return { content: inverse, top: boundOfDivisors(divisors), bottom: top.bound, divisors: new Map([[top, 1]]) };
}

/** The exponent is safe unless the base is 1, because `powerFits`. */
function integerPower(base: Rational, exponent: Rational): Rational {
  return base === 1 ? 1 : powerRational(base, exponent as number);
}

/**
 * What is bounded on one common denominator: a sum of the quotients with any signs when `join` adds bounds, any single one
 * of them when it takes the greater bound.
 */
export function joinedQuotients(
  quotients: readonly AlgebraicQuotient[],
  join: (a: UpperBound, b: UpperBound) => UpperBound,
): AlgebraicQuotient {
  const terms = quotients.filter(({ content }) => content !== 0);
  if (terms.length === 0) return quotientOfRational(0);
  const content = terms.map((term) => term.content).reduce(commonMeasure);
  const divisors = leastCommonMultiple(terms);
  const bounds = terms.map((term) =>
    productOfBounds(
      boundOfRational(divideRational(term.content, content)),
      term.top.bound,
      boundOfDivisors(missing(divisors, term.divisors)),
    ),
  );
  return { content, top: { bound: bounds.reduce(join) }, divisors };
}

/** The greatest rational of which both positive numbers are whole multiples. */
export function commonMeasure(a: Rational, b: Rational): Rational {
  const [p, q] = [denominator(a), denominator(b)];
  return fraction(gcd(numerator(a) * q, numerator(b) * p), p * q);
}

function leastCommonMultiple(terms: readonly AlgebraicQuotient[]): Divisors {
  const common = new Map<AlgebraicInteger, Rational>();
  for (const { divisors } of terms) {
    for (const [divisor, exponent] of divisors) {
      if (compareRational(exponent, common.get(divisor) ?? 0) > 0) common.set(divisor, exponent);
    }
  }
  return common;
}

function missing(all: Divisors, present: Divisors): Divisors {
  return new Map([...all].map(([divisor, n]) => [divisor, subtractRational(n, present.get(divisor) ?? 0)]));
}
