import { conjuncts, regionOf } from "../../evaluate/inequalities/region.ts";
import { holdsOn } from "../../evaluate/inequalities/smooth.ts";
import { lineConditions } from "../../evaluate/line-conditions.ts";
import { freeNames } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { denominator, numerator, type Rational } from "../../number/rational.ts";
import { distinctRealRoots, signAtRoot } from "../../polynomial/algebraic.ts";
import { realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import { between, distinctAscending } from "../../polynomial/ascending-roots.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { squareFreePart } from "../../polynomial/squarefree.ts";
import { degreeOf, scaleUnivariate, signAt, subtractUnivariate } from "../../polynomial/univariate.ts";
import type { ExtentClaim } from "./claim.ts";
import { algebraicPlace, exactPlace, type Place } from "./places.ts";

/**
 * Whether a rational function of one variable is not beyond the bound near infinity, near its poles and near edges that are not in its domain, as
 * far as the domain reaches there.
 */
export function isBoundAtEnds(bound: Rational, { objective, variables, conditions, side }: ExtentClaim): boolean {
  const [name, ...others] = variables;
  if (name === undefined || others.length > 0 || freeNames(objective).some((free) => free !== name)) return false;
  const f = rationalFunctionOf(objective, name);
  const line = lineConditions(conditions, name);
  if (f === null || line === null) return false;
  const above = subtractUnivariate(
    scaleUnivariate(f.numerator, denominator(bound)),
    scaleUnivariate(f.denominator, numerator(bound)),
  );
  const cuts = [above, f.denominator, ...line.polynomials].filter((p) => degreeOf(p) > 0).flatMap(distinctRealRoots);
  const marks = distinctAscending(cuts).map((root) => ({
    root,
    isEnd: signAtRoot(f.denominator, root) === 0 || !line.hold((p) => signAtRoot(p, root)),
  }));
  return [...marks, null].every((right, i) => {
    const left = marks[i - 1] ?? null;
    if (left?.isEnd === false && right?.isEnd === false) return true;
    const sample = between(left?.root ?? null, right?.root ?? null);
    if (!line.hold((p) => signAt(p, sample))) return true;
    return signAt(above, sample) * signAt(f.denominator, sample) !== side;
  });
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
