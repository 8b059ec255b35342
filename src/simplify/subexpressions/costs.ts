import { denominator, numerator, type Rational } from "../../number/rational.ts";
import type { Graph } from "./graph.ts";
import { costOfPower, type Monomial } from "./monomials.ts";

/** Multiplications and divisions of a term without its sign; powers are counted apart, once for all terms. */
export function multiplications(coefficient: Rational, above: number, below: number): number {
  let [over, under] = [above, below];
  if (coefficient !== 1 && coefficient !== -1) {
    if (typeof coefficient === "number") over += 1;
    else {
      const size = numerator(coefficient);
      if (size !== 1n && size !== -1n) over += 1;
      if (denominator(coefficient) !== 1n) under += 1;
    }
  }
  if (over === 0) return under;
  return over + under - 1;
}

/** Additions, subtractions and the sign of a sum of so many terms. */
export function additions(terms: number, negatives: number): number {
  return terms - 1 + (terms === negatives ? 1 : 0);
}

/** What other uses of powers save or cost, to be counted before they are made. */
export interface PowerChanges {
  readonly change: (powers: readonly Monomial[], uses: number) => void;
  /** Operations more than before. */
  readonly total: () => number;
}

export function powerChanges({ powerUses }: Graph): PowerChanges {
  const changes = new Map<Monomial, number>();
  return {
    change: (powers, uses) => {
      for (const power of powers) changes.set(power, (changes.get(power) ?? 0) + uses);
    },
    total: () => {
      let total = 0;
      for (const [power, change] of changes) {
        const before = powerUses.get(power) ?? 0;
        if (before > 0 && before + change <= 0) total -= costOfPower(power);
        if (before <= 0 && before + change > 0) total += costOfPower(power);
      }
      return total;
    },
  };
}
