import { constantField } from "../../evaluate/constant-field.ts";
import { leadingTerm } from "../../evaluate/growth/leading-term.ts";
import { limitAlong } from "../../evaluate/growth/limit-along.ts";
import { conjuncts, regionOf } from "../../evaluate/inequalities/region.ts";
import { selectionAt } from "../../evaluate/selection.ts";
import { taylorSeries } from "../../evaluate/taylor.ts";
import { difference, holds, linearCombination, rationalPower, variable, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import type { Rational } from "../../number/rational.ts";
import { type GermRing, orderOf, partOfDegree, variableGerm } from "../../polynomial/germ/germ.ts";
import type { Conduct } from "./conduct.ts";
import { type NatureClaim, valueOnSet } from "./subject.ts";

/** `t -> point + (step_i·t^power_i)`, for small positive t: a curve in the domain. */
export interface PointedCurve {
  readonly step: readonly Rational[];
  readonly power: readonly number[];
}

/** From a point, f falls along one curve and rises along another one. */
export interface CurvesProof {
  readonly by: "curves";
  readonly falls: PointedCurve;
  readonly rises: PointedCurve;
}

export function conductByCurves({ falls, rises }: CurvesProof, claim: NatureClaim): Conduct | null {
  if (signAlong(falls, claim) !== -1 || signAlong(rises, claim) !== 1) return null;
  return { below: true, above: true, strict: null };
}

const ORDER = 12;
const T = "#t";

/**
 * In one variable: what f does on both sides of a point, or on the one that belongs to the domain. The leading terms say all of it.
 */
export function conductBySides(claim: NatureClaim): Conduct | null {
  if (claim.variables.length !== 1) return null;
  const sides = ([1, -1] as const).map((step) => ({ step: [step], power: [1] }));
  const signs = sides.flatMap((curve) => (leavesDomain(curve, claim) ? [] : [signAlong(curve, claim)]));
  if (signs.length === 0 || signs.includes(null)) return null;
  const [below, above] = [signs.includes(-1), signs.includes(1)];
  return { below, above, strict: below && above ? null : !signs.includes(0) };
}

/** Whether some condition is seen to fail early on the curve. */
function leavesDomain(curve: PointedCurve, claim: NatureClaim): boolean {
  return claim.conditions.flatMap(conjuncts).some((condition) => {
    if (condition.kind !== "relation") return false;
    const sign = signOfSeries(condition.args[0]!, curve, claim);
    return sign !== null && !holds(condition.name, sign);
  });
}

/** The sign of f less its value at the point, early on a curve that begins there and stays in the domain; `null` where it is not seen. */
export function signAlong(curve: PointedCurve, claim: NatureClaim): -1 | 0 | 1 | null {
  const { variables, set } = claim;
  const value = valueOnSet(claim);
  const isCurve =
    curve.step.length === variables.length &&
    curve.power.length === variables.length &&
    curve.power.every((power) => Number.isSafeInteger(power) && power > 0 && power <= ORDER);
  if (value === null || set.at === null || set.params.length + set.integers.length > 0 || !isCurve) return null;
  return bySeries(curve, value, claim) ?? byLeadingTerms(curve, value, claim);
}

/** By series in t, where what is compared has one. */
function bySeries(curve: PointedCurve, value: Expr, claim: NatureClaim): -1 | 0 | 1 | null {
  const signOf = (expr: Expr): -1 | 0 | 1 | null => signOfSeries(expr, curve, claim);
  const isHeld = (condition: Condition): boolean => {
    if (condition.kind === "connective")
      return condition.name === "and" ? condition.conditions.every(isHeld) : condition.conditions.some(isHeld);
    const sign = signOf(condition.args[0]!);
    return sign !== null && holds(condition.name, sign);
  };
  const selection = selectionAt(claim.objective, signOf);
  if (selection.kind !== "formula" || !claim.conditions.every(isHeld)) return null;
  return signOf(difference(selection.expr, value));
}

/** The sign of an expression early on the curve; 0 only where it is written as 0 there. */
function signOfSeries(expr: Expr, { step, power }: PointedCurve, { variables, set }: NatureClaim): -1 | 0 | 1 | null {
  const t = variable(T);
  const along = new Map(
    variables.map((name, i) => {
      return [name, linearCombination([set.at![i]!, rationalPower(t, power[i]!)], [1, step[i]!], 0)] as const;
    }),
  );
  const on = substitute(expr, along);
  if (on === ZERO) return 0;
  const ring: GermRing = { field: constantField, weights: [1], order: ORDER };
  const series = taylorSeries(on, new Map([[T, variableGerm(ring, 0)]]), ring);
  if (series === null || series.size === 0) return null;
  const [term] = partOfDegree(series, [1], orderOf(series, [1])).values();
  return constantField.sign(term!.coefficient);
}

/** By the terms that lead near the point, which is moved to the origin. */
function byLeadingTerms({ step, power }: PointedCurve, value: Expr, claim: NatureClaim): -1 | 1 | null {
  const { objective, variables, conditions, set } = claim;
  const moved = new Map(variables.map((name, i) => [name, linearCombination([variable(name), set.at![i]!], null, 0)]));
  const curve = { base: variables.map(() => 0), step, weight: power.map((p) => -p) };
  const along = { variables, curve, region: regionOf([]) };
  const held = conditions.map((condition) => substituteInCondition(condition, moved));
  if (limitAlong(ZERO, held, along) === null) return null;
  const resting = new Map(variables.flatMap((name, i) => (step[i] === 0 ? [[name, ZERO] as const] : [])));
  const term = leadingTerm(substitute(substitute(difference(objective, value), moved), resting), along);
  return term === null || term === 0 ? null : term.sign;
}
