import type { Expr } from "../expr/expr.ts";
import {
  addGerms,
  coefficientAt,
  type Germ,
  type GermRing,
  type GermTerm,
  germOf,
  mapCoefficients,
  orderOf,
  variableGerm,
} from "../polynomial/germ/germ.ts";
import type { Scalar, ScalarField } from "../polynomial/germ/scalar-field.ts";
import { polynomialOf, totalDegree } from "../polynomial/polynomial.ts";
import { type ExactPlace, fieldOf, increment } from "./exact-place.ts";
import { type ReducedClaim, typeOfReduced } from "./reduced-germ.ts";

/**
 * The splitting lemma: `sign·f` has a positive definite Hessian in the normal variables; where its derivatives by them vanish,
 * they are a power series in the others (`graph`, known below degree `(order + 1)/2`), and f has there a reduced series g, known up
 * to `order`, that has the type of `sign·f` (Gromoll and Meyer 1969). With `order` `null`, graph and g are polynomials, exactly.
 */
export interface SplitCertificate {
  readonly kind: "split";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly at: ExactPlace;
  readonly sign: 1 | -1;
  readonly normal: readonly number[];
  readonly graph: readonly (readonly GermTerm[])[];
  /** Odd, or `null`. */
  readonly order: number | null;
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
  if (normal.length === 0 && certificate.reduced.kind === "vanishing") return false;
  if (graph.length !== normal.length || !isNormal(certificate, field)) return false;
  const reduced = reducedSeries(certificate, field);
  if (reduced === null) return false;
  const polynomial = polynomialOf(objective, variables);
  const degree = polynomial === null ? null : totalDegree(polynomial);
  const found = typeOfReduced(certificate.reduced, reduced, {
    field,
    arity: n - normal.length,
    order,
    bound: degree === null ? null : (degree - 1) ** n + 1,
  });
  if (found === null) return false;
  const type = found.type === "saddle" ? "saddle" : sign > 0 ? "minimum" : "maximum";
  return type === certificate.type && found.strict === certificate.strict;
}

function isOddOrder(order: number | null): boolean {
  if (order === null) return true;
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
  const half = order === null ? 1 : (order + 1) / 2;
  const weights = [...others.map(() => 1), ...normal.map(() => half)];
  const ring: GermRing = { field, weights, order: order ?? Number.POSITIVE_INFINITY };
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
  const deviation = (powers: readonly number[]): number => powers.slice(others.length).reduce((sum, e) => sum + e, 0);
  if ([...series.values()].some(({ powers }) => deviation(powers) === 1)) return null;
  const terms = [...series.values()].filter(({ powers }) => deviation(powers) === 0);
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
