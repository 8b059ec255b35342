import type { Budget } from "../../expr/problem.ts";
import type { RealNumber } from "../../expr/real.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import { compareReals } from "../real-number.ts";
import type { Extent, Standing } from "../solution.ts";
import { mostExtreme, reaches } from "../univariate-extents.ts";
import { growthOf } from "./growth.ts";

export interface PolynomialExtents {
  readonly infimum: Extent | null;
  readonly supremum: Extent | null;
  /** One for each value, in the same order. */
  readonly standings: readonly Standing[];
}

/**
 * The infimum and supremum over R^n of a polynomial with these values at its critical points. One that grows to infinity takes
 * its least value at one of them, when they are all there are (`complete`); all values are compared exactly.
 */
export function extentsOfPolynomial(
  f: Polynomial,
  values: readonly RealNumber[],
  complete: boolean,
  budget: Budget,
): PolynomialExtents {
  const growth = growthOf(f);
  const infimum = extentOf(values, -1, growth.unboundedBelow, growth.toPlusInfinity && complete, budget);
  const supremum = extentOf(values, 1, growth.unboundedAbove, growth.toMinusInfinity && complete, budget);
  return {
    infimum,
    supremum,
    standings: values.map((value) => ({
      lowest: reaches(value, infimum, budget) ?? (isPassed(value, values, -1, budget) ? false : null),
      highest: reaches(value, supremum, budget) ?? (isPassed(value, values, 1, budget) ? false : null),
    })),
  };
}

function extentOf(
  values: readonly RealNumber[],
  side: -1 | 1,
  unbounded: boolean,
  taken: boolean,
  budget: Budget,
): Extent | null {
  if (unbounded) return { value: side < 0 ? "-oo" : "+oo", attained: false };
  if (!taken) return null;
  return mostExtreme(
    values.map((value) => ({ value, attained: true })),
    side,
    budget,
  );
}

/** Whether f takes a value below (`side` -1) or above this one. */
function isPassed(value: RealNumber, values: readonly RealNumber[], side: -1 | 1, budget: Budget): boolean {
  return values.some((other) => compareReals(other, value, budget) === side);
}
