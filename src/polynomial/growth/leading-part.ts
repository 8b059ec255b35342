import { gcd } from "../../number/rational.ts";
import type { Polynomial, Term } from "../polynomial.ts";

/** The terms of greatest weighted degree, for positive integer weights of the variables. */
export interface LeadingPart {
  readonly weights: readonly number[];
  readonly degree: number;
  readonly part: Polynomial;
}

const LARGEST_WEIGHT = 2 ** 20;

/**
 * Leading parts that may tell how a polynomial grows: by degree, and by the weights that give the highest pure powers of all
 * variables the same degree, where all occur (a face of the Newton polytope).
 */
export function leadingParts(f: Polynomial): readonly LeadingPart[] {
  const flat = f.variables.map(() => 1);
  const balanced = balancedWeights(f);
  const choices = balanced === null || balanced.every((w) => w === balanced[0]) ? [flat] : [balanced, flat];
  return choices.map((weights) => leadingPart(f, weights));
}

function leadingPart(f: Polynomial, weights: readonly number[]): LeadingPart {
  const degrees = f.terms.map((term) => weightedDegree(term, weights));
  const degree = Math.max(...degrees);
  return { weights, degree, part: { variables: f.variables, terms: f.terms.filter((_, i) => degrees[i] === degree) } };
}

export function weightedDegree({ powers }: Term, weights: readonly number[]): number {
  let degree = 0;
  for (let i = 0; i < powers.length; i += 2) degree += weights[powers[i]!]! * powers[i + 1]!;
  return degree;
}

/** The highest power of which each variable has a term to itself; 0 where it has none. */
export function purePowers({ variables, terms }: Polynomial): readonly number[] {
  const highest = variables.map(() => 0);
  for (const { powers } of terms) {
    if (powers.length === 2) highest[powers[0]!] = Math.max(highest[powers[0]!]!, powers[1]!);
  }
  return highest;
}

function balancedWeights(f: Polynomial): readonly number[] | null {
  const pure = purePowers(f);
  if (pure.includes(0)) return null;
  let common = 1;
  for (const k of pure) {
    common *= k / Number(gcd(BigInt(common), BigInt(k)));
    if (common > LARGEST_WEIGHT) return null;
  }
  return pure.map((k) => common / k);
}
