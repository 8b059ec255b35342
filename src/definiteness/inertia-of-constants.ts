import { signOf } from "../evaluate/approximate.ts";
import { sum } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Inertia, Matrix } from "../expr/matrix.ts";
import type { Budget } from "../expr/problem.ts";
import { symbolicDeterminant } from "../matrix/determinant.ts";
import { inertia } from "../matrix/inertia.ts";
import type { Rational } from "../number/rational.ts";
import { simplify } from "../simplify/simplify.ts";

/** Sums of all principal minors of larger matrices are not formed. */
const LARGEST_SYMBOLIC = 6;

/** The entries as rational numbers, or `null` when one is not. */
export function rationalEntries(matrix: Matrix): readonly (readonly Rational[])[] | null {
  const rows: Rational[][] = [];
  for (const row of matrix) {
    const values: Rational[] = [];
    for (const entry of row) {
      if (entry.kind !== "number") return null;
      values.push(entry.value);
    }
    rows.push(values);
  }
  return rows;
}

/**
 * The inertia of a symmetric matrix of constants: by exact elimination over Q, else from the signs of the coefficients of the
 * characteristic polynomial, whose roots are all real, so that Descartes' rule counts them exactly. `null` when a sign is not
 * decided.
 */
export function inertiaOfConstants(matrix: Matrix, budget: Budget): Inertia | null {
  const rational = rationalEntries(matrix);
  if (rational !== null) return inertia(rational);
  const n = matrix.length;
  if (n > LARGEST_SYMBOLIC) return null;
  const signs: number[] = [1];
  for (let k = 1; k <= n; k += 1) {
    const sign = signOfConstant(minorSum(matrix, k), budget);
    if (sign === null) return null;
    signs.push(k % 2 === 0 ? sign : -sign);
  }
  const nonzero = signs.filter((sign) => sign !== 0);
  const positive = nonzero.filter((sign, i) => i > 0 && sign !== nonzero[i - 1]).length;
  const zero = n - signs.findLastIndex((sign) => sign !== 0);
  return { positive, zero, negative: n - positive - zero };
}

/** The sign of a constant expression; `null` when it is not decided or not real. */
function signOfConstant(expr: Expr, budget: Budget): -1 | 0 | 1 | null {
  const sign = signOf(simplify(expr), new Map(), budget);
  return sign === "unknown" || sign === "undefined" ? null : sign;
}

/** The sum of the principal minors of order k. */
function minorSum(matrix: Matrix, k: number): Expr {
  const minors = subsets(matrix.length, k).map((rows) => {
    const minor = symbolicDeterminant(rows.map((i) => rows.map((j) => matrix[i]![j]!)));
    return minor!;
  });
  return simplify(sum(...minors));
}

function subsets(n: number, k: number): readonly (readonly number[])[] {
  if (k === 0) return [[]];
  if (n < k) return [];
  return [...subsets(n - 1, k), ...subsets(n - 1, k - 1).map((head) => [...head, n - 1])];
}
