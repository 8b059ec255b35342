import type { Inertia } from "../../expr/matrix.ts";
import {
  addBall,
  type Ball,
  ballSign,
  divideBall,
  magnitude,
  midpoint,
  multiplyBall,
  subtractBall,
} from "../../number/ball.ts";

/**
 * The inertia of every symmetric matrix with entries in these balls, by elimination with pivots of order 1 and 2 (Bunch and
 * Kaufman 1977); `null` where they do not share one that is proved to be without zeros.
 */
export function inertiaOfBalls(matrix: readonly (readonly Ball[])[], bits: number): Inertia | null {
  const rows = matrix.map((row) => [...row]);
  let active = rows.map((_, i) => i);
  let [positive, negative] = [0, 0];
  while (active.length > 0) {
    const pivot = choosePivot(rows, active);
    const [p, q] = pivot;
    const entry = (i: number, j: number): Ball => rows[i]![j]!;
    if (q === null) {
      const sign = ballSign(entry(p, p));
      if (sign !== 1 && sign !== -1) return null;
      if (sign === 1) positive += 1;
      else negative += 1;
    } else if (ballSign(determinant(entry(p, p), entry(p, q), entry(q, q), bits)) === -1) {
      positive += 1;
      negative += 1;
    } else return null;
    active = active.filter((i) => i !== p && i !== q);
    if (!eliminate(rows, active, pivot, bits)) return null;
  }
  return { positive, zero: 0, negative };
}

type Pivot = readonly [number, number | null];

/** The largest diagonal entry, or the position of an entry off the diagonal that is more than twice as large. */
function choosePivot(rows: readonly (readonly Ball[])[], active: readonly number[]): Pivot {
  const sizeAt = (i: number, j: number): number => magnitude(midpoint(rows[i]![j]!));
  let best = active[0]!;
  let pair: Pivot = [best, null];
  let largest = -Infinity;
  for (const i of active) {
    if (sizeAt(i, i) > sizeAt(best, best)) best = i;
    for (const j of active) {
      if (j <= i || sizeAt(i, j) <= largest) continue;
      largest = sizeAt(i, j);
      pair = [i, j];
    }
  }
  return largest > sizeAt(best, best) + 1 ? pair : [best, null];
}

function determinant(a: Ball, b: Ball, c: Ball, bits: number): Ball {
  return subtractBall(multiplyBall(a, c, bits), multiplyBall(b, b, bits), bits);
}

/** Replaces the active part by its Schur complement; false where the pivot may be singular. */
function eliminate(rows: Ball[][], active: readonly number[], [p, q]: Pivot, bits: number): boolean {
  const old = rows.map((row) => [...row]);
  const entry = (i: number, j: number): Ball => old[i]![j]!;
  const block = q === null ? null : determinant(entry(p, p), entry(p, q), entry(q, q), bits);
  for (const i of active) {
    for (const j of active) {
      const [x, y] = [entry(i, p), entry(j, p)];
      const numerator =
        q === null
          ? multiplyBall(x, y, bits)
          : addBall(
              subtractBall(product(x, entry(q, q), y, bits), product(x, entry(p, q), entry(j, q), bits), bits),
              subtractBall(
                product(entry(i, q), entry(p, p), entry(j, q), bits),
                product(entry(i, q), entry(p, q), y, bits),
                bits,
              ),
              bits,
            );
      const part = divideBall(numerator, block ?? entry(p, p), bits);
      if (typeof part === "string") return false;
      rows[i]![j] = subtractBall(entry(i, j), part, bits);
    }
  }
  return true;
}

function product(a: Ball, b: Ball, c: Ball, bits: number): Ball {
  return multiplyBall(multiplyBall(a, b, bits), c, bits);
}
