import { addRational, divideRational, multiplyRational, negateRational, type Rational } from "../../number/rational.ts";

/** The only solution of a linear system with at least as many rows as columns (Gauss); `null` where there is none or many. */
export function solveRational(
  matrix: readonly (readonly Rational[])[],
  right: readonly Rational[],
): readonly Rational[] | null {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const columns = matrix[0]?.length ?? 0;
  for (let column = 0; column < columns; column += 1) {
    const pivot = rows.findIndex((row, i) => i >= column && row[column] !== 0);
    if (pivot < 0) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const lead = rows[column]![column]!;
    rows[column] = rows[column]!.map((c) => divideRational(c, lead));
    for (const [i, row] of rows.entries()) {
      const factor = negateRational(row[column]!);
      if (i === column || factor === 0) continue;
      rows[i] = row.map((c, k) => addRational(c, multiplyRational(factor, rows[column]![k]!)));
    }
  }
  if (rows.slice(columns).some((row) => row[columns] !== 0)) return null;
  return rows.slice(0, columns).map((row) => row[columns]!);
}
