import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { add, fromTerms, isZero, type Multivariate, zero } from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import type { Completeness } from "../completeness.ts";

/** A combination of equations, which vanishes wherever they do: the sum of their multiples by these polynomials. */
export type Consequence = readonly {
  /** A position: the consequences before it follow the equations. */
  readonly equation: number;
  readonly cofactor: readonly { readonly coefficient: bigint; readonly exponents: readonly number[] }[];
}[];

/** Consequences of the equations, with which there are seen to be no further zeros. */
export interface ConsequencesCompleteness {
  readonly by: "consequences";
  readonly consequences: readonly Consequence[];
  readonly then: Completeness;
}

const MOST_CONSEQUENCES = 200;
const LARGEST_EXPONENT = 1000;

/** The equations and the consequences, multiplied out; `null` when one is malformed. */
export function withConsequences(
  system: readonly Multivariate[],
  consequences: readonly Consequence[],
): readonly Multivariate[] | null {
  if (consequences.length > MOST_CONSEQUENCES) return null;
  const all = [...system];
  for (const consequence of consequences) {
    const next = consequenceOf(all, consequence);
    if (next === null || isZero(next)) return null;
    all.push(next);
  }
  return all;
}

/** The primitive multiple of the combination. */
export function consequenceOf(system: readonly Multivariate[], consequence: Consequence): Multivariate | null {
  const arity = system[0]?.arity ?? 0;
  let sum = zero(arity);
  for (const { equation, cofactor } of consequence) {
    const f = system[equation];
    const isWell = cofactor.every(({ exponents }) => exponents.length === arity && exponents.every(isExponent));
    if (f === undefined || !isWell || cofactor.length === 0) return null;
    const factor = fromTerms(
      arity,
      cofactor.flatMap(({ exponents }) => exponents),
      cofactor.map(({ coefficient }) => coefficient),
    );
    if (!isZero(f) && !isZero(factor)) sum = add(sum, multiply(factor, f));
  }
  return primitivePart(sum);
}

function isExponent(e: number): boolean {
  return Number.isInteger(e) && e >= 0 && e <= LARGEST_EXPONENT;
}
