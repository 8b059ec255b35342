import type { ReducedClaim, ReducedContext } from "../../certificates/reduced-germ.ts";
import { addRational, divideRational, multiplyRational, negateRational, type Rational } from "../../number/rational.ts";
import { isDetermined } from "../../polynomial/germ/determinacy.ts";
import { derivativeGerm, type Germ } from "../../polynomial/germ/germ.ts";
import { isRationalScalar, rationalField } from "../../polynomial/germ/scalar-field.ts";
import { naturalWeights } from "./natural-weights.ts";
import { decomposePlaneGerm } from "./plane.ts";

/** What may be claimed of a reduced series, the cheap claims first, each worked out when it is asked for; none is checked. */
export function* claimsFor(reduced: Germ, context: ReducedContext): Generator<ReducedClaim> {
  const { arity, order, bound } = context;
  if (arity === 0) yield { kind: "point" };
  else if (reduced.size === 0) {
    if (order === null || (bound !== null && order >= bound)) yield { kind: "vanishing" };
  } else if (arity === 1) yield { kind: "form", weights: [1] };
  else {
    const cylinder = cylinderFor(reduced, context);
    if (cylinder !== null) yield* cylinder;
    else if (arity === 2) yield* claimsInPlane(reduced, order);
    else {
      const weights = naturalWeights(reduced, arity);
      if (weights !== null) yield { kind: "form", weights };
    }
  }
}

function* claimsInPlane(reduced: Germ, order: number | null): Generator<ReducedClaim> {
  yield { kind: "polygon" };
  const decomposition = order === null || isDetermined(reduced, order) ? decomposePlaneGerm(reduced) : null;
  if (decomposition !== null) yield { kind: "plane", decomposition };
}

/** A direction in which a polynomial does not change, with claims for the rest; `null` where there is none over Q. */
function cylinderFor(reduced: Germ, context: ReducedContext): Generator<ReducedClaim> | null {
  const { arity, order } = context;
  const direction = order === null ? invariantDirection(reduced, arity) : null;
  return direction === null ? null : claimsForCylinder(reduced, context, direction);
}

function* claimsForCylinder(
  reduced: Germ,
  context: ReducedContext,
  direction: readonly Rational[],
): Generator<ReducedClaim> {
  const variable = direction.findIndex((c) => c !== 0);
  const kept = [...reduced.values()].filter(({ powers }) => powers[variable] === 0);
  const section = new Map(
    kept
      .map(({ powers, coefficient }) => ({ powers: powers.filter((_, i) => i !== variable), coefficient }))
      .map((term) => [term.powers.join(), term]),
  );
  for (const claim of claimsFor(section, { ...context, arity: context.arity - 1 })) {
    yield { kind: "cylinder", direction, variable, claim };
  }
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
