import { type Consequence, consequenceOf } from "../../certificates/completeness/consequences.ts";
import type { DimensionBound } from "../../certificates/completeness/rank.ts";
import { bitLength } from "../../number/rational.ts";
import { wordPrime } from "../../polynomial/groebner/word-primes.ts";
import type { GradedPart } from "../../polynomial/macaulay/graded-quotient.ts";
import { type KnownSyzygies, type LeadingSyzygy, leadingSyzygies } from "../../polynomial/macaulay/leading-syzygies.ts";
import { projectiveRank } from "../../polynomial/macaulay/projective-rank.ts";
import { gradedParts, homogenised } from "../../polynomial/macaulay/span.ts";
import { isZero, type Multivariate, totalDegree } from "../../polynomial/multivariate/polynomial.ts";
import { liftSyzygy } from "./lift-syzygy.ts";
import { type Algebra, newnessUpTo } from "./lower-terms.ts";

/** Consequences with which the equations have no zeros at infinity, and what then bounds the dimension of their quotient. */
export interface Derived {
  readonly consequences: readonly Consequence[];
  readonly bound: DimensionBound;
}

const MOST_STAGES = 24;
const MOST_CONSEQUENCES = 100;
const LARGEST_DEGREE = 16;
/** Consequences have no longer coefficients. */
const MOST_BITS = 4000;

/**
 * Consequences of a system with which the multiples up to a degree are seen to leave a space of this dimension. Each is a
 * combination in which the terms of highest degree cancel (by syzygies of the leading forms: Möller 1988), found modulo a prime
 * and then over Q. `null` when that does not come to an end.
 */
export function derive(system: readonly Multivariate[], dimension: number): Derived | null {
  const prime = wordPrime(0);
  const all = [...system];
  const consequences: Consequence[] = [];
  const known: KnownSyzygies = new Map();
  const proper = system.filter((f) => !isZero(f));
  const isRegular = proper.length === system[0]!.arity && projectiveRank(proper);
  for (let stage = 0; stage < MOST_STAGES && consequences.length <= MOST_CONSEQUENCES; stage += 1) {
    const step = nextStep(all, dimension, isRegular ? null : known, prime);
    if (step === null) return null;
    if (typeof step === "number") return { consequences, bound: { degree: step, prime } };
    for (const { consequence, polynomial } of step) {
      consequences.push(consequence);
      all.push(polynomial);
    }
  }
  return null;
}

interface Found {
  readonly consequence: Consequence;
  readonly polynomial: Multivariate;
}

/** The degree at which the dimension is reached, or the consequences of least degree that are new, if there may be any. */
function nextStep(
  system: readonly Multivariate[],
  dimension: number,
  known: KnownSyzygies | null,
  p: number,
): number | readonly Found[] | null {
  const places = [...system.keys()].filter((i) => !isZero(system[i]!));
  const order = places.sort((i, j) => totalDegree(system[i]!) - totalDegree(system[j]!) || i - j);
  const leading = partsBy(gradedParts(system, p));
  const algebra = partsBy(gradedParts(system.map(homogenised), p));
  let reachesAll = false;
  for (let degree = 0; degree <= LARGEST_DEGREE; degree += 1) {
    const found = degree === 0 || known === null ? [] : newConsequences(system, order, degree, known, algebra, p);
    if (found.length > 0) return found;
    const forms: readonly GradedPart[] | null = reachesAll ? [] : leading(degree);
    reachesAll ||= forms?.[degree]?.dimension === 0;
    const parts = reachesAll ? algebra(degree) : [];
    if (forms === null || parts === null) return null;
    if (reachesAll && parts[degree]!.dimension <= dimension) return degree;
  }
  return null;
}

/** Of combinations in which the terms of one degree cancel; none where these would be too much work. */
function newConsequences(
  system: readonly Multivariate[],
  order: readonly number[],
  degree: number,
  known: KnownSyzygies,
  algebra: Algebra,
  p: number,
): readonly Found[] {
  const syzygies = leadingSyzygies(system, order, degree, known, p);
  if (syzygies === null || syzygies.length === 0) return [];
  const isNew = newnessUpTo(system, degree - 1, algebra, p);
  return isNew === null ? [] : syzygies.filter(isNew).flatMap((syzygy) => lifted(system, syzygy, p) ?? []);
}

/** The parts up to a degree, made when they are asked for; `null` when one is too large. */
function partsBy(made: Generator<readonly GradedPart[]>): Algebra {
  let parts: readonly GradedPart[] = [];
  return (degree) => {
    while (parts.length <= degree) {
      const { value } = made.next();
      if (value === undefined) return null;
      parts = value;
    }
    return parts;
  };
}

/** The combination over Q; `null` when it is 0, or too long. */
function lifted(system: readonly Multivariate[], syzygy: LeadingSyzygy, p: number): Found | null {
  const consequence = liftSyzygy(system, syzygy, p);
  const polynomial = consequence === null ? null : consequenceOf(system, consequence);
  if (consequence === null || polynomial === null || isZero(polynomial)) return null;
  return polynomial.coefficients.some((c) => bitLength(c) > MOST_BITS) ? null : { consequence, polynomial };
}
