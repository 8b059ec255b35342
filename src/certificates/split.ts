import type { Expr } from "../expr/expr.ts";
import { isPositiveDefinite } from "../polynomial/germ/definite-form.ts";
import { isDetermined } from "../polynomial/germ/determinacy.ts";
import {
  addGerms,
  coefficientAt,
  degreeOfTerm,
  type Germ,
  type GermRing,
  type GermTerm,
  germOf,
  mapCoefficients,
  orderOf,
  partOfDegree,
  variableGerm,
} from "../polynomial/germ/germ.ts";
import { hasPositivePolygon } from "../polynomial/germ/newton-polygon.ts";
import type { Scalar, ScalarField } from "../polynomial/germ/scalar-field.ts";
import { polynomialOf, totalDegree } from "../polynomial/polynomial.ts";
import { type ExactPlace, fieldOf, increment } from "./exact-place.ts";
import { type PlaneDecomposition, typeOfPlaneGerm } from "./plane-germ.ts";

/**
 * Why 0 is a minimum of a power series g in the remaining variables: a lowest weighted form that is positive definite; a Newton
 * polygon whose edges are positive; in two variables a complete decision from the factors of g; or g = 0, because its order
 * would pass the multiplicity of an isolated critical point of a polynomial.
 */
export type ReducedClaim =
  | { readonly kind: "form"; readonly weights: readonly number[] }
  | { readonly kind: "polygon" }
  | { readonly kind: "plane"; readonly decomposition: PlaneDecomposition }
  | { readonly kind: "vanishing" };

/**
 * The splitting lemma: `sign·f` has a positive definite Hessian in the normal variables; where its derivatives by them vanish,
 * they are a power series in the others (`graph`, known below degree `(order + 1)/2`), and f has there a reduced series g, known up
 * to `order`, that has the type of `sign·f` (Gromoll and Meyer 1969).
 */
export interface SplitCertificate {
  readonly kind: "split";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly at: ExactPlace;
  readonly sign: 1 | -1;
  readonly normal: readonly number[];
  readonly graph: readonly (readonly GermTerm[])[];
  /** Odd. */
  readonly order: number;
  readonly reduced: ReducedClaim;
  readonly type: "minimum" | "maximum" | "saddle";
  readonly strict: boolean | null;
}

const HIGHEST_ORDER = 400;

/** Whether f has the claimed type: the reduced series is worked out anew from f, and its type from that. */
export function checkSplit(certificate: SplitCertificate): boolean {
  const { at, variables, order, normal, graph, sign, objective } = certificate;
  const n = variables.length;
  const field = fieldOf(at);
  if (field === null || at.coordinates.length !== n || !isOddOrder(order)) return false;
  if (new Set(normal).size !== normal.length || !normal.every((i) => Number.isInteger(i) && i >= 0 && i < n))
    return false;
  if (graph.length !== normal.length || !isNormal(certificate, field)) return false;
  const reduced = reducedSeries(certificate, field);
  if (reduced === null) return false;
  const polynomial = polynomialOf(objective, variables);
  const degree = polynomial === null ? null : totalDegree(polynomial);
  const found = typeOfReduced(certificate.reduced, reduced, {
    field,
    arity: n - normal.length,
    order,
    isExact: normal.length === 0 && degree !== null && degree <= order,
    bound: degree === null ? null : (degree - 1) ** n + 1,
  });
  if (found === null) return false;
  const type = found.type === "saddle" ? "saddle" : sign > 0 ? "minimum" : "maximum";
  return type === certificate.type && found.strict === certificate.strict;
}

function isOddOrder(order: number): boolean {
  return Number.isInteger(order) && order >= 3 && order <= HIGHEST_ORDER && order % 2 === 1;
}

/** Whether the gradient is 0 and the Hessian of `sign·f` in the normal variables is positive definite. */
function isNormal({ objective, variables, at, normal, sign }: SplitCertificate, field: ScalarField): boolean {
  const ring: GermRing = { field, weights: variables.map(() => 1), order: 2 };
  const shift = variables.map((_, i) => variableGerm(ring, i));
  const quadratic = increment(objective, variables, at, shift, ring);
  if (quadratic === null || orderOf(quadratic, ring.weights) < 2) return false;
  const entry = (i: number, j: number): Scalar => {
    const powers = variables.map((_, k) => (k === i ? 1 : 0) + (k === j ? 1 : 0));
    return field.multiply(coefficientAt(quadratic, powers), i === j ? 2 * sign : sign);
  };
  return isPositiveMatrix(
    normal.map((i) => normal.map((j) => entry(i, j))),
    field,
  );
}

