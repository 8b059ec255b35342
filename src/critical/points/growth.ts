import {
  absRational,
  addRational,
  compareRational,
  divideRational,
  multiplyRational,
  negateRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../../number/rational.ts";
import { valueAtRationals } from "../../polynomial/algebraic-point/value-at-point.ts";
import type { Polynomial, Term } from "../../polynomial/polynomial.ts";
import { isolateRoots } from "../../polynomial/real-roots.ts";
import { between, distinctAscending } from "../univariate-extents.ts";
import { type LeadingPart, leadingParts, purePowers, weightedDegree } from "./leading-part.ts";
import { sectionOf } from "./section.ts";

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
  const parts = leadingParts(f).filter(({ degree }) => degree > 0);
  const directions = shortDirections(f.variables.length);
  const weights = [...parts.map((lead) => lead.weights), ...smallWeights(f.variables.length)];
  const degrees = new Map(weights.map((w) => [w, f.terms.map((term) => weightedDegree(term, w))]));
  const seen = new Set<-1 | 0 | 1>();
  const look = (v: readonly Rational[], along: readonly (readonly number[])[]): void => {
    const values = f.terms.map((term) => valueAtRationals({ variables: [], terms: [term] }, v));
    for (const w of along) {
      if (seen.has(-1) && seen.has(1)) return;
      seen.add(signAlong(values, degrees.get(w)!));
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
  const [down, up] = [seen.has(-1), seen.has(1)];
  return {
    toPlusInfinity: !down && parts.some(({ part }) => isPositiveDefinite(part)),
    toMinusInfinity: !up && parts.some(({ part }) => isPositiveDefinite(negated(part))),
    unboundedBelow: down,
    unboundedAbove: up,
  };
}

/** Some r > 0 for which f is at least `c·|x|^r - C` with c > 0, from a positive definite leading part; `null` if none is seen. */
export function rateOfGrowth(f: Polynomial): Rational | null {
  const rates = leadingParts(f).flatMap(({ degree, weights, part }) =>
    degree > 0 && isPositiveDefinite(part) ? [divideRational(degree, Math.max(...weights))] : [],
  );
  return rates.reduce<Rational | null>((best, r) => (best === null || compareRational(r, best) > 0 ? r : best), null);
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

function signAt(part: Polynomial, v: readonly Rational[]): -1 | 0 | 1 {
  return signOfRational(valueAtRationals(part, v));
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

/**
 * Whether a quasi-homogeneous polynomial is proved positive except at 0: in two variables by its signs on two lines; else
 * because the mixed terms are no match for the even pure powers (weighted means: `|x^a| <= Σ (a_i/d_i)·x_i^(d_i)`).
 */
function isPositiveDefinite(part: Polynomial): boolean {
  const pure = purePowers(part);
  if (pure.some((k) => k === 0 || k % 2 === 1)) return false;
  if (part.variables.length === 2) return isPositiveInPlane(part);
  const left = part.variables.map((): Rational => 0);
  for (const term of part.terms) {
    const { coefficient, powers } = term;
    if (powers.length === 2) left[powers[0]!] = addRational(left[powers[0]!]!, coefficient);
    else if (!isSquare(term)) {
      for (let i = 0; i < powers.length; i += 2) {
        const share = divideRational(powers[i + 1]!, pure[powers[i]!]!);
        left[powers[i]!] = subtractRational(left[powers[i]!]!, multiplyRational(share, absRational(coefficient)));
      }
    }
  }
  return left.every((rest) => signOfRational(rest) > 0);
}

/** A term that is nowhere negative. */
function isSquare({ coefficient, powers }: Term): boolean {
  return signOfRational(coefficient) > 0 && powers.every((k, i) => i % 2 === 0 || k % 2 === 0);
}

function isPositiveInPlane(part: Polynomial): boolean {
  if (signAt(part, [1, 0]) <= 0 || signAt(part, [-1, 0]) <= 0) return false;
  return [1, -1].every((y) => {
    const section = sectionOf(part, y);
    return signAt(part, [0, y]) > 0 && section.length > 0 && isolateRoots(section).length === 0;
  });
}
