import type { Curve } from "../../evaluate/growth/curve.ts";
import { addRational, negateRational, type Rational, signOfRational } from "../../number/rational.ts";
import { valueAtRationals } from "../../polynomial/algebraic-point/value-at-point.ts";
import { between, distinctAscending } from "../../polynomial/ascending-roots.ts";
import { type LeadingPart, leadingParts, weightedDegree } from "../../polynomial/growth/leading-part.ts";
import { isPositiveDefinite } from "../../polynomial/growth/positive-part.ts";
import { sectionOf } from "../../polynomial/growth/section.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import { isolateRoots } from "../../polynomial/real-roots.ts";

/**
 * How a polynomial behaves far out: `"to +oo"`, it exceeds every bound outside of some ball (so that it takes its least
 * value); `unboundedBelow`: it has no lower bound. `false` is no statement.
 */
export interface Growth {
  readonly toPlusInfinity: boolean;
  readonly toMinusInfinity: boolean;
  readonly unboundedBelow: boolean;
  readonly unboundedAbove: boolean;
}

/** Directions with entries 0, 1, -1 are tried for so many variables. */
const LARGEST_SEARCH = 6;
/** Curves of all small weights are tried for so many variables. */
const LARGEST_CURVE_SEARCH = 3;
const LARGEST_CURVE_WEIGHT = 3;

/**
 * By curves `s -> (v_i·s^(w_i))`, along which f goes to infinity of the sign of its highest term in s; and by leading parts: one
 * that is positive except at 0 makes f grow to infinity.
 */
export function growthOf(f: Polynomial): Growth {
  const { parts, curves } = steepCurves(f);
  const [down, up] = [curves.has(-1), curves.has(1)];
  return {
    toPlusInfinity: !down && parts.some(({ part }) => isPositiveDefinite(part)),
    toMinusInfinity: !up && parts.some(({ part }) => isPositiveDefinite(negated(part))),
    unboundedBelow: down,
    unboundedAbove: up,
  };
}

/** Curves along which the polynomial goes to infinity, by its sign there (0: it stays bounded), with its leading parts. */
export function steepCurves(f: Polynomial): {
  readonly parts: readonly LeadingPart[];
  readonly curves: ReadonlyMap<-1 | 0 | 1, Curve>;
} {
  const parts = leadingParts(f).filter(({ degree }) => degree > 0);
  const directions = shortDirections(f.variables.length);
  const weights = [...parts.map((lead) => lead.weights), ...smallWeights(f.variables.length)];
  const degrees = new Map(weights.map((w) => [w, f.terms.map((term) => weightedDegree(term, w))]));
  const seen = new Map<-1 | 0 | 1, Curve>();
  const look = (v: readonly Rational[], along: readonly (readonly number[])[]): void => {
    const values = f.terms.map((term) => valueAtRationals({ variables: [], terms: [term] }, v));
    for (const w of along) {
      if (seen.has(-1) && seen.has(1)) return;
      const sign = signAlong(values, degrees.get(w)!);
      if (!seen.has(sign)) seen.set(sign, curveOf(v, w));
    }
  };
  for (const v of directions) {
    if (seen.has(-1) && seen.has(1)) break;
    look(v, weights);
  }
  for (const lead of parts) {
    if (seen.has(-1) && seen.has(1)) break;
    for (const v of planarDirections(lead)) look(v, [lead.weights]);
  }
  return { parts, curves: seen };
}

/** `s -> (v_i·s^(w_i))`. */
function curveOf(v: readonly Rational[], w: readonly number[]): Curve {
  return {
    base: v.map((entry, i) => (w[i] === 0 ? entry : 0)),
    step: v.map((entry, i) => (w[i] === 0 ? 0 : entry)),
    weight: w.map((weight) => (weight === 0 ? 1 : weight)),
  };
}

/** The sign of the highest sum of positive degree that is not 0, of values of terms with these degrees; else 0. */
function signAlong(values: readonly Rational[], degrees: readonly number[]): -1 | 0 | 1 {
  let below = Number.POSITIVE_INFINITY;
  for (;;) {
    const degree = degrees.reduce((most, d, t) => (d < below && d > most && values[t] !== 0 ? d : most), 0);
    if (degree === 0) return 0;
    const sum = values.reduce<Rational>((total, x, t) => (degrees[t] === degree ? addRational(total, x) : total), 0);
    if (sum !== 0) return signOfRational(sum);
    below = degree;
  }
}

/** Weights from 0 up, not all of them 0. */
function smallWeights(n: number): readonly (readonly number[])[] {
  if (n > LARGEST_CURVE_SEARCH) return [];
  let all: (readonly number[])[] = [[]];
  const choices = Array.from({ length: n < LARGEST_CURVE_SEARCH ? LARGEST_CURVE_WEIGHT + 1 : 3 }, (_, k) => k);
  for (let i = 0; i < n; i += 1) all = all.flatMap((head) => choices.map((weight) => [...head, weight]));
  return all.filter((weights) => weights.some((weight) => weight > 0));
}

function negated({ variables, terms }: Polynomial): Polynomial {
  return { variables, terms: terms.map((term) => ({ ...term, coefficient: negateRational(term.coefficient) })) };
}

function shortDirections(n: number): readonly (readonly number[])[] {
  const axes = Array.from({ length: n }, (_, i) => [1, -1].map((sign) => axis(n, i, sign))).flat();
  if (n > LARGEST_SEARCH) return axes;
  let all: (readonly number[])[] = [[]];
  for (let i = 0; i < n; i += 1) all = all.flatMap((head) => [0, 1, -1].map((entry) => [...head, entry]));
  return all.filter((v) => v.some((entry) => entry !== 0));
}

function axis(n: number, i: number, sign: number): readonly number[] {
  return Array.from({ length: n }, (_, j) => (j === i ? sign : 0));
}

/** Points on the lines y = 1 and y = -1, one between any two zeros: in two variables no sign is missed. */
function planarDirections({ part }: LeadingPart): readonly (readonly Rational[])[] {
  if (part.variables.length !== 2) return [];
  return [1, -1].flatMap((y) => {
    const section = sectionOf(part, y);
    if (section.length === 0) return [];
    const roots = distinctAscending(isolateRoots(section));
    return [null, ...roots].map((left, i) => [between(left, roots[i] ?? null), y]);
  });
}
