import { type ExactPlace, increment } from "../../certificates/exact-place.ts";
import type { Expr } from "../../expr/expr.ts";
import { type Germ, type GermRing, variableGerm } from "../../polynomial/germ/germ.ts";
import type { ScalarField } from "../../polynomial/germ/scalar-field.ts";
import { polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";

/** A function at a point, with what is known of it there. */
export interface Subject {
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly place: ExactPlace;
  readonly field: ScalarField;
  /** The degree of a polynomial (0 for the zero polynomial), else `null`. */
  readonly degree: number | null;
  /** `f - f(place)` up to an order, a polynomial wholly; `null` where f is not known to be analytic. */
  readonly germUpTo: (order: number) => Germ | null;
  /** The same for another function at this place, up to an order. */
  readonly germOf: (other: Expr, order: number) => Germ | null;
}

export function subjectOf(
  objective: Expr,
  variables: readonly string[],
  place: ExactPlace,
  field: ScalarField,
): Subject {
  const polynomial = polynomialOf(objective, variables);
  const degree = polynomial === null ? null : Math.max(totalDegree(polynomial), 0);
  const germOf = (other: Expr, order: number): Germ | null => {
    const ring: GermRing = { field, weights: variables.map(() => 1), order };
    const shift = variables.map((_, i) => variableGerm(ring, i));
    return increment(other, variables, place, shift, ring);
  };
  let whole: Germ | null | undefined;
  const germUpTo = (order: number): Germ | null => {
    if (degree === null) return germOf(objective, order);
    whole ??= germOf(objective, degree);
    return whole;
  };
  return { objective, variables, place, field, degree, germUpTo, germOf };
}
