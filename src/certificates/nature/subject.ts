import { signOf } from "../../evaluate/approximate.ts";
import { constantField, decidedOr } from "../../evaluate/constant-field.ts";
import { NOWHERE } from "../../evaluate/coordinates.ts";
import { type Region, regionOf } from "../../evaluate/inequalities/region.ts";
import { signsOn } from "../../evaluate/inequalities/signs-on.ts";
import { isAnalyticBySigns, isDefinedBySigns } from "../../evaluate/inequalities/smooth-by-signs.ts";
import { selectionAt, selectsByParts } from "../../evaluate/selection.ts";
import { ANY, NEGATIVE, NULL, POSITIVE, type Signs } from "../../evaluate/signs/signs.ts";
import { difference, freeNames, relation, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { defaultBudget } from "../../expr/problem.ts";
import { substitute } from "../../expr/substitute.ts";
import { identityForms, isIdentity } from "../identity.ts";
import { onEquations } from "./on-equations.ts";

/**
 * Points: with coordinates in terms of real and of integer parameters for which the conditions hold, or (`at` is `null`) where the
 * equations and the conditions hold.
 */
export interface NatureSet {
  readonly at: readonly Expr[] | null;
  readonly params: readonly string[];
  readonly integers: readonly string[];
  readonly equations: readonly Expr[];
  readonly where: readonly Condition[];
}

/** A function of some variables on the set of points at which conditions hold, and a set of points of that. */
export interface NatureClaim {
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly conditions: readonly Condition[];
  readonly set: NatureSet;
}

/** How expressions in the variables are looked at on the set. */
export interface Subject {
  /** Whether coordinates name no variables, and conditions on the set none but its own. */
  readonly isClosed: boolean;
  /** What holds on the set. */
  readonly region: Region;
  /** An expression on the set; `null` where it cannot be written there. */
  readonly onSet: (expr: Expr) => Expr | null;
  readonly signsAt: (expr: Expr) => Signs;
  readonly isZeroAt: (expr: Expr) => boolean;
  readonly isAnalyticAt: (expr: Expr) => boolean;
}

const FIRST = { ...defaultBudget, bits: 128 };

export function subjectOf({ variables, conditions, set }: NatureClaim): Subject {
  const { at, params, integers, equations, where } = set;
  const outside = conditions.filter((one) => freeNames(one).every((name) => !variables.includes(name)));
  const facts = [...where, ...outside, ...equations.map((equation) => relation("=", equation))];
  const region = regionOf(facts);
  const place = at === null ? null : new Map(variables.map((name, i) => [name, at[i]!]));
  const onSet = (expr: Expr): Expr | null =>
    place === null ? onEquations(expr, equations, variables) : substitute(expr, place);
  const signsAt = (expr: Expr): Signs => {
    const on = onSet(expr);
    if (on === null) return ANY;
    if (freeNames(on).length === 0) return decidedOr(() => signsOfConstant(on), ANY);
    const signs = signsOn(on, region);
    return place === null ? signs & signsOn(expr, region) : signs;
  };
  const isZeroAt = (expr: Expr): boolean => {
    const on = onSet(expr);
    if (on === null || on === ZERO) return on === ZERO;
    if (freeNames(on).length === 0) return signsAt(expr) === NULL;
    return identityForms(on, facts).some(isIdentity);
  };
  const own = [...params, ...integers];
  const named = [...(at ?? []), ...(at === null ? [] : where)].flatMap((part) => freeNames(part));
  return {
    isClosed: named.every((name) => own.includes(name) || !variables.includes(name)),
    region,
    onSet,
    signsAt,
    isZeroAt,
    isAnalyticAt: (expr) => isAnalyticBySigns(expr, signsAt),
  };
}

/** Of a constant: by an enclosure, or a proof that it is 0; within `decidedOr`. */
export function signsOfConstant(expr: Expr): Signs {
  const seen = signOf(expr, NOWHERE, FIRST);
  const sign = seen === 1 || seen === -1 ? seen : constantField.sign(constantField.constant!(expr));
  return sign > 0 ? POSITIVE : sign < 0 ? NEGATIVE : NULL;
}

/** What f is at the points of the set, where that is one constant as it is written. */
export function valueOnSet(claim: NatureClaim): Expr | null {
  const subject = subjectOf(claim);
  const formula = formulaOnSet(claim, subject);
  const value = formula === null ? null : subject.onSet(formula);
  return value === null || freeNames(value).length > 0 ? null : value;
}

/** Whether f is proved to have the value at all points of the set. */
export function hasValue(claim: NatureClaim, value: Expr): boolean {
  const subject = subjectOf(claim);
  const formula = freeNames(value).length > 0 ? null : formulaOnSet(claim, subject);
  return formula !== null && subject.isZeroAt(difference(formula, value));
}

/** The formula that cases select on the set itself, if it is defined there. */
function formulaOnSet({ objective }: NatureClaim, { signsAt, isZeroAt }: Subject): Expr | null {
  const isDefined = (expr: Expr): boolean => isDefinedBySigns(expr, signsAt);
  if (!selectsByParts(objective)) return isDefined(objective) ? objective : null;
  const selection = selectionAt(objective, (compared) => {
    if (!isDefined(compared)) return null;
    const signs = signsAt(compared);
    return signs === POSITIVE ? 1 : signs === NEGATIVE ? -1 : signs === NULL || isZeroAt(compared) ? 0 : null;
  });
  return selection.kind === "formula" && isDefined(selection.expr) ? selection.expr : null;
}
