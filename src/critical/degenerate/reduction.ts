import {
  addGerms,
  composeGerms,
  type Germ,
  type GermRing,
  type GermTerm,
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
  readonly order: number;
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
  order: number,
): Reduction {
  const others = Array.from({ length: arity }, (_, i) => i).filter((i) => !normal.includes(i));
  const weights = others.map(() => 1);
  const slopes = normal.map((i) => derivativeBy(field, germ, i));
  let graph: readonly Germ[] = normal.map(() => new Map());
  const imagesIn = (ring: GermRing): readonly Germ[] =>
    Array.from({ length: arity }, (_, i) =>
      normal.includes(i) ? graph[normal.indexOf(i)]! : variableGerm(ring, others.indexOf(i)),
    );
  for (let degree = 1; degree < (order + 1) / 2; degree += 1) {
    const ring = { field, weights, order: degree };
    const residuals = slopes.map((slope) => composeGerms(ring, slope, imagesIn(ring)));
    graph = graph.map((series, i) =>
      residuals.reduce((sum, r, k) => addGerms(ring, sum, r, field.negate(inverse[i]![k]!)), series),
    );
  }
  const ring = { field, weights, order };
  return { normal, others, graph, reduced: composeGerms(ring, germ, imagesIn(ring)), order };
}

function derivativeBy(field: ScalarField, germ: Germ, i: number): Germ {
  const terms: GermTerm[] = [];
  for (const { powers, coefficient } of germ.values()) {
    const e = powers[i]!;
    if (e === 0) continue;
    terms.push({ powers: powers.map((k, j) => (j === i ? k - 1 : k)), coefficient: field.multiply(coefficient, e) });
  }
  return new Map(terms.map((term) => [term.powers.join(), term]));
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
