import type { ReducedClaim, ReducedContext } from "../../certificates/reduced-germ.ts";
import { addRational, divideRational, multiplyRational, negateRational, type Rational } from "../../number/rational.ts";
import { isDetermined } from "../../polynomial/germ/determinacy.ts";
import { derivativeGerm, type Germ } from "../../polynomial/germ/germ.ts";
import { isRationalScalar, rationalField } from "../../polynomial/germ/scalar-field.ts";
import { decomposePlaneGerm } from "./plane.ts";

/** What may be claimed of a reduced series, the cheap claims first; none is checked here. */
export function claimsFor(reduced: Germ, context: ReducedContext): readonly ReducedClaim[] {
  const { arity, order, bound } = context;
  if (arity === 0) return [{ kind: "point" }];
  if (reduced.size === 0) {
    return order === null || (bound !== null && order >= bound) ? [{ kind: "vanishing" }] : [];
  }
  if (arity === 1) return [{ kind: "form", weights: [1] }];
  const cylinder = cylinderFor(reduced, context);
  if (cylinder !== null) return [cylinder];
  if (arity === 2) {
    const decomposition = order === null || isDetermined(reduced, order) ? decomposePlaneGerm(reduced) : null;
    return [{ kind: "polygon" }, ...(decomposition === null ? [] : [{ kind: "plane", decomposition } as const])];
  }
  const weights = naturalWeights(reduced, arity);
  return weights === null ? [] : [{ kind: "form", weights }];
}

/** The only weights for which the lowest part can be definite: from the least pure powers. */
function naturalWeights(reduced: Germ, arity: number): readonly number[] | null {
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

/** A direction in which a polynomial does not change, with the claim for the rest; `null` where there is none over Q. */
function cylinderFor(reduced: Germ, context: ReducedContext): ReducedClaim | null {
  const { arity, order } = context;
  const direction = order === null ? invariantDirection(reduced, arity) : null;
  if (direction === null) return null;
  const variable = direction.findIndex((c) => c !== 0);
  const section = new Map(
    [...reduced.values()]
      .filter(({ powers }) => powers[variable] === 0)
      .map(({ powers, coefficient }) => ({ powers: powers.filter((_, i) => i !== variable), coefficient }))
      .map((term) => [term.powers.join(), term]),
  );
  const [claim] = claimsFor(section, { ...context, arity: arity - 1 });
  return claim === undefined ? null : { kind: "cylinder", direction, variable, claim };
}

/** A rational direction in which a series with rational terms has derivative 0, as far as it is known; else `null`. */
export function invariantDirection(germ: Germ, arity: number): readonly Rational[] | null {
  if (![...germ.values()].every(({ coefficient }) => isRationalScalar(coefficient))) return null;
  const ring = {
    field: rationalField,
    weights: new Array<number>(arity).fill(1),
    order: Number.POSITIVE_INFINITY,
  };
  const slopes = ring.weights.map((_, i) => derivativeGerm(ring, germ, i));
  const keys = new Set(slopes.flatMap((slope) => [...slope.keys()]));
  const rows = [...keys].map((key) => slopes.map((slope) => (slope.get(key)?.coefficient ?? 0) as Rational));
  return kernelVector(rows, arity);
}

/** A vector, not 0, that all rows annihilate (Gauss); `null` if there is none. */
function kernelVector(rows: readonly (readonly Rational[])[], arity: number): readonly Rational[] | null {
  const basis = new Map<number, readonly Rational[]>();
  const reduce = (row: readonly Rational[], by: readonly Rational[], pivot: number): readonly Rational[] => {
    const factor = negateRational(row[pivot]!);
    return factor === 0 ? row : row.map((c, i) => addRational(c, multiplyRational(factor, by[i]!)));
  };
  for (const row of rows) {
    let rest = row;
    for (const [pivot, by] of basis) rest = reduce(rest, by, pivot);
    const pivot = rest.findIndex((c) => c !== 0);
    if (pivot < 0) continue;
    const monic = rest.map((c) => divideRational(c, rest[pivot]!));
    for (const [other, by] of basis) basis.set(other, reduce(by, monic, pivot));
    basis.set(pivot, monic);
  }
  const free = Array.from({ length: arity }, (_, i) => i).find((i) => !basis.has(i));
  if (free === undefined) return null;
  return Array.from({ length: arity }, (_, i) => (i === free ? 1 : negateRational(basis.get(i)?.[free] ?? 0)));
}
