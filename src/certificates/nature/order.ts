import { constantField } from "../../evaluate/constant-field.ts";
import { type GermRing, orderOf, partOfDegree, variableGerm } from "../../polynomial/germ/germ.ts";
import { increment } from "../exact-place.ts";
import { BOTH, type Conduct, FALLS, RISES } from "./conduct.ts";
import type { NatureClaim } from "./subject.ts";

/** A function of one variable is analytic at a point, and this is the order of the first term of its series there that is not 0. */
export interface OrderProof {
  readonly by: "order";
  readonly order: number;
}

const HIGHEST = 40;

/** An even order is that of an extremum. */
export function conductByOrder({ order }: OrderProof, { objective, variables, set }: NatureClaim): Conduct | null {
  const isPoint = set.at?.every((part) => part.free.indices.length === 0);
  if (variables.length !== 1 || isPoint !== true || !Number.isSafeInteger(order) || order < 1 || order > HIGHEST)
    return null;
  const ring: GermRing = { field: constantField, weights: [1], order };
  const place = { root: null, coordinates: [constantField.constant!(set.at![0]!)] };
  const series = increment(objective, variables, place, [variableGerm(ring, 0)], ring);
  if (series === null || series.size === 0 || orderOf(series, [1]) !== order) return null;
  const [term] = partOfDegree(series, [1], order).values();
  const sign = constantField.sign(term!.coefficient);
  if (sign === 0) return null;
  return order % 2 === 1 ? BOTH : { ...(sign > 0 ? RISES : FALLS), strict: true };
}
