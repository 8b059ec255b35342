import { InternalError } from "../diagnostic/internal-error.ts";
import { absInteger, integerSqrt } from "../number/integer.ts";
import { poll } from "../number/patience.ts";
import { bitLength } from "../number/rational.ts";
import { degreeOf, leadingCoefficient, type UnivariatePolynomial } from "./univariate.ts";

/** The complex numbers at most `radius·2^-scale` away from `(re + im·i)·2^-scale`. */
export interface Disk {
  readonly re: bigint;
  readonly im: bigint;
  readonly radius: bigint;
  readonly scale: number;
}

interface Complex {
  readonly re: bigint;
  readonly im: bigint;
}

const FIRST_SCALE = 64;
const LARGEST_SCALE = 1 << 16;
const ROUNDS = 400;
/** Corrections below so many units end the iteration at one precision. */
const SETTLED = 1n << 8n;

/**
 * One disk for each non-real root of a square-free polynomial over Z with so many real roots, lower half plane first in each
 * conjugate pair, by ascending real part. The disks are pairwise disjoint, off the real axis and of radius at most `2^-bits`.
 * The iteration of Weierstrass (1891) in fixed point finds the centres; that each disk holds one root is exact (Smith 1970).
 */
export function nonRealRoots(p: UnivariatePolynomial, realRoots: number, bits: number): readonly Disk[] {
  const wanted = degreeOf(p) - realRoots;
  if (wanted === 0) return [];
  let centres = startingPoints(p, FIRST_SCALE);
  for (let scale = FIRST_SCALE; scale <= LARGEST_SCALE; scale *= 2) {
    centres = iterate(p, centres, scale);
    const disks = centres.flatMap((_, i) => diskAround(p, centres, i, scale) ?? []);
    const upper = disks.filter((disk) => disk.im > disk.radius);
    const narrow = upper.every((disk) => disk.radius << BigInt(bits) <= 1n << BigInt(scale));
    const apart = disks.length === centres.length && areDisjoint(disks);
    if (apart && narrow && upper.length * 2 === wanted) return withConjugates(upper);
    centres = centres.map(({ re, im }) => ({ re: re << BigInt(scale), im: im << BigInt(scale) }));
  }
  throw new InternalError("the complex roots of a square-free polynomial could not be separated");
}

