import { poll } from "../../number/patience.ts";
import { addRational, compareRational, fraction, type Rational } from "../../number/rational.ts";
import { simplestBetween } from "../../number/simplest.ts";
import { degreeOfTerm, type Germ, type GermTerm, orderOf, partOfDegree } from "../../polynomial/germ/germ.ts";
import { edgePolynomial, newtonPolygon } from "../../polynomial/germ/newton-polygon.ts";
import { isRationalScalar, type Scalar, type ScalarField } from "../../polynomial/germ/scalar-field.ts";
import { isolateRoots, refine } from "../../polynomial/real-roots.ts";
import { descents } from "./descent.ts";
import { integersOf } from "./integers.ts";
import { naturalWeights } from "./natural-weights.ts";

/** The curve `x_i = scale[i]·t^weights[i]`, on which a germ begins with `coefficient·t^degree`. */
export interface SignedCurve {
  readonly weights: readonly number[];
  readonly scale: readonly Scalar[];
  readonly degree: number;
  readonly coefficient: Scalar;
}

export interface SignedCurves {
  readonly rising: SignedCurve | null;
  readonly falling: SignedCurve | null;
}

const SAMPLES: readonly Rational[] = [1, -1, 0, 2, -2, fraction(1n, 2n), fraction(-1n, 2n)];
const MOST_SCALES = 400;
const LARGEST_WEIGHT = 3;
const MOST_FOR_DESCENT = 6;

/**
 * Curves `c·t^w` on which a germ, known up to `order`, is positive and negative for small t > 0, as far as small weights and
 * numbers find them; in two variables with the weights of the Newton polygon, where over Q no sign of an edge is missed.
 */
export function signedCurves(field: ScalarField, germ: Germ, arity: number, order: number): SignedCurves {
  let found: SignedCurves = { rising: null, falling: null };
  const isComplete = (): boolean => found.rising !== null && found.falling !== null;
  const look = (
    weights: readonly number[],
    scalesOf: (form: readonly GermTerm[]) => readonly (readonly Scalar[])[],
  ) => {
    const degree = orderOf(germ, weights);
    if (degree >= (order + 1) * Math.min(...weights)) return;
    const form = [...partOfDegree(germ, weights, degree).values()];
    for (const scale of scalesOf(form)) {
      if (isComplete()) return;
      const coefficient = valueAt(field, form, scale);
      const sign = field.sign(coefficient);
      const curve = { weights, scale, degree, coefficient };
      if (sign > 0 && found.rising === null) found = { ...found, rising: curve };
      if (sign < 0 && found.falling === null) found = { ...found, falling: curve };
    }
  };
  for (const weights of weightsFor(germ, arity)) look(weights, () => scalesFor(field, germ, weights, arity));
  if (arity < 3 || arity > MOST_FOR_DESCENT || isComplete()) return found;
  for (const weights of [new Array<number>(arity).fill(1), naturalWeights(germ, arity)]) {
    if (weights === null) continue;
    look(weights, (form) => [...descents(form, weights, 1), ...descents(form, weights, -1)]);
  }
  return found;
}

function valueAt(field: ScalarField, form: readonly GermTerm[], scale: readonly Scalar[]): Scalar {
  poll(form.length * scale.length);
  return form.reduce<Scalar>(
    (sum, term) => field.add(sum, field.multiply(term.coefficient, monomialAt(field, term.powers, scale))),
    0,
  );
}

function monomialAt(field: ScalarField, powers: readonly number[], scale: readonly Scalar[]): Scalar {
  let value: Scalar = 1;
  for (const [i, e] of powers.entries()) for (let k = 0; k < e; k += 1) value = field.multiply(value, scale[i]!);
  return value;
}

/** Least sums first. */
function weightsFor(germ: Germ, arity: number): readonly (readonly number[])[] {
  if (arity === 1) return [[1]];
  const ones = new Array<number>(arity).fill(1);
  if (arity === 2) return [ones, ...newtonPolygon(germ).map((edge) => edge.weights), [1, 2], [2, 1]];
  if (arity > 4) return [ones];
  const small = Array.from({ length: LARGEST_WEIGHT }, (_, i) => i + 1);
  const all = ones.reduce<readonly number[][]>((list) => list.flatMap((head) => small.map((w) => [...head, w])), [[]]);
  const total = (weights: readonly number[]): number => degreeOfTerm(ones, weights);
  return all
    .filter((weights) => weights.includes(1) || weights.some((w) => w % 2 === 1 && weights.includes(2)))
    .toSorted((a, b) => total(a) - total(b));
}

/** The coefficients of the curves that are tried. */
function scalesFor(
  field: ScalarField,
  germ: Germ,
  weights: readonly number[],
  arity: number,
): readonly (readonly Scalar[])[] {
  if (arity === 2) {
    const ratios = betweenRoots(field, germ, weights as readonly [number, number]);
    const edge = [1, -1].flatMap((side) => ratios.map((ratio): readonly Scalar[] => [side, ratio]));
    return [...edge, [0, 1], [0, -1]];
  }
  const values = SAMPLES.length ** arity <= MOST_SCALES ? SAMPLES : SAMPLES.slice(0, arity <= 6 ? 3 : 2);
  let scales: readonly (readonly Scalar[])[] = [[]];
  for (let i = 0; i < arity && scales.length <= MOST_SCALES; i += 1) {
    scales = scales.flatMap((head) => values.map((value) => [...head, value]));
  }
  return scales.filter((scale) => scale.length === arity && scale.some((c) => c !== 0));
}

/** Small numbers, and one between any two neighbouring roots of the edge polynomials, or beyond them all. */
function betweenRoots(field: ScalarField, germ: Germ, weights: readonly [number, number]): readonly Rational[] {
  const edge = { weights, degree: orderOf(germ, weights) };
  const more = ([1, -1] as const).flatMap((side) => {
    const p = edgePolynomial(field, germ, edge, side);
    return p.length > 1 && p.every(isRationalScalar) ? separators(p) : [];
  });
  return [...SAMPLES, ...more];
}

function separators(p: readonly Rational[]): readonly Rational[] {
  const roots = isolateRoots([0n, ...integersOf(p)]).map((root) => refine(root, 8).isolating);
  if (roots.length === 0) return [];
  const inner = roots.slice(1).map(([low], i) => {
    const high = roots[i]![1];
    return compareRational(high, low) < 0 ? simplestBetween(high, low) : high;
  });
  return [addRational(roots[0]![0], -1), ...inner, addRational(roots.at(-1)![1], 1)];
}
