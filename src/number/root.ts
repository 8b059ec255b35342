import {
  bitLength,
  denominator,
  floorRational,
  fraction,
  multiplyRational,
  numerator,
  powerRational,
  type Rational,
} from "./rational.ts";

/** A root of a rational: `coefficient · Π radicand^exponent`, radicands integers above 1, ascending. */
export interface SplitRoot {
  readonly coefficient: Rational;
  readonly radicals: readonly (readonly [radicand: Rational, exponent: Rational])[];
}

/** Powers with more bits than this are not multiplied out. */
const LARGEST_POWER_BITS = 1 << 17;
const TRIAL_LIMIT = 10_000;
const LARGEST_FACTORED_BITS = 4096;

/** Whether `base**exponent` is small enough to be written as digits. */
export function powerFits(base: Rational, exponent: Rational): boolean {
  if (typeof exponent === "object" && exponent.den === 1n) return base === 1 || base === -1 || base === 0;
  const bits = Math.max(bitLength(numerator(base)), bitLength(denominator(base)));
  return bits <= 1 || bits * Math.abs(Number(floorRational(exponent))) <= LARGEST_POWER_BITS;
}

/**
 * `base**exponent` for a positive base and a rational exponent that is not an integer, with every power of a prime below
 * 10^4 (and of a perfect-power cofactor) taken out: exponents of the radicals lie in (0, 1) unless the digits would not fit.
 */
export function splitRoot(base: Rational, exponent: Rational): SplitRoot {
  let coefficient: Rational = 1;
  const radicals: [Rational, Rational][] = [];
  const signed = [
    ...factors(numerator(base)).map(([p, k]) => [p, k] as const),
    ...factors(denominator(base)).map(([p, k]) => [p, -k] as const),
  ];
  for (const [prime, multiplicity] of signed) {
    const radicand = fraction(prime, 1n);
    const total = multiplyRational(exponent, multiplicity);
    const whole = Number(floorRational(total));
    if (!powerFits(radicand, total)) radicals.push([radicand, total]);
    else {
      coefficient = multiplyRational(coefficient, powerRational(radicand, whole));
      const rest = fraction(numerator(total) - BigInt(whole) * denominator(total), denominator(total));
      if (rest !== 0) radicals.push([radicand, rest]);
    }
  }
  radicals.sort(([a], [b]) => (numerator(a) < numerator(b) ? -1 : 1));
  return { coefficient, radicals };
}

/** A positive integer by powers: trial division up to 10^4; the cofactor is reduced to a base that is no perfect power of exponent 2, 3, 5, 7, 11, 13. */
export function factors(value: bigint): [prime: bigint, multiplicity: number][] {
  const found: [bigint, number][] = [];
  if (value === 1n) return found;
  if (bitLength(value) > LARGEST_FACTORED_BITS) return [[value, 1]];
  let rest = value;
  for (let p = 2; p < TRIAL_LIMIT; p += p === 2 ? 1 : 2) {
    const divisor = BigInt(p);
    if (divisor * divisor > rest) break;
    let multiplicity = 0;
    while (rest % divisor === 0n) {
      rest /= divisor;
      multiplicity += 1;
    }
    if (multiplicity > 0) found.push([divisor, multiplicity]);
  }
  if (rest > 1n) found.push(perfectPower(rest));
  return found;
}

function perfectPower(value: bigint): [base: bigint, exponent: number] {
  for (const k of [2, 3, 5, 7, 11, 13]) {
    const root = integerRoot(value, k);
    if (root ** BigInt(k) === value) {
      const [base, exponent] = perfectPower(root);
      return [base, exponent * k];
    }
  }
  return [value, 1];
}

/** The greatest integer whose `k`-th power is at most `value` (Newton from above); `value >= 0`, `k >= 1`. */
export function integerRoot(value: bigint, k: number): bigint {
  if (value < 2n || k === 1) return value;
  const degree = BigInt(k);
  let x = 1n << BigInt(Math.ceil(bitLength(value) / k));
  for (;;) {
    const next = ((degree - 1n) * x + value / x ** (degree - 1n)) / degree;
    if (next >= x) return x;
    x = next;
  }
}
