import type { Germ } from "../../polynomial/germ/germ.ts";

/** The only weights for which the lowest part can be definite: from the least pure powers. */
export function naturalWeights(reduced: Germ, arity: number): readonly number[] | null {
  const pure = new Array<number>(arity).fill(Number.POSITIVE_INFINITY);
  for (const { powers } of reduced.values()) {
    const occurring = powers.flatMap((e, i) => (e > 0 ? [i] : []));
    if (occurring.length === 1) pure[occurring[0]!] = Math.min(pure[occurring[0]!]!, powers[occurring[0]!]!);
  }
  if (pure.some((e) => !Number.isFinite(e))) return null;
  const common = pure.reduce((m, e) => (m * e) / greatestCommonDivisor(m, e), 1);
  return pure.map((e) => common / e);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
