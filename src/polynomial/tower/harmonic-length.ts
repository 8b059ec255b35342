import type { Expr } from "../../expr/expr.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";

/** The sine or cosine that a generator is, `null` for others. */
export type Place = { readonly sine: boolean; readonly angle: Expr } | null;

/** The positions of terms that agree in all factors that are no sines or cosines. */
export interface Group {
  readonly rest: readonly number[];
  readonly terms: number[];
}

/** How long harmonics may be, and the length of what they are made of, in printed nodes. */
export interface Length {
  readonly most: number;
  readonly of: (expr: Expr) => number;
}

/** Printed nodes that a polynomial will have at least in harmonics. */
export function leastLength(
  p: Multivariate,
  meanings: readonly Expr[],
  places: readonly Place[],
  groups: readonly Group[],
  lengthOf: (expr: Expr) => number,
): number {
  let nodes = -1;
  for (const group of groups) {
    const rest = lengthOfRest(group.rest, meanings, lengthOf);
    const lengths = [powersInAll(p, places, group), highestPowers(p, places, group)].map(({ harmonics, angles }) => {
      const inside = angles.reduce(
        (total, { angle, times }) => total + (angle.kind === "sum" ? 0 : times * (lengthOf(angle) - 1)),
        0,
      );
      return harmonics * (rest + 3) - 3 + inside;
    });
    nodes += Math.max(...lengths);
  }
  return nodes;
}

/** So many harmonics at least, with so many of each angle in them. */
interface Bound {
  readonly harmonics: number;
  readonly angles: readonly { readonly angle: Expr; readonly times: number }[];
}

/**
 * What is divisible by the n-th power of the sine or cosine of an angle vanishes n-fold at a point, so that it has more than n
 * terms as a sum of powers of its imaginary exponential, each with as many again in those of the other angles; two of them
 * make a harmonic.
 */
function powersInAll({ arity, exponents }: Multivariate, places: readonly Place[], { terms }: Group): Bound {
  const powers = new Map<Expr, number>();
  for (const [i, place] of places.entries()) {
    if (place === null) continue;
    const least = terms.reduce((sofar, t) => Math.min(sofar, exponents[t * arity + i]!), Number.POSITIVE_INFINITY);
    powers.set(place.angle, Math.max(least, powers.get(place.angle) ?? 0));
  }
  const exponentials = [...powers.values()].reduce((total, n) => total * (n + 1), 1);
  return {
    harmonics: Math.ceil(exponentials / 2),
    angles: [...powers].map(([angle, n]) => ({ angle, times: Math.floor((exponentials * n) / (n + 1) / 2) })),
  };
}

/**
 * Terms of the same highest degrees in m angles, each of them once by a sine or once by a cosine, make the harmonics with these
 * multiples by a Hadamard matrix of order 2^(m - 1): so many there are at least, divided by the number of these terms
 * (Donoho & Stark 1989).
 */
function highestPowers({ arity, exponents }: Multivariate, places: readonly Place[], { terms }: Group): Bound {
  const degrees = terms.map((t) => {
    const byAngle = new Map<Expr, number>();
    for (const [i, place] of places.entries()) {
      const exponent = exponents[t * arity + i]!;
      if (place !== null && exponent > 0) byAngle.set(place.angle, exponent + (byAngle.get(place.angle) ?? 0));
    }
    return byAngle;
  });
  const totals = degrees.map((byAngle) => [...byAngle.values()].reduce((total, n) => total + n, 0));
  const highest = degrees[totals.indexOf(Math.max(...totals))]!;
  const alike = degrees.filter(
    (byAngle) => byAngle.size === highest.size && [...highest].every(([angle, n]) => byAngle.get(angle) === n),
  );
  const harmonics = Math.ceil(2 ** Math.max(0, highest.size - 1) / alike.length);
  return { harmonics, angles: [...highest.keys()].map((angle) => ({ angle, times: harmonics })) };
}

/** Printed nodes of other factors, each with an operator. */
export function lengthOfRest(
  exponents: readonly number[],
  meanings: readonly Expr[],
  lengthOf: (expr: Expr) => number,
): number {
  return exponents.reduce(
    (total, exponent, i) => total + (exponent === 0 ? 0 : lengthOf(meanings[i]!) + (exponent === 1 ? 1 : 3)),
    0,
  );
}
