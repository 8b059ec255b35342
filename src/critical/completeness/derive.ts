import { type Consequence, consequenceOf } from "../../certificates/completeness/consequences.ts";
import type { DimensionBound } from "../../certificates/completeness/rank.ts";
import { multiplyModulo } from "../../number/prime-field.ts";
import { wordPrime } from "../../polynomial/groebner/word-primes.ts";
import type { GradedPart } from "../../polynomial/macaulay/graded-quotient.ts";
import { type KnownSyzygies, type LeadingSyzygy, leadingSyzygies } from "../../polynomial/macaulay/leading-syzygies.ts";
import { imageOfMonomial } from "../../polynomial/macaulay/projective-rank.ts";
import { gradedParts, homogenised } from "../../polynomial/macaulay/span.ts";
import { residuesOf } from "../../polynomial/multivariate/modular.ts";
import { isZero, type Multivariate, totalDegree } from "../../polynomial/multivariate/polynomial.ts";
import { liftSyzygy } from "./lift-syzygy.ts";
import { rowSpace } from "./row-space.ts";

/** Consequences with which the equations have no zeros at infinity, and what then bounds the dimension of their quotient. */
export interface Derived {
  readonly consequences: readonly Consequence[];
  readonly bound: DimensionBound;
}

const MOST_STAGES = 24;
const MOST_CONSEQUENCES = 100;
const LARGEST_DEGREE = 16;
/** Coefficients of a consequence do not get longer. */
const MOST_DIGITS = 4000;

/**
 * Consequences of a system, which is 0 nowhere, so that multiples up to a degree are seen to leave a space of this dimension.
 * Each is a combination in which terms of the highest degree cancel (Buchberger 1965; by syzygies of the leading forms, Möller
 * 1988), found modulo a prime and then over Q. `null` when that does not come to an end.
 */
export function derive(system: readonly Multivariate[], dimension: number): Derived | null {
  const prime = wordPrime(0);
  const all = [...system];
  const consequences: Consequence[] = [];
  const known: KnownSyzygies = new Map();
  for (let stage = 0; stage < MOST_STAGES && consequences.length <= MOST_CONSEQUENCES; stage += 1) {
    const step = nextStep(all, dimension, known, prime);
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

/** The degree at which the dimension is reached, or the consequences of least degree that are new. */
function nextStep(
  system: readonly Multivariate[],
  dimension: number,
  known: KnownSyzygies,
  p: number,
): number | readonly Found[] | null {
  const places = [...system.keys()].filter((i) => !isZero(system[i]!));
  const order = places.sort((i, j) => totalDegree(system[i]!) - totalDegree(system[j]!) || i - j);
  const leading = gradedParts(system, p);
  let reachesAll = false;
  for (const parts of gradedParts(system.map(homogenised), p)) {
    const degree = parts.length - 1;
    if (degree > LARGEST_DEGREE) return null;
    if (!reachesAll) {
      const { value } = leading.next();
      if (value === undefined) return null;
      reachesAll = value[degree]!.dimension === 0;
    }
    if (reachesAll && parts[degree]!.dimension <= dimension) return degree;
    if (degree === 0) continue;
    const syzygies = leadingSyzygies(system, order, degree, known, p);
    if (syzygies === null) return null;
    const found = newConsequences(system, syzygies, parts, p);
    if (found.length > 0) return found;
  }
  return null;
}

/** Those that are not spanned by multiples of the same degree, nor by each other. */
function newConsequences(
  system: readonly Multivariate[],
  syzygies: readonly LeadingSyzygy[],
  parts: readonly GradedPart[],
  p: number,
): readonly Found[] {
  const below = parts.length - 2;
  const space = rowSpace(parts[below]!.dimension, p);
  const images = new Map<string, Float64Array>();
  return syzygies.flatMap((syzygy) => {
    if (!space.enlarge(imageOf(system, syzygy, parts, below, images, p))) return [];
    const consequence = liftSyzygy(system, syzygy, p);
    const polynomial = consequence === null ? null : consequenceOf(system, consequence);
    if (consequence === null || polynomial === null || isZero(polynomial)) return [];
    const isLong = polynomial.coefficients.some((c) => c > 1n << BigInt(MOST_DIGITS) || -c > 1n << BigInt(MOST_DIGITS));
    return isLong ? [] : [{ consequence, polynomial }];
  });
}

/** The combination in the part of the graded algebra that is a degree below the terms that cancel. */
function imageOf(
  system: readonly Multivariate[],
  { multiples, factors }: LeadingSyzygy,
  parts: readonly GradedPart[],
  degree: number,
  images: Map<string, Float64Array>,
  p: number,
): Float64Array {
  const arity = system[0]!.arity;
  const terms = new Map<string, { readonly monomial: readonly number[]; value: number }>();
  for (const [k, { equation, monomial }] of multiples.entries()) {
    const f = system[equation]!;
    residuesOf(f, p).forEach((residue, t) => {
      const product = monomial.map((e, i) => e + f.exponents[t * arity + i]!);
      const rest = product.reduce((left, e) => left - e, degree);
      if (rest < 0) return;
      const key = product.join();
      const term = terms.get(key) ?? { monomial: [...product, rest], value: 0 };
      term.value = (term.value + multiplyModulo(residue, factors[k]!, p)) % p;
      terms.set(key, term);
    });
  }
  const sum = new Float64Array(parts[degree]!.dimension);
  const weights = new Array<number>(arity + 1).fill(1);
  for (const { monomial, value } of terms.values()) {
    if (value === 0) continue;
    const image = imageOfMonomial(monomial, parts, degree, weights, images, p);
    for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k]! + multiplyModulo(value, image[k]!, p)) % p;
  }
  return sum;
}
