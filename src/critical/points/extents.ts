import { signBound } from "../../certificates/positivity.ts";
import { difference, number } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Budget } from "../../expr/problem.ts";
import type { RealNumber } from "../../expr/real.ts";
import { addRational, fraction, negateRational, type Rational, subtractRational } from "../../number/rational.ts";
import { simplestBetween } from "../../number/simplest.ts";
import { rootOfReal } from "../../polynomial/algebraic.ts";
import { isAtLeastFarOut } from "../../polynomial/growth/far-out.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import { refine } from "../../polynomial/real-roots.ts";
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

/** What is known of one side: `passed` when f takes values beyond all of its critical ones, so that it has no such extremum. */
interface Bound {
  readonly extent: Extent | null;
  readonly passed: boolean;
}

const UNKNOWN: Bound = { extent: null, passed: false };
const NEAR_BITS = 40;
const GAP = fraction(1n, 1024n);

/**
 * The infimum and supremum over R^n of a polynomial with these values at its critical points, which are all there are when
 * `complete`. Its least value is the least of them when it grows to infinity, when the shape of the formula says that it is
 * nowhere less, or, in two variables, when it is not less outside of some disc. All values are compared exactly.
 */
export function extentsOfPolynomial(
  f: Polynomial,
  values: readonly RealNumber[],
  complete: boolean,
  budget: Budget,
  objective: Expr | null = null,
): PolynomialExtents {
  const growth = growthOf(f);
  const boundOf = (side: -1 | 1, unbounded: boolean, growing: boolean): Bound => {
    if (unbounded) return { extent: { value: side < 0 ? "-oo" : "+oo", attained: false }, passed: true };
    const attained = values.map((value): Extent => ({ value, attained: true }));
    const extent = mostExtreme(attained, side, budget);
    if (extent === null || typeof extent.value === "string") return UNKNOWN;
    if ((complete && growing) || isBoundByShape(objective, extent.value, side)) return { extent, passed: false };
    return complete ? boundInPlane(f, extent.value, side) : UNKNOWN;
  };
  const lower = boundOf(-1, growth.unboundedBelow, growth.toPlusInfinity);
  const upper = boundOf(1, growth.unboundedAbove, growth.toMinusInfinity);
  const stands = (value: RealNumber, { extent, passed }: Bound, side: -1 | 1): boolean | null =>
    passed || isPassed(value, values, side, budget) ? false : reaches(value, extent, budget);
  return {
    infimum: lower.extent,
    supremum: upper.extent,
    standings: values.map((value) => ({ lowest: stands(value, lower, -1), highest: stands(value, upper, 1) })),
  };
}

/** Whether the signs of the terms of `objective - value` say that it is nowhere beyond the value. */
function isBoundByShape(objective: Expr | null, value: RealNumber, side: -1 | 1): boolean {
  if (objective === null || value.kind !== "rational") return false;
  const sign = signBound(difference(objective, number(value.value)));
  return sign === "=" || sign === (side < 0 ? ">=" : "<=");
}

/** In two variables: compared with a rational number on the inner side of the value, and if that fails, on the outer side. */
function boundInPlane(f: Polynomial, value: RealNumber, side: -1 | 1): Bound {
  if (f.variables.length !== 2 || (value.kind !== "rational" && value.kind !== "algebraic")) return UNKNOWN;
  const above = side < 0 ? f : negated(f);
  const holds = (bound: Rational): boolean | null => isAtLeastFarOut(above, side < 0 ? bound : negateRational(bound));
  const extent: Extent = { value, attained: true };
  const [from, to] = refine(rootOfReal(value), NEAR_BITS).isolating;
  if (value.kind === "rational") {
    const verdict = holds(value.value);
    return verdict === true ? { extent, passed: false } : passedIf(verdict);
  }
  const inner =
    side < 0 ? simplestBetween(to, addRational(to, GAP)) : simplestBetween(subtractRational(from, GAP), from);
  if (holds(inner) === true) return { extent, passed: false };
  const outer =
    side < 0 ? simplestBetween(subtractRational(from, GAP), from) : simplestBetween(to, addRational(to, GAP));
  return passedIf(holds(outer));
}

function passedIf(holds: boolean | null): Bound {
  return holds === false ? { extent: null, passed: true } : UNKNOWN;
}

function negated({ variables, terms }: Polynomial): Polynomial {
  return { variables, terms: terms.map((term) => ({ ...term, coefficient: negateRational(term.coefficient) })) };
}

/** Whether f takes a value below (`side` -1) or above this one. */
function isPassed(value: RealNumber, values: readonly RealNumber[], side: -1 | 1, budget: Budget): boolean {
  return values.some((other) => compareReals(other, value, budget) === side);
}
