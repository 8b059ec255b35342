import { multiplyModulo } from "../../number/prime-field.ts";
import type { GradedPart } from "../../polynomial/macaulay/graded-quotient.ts";
import { type LeadingSyzygy, type Multiple, monomialsOfDegree } from "../../polynomial/macaulay/leading-syzygies.ts";
import { imageOfMonomial } from "../../polynomial/macaulay/projective-rank.ts";
import { rowSpace } from "../../polynomial/macaulay/row-space.ts";
import { residuesOf } from "../../polynomial/multivariate/modular.ts";
import { isZero, type Multivariate, totalDegree } from "../../polynomial/multivariate/polynomial.ts";

/** Whether the combination is outside the space of what has been seen, to which it is added. */
export type IsNew = (syzygy: LeadingSyzygy) => boolean;

/** The parts up to a degree of a graded algebra; `null` when one is too large. */
export type Algebra = (degree: number) => readonly GradedPart[] | null;

/** A polynomial modulo a prime: residues that are not 0 by exponents. */
type Residues = ReadonlyMap<string, { readonly monomial: readonly number[]; readonly value: number }>;

/** Up to so many multiples are put into the space one by one. */
const FEW_MULTIPLES = 60;

/**
 * Tells which combinations are no sums of multiples of the polynomials up to a degree, modulo `p`, and not of each other. The
 * part of that degree of their graded algebra is only asked for when there are many multiples; `null` when it is not had.
 */
export function newnessUpTo(
  system: readonly Multivariate[],
  degree: number,
  algebra: Algebra,
  p: number,
): IsNew | null {
  const multiples = fewMultiples(system, degree);
  if (multiples !== null) return amongTerms(system, multiples, p);
  const parts = algebra(degree);
  return parts === null ? null : inAlgebra(system, parts, degree, p);
}

function fewMultiples(system: readonly Multivariate[], degree: number): readonly Multiple[] | null {
  const arity = system[0]!.arity;
  const multiples: Multiple[] = [];
  for (const [equation, f] of system.entries()) {
    for (let rest = isZero(f) ? -1 : degree - totalDegree(f); rest >= 0; rest -= 1) {
      if (rest > FEW_MULTIPLES) return null;
      multiples.push(...monomialsOfDegree(arity, rest).map((monomial) => ({ equation, monomial })));
      if (multiples.length > FEW_MULTIPLES) return null;
    }
  }
  return multiples;
}

function amongTerms(system: readonly Multivariate[], multiples: readonly Multiple[], p: number): IsNew {
  const space = rowSpace(p);
  for (const multiple of multiples) space.enlarge(sumOf(system, [multiple], [1], p));
  return ({ multiples: parts, factors }) => space.enlarge(sumOf(system, parts, factors, p));
}

function inAlgebra(system: readonly Multivariate[], parts: readonly GradedPart[], degree: number, p: number): IsNew {
  const space = rowSpace(p);
  const images = new Map<string, Float64Array>();
  const weights = new Array<number>(system[0]!.arity + 1).fill(1);
  return ({ multiples, factors }) => {
    const sum = new Float64Array(parts[degree]!.dimension);
    for (const { monomial, value } of sumOf(system, multiples, factors, p).values()) {
      const rest = monomial.reduce((left, e) => left - e, degree);
      const image = imageOfMonomial([...monomial, rest], parts, degree, weights, images, p);
      for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k]! + multiplyModulo(value, image[k]!, p)) % p;
    }
    const places = [...sum.keys()].filter((k) => sum[k] !== 0);
    return space.enlarge(new Map(places.map((k) => [String(k), { monomial: [], value: sum[k]! }])));
  };
}

function sumOf(
  system: readonly Multivariate[],
  multiples: readonly Multiple[],
  factors: readonly number[],
  p: number,
): Residues {
  const terms = new Map<string, { readonly monomial: readonly number[]; readonly value: number }>();
  for (const [k, { equation, monomial }] of multiples.entries()) {
    const { arity, exponents, ...f } = system[equation]!;
    residuesOf({ arity, exponents, ...f }, p).forEach((residue, t) => {
      const product = monomial.map((e, i) => e + exponents[t * arity + i]!);
      const key = product.join();
      const value = ((terms.get(key)?.value ?? 0) + multiplyModulo(residue, factors[k]!, p)) % p;
      terms.set(key, { monomial: product, value });
    });
  }
  for (const [key, { value }] of terms) if (value === 0) terms.delete(key);
  return terms;
}
