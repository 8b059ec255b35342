import { poll } from "../../number/patience.ts";
import { fraction, type Rational, toDouble } from "../../number/rational.ts";
import type { GermTerm } from "../../polynomial/germ/germ.ts";
import { isRationalScalar } from "../../polynomial/germ/scalar-field.ts";

/** Steps are halves of 1, down to this part of it; points are multiples of it. */
const FINEST = 64;
const MOST_MOVES = 40;

interface Monomial {
  readonly powers: readonly number[];
  readonly coefficient: number;
}

/**
 * Points where a weighted form may have the sign: from every corner of the cube `[-1, 1]^n` downhill along the axes, relative to
 * a norm, in doubles. Nothing is proved; multiples of 1/64.
 */
export function descents(terms: readonly GermTerm[], weights: readonly number[], sign: 1 | -1): readonly Rational[][] {
  const monomials = terms.flatMap(({ powers, coefficient }) =>
    isRationalScalar(coefficient) ? [{ powers, coefficient: -sign * toDouble(coefficient) }] : [],
  );
  const degree = terms[0]?.powers.reduce((sum, e, i) => sum + e * weights[i]!, 0) ?? 0;
  const valueAt = (point: readonly number[]): number => relativeValue(monomials, weights, degree, point);
  return Array.from({ length: 2 ** weights.length }, (_, corner) => {
    const start = weights.map((_w, i) => ((corner >> i) % 2 === 0 ? 1 : -1));
    return descent(start, valueAt).map((c) => fraction(BigInt(Math.round(c * FINEST)), BigInt(FINEST)));
  });
}

function descent(start: readonly number[], valueAt: (point: readonly number[]) => number): readonly number[] {
  let point = start;
  let value = valueAt(point);
  for (let step = 0.5; step * FINEST >= 1; step /= 2) {
    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      poll(2 * point.length);
      const candidates = point.flatMap((_, i) =>
        [step, -step].map((change) => point.map((c, k) => (k === i ? c + change : c))),
      );
      const values = candidates.map(valueAt);
      const least = Math.min(...values);
      if (!(least < value)) break;
      point = candidates[values.indexOf(least)]!;
      value = least;
    }
  }
  return point;
}

/** The form divided by a power of `Σ |x_i|^(1/w_i)`, so that it does not depend on the size of the point. */
function relativeValue(
  monomials: readonly Monomial[],
  weights: readonly number[],
  degree: number,
  point: readonly number[],
): number {
  let value = 0;
  for (const { powers, coefficient } of monomials) {
    value += powers.reduce((product, e, i) => product * point[i]! ** e, coefficient);
  }
  const norm = point.reduce((sum, c, i) => sum + Math.abs(c) ** (1 / weights[i]!), 0);
  return norm === 0 ? 0 : value / norm ** degree;
}
