/**
 * Elementary functions in doubles out of `+ - * /` and the bits of doubles alone, whose results IEEE 754 prescribes: the
 * same on every engine, unlike `Math.exp`, which a language may compute as it likes. Accurate to the stated bounds, which
 * searches rely on; what is concluded is enclosed by integers again.
 */

/** Relative error of `portableExp` and `portableLog`: ten units. */
export const RELATIVE_ERROR = 10 * 2 ** -53;
/** Absolute error of `portableSin` and `portableCos`. */
export const SINUSOID_ERROR = 8 * 2 ** -53;
/** Arguments of sinusoids from here on are not reduced. */
export const LARGEST_ANGLE = 1e5;

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const LARGEST_EXP = 709.7;
const SMALLEST_EXP = -708;

const buffer = new Float64Array(1);
const words = new Int32Array(buffer.buffer);

/** `2^k` for `-1022 <= k <= 1023`. */
function powerOfTwo(k: number): number {
  words[0] = 0;
  words[1] = (k + 1023) << 20;
  return buffer[0]!;
}

const EXP_TERMS = 14;

/** `e^x`; infinite above 709.7, and 0 below -708. */
export function portableExp(x: number): number {
  if (x > LARGEST_EXP) return Infinity;
  if (x < SMALLEST_EXP) return 0;
  const k = Math.round(x * Math.LOG2E);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let i = EXP_TERMS; i > 0; i -= 1) sum = 1 + (sum * r) / i;
  return k > 1023 ? sum * powerOfTwo(1023) * 2 : sum * powerOfTwo(k);
}

const LOG_TERMS = 23;

/** The natural logarithm of a positive number; `-Infinity` at 0, NaN below. */
export function portableLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  const scaled = x < 2 ** -1022 ? x * 2 ** 54 : x;
  buffer[0] = scaled;
  let e = ((words[1]! >>> 20) & 0x7ff) - 1023 - (scaled === x ? 0 : 54);
  words[1] = (words[1]! & 0xfffff) | (1023 << 20);
  let m = buffer[0]!;
  if (m > Math.SQRT2) {
    m /= 2;
    e += 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let i = LOG_TERMS; i > 1; i -= 2) sum = (sum + 1 / i) * square;
  return e * LN2_HIGH + (e * LN2_LOW + 2 * (s + s * sum));
}

const PI_HALF_1 = 1.5707963267341256;
const PI_HALF_2 = 6.077100506303966e-11;
const PI_HALF_3 = 2.0222662487959506e-21;
const TWO_OVER_PI = 0.6366197723675814;

/** The sine for `|x| <= LARGEST_ANGLE`. */
export function portableSin(x: number): number {
  return sinusoid(x, 0);
}

/** The cosine for `|x| <= LARGEST_ANGLE`. */
export function portableCos(x: number): number {
  return sinusoid(x, 1);
}

/** `sin(x + turns·pi/2)` (Cody and Waite 1980 for the reduction). */
function sinusoid(x: number, turns: number): number {
  const k = Math.round(x * TWO_OVER_PI);
  const r = x - k * PI_HALF_1 - k * PI_HALF_2 - k * PI_HALF_3;
  const quadrant = (((k + turns) % 4) + 4) % 4;
  const value = quadrant % 2 === 0 ? series(r, 19) * r : series(r, 20);
  return quadrant > 1 ? -value : value;
}

/** `1 - r^2/(n(n-1))·(1 - ...)` from the term `n = last` down: cosine for even `last`, `sin(r)/r` for odd. */
function series(r: number, last: number): number {
  const square = r * r;
  let sum = 1;
  for (let n = last; n > 1; n -= 2) sum = 1 - (sum * square) / (n * (n - 1));
  return sum;
}
