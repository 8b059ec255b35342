import { ldlt } from "../matrix/ldlt.ts";
import { commonDenominator, integerMultiple } from "../matrix/rational-matrix.ts";
import {
  addRational,
  compareRational,
  divideRational,
  fromBigInt,
  multiplyRational,
  type Rational,
  signOfRational,
  subtractRational,
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
function quadraticValue(matrix: Rows, v: readonly Rational[]): Rational {
  let total: Rational = 0;
  matrix.forEach((row, i) => {
    row.forEach((entry, j) => {
      if (entry === 0 || v[i] === 0 || v[j] === 0) return;
      total = addRational(total, multiplyRational(entry, multiplyRational(v[i]!, v[j]!)));
    });
  });
  return total;
}

/** The short directions along which the form bends up and down most for their length; `null` where none does. */
export function steepestDirections(matrix: Rows): {
  readonly up: readonly number[] | null;
  readonly down: readonly number[] | null;
} {
  let up: { readonly vector: readonly number[] | null; readonly slope: Rational } = { vector: null, slope: 0 };
  let down = up;
  if (matrix.length > LARGEST_SEARCH) return { up: null, down: null };
  for (const vector of shortDirections(matrix.length)) {
    const square = vector.reduce((sum, entry) => sum + entry * entry, 0);
    const slope = divideRational(quadraticValue(matrix, vector), square);
    if (compareRational(slope, up.slope) > 0) up = { vector, slope };
    if (compareRational(slope, down.slope) < 0) down = { vector, slope };
  }
  return { up: up.vector, down: down.vector };
}

/** An integer vector v with `vᵀ·A·v` of the given sign: a short one, else one from the pivots of `A`; `null` if there is none. */
export function directionOfSign(matrix: Rows, sign: -1 | 1): readonly Rational[] | null {
  const { up, down } = steepestDirections(matrix);
  return (sign > 0 ? up : down) ?? pivotDirection(matrix, sign);
}

/** For `P·A·Pᵀ = L·D·Lᵀ` and a vector d of D with that sign, the solution of `Lᵀ·P·v = d`. */
function pivotDirection(matrix: Rows, sign: -1 | 1): readonly Rational[] | null {
  const { permutation, lower, diagonal } = ldlt(matrix);
  const n = matrix.length;
  for (let k = 0; k < n; k += 1) {
    const pair = k + 1 < n ? diagonal[k]![k + 1]! : 0;
    if (pair === 0 && signOfRational(diagonal[k]![k]!) !== sign) continue;
    const w = new Array<Rational>(n).fill(0);
    w[k] = 1;
    if (pair !== 0) w[k + 1] = sign * signOfRational(pair);
    for (let i = n - 1; i >= 0; i -= 1) {
      for (let j = i + 1; j < n; j += 1) {
        w[i] = subtractRational(w[i]!, multiplyRational(lower[j]![i]!, w[j]!));
      }
    }
    const v = new Array<Rational>(n).fill(0);
    permutation.forEach((original, i) => {
      v[original] = w[i]!;
    });
    const common = commonDenominator(v);
    return v.map((entry) => fromBigInt(integerMultiple(entry, common)));
  }
  return null;
}
