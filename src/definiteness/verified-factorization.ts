import type { RationalMatrix } from "../matrix/rational-matrix.ts";
import { poll } from "../number/patience.ts";
import { type Rational, toDouble } from "../number/rational.ts";

/** Half the distance from 1 to the next double: the relative error of one rounding. */
const UNIT = 2 ** -53;
/** Entries outside of this range are left to exact arithmetic, so that nothing overflows and underflow is negligible. */
const LARGEST = 2 ** 450;
const SMALLEST = 2 ** -450;
const LARGEST_SIZE = 2000;

/**
 * `"definite"` when the symmetric matrix with positive diagonal is proved positive definite by doubles; else a direction
 * along which it is very likely negative, or `null` (no statement).
 *
 * Proof: scaled by powers of two to a diagonal in [1/4, 1), the rounded matrix minus `c·I` has all computed pivots of
 * `L·D·Lᵀ` positive. Then `L·D·Lᵀ` differs from it by at most `γ/(1-γ)·trace`, `γ = (n+2)u/(1-(n+2)u)` (Higham 2002, theorem
 * 10.5, for the variant without roots; Rump 2006), and rounding the entries changed it by at most `u` times the largest row
 * sum; `c` is about twice the sum of both. Only + - * / of doubles occur, whose rounding IEEE 754 prescribes.
 */
export function factorInDoubles(A: RationalMatrix): "definite" | { readonly direction: Float64Array } | null {
  const n = A.length;
  if (n > LARGEST_SIZE) return null;
  const scales = new Float64Array(n);
  const entries = scaledDoubles(A, scales);
  if (entries === null) return null;
  const shift = errorBound(entries, n);
  for (let i = 0; i < n; i += 1) entries[i * n + i]! -= shift;
  const failed = eliminate(entries, n);
  if (failed === n) return "definite";
  const x = direction(entries, n, failed);
  const square = x.reduce((total, a) => total + a * a, 0);
  if (!(entries[failed * n + failed]! < -2 * shift * square)) return null;
  return { direction: x.map((a, i) => a * scales[i]!) };
}

/** The lower triangle of `S·A·S` in doubles, rows first, with a diagonal in [1/4, 1); S is diagonal, of powers of two. */
function scaledDoubles(A: RationalMatrix, scales: Float64Array): Float64Array | null {
  const n = A.length;
  const entries = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const row = A[i]!;
    const pivot = nearestDouble(row[i]!);
    if (!inRange(pivot)) return null;
    const scale = 2 ** -Math.ceil((exponentOf(pivot) + 1) / 2);
    scales[i] = scale;
    for (let j = 0; j <= i; j += 1) {
      const entry = nearestDouble(row[j]!);
      if (!inRange(entry)) return null;
      entries[i * n + j] = entry * scale * scales[j]!;
    }
  }
  return entries;
}

function nearestDouble(a: Rational): number {
  if (typeof a === "number") return a;
  const num = Number(a.num);
  const den = Number(a.den);
  const short = den <= Number.MAX_SAFE_INTEGER && num <= Number.MAX_SAFE_INTEGER && num >= -Number.MAX_SAFE_INTEGER;
  return short ? num / den : toDouble(a);
}

function inRange(a: number): boolean {
  const size = Math.abs(a);
  return size === 0 || (size < LARGEST && size > SMALLEST);
}

/** `e` with `2^e <= a < 2^(e+1)`, from the bits of the double. */
function exponentOf(a: number): number {
  buffer[0] = a;
  return ((bits[1]! >>> 20) & 0x7ff) - 1023;
}
const buffer = new Float64Array(1);
const bits = new Uint32Array(buffer.buffer);

/** The shift c of the proof. */
function errorBound(entries: Float64Array, n: number): number {
  const sums = new Float64Array(n);
  let trace = 0;
  for (let i = 0; i < n; i += 1) {
    trace += entries[i * n + i]!;
    for (let j = 0; j < i; j += 1) {
      const size = Math.abs(entries[i * n + j]!);
      sums[i]! += size;
      sums[j]! += size;
    }
  }
  let largest = 0;
  for (const sum of sums) largest = Math.max(largest, sum);
  return UNIT * (2 * (n + 6) * trace + 3 * (largest + 1));
}

/**
 * Overwrites the lower triangle with L below the diagonal and D on it; returns the first position whose pivot is not
 * positive, or n. The rows after that one are unfinished.
 */
function eliminate(entries: Float64Array, n: number): number {
  const products = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    poll(i);
    const row = i * n;
    let pivot = entries[row + i]!;
    for (let j = 0; j < i; j += 1) {
      const other = j * n;
      let value = entries[row + j]!;
      for (let k = 0; k < j; k += 1) value -= products[k]! * entries[other + k]!;
      products[j] = value;
      const multiplier = value / entries[other + j]!;
      entries[row + j] = multiplier;
      pivot -= value * multiplier;
    }
    entries[row + i] = pivot;
    if (!(pivot > 0)) return i;
  }
  return n;
}

/** The solution of `Lᵀ·x = e` for the unit vector at the failed position: along it the form is the failed pivot. */
function direction(entries: Float64Array, n: number, failed: number): Float64Array {
  const x = new Float64Array(n);
  x[failed] = 1;
  for (let i = failed - 1; i >= 0; i -= 1) {
    let value = 0;
    for (let k = i + 1; k <= failed; k += 1) value -= entries[k * n + i]! * x[k]!;
    x[i] = value;
  }
  return x;
}
