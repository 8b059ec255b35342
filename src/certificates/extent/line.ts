import { conjuncts, regionOf } from "../../evaluate/inequalities/region.ts";
import { holdsOn } from "../../evaluate/inequalities/smooth.ts";
import { type LineConditions, lineConditions } from "../../evaluate/line-conditions.ts";
import { freeNames } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { denominator, numerator, type Rational } from "../../number/rational.ts";
import { distinctRealRoots, signAtRoot } from "../../polynomial/algebraic.ts";
import { realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import { between, distinctAscending } from "../../polynomial/ascending-roots.ts";
import { type RationalFunction, rationalFunctionOf } from "../../polynomial/rational-function.ts";
import type { RealRoot } from "../../polynomial/real-roots.ts";
import { squareFreePart } from "../../polynomial/squarefree.ts";
import {
  degreeOf,
  scaleUnivariate,
  signAt,
  subtractUnivariate,
  type UnivariatePolynomial,
} from "../../polynomial/univariate.ts";
import type { ExtentClaim } from "./claim.ts";
import { algebraicPlace, exactPlace, type Place } from "./places.ts";

/** A rational function on part of the line, which is cut at the roots of some polynomials. */
interface OnLine {
  readonly f: RationalFunction;
  readonly line: LineConditions;
}

function readOnLine({ objective, variables, conditions }: ExtentClaim): OnLine | null {
  const [name, ...others] = variables;
  if (name === undefined || others.length > 0 || freeNames(objective).some((free) => free !== name)) return null;
  const f = rationalFunctionOf(objective, name);
  const line = lineConditions(conditions, name);
  return f === null || line === null ? null : { f, line };
}

interface Stretch {
  /** `null` for an infinite end. */
  readonly ends: readonly [RealRoot | null, RealRoot | null];
  /** A number inside. */
  readonly sample: Rational;
}

/** The open stretches of the domain between roots of the polynomials and of what decides the conditions. */
function stretchesOf({ f, line }: OnLine, polynomials: readonly UnivariatePolynomial[]): readonly Stretch[] {
  const cuts = [...polynomials, f.denominator, ...line.polynomials].filter((p) => degreeOf(p) > 0);
  const roots = distinctAscending(cuts.flatMap(distinctRealRoots));
  return [...roots, null].flatMap((right, i) => {
    const left = roots[i - 1] ?? null;
    const sample = between(left, right);
    return line.hold((p) => signAt(p, sample)) ? [{ ends: [left, right] as const, sample }] : [];
  });
}

/**
 * Whether a rational function of one variable is not beyond the bound near infinity, near its poles and near edges that are not in its domain, as
 * far as the domain reaches there.
 */
export function isBoundAtEnds(bound: Rational, claim: ExtentClaim): boolean {
  const read = readOnLine(claim);
  if (read === null) return false;
  const { f, line } = read;
  const above = subtractUnivariate(
    scaleUnivariate(f.numerator, denominator(bound)),
    scaleUnivariate(f.denominator, numerator(bound)),
  );
  const isInside = (end: RealRoot | null): boolean =>
    end !== null && signAtRoot(f.denominator, end) !== 0 && line.hold((p) => signAtRoot(p, end));
  return stretchesOf(read, [above]).every(
    ({ ends, sample }) => ends.every(isInside) || signAt(above, sample) * signAt(f.denominator, sample) !== claim.side,
  );
}

/** Whether a rational function of one variable goes to the infinity that is claimed at a pole which its domain reaches. */
export function hasPole(claim: ExtentClaim): boolean {
  const read = readOnLine(claim);
  if (read === null) return false;
  const { f } = read;
  const isPole = (end: RealRoot | null): boolean =>
    end !== null && signAtRoot(f.denominator, end) === 0 && signAtRoot(f.numerator, end) !== 0;
  return stretchesOf(read, [f.numerator]).some(
    ({ ends, sample }) =>
      ends.some(isPole) && signAt(f.numerator, sample) * signAt(f.denominator, sample) === claim.side,
  );
}

/** Whether the domain is a closed and bounded part of the line. */
export function isCompactOnLine({ variables, conditions }: ExtentClaim): boolean {
  const [name, ...others] = variables;
  const region = regionOf(conditions.filter(isClosed));
  const bounds = name === undefined || others.length > 0 ? undefined : region.box.get(name);
  if (bounds === undefined || bounds.from === "-oo" || bounds.to === "+oo") return false;
  return conditions.every((condition) => isClosed(condition) || holdsOn(condition, region));
}

function isClosed(condition: Condition): boolean {
  if (condition.kind === "connective") return condition.conditions.every(isClosed);
  return condition.name === ">=" || condition.name === "=";
}

/** Every point of the domain that lies on an edge of it, with others; `null` where that is not seen. */
export function edgesOnLine({ variables, conditions }: ExtentClaim): readonly Place[] | null {
  const [name, ...others] = variables;
  if (name === undefined || others.length > 0) return null;
  const line = lineConditions(conditions, name);
  if (line !== null) {
    return line.polynomials.flatMap((p) => {
      const itself = { minimal: squareFreePart(p), denominator: [1n], numerators: [[0n, 1n]], form: [1] };
      return realPoints(itself).map((point) => algebraicPlace(point, [name]));
    });
  }
  const closed = conditions.filter(isClosed);
  if (!conditions.every((condition) => isClosed(condition) || holdsOn(condition, regionOf(closed)))) return null;
  const { exact } = regionOf(closed).box.get(name) ?? {};
  const ends: readonly (Expr | undefined)[] = [exact?.from, exact?.to];
  const isInterval = closed.flatMap(conjuncts).length === 2 && !ends.includes(undefined);
  return isInterval ? ends.map((end) => exactPlace(variables, [end!])) : null;
}
