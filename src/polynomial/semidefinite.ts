import {
  addRational,
  divideRational,
  multiplyRational,
  negateRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";

/** `true`: positive definite; `false`: positive semidefinite, singular; `null`: neither (elimination, no pivoting needed). */
export function semidefinite(matrix: readonly (readonly Rational[])[]): boolean | null {
  const rows = matrix.map((row) => [...row]);
  let definite = true;
  for (let k = 0; k < rows.length; k += 1) {
    const pivot = rows[k]![k]!;
    if (signOfRational(pivot) < 0) return null;
    if (pivot === 0) {
      if (rows[k]!.slice(k).some((entry) => entry !== 0)) return null;
      definite = false;
      continue;
    }
    for (let i = k + 1; i < rows.length; i += 1) {
      const factor = divideRational(rows[i]![k]!, pivot);
      if (factor === 0) continue;
      const negated = negateRational(factor);
      for (let j = k; j < rows.length; j += 1) {
        rows[i]![j] = addRational(rows[i]![j]!, multiplyRational(negated, rows[k]![j]!));
      }
    }
  }
  return definite;
}
