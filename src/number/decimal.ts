import { type Ball, ballIsExact, divideBall, isZero, lowerEnd, magnitude, multiplyBall, powerBall } from "./ball.ts";
import { absInteger, shift, trailingZeros } from "./integer.ts";
import { bitLength, denominator, fraction, fromBigInt, negateRational, numerator, type Rational } from "./rational.ts";

/** Decimal exponents beyond this are refused by the reader. */
const LARGEST_EXPONENT = 100_000;
/** Exact values whose digits would be more than this are printed from an enclosure. */
const LARGEST_EXACT_BITS = 1 << 20;

/**
 * `q` in decimal notation: exactly when that takes at most `digits` significant digits (`"0.5"`, `"-12"`), otherwise
 * rounded half to even and written with exactly `digits` of them (`"0.33333333333333333"`). Scientific (`"1.5e+30"`)
 * when the leading digit has weight below `10^-7` or above `10^20`, or when a rounded number has digits left of the
 * point that are not significant.
 */
export function decimalOfRational(q: Rational, digits: number): string {
  if (q === 0) return "0";
  const negative = numerator(q) < 0n;
  const num = absInteger(numerator(q));
  const den = denominator(q);
  let exponent = decimalExponent(num, den);
  let { quotient, exact } = scaledQuotient(num, den, digits - 1 - exponent);
  if (quotient === 10n ** BigInt(digits)) {
    quotient /= 10n;
    exponent += 1;
  }
  const text = String(quotient);
  return (negative ? "-" : "") + written(exact ? text.replace(/0+$/, "") : text, exponent, exact);
}

/** The greatest `e` with `10^e <= num/den`. */
function decimalExponent(num: bigint, den: bigint): number {
  let e = Math.floor((bitLength(num) - bitLength(den) + 1) * 0.30103) + 1;
  while (e >= 0 ? num < den * 10n ** BigInt(e) : num * 10n ** BigInt(-e) < den) e -= 1;
  return e;
}

/** `num/den·10^scale` to the nearest integer, ties to even. */
function scaledQuotient(num: bigint, den: bigint, scale: number): { quotient: bigint; exact: boolean } {
  const n = scale > 0 ? num * 10n ** BigInt(scale) : num;
  const d = scale < 0 ? den * 10n ** BigInt(-scale) : den;
  const quotient = n / d;
  const rest = n - quotient * d;
  const up = 2n * rest > d || (2n * rest === d && (quotient & 1n) === 1n);
  return { quotient: up ? quotient + 1n : quotient, exact: rest === 0n };
}

/** The number `d.ddd·10^exponent` with these digits. */
function written(digits: string, exponent: number, exact: boolean): string {
  const integerDigits = exponent + 1;
  const padded = integerDigits > digits.length;
  if (exponent < -7 || exponent > 20 || (padded && !exact)) {
    const fractional = digits.length > 1 ? `.${digits.slice(1)}` : "";
    return `${digits[0]}${fractional}e${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
  }
  if (integerDigits <= 0) return `0.${"0".repeat(-integerDigits)}${digits}`;
  if (padded) return digits.padEnd(integerDigits, "0");
  return digits.length === integerDigits ? digits : `${digits.slice(0, integerDigits)}.${digits.slice(integerDigits)}`;
}

/**
 * The members of the ball in decimal notation with exactly `digits` significant digits (fewer when the ball is exact,
 * as in `decimalOfRational`), the last of them within one unit of every member; `null` when the ball is too wide for
 * that.
 */
export function decimalOfBall(b: Ball, digits: number): string | null {
  if (isZero(b)) return "0";
  if (ballIsExact(b) && Math.abs(b.exp) < LARGEST_EXACT_BITS) return decimalOfRational(lowerEnd(b), digits);
  if (absInteger(b.mid) <= b.rad) return null;
  const working = Math.ceil(digits * 3.33) + 40;
  let exponent = Math.floor(magnitude(b) * 0.30103) - 1;
  for (let attempt = 0; attempt < 16; attempt++) {
    const scaled = timesPowerOfTen(b, digits - 1 - exponent, working);
    if (scaled === null) return null;
    const floor = String(absInteger(shift(scaled.mid, scaled.exp)));
    if (floor.length === digits) return roundedDecimal(scaled, exponent, digits);
    exponent += floor.length - digits;
  }
  return null;
}

const TEN: Ball = { mid: 10n, rad: 0n, exp: 0 };

function timesPowerOfTen(b: Ball, k: number, bits: number): Ball | null {
  const power = powerBall(TEN, Math.abs(k), bits + bitLength(BigInt(k)));
  if (typeof power === "string") return null;
  if (k >= 0) return multiplyBall(b, power, bits);
  const quotient = divideBall(b, power, bits);
  return typeof quotient === "string" ? null : quotient;
}

/**
 * Correct rounding when both ends agree on it. Near a tie they never do: there the midpoint is rounded, half a unit
 * off, once the radius is below 1/32 of a unit.
 */
function roundedDecimal(scaled: Ball, exponent: number, digits: number): string | null {
  const lower = nearest(scaled.mid - scaled.rad, scaled.exp);
  const upper = nearest(scaled.mid + scaled.rad, scaled.exp);
  if (lower !== upper && shift(scaled.rad, scaled.exp + 5) > 0n) return null;
  const rounded = lower === upper ? lower : nearest(scaled.mid, scaled.exp);
  const text = String(absInteger(rounded));
  const sign = rounded < 0n ? "-" : "";
  const carried = text.length > digits;
  return sign + written(carried ? text.slice(0, digits) : text, carried ? exponent + 1 : exponent, false);
}

/** `value·2^exp` to the nearest integer. */
function nearest(value: bigint, exp: number): bigint {
  return (shift(value, exp + 1) + 1n) >> 1n;
}

/**
 * The exact value of a decimal literal (`"-1.5e-3"`, `".5"`, `"5."`) or of a quotient of two (`"2/3"`); `null` for any
 * other text, a zero denominator or an exponent beyond 100000.
 */
export function parseDecimal(text: string): Rational | null {
  const [first, second, ...more] = text.split("/");
  if (more.length > 0) return null;
  const num = parseLiteral(first!);
  if (num === null || second === undefined) return num;
  const den = /^[+-]/.test(second) ? null : parseLiteral(second);
  return den === null || den === 0
    ? null
    : fraction(numerator(num) * denominator(den), denominator(num) * numerator(den));
}

const LITERAL = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

function parseLiteral(text: string): Rational | null {
  const match = LITERAL.exec(text);
  if (match === null) return null;
  const [, sign, whole = "", part = "", power = "0"] = match;
  if (Math.abs(Number(power)) > LARGEST_EXPONENT) return null;
  const magnitude = decimalFraction(BigInt(whole + part), Number(power) - part.length);
  return sign === "-" ? negateRational(magnitude) : magnitude;
}

/** `value·10^exponent`, its common factors 2 and 5 taken out one by one: a general gcd is quadratic in the digits. */
function decimalFraction(value: bigint, exponent: number): Rational {
  if (exponent >= 0 || value === 0n) return fromBigInt(value * 10n ** BigInt(Math.max(exponent, 0)));
  const twos = Math.min(trailingZeros(value), -exponent);
  let num = value >> BigInt(twos);
  let fives = 0;
  while (fives < -exponent && num % 5n === 0n) {
    num /= 5n;
    fives += 1;
  }
  const den = (5n ** BigInt(-exponent - fives)) << BigInt(-exponent - twos);
  return den === 1n ? fromBigInt(num) : { num, den };
}
