import { poll } from "./patience.ts";

/**
 * A rational number in canonical form: a safe integer as a `number` (never `-0`), anything else in lowest terms with
 * `den > 0`. Two equal rationals are both numbers and `===`, or both objects with equal parts.
 */
export type Rational = number | { readonly num: bigint; readonly den: bigint };

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Greatest common divisor, non-negative; `gcd(0, 0) = 0` (Euclid; in machine integers once both are safe). */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) {
    poll(1 + (bitLength(y) >> 8));
    if (x <= LARGEST_SAFE && y <= LARGEST_SAFE) return BigInt(gcdOfSafe(Number(x), Number(y)));
    [x, y] = [y, x % y];
  }
  return x;
}

/** Of positive integers. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return a === b || b === 1n ? a : (a / gcd(a, b)) * b;
}

function gcdOfSafe(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** The canonical form of `num/den`. Throws `RangeError` when `den` is zero. */
export function fraction(num: bigint, den: bigint): Rational {
  if (den === 0n) throw new RangeError("division by zero");
  const common = den === 1n ? 1n : gcd(num, den);
  let n = common === 1n ? num : num / common;
  let d = common === 1n ? den : den / common;
  if (d < 0n) {
    n = -n;
    d = -d;
  }
  return d === 1n && n <= LARGEST_SAFE && n >= -LARGEST_SAFE ? Number(n) : { num: n, den: d };
}

/** The rational with this integer value. */
export function fromBigInt(value: bigint): Rational {
  return value <= LARGEST_SAFE && value >= -LARGEST_SAFE ? Number(value) : { num: value, den: 1n };
}

/** The exact value of a finite double (a dyadic rational). Throws `RangeError` for NaN and infinities. */
export function fromDouble(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError("not a finite number");
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  let scaled = value;
  let shift = 0n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift += 1n;
  }
  return fraction(BigInt(scaled), 1n << shift);
}

export function numerator(a: Rational): bigint {
  return typeof a === "number" ? BigInt(a) : a.num;
}

/** Always positive. */
export function denominator(a: Rational): bigint {
  return typeof a === "number" ? 1n : a.den;
}

export function isInteger(a: Rational): boolean {
  return typeof a === "number" || a.den === 1n;
}

export function isEven(a: Rational): boolean {
  return typeof a === "number" ? a % 2 === 0 : a.den === 1n && (a.num & 1n) === 0n;
}

export function sameRational(a: Rational, b: Rational): boolean {
  if (a === b) return true;
  return typeof a === "object" && typeof b === "object" && a.num === b.num && a.den === b.den;
}

export function addRational(a: Rational, b: Rational): Rational {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum === 0 ? 0 : sum;
  } else if (typeof a === "number" && typeof b === "object") return addInteger(b, a);
  else if (typeof a === "object" && typeof b === "number") return addInteger(a, b);
  const p = denominator(a);
  const q = denominator(b);
  return p === q ? fraction(numerator(a) + numerator(b), p) : fraction(numerator(a) * q + numerator(b) * p, p * q);
}

/** Adding an integer leaves a fraction in lowest terms. */
function addInteger(a: { readonly num: bigint; readonly den: bigint }, b: number): Rational {
  if (b === 0) return a;
  const num = a.num + BigInt(b) * a.den;
  return a.den === 1n ? fromBigInt(num) : { num, den: a.den };
}

export function subtractRational(a: Rational, b: Rational): Rational {
  return addRational(a, negateRational(b));
}

export function negateRational(a: Rational): Rational {
  if (typeof a === "number") return a === 0 ? 0 : -a;
  return { num: -a.num, den: a.den };
}

export function multiplyRational(a: Rational, b: Rational): Rational {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  } else if (a === 1) return b;
  else if (b === 1) return a;
  else if (a === -1) return negateRational(b);
  else if (b === -1) return negateRational(a);
  return fraction(numerator(a) * numerator(b), denominator(a) * denominator(b));
}

