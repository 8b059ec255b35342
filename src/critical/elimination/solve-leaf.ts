import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { solveZeroDimensional } from "../../polynomial/rational-univariate/zero-dimensional.ts";

/** Larger minimal polynomials are not factored. */
const LIMITS = { points: 300, primes: 4000, factored: 64 };

/** Whether a system has infinitely many complex zeros, as primes tell. */
export function isInfinite(system: readonly Multivariate[]): boolean {
  return solveZeroDimensional(system).kind === "infinite";
}

/** All complex zeros, as far as primes tell; `null` when there are infinitely many, or more than is affordable. */
export function solveLeaf(system: readonly Multivariate[]): readonly RationalUnivariate[] | null {
  const solved = solveZeroDimensional(system, LIMITS);
  if (solved.kind === "finite") return solved.representations;
  return solved.kind === "none" ? [] : null;
}
