import { multiplyRational } from "../number/rational.ts";
import type { Polynomial, Term } from "./polynomial.ts";

/** The derivative with respect to the variable at the position. */
export function partialDerivative({ variables, terms }: Polynomial, position: number): Polynomial {
  return { variables, terms: terms.flatMap((term) => derivativeOfTerm(term, position)) };
}

function derivativeOfTerm({ coefficient, powers }: Term, position: number): readonly Term[] {
  for (let i = 0; i < powers.length; i += 2) {
    if (powers[i] !== position) continue;
    const k = powers[i + 1]!;
    const rest = k === 1 ? powers.toSpliced(i, 2) : powers.with(i + 1, k - 1);
    return [{ coefficient: multiplyRational(coefficient, k), powers: rest }];
  }
  return [];
}

/** The matrix of second derivatives; equal entries are the same object. */
export function secondDerivatives(f: Polynomial): readonly (readonly Polynomial[])[] {
  const rows: Polynomial[][] = f.variables.map(() => []);
  f.variables.forEach((_, i) => {
    const slope = partialDerivative(f, i);
    for (let j = i; j < rows.length; j += 1) {
      const entry = partialDerivative(slope, j);
      rows[i]![j] = entry;
      rows[j]![i] = entry;
    }
  });
  return rows;
}
