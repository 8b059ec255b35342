import { type Consensus, consensus, properSystem } from "../groebner/consensus.ts";
import { replay } from "../groebner/replay.ts";
import { leadsOf, staircaseOf } from "../groebner/staircase.ts";
import { elementsOf, type System } from "../groebner/trace.ts";
import { wordPrime } from "../groebner/word-primes.ts";
import { resultantAtInfinity } from "../macaulay/resultant-at-infinity.ts";
import type { ModularMultivariate } from "../multivariate/modular.ts";
import { totalDegree } from "../multivariate/polynomial.ts";
import { modularQuotient } from "../quotient/normal-forms.ts";
import { lifting } from "./lifting.ts";
import { type ModularRepresentation, representationModulo } from "./modular-representation.ts";
import type { RationalUnivariate } from "./representation.ts";
import { satisfies } from "./satisfies.ts";
import { type Separation, separatingForm } from "./separating.ts";

/**
 * The complex zeros of a system over Q. `representations` are proved to consist of zeros (`satisfies`), as many as they have points.
 * All else rests on primes that agree: that there are no more (`distinct`, with multiplicities `multiplicity`), that there are
 * none, or infinitely many, with the dimension of the set.
 */
export type ZeroDimensional =
  | {
      readonly kind: "finite";
      /** With one form, and no point in common. */
      readonly representations: readonly RationalUnivariate[];
      /** The dimension of the quotient algebra. */
      readonly multiplicity: number;
      readonly distinct: number;
      /** How many primes found the representations. */
      readonly primes: number;
    }
  | { readonly kind: "none" }
  | {
      readonly kind: "infinite";
      readonly dimension: number;
      /** The reduced Gröbner basis modulo a prime: terms in descending graded reverse lexicographic order. */
      readonly basis: readonly ModularMultivariate[];
      readonly p: number;
    }
  | { readonly kind: "limit"; readonly reason: "matrix" | "points" | "form" | "primes" };

export interface ZeroDimensionalLimits {
  /** Points with their multiplicities. */
  readonly points: number;
  readonly primes: number;
  /** Up to so many points are divided into conjugate ones: a representation for each factor of the minimal polynomial. */
  readonly factored: number;
}

const USUAL: ZeroDimensionalLimits = { points: 300, primes: 4000, factored: 0 };
const BAD_PRIMES = 20;
/** From so many zeros on, bounds of leading coefficients are worked out. */
const MANY = 8;

/** Solves a system of polynomials in the same variables, of which there is at least one. Deterministic. */
export function solveZeroDimensional(system: System, limits: ZeroDimensionalLimits = USUAL): ZeroDimensional {
  const proper = properSystem(system);
  if (proper.length === 0) return { kind: "infinite", dimension: system[0]!.arity, basis: [], p: wordPrime(0) };
  const agreed = consensus(proper);
  if (agreed === null) return { kind: "limit", reason: "matrix" };
  const { trace, dimension, bases } = agreed;
  if (dimension < 0) return { kind: "none" };
  if (dimension > 0) {
    return { kind: "infinite", dimension, basis: elementsOf(trace, bases[0]!), p: bases[0]!.p };
  }
  const standard = staircaseOf(trace.table, leadsOf(trace), limits.points);
  if (standard === null) return { kind: "limit", reason: "points" };
  const separation = separatingForm(trace, standard, bases[0]!);
  if (separation === null) return { kind: "limit", reason: "form" };
  const found = lifted(proper, agreed, separation, limits);
  if (found === null) return { kind: "limit", reason: "primes" };
  const distinct = found.representations.reduce((count, { minimal }) => count + minimal.length - 1, 0);
  return { kind: "finite", ...found, multiplicity: standard.length, distinct };
}

/** Joins images until the representations they come from satisfy the system. */
function lifted(
  system: System,
  { trace, bases, next }: Consensus,
  { form, border, image }: Separation,
  { primes, factored }: ZeroDimensionalLimits,
): { readonly representations: readonly RationalUnivariate[]; readonly primes: number } | null {
  const lift = lifting(form, factored, multipleOfLead(system, border.dimension));
  lift.add(image, bases[0]!.p);
  let bad = 0;
  for (let k = 1, position = next; k < primes && bad < BAD_PRIMES; k += 1) {
    const basis = k < bases.length ? bases[k]! : replay(trace, system, wordPrime(position++));
    const further = basis === null ? null : imageLike(image, form, modularQuotient(border, basis));
    if (further === null || basis === null) {
      bad += 1;
      continue;
    }
    const representations = lift.add(further, basis.p);
    if (representations === null) continue;
    if (representations.every((one) => satisfies(system, one))) return { representations, primes: k + 1 - bad };
    lift.reject();
  }
  return null;
}

/**
 * A multiple of the leading coefficients of all that will be lifted, if there are as many zeros modulo a prime as the degrees
 * allow (Bézout), so that none are at infinity; for few zeros it is not worth while.
 */
function multipleOfLead(system: System, dimension: number): bigint | null {
  if (dimension < MANY || system.length !== system[0]!.arity) return null;
  if (system.reduce((product, f) => product * totalDegree(f), 1) !== dimension) return null;
  const r = resultantAtInfinity(system);
  return r === 0n ? null : r;
}

function imageLike(
  first: ModularRepresentation,
  form: readonly number[],
  quotient: Parameters<typeof representationModulo>[0],
): ModularRepresentation | null {
  const image = representationModulo(quotient, form, 0, first.degree);
  return image !== null && image.degree === first.degree && image.minimal.length === first.minimal.length
    ? image
    : null;
}
