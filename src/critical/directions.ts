import {
  addRational,
  compareRational,
  divideRational,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";

type Rows = readonly (readonly Rational[])[];

const LARGEST_SEARCH = 5;

/** Directions with entries 0, 1, -1 (the first non-zero one is 1). */
function shortDirections(n: number): readonly (readonly number[])[] {
  let all: (readonly number[])[] = [[]];
  for (let i = 0; i < n; i += 1) all = all.flatMap((head) => [0, 1, -1].map((entry) => [...head, entry]));
  return all.filter((vector) => vector.find((entry) => entry !== 0) === 1);
}

/** `vᵀ·A·v`, exactly. */
export function quadraticValue(matrix: Rows, v: readonly Rational[]): Rational {
  let total: Rational = 0;
  matrix.forEach((row, i) => {
    row.forEach((entry, j) => {
      if (entry === 0 || v[i] === 0 || v[j] === 0) return;
      total = addRational(total, multiplyRational(entry, multiplyRational(v[i]!, v[j]!)));
    });
  });
  return total;
}

/** The short directions along which the form bends up and down most for their length; `null` unless both signs occur. */
export function steepestDirections(
  matrix: Rows,
): { readonly up: readonly number[]; readonly down: readonly number[] } | null {
  if (matrix.length > LARGEST_SEARCH) return null;
  let up: { vector: readonly number[]; slope: Rational } = { vector: [], slope: 0 };
  let down = up;
  for (const vector of shortDirections(matrix.length)) {
    const square = vector.reduce((sum, entry) => sum + entry * entry, 0);
    const slope = divideRational(quadraticValue(matrix, vector), square);
    if (compareRational(slope, up.slope) > 0) up = { vector, slope };
    if (compareRational(slope, down.slope) < 0) down = { vector, slope };
  }
  const both = signOfRational(up.slope) > 0 && signOfRational(down.slope) < 0;
  return both ? { up: up.vector, down: down.vector } : null;
}
