/** An approximate inverse by elimination with pivoting, in doubles; `null` for a matrix that is singular or not finite. */
export function approximateInverse(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k += 1) {
    let pivot = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    const top = rows[k]!;
    const divisor = top[k]!;
    if (divisor === 0 || !Number.isFinite(divisor)) return null;
    for (let j = k; j < 2 * n; j += 1) top[j] = top[j]! / divisor;
    for (let i = 0; i < n; i += 1) {
      const row = rows[i]!;
      const factor = row[k]!;
      if (i === k || factor === 0) continue;
      for (let j = k; j < 2 * n; j += 1) row[j] = row[j]! - factor * top[j]!;
    }
  }
  const inverse = rows.map((row) => row.slice(n));
  return inverse.every((row) => row.every(Number.isFinite)) ? inverse : null;
}