/** Throws `RangeError` when `b` is zero. */
export function divideRational(a: Rational, b: Rational): Rational {
  if (typeof a === "number" && typeof b === "number" && b !== 0 && a % b === 0) return a / b === 0 ? 0 : a / b;
  return fraction(numerator(a) * denominator(b), denominator(a) * numerator(b));
}

/** `base` to an integer power. Throws `RangeError` for a negative power of zero. */
export function powerRational(base: Rational, exponent: number): Rational {
  if (exponent < 0) return divideRational(1, powerRational(base, -exponent));
  if (typeof base === "number") {
    const direct = base ** exponent;
    if (Number.isSafeInteger(direct)) return direct === 0 ? 0 : direct;
    return fromBigInt(BigInt(base) ** BigInt(exponent));
  }
  const e = BigInt(exponent);
  return fraction(base.num ** e, base.den ** e);
}

export function absRational(a: Rational): Rational {
  return signOfRational(a) < 0 ? negateRational(a) : a;
}

export function signOfRational(a: Rational): -1 | 0 | 1 {
  if (typeof a === "number") return a > 0 ? 1 : a < 0 ? -1 : 0;
  return a.num > 0n ? 1 : a.num < 0n ? -1 : 0;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareRational(a: Rational, b: Rational): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const left = numerator(a) * denominator(b);
  const right = numerator(b) * denominator(a);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The greatest integer at most `a`. */
export function floorRational(a: Rational): bigint {
  if (typeof a === "number") return BigInt(a);
  const quotient = a.num / a.den;
  return a.num < 0n && quotient * a.den !== a.num ? quotient - 1n : quotient;
}

/** The double nearest to `a` (round half to even); infinite beyond the range of doubles. */
export function toDouble(a: Rational): number {
  if (typeof a === "number") return a;
  if (a.num < 0n) return -toDouble({ num: -a.num, den: a.den });
  let unit = Math.max(bitLength(a.num) - bitLength(a.den) - 53, -1074);
  let rounded = roundedQuotient(a.num, a.den, unit);
  if (bitLength(rounded) > 53) {
    unit += 1;
    rounded = roundedQuotient(a.num, a.den, unit);
  }
  return unit > 1023 ? Infinity : Number(rounded) * 2 ** unit;
}

/** `num / (den * 2**unit)` to the nearest integer, ties to even. */
function roundedQuotient(num: bigint, den: bigint, unit: number): bigint {
  const n = unit < 0 ? num << BigInt(-unit) : num;
  const d = unit > 0 ? den << BigInt(unit) : den;
  const quotient = n / d;
  const twice = 2n * (n - quotient * d);
  return twice > d || (twice === d && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** Number of binary digits of `|value|`; 0 for 0. */
export function bitLength(value: bigint): number {
  const double = Number(value < 0n ? -value : value);
  if (double < 2 ** 32) return 32 - Math.clz32(double);
  if (double === Infinity) return bitLengthOfLarge(value);
  view.setFloat64(0, double);
  const length = ((view.getUint16(0) >> 4) & 0x7ff) - 1022;
  // The conversion may have rounded 2^length - small up to 2^length, whose mantissa is zero.
  if (view.getUint32(4) !== 0 || (view.getUint32(0) & 0xfffff) !== 0) return length;
  return (value < 0n ? -value : value) >> BigInt(length - 1) === 0n ? length - 1 : length;
}

const view = new DataView(new ArrayBuffer(8));

function bitLengthOfLarge(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  let shift = 512;
  while (magnitude >> BigInt(2 * shift) !== 0n) shift *= 2;
  return shift + bitLength(magnitude >> BigInt(shift));
}

/** `"-3/4"`, `"12"`: exact, re-readable. */
export function printRational(a: Rational): string {
  if (typeof a === "number") return String(a);
  return a.den === 1n ? String(a.num) : `${a.num}/${a.den}`;
}
