import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import { type ModularPolynomial, monicModulo, trimmed } from "../modular.ts";

/**
 * The monic polynomial of least degree whose coefficients are a linear recurrence of the sequence, low to high (Massey 1969);
 * right for sequences of at least twice its degree.
 */
export function shortestRecurrence(sequence: ArrayLike<number>, p: number): ModularPolynomial {
  let current = [1];
  let previous = [1];
  let length = 0;
  let gap = 1;
  let lastDiscrepancy = 1;
  for (let k = 0; k < sequence.length; k += 1) {
    let discrepancy = 0;
    for (let i = 0; i <= length; i += 1) {
      const x = discrepancy + (current[i] ?? 0) * sequence[k - i]!;
      discrepancy = x - Math.floor(x / p) * p;
    }
    if (discrepancy === 0) {
      gap += 1;
      continue;
    }
    const factor = p - multiplyModulo(discrepancy, invertModulo(lastDiscrepancy, p), p);
    const next = [...current];
    for (let i = 0; i < previous.length; i += 1) {
      const x = (next[i + gap] ?? 0) + factor * previous[i]!;
      for (let j = next.length; j < i + gap; j += 1) next[j] = 0;
      next[i + gap] = x - Math.floor(x / p) * p;
    }
    if (2 * length <= k) {
      previous = current;
      length = k + 1 - length;
      lastDiscrepancy = discrepancy;
      gap = 1;
    } else gap += 1;
    current = next;
  }
  const reversed = Array.from({ length: length + 1 }, (_, i) => current[length - i] ?? 0);
  return monicModulo(trimmed(reversed), p);
}
