import { multiply } from "./multiplication.ts";
import { addMultiple, isZero, type Multivariate, zero } from "./polynomial.ts";

type Rows = readonly (readonly Multivariate[])[];

/** The minors with all rows, for each choice of as many columns. */
export function maximalMinors(rows: Rows, columns: number): readonly Multivariate[] {
  return choices(columns, rows.length).map((chosen) => determinant(rows.map((row) => chosen.map((j) => row[j]!))));
}

/** The sum of the principal minors of an order: a coefficient of the characteristic polynomial up to sign. */
export function sumOfPrincipalMinors(matrix: Rows, order: number): Multivariate {
  return choices(matrix.length, order)
    .map((chosen) => determinant(chosen.map((i) => chosen.map((j) => matrix[i]![j]!))))
    .reduce((sum, minor) => addMultiple(sum, minor, 1n));
}

function choices(n: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: n - from }, (_, k) => from + k).flatMap((first) =>
    choices(n, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

function determinant(matrix: Rows): Multivariate {
  const [first, ...others] = matrix;
  if (others.length === 0) return first![0]!;
  return first!.reduce<Multivariate>((sum, entry, j) => {
    if (isZero(entry)) return sum;
    const minor = determinant(others.map((row) => row.toSpliced(j, 1)));
    return addMultiple(sum, multiply(entry, minor), j % 2 === 0 ? 1n : -1n);
  }, zero(first![0]!.arity));
}