/** Elimination without pivoting: all pivots are positive. */
function isPositiveMatrix(matrix: readonly (readonly Scalar[])[], field: ScalarField): boolean {
  const rows = matrix.map((row) => [...row]);
  for (let k = 0; k < rows.length; k += 1) {
    const pivot = rows[k]![k]!;
    if (field.sign(pivot) <= 0) return false;
    const inverse = field.invert(pivot);
    for (let i = k + 1; i < rows.length; i += 1) {
      const factor = field.negate(field.multiply(rows[i]![k]!, inverse));
      for (let j = k; j < rows.length; j += 1) {
        rows[i]![j] = field.add(rows[i]![j]!, field.multiply(factor, rows[k]![j]!));
      }
    }
  }
  return true;
}

/**
 * `sign·(f - f(at))` on the graph; `null` unless its derivatives by the normal variables vanish there below degree
 * `(order + 1)/2`. A deviation from the graph has this weight, so that only its linear terms are seen.
 */
function reducedSeries(certificate: SplitCertificate, field: ScalarField): Germ | null {
  const { objective, variables, at, normal, graph, order, sign } = certificate;
  const others = variables.flatMap((_, i) => (normal.includes(i) ? [] : [i]));
  const half = (order + 1) / 2;
  const weights = [...others.map(() => 1), ...normal.map(() => half)];
  const ring: GermRing = { field, weights, order };
  const shift = variables.map((_, i) => {
    const position = normal.indexOf(i);
    if (position < 0) return variableGerm(ring, others.indexOf(i));
    const terms = graph[position]!.map(({ powers, coefficient }) => ({
      powers: [...powers, ...normal.map(() => 0)],
      coefficient,
    }));
    const isSeries = graph[position]!.every(({ powers }) => isMonomial(powers, others.length));
    return isSeries ? addGerms(ring, germOf(ring, terms), variableGerm(ring, others.length + position)) : null;
  });
  if (shift.includes(null)) return null;
  const series = increment(objective, variables, at, shift as readonly Germ[], ring);
  if (series === null) return null;
  const terms = [...series.values()];
  if (terms.some(({ powers }) => powers.slice(others.length).some((e) => e > 0))) return null;
  const reduced = { ...ring, weights: others.map(() => 1) };
  const short = germOf(
    reduced,
    terms.map(({ powers, coefficient }) => ({ powers: powers.slice(0, others.length), coefficient })),
  );
  return mapCoefficients(short, ({ coefficient }) => field.multiply(coefficient, sign));
}

function isMonomial(powers: readonly number[], arity: number): boolean {
  return powers.length === arity && powers.every((e) => Number.isInteger(e) && e >= 0) && powers.some((e) => e > 0);
}

/** What is known of a reduced series besides its terms. */
export interface ReducedContext {
  readonly field: ScalarField;
  readonly arity: number;
  /** Terms of higher total degree are not known, unless the series is exact. */
  readonly order: number;
  readonly isExact: boolean;
  /** A series in one variable of higher order is 0; `null` where nothing is known. */
  readonly bound: number | null;
}

/** The type of 0 for a reduced series, when the claim holds. */
export function typeOfReduced(
  claim: ReducedClaim,
  germ: Germ,
  { field, arity, order, isExact, bound }: ReducedContext,
): { readonly type: "minimum" | "saddle"; readonly strict: boolean | null } | null {
  const strict = { type: "minimum", strict: true } as const;
  switch (claim.kind) {
    case "form":
      return claim.weights.length === arity && hasDefiniteForm(germ, claim.weights, field, isExact ? null : order)
        ? strict
        : null;
    case "polygon":
      return arity === 2 && hasPositivePolygon(field, germ) ? strict : null;
    case "vanishing":
      return arity === 1 && germ.size === 0 && bound !== null && order >= bound
        ? { type: "minimum", strict: false }
        : null;
    case "plane": {
      if (arity !== 2 || !(isExact || isDetermined(germ, order))) return null;
      const found = typeOfPlaneGerm(germ, claim.decomposition);
      return found === null || found.type === "maximum" ? null : { type: found.type, strict: found.strict };
    }
    default:
      return claim satisfies never;
  }
}

/** Whether the lowest part for these weights is positive definite, and the terms that are not known are all beyond it. */
function hasDefiniteForm(germ: Germ, weights: readonly number[], field: ScalarField, order: number | null): boolean {
  if (germ.size === 0 || !weights.every((w) => Number.isInteger(w) && w > 0)) return false;
  const degree = orderOf(germ, weights);
  if (order !== null && (order + 1) * Math.min(...weights) <= degree) return false;
  const form = partOfDegree(germ, weights, degree);
  if (weights.length === 1) {
    const [term] = [...form.values()];
    return degreeOfTerm([1], term!.powers) % 2 === 0 && field.sign(term!.coefficient) > 0;
  }
  return isPositiveDefinite(form, weights.length);
}
