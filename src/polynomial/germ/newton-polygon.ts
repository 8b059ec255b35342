import type { Germ } from "./germ.ts";
import { isPositiveOnLine, type LinePolynomial } from "./line-signs.ts";
import type { Scalar, ScalarField } from "./scalar-field.ts";

type Corner = readonly [a: number, b: number];

/** A compact edge of the Newton polygon of a series in two variables: the weights for which its terms are the lowest. */
export interface PolygonEdge {
  readonly weights: readonly [number, number];
  readonly degree: number;
}

/** The compact edges, from the axis of the second variable to that of the first. */
export function newtonPolygon(germ: Germ): readonly PolygonEdge[] {
  const corners = lowerHull([...germ.values()].map(({ powers }) => [powers[0]!, powers[1]!] as const));
  return corners.slice(1).map(([a, b], i) => {
    const [a0, b0] = corners[i]!;
    const common = greatestCommonDivisor(b0 - b, a - a0);
    const weights = [(b0 - b) / common, (a - a0) / common] as const;
    return { weights, degree: weights[0] * a + weights[1] * b };
  });
}

/** The corners of the convex hull of `points + R²₊`, with the first coordinate ascending. */
function lowerHull(points: readonly Corner[]): readonly Corner[] {
  const sorted = points.toSorted(([a, b], [c, d]) => a - c || b - d);
  const hull: Corner[] = [];
  for (const point of sorted) {
    if (hull.length > 0 && point[1] >= hull.at(-1)![1]) continue;
    while (hull.length > 1 && !turnsLeft(hull.at(-2)!, hull.at(-1)!, point)) hull.pop();
    hull.push(point);
  }
  return hull;
}

function turnsLeft([a, b]: Corner, [c, d]: Corner, [e, f]: Corner): boolean {
  return (c - a) * (f - b) - (d - b) * (e - a) > 0;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The terms of an edge at `x = side`, as a polynomial in y without the factor y^k. */
export function edgePolynomial(
  field: ScalarField,
  germ: Germ,
  { weights, degree }: PolygonEdge,
  side: 1 | -1,
): LinePolynomial {
  const coefficients: Scalar[] = [];
  for (const { powers, coefficient } of germ.values()) {
    const [a, b] = [powers[0]!, powers[1]!];
    if (weights[0] * a + weights[1] * b !== degree) continue;
    coefficients[b] = side < 0 && a % 2 === 1 ? field.negate(coefficient) : coefficient;
  }
  const dense = Array.from(coefficients, (c) => c ?? 0);
  return dense.slice(dense.findIndex((c) => c !== 0));
}

/**
 * Whether a series in two variables has a pure power of each and all edges of its polygon are positive off the axes: a
 * strict minimum at 0 then, whatever the terms of total degree beyond the highest known one are (Vasil'ev 1977).
 */
export function hasPositivePolygon(field: ScalarField, germ: Germ): boolean {
  const powers = [...germ.values()].map((term) => term.powers);
  if (!powers.some(([, b]) => b === 0) || !powers.some(([a]) => a === 0)) return false;
  const edges = newtonPolygon(germ);
  return edges.every((edge) =>
    ([1, -1] as const).every((side) => {
      const p = edgePolynomial(field, germ, edge, side);
      return isPositiveOnLine(field, p);
    }),
  );
}
