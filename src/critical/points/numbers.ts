import type { Expr } from "../../expr/expr.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { withinSteps } from "../../number/patience.ts";
import { likelySteps } from "../../polynomial/algebraic-point/likely-steps.ts";
import type { PointField } from "../../polynomial/algebraic-point/point-field.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { coordinateOf } from "../../polynomial/algebraic-point/root-at-point.ts";
import { valueHeights } from "../../polynomial/algebraic-point/value-heights.ts";
import { partialDerivative } from "../../polynomial/partial-derivative.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import { numbersAtPoints } from "./exact-numbers.ts";
import { locatedNumbers } from "./located-numbers.ts";

export interface NumbersAtPoint {
  readonly at: Point;
  readonly value: RealNumber;
}

/** Coordinates and values in fields of a lower degree are exact, whatever it takes. */
const LARGE_DEGREE = 128;

/**
 * The coordinates of critical points of a polynomial, and its values there. Exact as roots of their minimal polynomials; in large
 * fields, where it would take more than so many steps to find these, as zeros of the gradient in a box.
 */
export function numbersAt(
  objective: Expr,
  polynomial: Polynomial,
  reduced: Polynomial,
  steps: number,
): (point: RealPoint) => NumbersAtPoint {
  const { variables } = polynomial;
  const heights = memoized(() => valueHeights(variables.map((_, i) => partialDerivative(polynomial, i))));
  const parts = variables.map((_, i) => coordinateOf(variables, i));
  const coordinates = parts.map((part) => numbersAtPoints(part, heights));
  const values = numbersAtPoints(reduced, heights);
  const located = locatedNumbers(objective, variables);
  const exact = (point: RealPoint): NumbersAtPoint => ({
    at: new Map(variables.map((name, i) => [name, coordinates[i]!(point)])),
    value: values(point),
  });
  const isDear = ({ field }: RealPoint): boolean => {
    const known = heights();
    if (known === null) return false;
    let left = steps;
    for (const part of [reduced, ...parts]) {
      if (left > 0 && !isGenerator(field, part)) left -= likelySteps(field, part, known);
    }
    return left <= 0;
  };
  const verdicts = new Map<PointField, "exact" | "located">();
  return (point) => {
    const { field } = point;
    if (field.degree < LARGE_DEGREE) return exact(point);
    if (!verdicts.has(field)) {
      const isExact = !isDear(point) && withinSteps(steps, () => exact(point)) !== null;
      verdicts.set(field, isExact ? "exact" : "located");
    }
    return (verdicts.get(field) === "located" ? located(point) : null) ?? exact(point);
  };
}

/** Whether a coordinate is the form itself, so that its minimal polynomial is at hand. */
function isGenerator({ representation: { form } }: PointField, { terms }: Polynomial): boolean {
  const powers = terms.length === 1 && terms[0]!.coefficient === 1 ? terms[0]!.powers : [];
  return powers.length === 2 && powers[1] === 1 && form.every((c, i) => c === (i === powers[0] ? 1 : 0));
}

function memoized<T>(make: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}
