const LARGEST_SIZE = 10;
const SWEEPS = 12;

/**
 * The largest eigenvalue of `sign·A` for a symmetric matrix of doubles, rows first, relative to its largest entry (Jacobi rotations);
 * beyond size 10 only that of its 2x2 principal parts. A guide for searches.
 */
export function extremeEigenvalue(entries: ArrayLike<number>, n: number, sign: -1 | 1): number {
  let size = 0;
  for (let i = 0; i < n * n; i += 1) size = Math.max(size, Math.abs(entries[i]!));
  if (size === 0) return 0;
  const a = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (sign * entries[i * n + j]!) / size),
  );
  if (n > LARGEST_SIZE) return largestOfPairs(a);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) rotate(a, p, q);
  }
  const largest = Math.max(...a.map((row, i) => row[i]!));
  return largest > 1e-12 ? largest : Math.min(largest, 0);
}

function largestOfPairs(a: readonly (readonly number[])[]): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const [i, row] of a.entries()) {
    for (let j = 0; j < i; j += 1) {
      const [half, gap] = [(row[i]! + a[j]![j]!) / 2, (row[i]! - a[j]![j]!) / 2];
      largest = Math.max(largest, half + Math.hypot(gap, row[j]!));
    }
  }
  return largest;
}

function rotate(a: number[][], p: number, q: number): void {
  const off = a[p]![q]!;
  if (off === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const row of a) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
  const [top, bottom] = [a[p]!, a[q]!];
  for (let k = 0; k < a.length; k += 1)
    [top[k], bottom[k]] = [c * top[k]! - s * bottom[k]!, s * top[k]! + c * bottom[k]!];
}
