import { angleCombinations } from "../evaluate/angle-combinations.ts";
import { pointAtMultiple, rotated, wholeMultiple } from "../evaluate/angle-products.ts";
import { type AngleRange, rangeOfAngles } from "../evaluate/angle-ranges.ts";
import { angleSumOf, isAngle } from "../evaluate/angle-terms.ts";
import type { Interval } from "../evaluate/bounds.ts";
import { rangeOf } from "../evaluate/inequalities/range-of.ts";
import { type Region, regionOf } from "../evaluate/inequalities/region.ts";
import { signsOn } from "../evaluate/inequalities/signs-on.ts";
import { POSITIVE } from "../evaluate/signs/signs.ts";
import { call, PI, scale } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import {
  compareRational,
  divideRational,
  fraction,
  multiplyRational,
  negateRational,
  type Rational,
} from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { checkIdentity, identityForms, mayBeZeroAtSamples, provenForm } from "./identity.ts";

/**
 * `expr = 0` wherever it is defined and the facts hold, because the angles in it cancel: with equal coefficients put together, each
 * linear combination of pi and of inverse trigonometric functions is 0, and so is what is left.
 */
export interface AnglesCertificate {
  readonly kind: "angles";
  readonly expr: Expr;
  readonly facts: readonly Condition[];
}

const TERMS = 200;
const STEPS = 20_000;
/** Archimedes' lower bound of pi. */
const BELOW_PI = fraction(223n, 71n);

/** Everything is worked out anew, and an enclosure at every sample point of the domain has to hold 0. */
export function checkAngles({ expr, facts }: AnglesCertificate): boolean {
  return haveNoSum(expr, facts) && mayBeZeroAtSamples(expr, facts);
}

/** Whether the angles of an expression, and what is left, are each proved to be 0 together. */
function haveNoSum(expr: Expr, facts: readonly Condition[]): boolean {
  if (!postorder([expr]).some(isAngle)) return false;
  const { combinations, rest } = angleCombinations(expand(expr, effort(TERMS, STEPS)) ?? expr);
  const region = regionOf(facts);
  return (
    combinations.length > 0 &&
    isZero(rest, facts) &&
    combinations.every((combination) => cancels(combination, facts, region))
  );
}

/**
 * Whether a combination F of angles is 0. With m such that m·F has whole multiples of the angles, a point at m·F is a product
 * of powers of points. Where it lies on the positive x-axis, m·F is a multiple of 2·pi, on the x-axis one of pi; the ranges of
 * the angles leave 0 only.
 */
function cancels(combination: Expr, facts: readonly Condition[], region: Region): boolean {
  const angles = angleSumOf(combination);
  const m = angles === null ? null : wholeMultiple(angles);
  if (angles === null || m === null) return false;
  const range = rangeOfAngles(angles, (part) => signsOn(part, region));
  const values = rangeOf(combination, region);
  const within = (halfTurns: Rational): boolean =>
    (range !== null && isInside(range, divideRational(halfTurns, m))) ||
    liesBetween(values, divideRational(multiplyRational(halfTurns, BELOW_PI), m));
  if (range === null || !within(2)) return false;
  const turn = scale(PI, multiplyRational(m, angles.halfTurns));
  const { x, y } = rotated(pointAtMultiple(angles, m), { x: call("cos", turn), y: call("sin", turn) });
  if (!isZero(y, facts)) return false;
  return within(1) || signsOn(x, region) === POSITIVE || signsOn(provenForm(x, facts), region) === POSITIVE;
}

function isZero(expr: Expr, facts: readonly Condition[]): boolean {
  return identityForms(expr, facts).some(checkIdentity);
}

/** Whether no value of the range is as large as `halfTurns`. */
function isInside({ from, to, open }: AngleRange, halfTurns: Rational): boolean {
  const [low, high] = [compareRational(from, negateRational(halfTurns)), compareRational(to, halfTurns)];
  return (low > 0 || (low === 0 && open.from)) && (high < 0 || (high === 0 && open.to));
}

function liesBetween({ from, to }: Interval, bound: Rational): boolean {
  if (from === "-oo" || to === "+oo") return false;
  return compareRational(from, negateRational(bound)) > 0 && compareRational(to, bound) < 0;
}
