import {
  addGerms,
  composeGerms,
  degreeOfTerm,
  derivativeGerm,
  type Germ,
  type GermRing,
  germOf,
  scaleGerm,
  variableGerm,
} from "../../polynomial/germ/germ.ts";
import type { Scalar, ScalarField } from "../../polynomial/germ/scalar-field.ts";

/** A germ with its variables split: where the derivatives by the normal ones vanish, these are series in the others. */
export interface Reduction {
  readonly normal: readonly number[];
  readonly others: readonly number[];
  /** One series for each normal variable, known below degree `(order + 1)/2`. */
  readonly graph: readonly Germ[];
  /** The germ on the graph, up to `order`. */
  readonly reduced: Germ;
  /** `null` where nothing is cut: graph and reduced germ are polynomials. */
  readonly order: number | null;
}

/**
 * Lyapunov-Schmidt reduction: each step of Newton's method with the Hessian at 0 adds one degree to the graph. The error of
 * the graph enters the reduced series squared.
 */
export function reduceGerm(
  field: ScalarField,
  germ: Germ,
  arity: number,
  normal: readonly number[],
  inverse: readonly (readonly Scalar[])[],
  order: number | null,
): Reduction {
  const others = Array.from({ length: arity }, (_, i) => i).filter((i) => !normal.includes(i));
  const weights = others.map(() => 1);
  let graph: readonly Germ[] = normal.map(() => new Map());
  const whole = { field, weights, order: order ?? Number.POSITIVE_INFINITY };
  const slopes = normal.map((i) => derivativeGerm(whole, germ, i));
  for (let degree = 1; order !== null && degree < (order + 1) / 2; degree += 1) {
    const ring = { field, weights, order: degree };
    const images = imagesOf(ring, { normal, others, graph });
    const residuals = slopes.map((slope) => composeGerms(ring, slope, images));
    graph = graph.map((series, i) =>
      residuals.reduce((sum, r, k) => addGerms(ring, sum, r, field.negate(inverse[i]![k]!)), series),
    );
  }
  const reduced = composeGerms(whole, germ, imagesOf(whole, { normal, others, graph }));
  return { normal, others, graph, reduced, order };
}

/** The reduction with nothing cut, when the graph as far as it is known is the whole graph; `null` when it is not. */
export function exactReduction(field: ScalarField, germ: Germ, reduction: Reduction): Reduction | null {
  const { normal, others, graph, order } = reduction;
  const weights = others.map(() => 1);
  const highest = Math.max(
    0,
    ...graph.flatMap((series) => [...series.values()].map((t) => degreeOfTerm(weights, t.powers))),
  );
  if (order === null || 2 * highest + 1 >= order) return null;
  const ring = { field, weights, order: Number.POSITIVE_INFINITY };
  const images = imagesOf(ring, reduction);
  const isExact = normal.every((i) => composeGerms(ring, derivativeGerm(ring, germ, i), images).size === 0);
  return isExact ? { ...reduction, reduced: composeGerms(ring, germ, images), order: null } : null;
}

/** A series for each variable of the germ, in the variables that are left. */
function imagesOf(ring: GermRing, { normal, others, graph }: Pick<Reduction, "normal" | "others" | "graph">): Germ[] {
  return Array.from({ length: normal.length + others.length }, (_, i) =>
    normal.includes(i) ? graph[normal.indexOf(i)]! : variableGerm(ring, others.indexOf(i)),
  );
}

/** A curve in the other variables, `others[j] = scale[j]·t^weights[j]`, with the normal variables put on the graph. */
export function liftedCurve(
  field: ScalarField,
  { normal, others, graph }: Reduction,
  weights: readonly number[],
  scale: readonly Scalar[],
): readonly (readonly Scalar[])[] {
  const ring = { field, weights: [1], order: Number.POSITIVE_INFINITY };
  const curve = others.map((_, j) =>
    scaleGerm(ring, germOf(ring, [{ powers: [weights[j]!], coefficient: 1 }]), scale[j]!),
  );
  const images = scale.map((c, j) => (c === 0 ? new Map() : curve[j]!));
  return Array.from({ length: normal.length + others.length }, (_, i) => {
    const place = normal.indexOf(i);
    return coefficientsOf(place < 0 ? images[others.indexOf(i)]! : composeGerms(ring, graph[place]!, images));
  });
}

/** The coefficients of `t, t^2, ...`. */
function coefficientsOf(germ: Germ): readonly Scalar[] {
  const highest = Math.max(0, ...[...germ.values()].map(({ powers }) => powers[0]!));
  return Array.from({ length: highest }, (_, i) => germ.get(String(i + 1))?.coefficient ?? 0);
}