function withConjugates(upper: readonly Disk[]): readonly Disk[] {
  const sorted = [...upper].sort((a, b) => sign(a.re - b.re) || sign(a.im - b.im));
  return sorted.flatMap((disk) => [{ ...disk, im: -disk.im }, disk]);
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** Points on circles whose radii are the slopes of the Newton polygon of the coefficients (Bini 1996); only a start. */
function startingPoints(p: UnivariatePolynomial, scale: number): Complex[] {
  const heights = p.map((c) => (c === 0n ? Number.NEGATIVE_INFINITY : bitLength(absInteger(c))));
  const corners: number[] = [];
  for (let i = 0; i < heights.length; i += 1) {
    if (heights[i] === Number.NEGATIVE_INFINITY) continue;
    while (corners.length > 1 && isBelow(heights, corners.at(-2)!, corners.at(-1)!, i)) corners.pop();
    corners.push(i);
  }
  const points: Complex[] = new Array<Complex>(corners[0]!).fill({ re: 0n, im: 1n });
  for (let k = 1; k < corners.length; k += 1) {
    const [from, to] = [corners[k - 1]!, corners[k]!];
    const logarithm = (heights[from]! - heights[to]!) / (to - from);
    for (let j = from; j < to; j += 1) {
      const angle = (2 * Math.PI * (j - from)) / (to - from) + 0.4 + k;
      points.push({ re: dyadic(Math.cos(angle), logarithm, scale), im: dyadic(Math.sin(angle), logarithm, scale) });
    }
  }
  return points;
}

function isBelow(heights: readonly number[], a: number, b: number, c: number): boolean {
  return (heights[b]! - heights[a]!) * (c - a) <= (heights[c]! - heights[a]!) * (b - a);
}

/** About `value·2^(logarithm + scale)`. */
function dyadic(value: number, logarithm: number, scale: number): bigint {
  const whole = Math.floor(logarithm);
  const mantissa = BigInt(Math.round(value * 2 ** (logarithm - whole) * 2 ** 40));
  const exponent = BigInt(whole + scale - 40);
  return exponent >= 0n ? mantissa << exponent : mantissa >> -exponent;
}

/** Simultaneous corrections `p(z_i) / (a·Π (z_i - z_j))`, until they are a few units. */
function iterate(p: UnivariatePolynomial, start: readonly Complex[], scale: number): Complex[] {
  const points = [...start];
  const shift = BigInt(scale);
  for (let round = 0; round < ROUNDS; round += 1) {
    let largest = 0n;
    for (let i = 0; i < points.length; i += 1) {
      poll(points.length);
      const z = points[i]!;
      const correction = correctionAt(p, points, i, shift);
      points[i] = { re: z.re - correction.re, im: z.im - correction.im };
      const size = absInteger(correction.re) + absInteger(correction.im);
      if (size > largest) largest = size;
    }
    if (largest < SETTLED) break;
  }
  return points;
}

function correctionAt(p: UnivariatePolynomial, points: readonly Complex[], i: number, shift: bigint): Complex {
  const z = points[i]!;
  let top: Complex = { re: 0n, im: 0n };
  for (let k = p.length - 1; k >= 0; k -= 1) {
    const product = times(top, z);
    top = { re: (product.re >> shift) + (p[k]! << shift), im: product.im >> shift };
  }
  let quotient: Complex = { re: top.re / leadingCoefficient(p), im: top.im / leadingCoefficient(p) };
  for (let j = 0; j < points.length; j += 1) {
    if (j !== i) quotient = dividedBy(quotient, { re: z.re - points[j]!.re, im: z.im - points[j]!.im }, shift);
  }
  return quotient;
}

function times(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

/** The quotient of two fixed-point numbers; a difference of 0 counts as one unit. */
function dividedBy(a: Complex, b: Complex, shift: bigint): Complex {
  const norm = b.re * b.re + b.im * b.im;
  if (norm === 0n) return { re: a.re << shift, im: a.im << shift };
  const product = times(a, { re: b.re, im: -b.im });
  return { re: (product.re << shift) / norm, im: (product.im << shift) / norm };
}

/** Radius `n·|p(z_i)| / |a·Π (z_i - z_j)|`, worked out exactly and rounded up; `null` when two centres are equal. */
function diskAround(p: UnivariatePolynomial, centres: readonly Complex[], i: number, scale: number): Disk | null {
  const z = centres[i]!;
  const n = degreeOf(p);
  let value: Complex = { re: 0n, im: 0n };
  for (let k = n; k >= 0; k -= 1) {
    const product = times(value, z);
    value = { re: product.re + (p[k]! << BigInt(scale * (n - k))), im: product.im };
  }
  let norm = leadingCoefficient(p) ** 2n;
  for (let j = 0; j < centres.length; j += 1) {
    if (j === i) continue;
    const [x, y] = [z.re - centres[j]!.re, z.im - centres[j]!.im];
    norm *= x * x + y * y;
  }
  if (norm === 0n) return null;
  const square = BigInt(n * n) * (value.re * value.re + value.im * value.im);
  return { ...z, radius: integerSqrt(square / norm) + 1n, scale };
}

/** Whether no two disks of one scale have a point in common. */
function areDisjoint(disks: readonly Disk[]): boolean {
  return disks.every((a, i) =>
    disks.slice(i + 1).every((b) => {
      const distance = (a.re - b.re) ** 2n + (a.im - b.im) ** 2n;
      return distance > (a.radius + b.radius) ** 2n;
    }),
  );
}
