import { signOf } from "../../evaluate/approximate.ts";
import type { Curve } from "../../evaluate/growth/curve.ts";
import { limitAlong } from "../../evaluate/growth/limit-along.ts";
import { limitFarOut } from "../../evaluate/growth/limit-far-out.ts";
import { regionOf } from "../../evaluate/inequalities/region.ts";
import { freeNames, holds } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { signOfRational } from "../../number/rational.ts";
import { directionOf } from "../monotone.ts";
import { type SignBound, signBound } from "../positivity.ts";
import { isAnalyticAt } from "./analytic-at.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";
import { sameConstant } from "./constants.ts";
import { isSameFunction } from "./same-function.ts";

/** `outer(slot)`, a step of `directionOf`. */
export interface OuterStep {
  readonly outer: Expr;
  readonly slot: string;
}

/**
 * Whether `f = outer(inner)` for an outer function that is strictly monotone on all of the range of the inner one, so that the claim about f
 * follows from that about the inner function: at its value if that is taken, else by the limit of the outer function there.
 */
export function isTransported({ outer, slot }: OuterStep, inner: ExtentClaim, claim: ExtentClaim): boolean {
  const { objective, variables, conditions, side, value, attained } = claim;
  if ([objective, inner.objective].some((expr) => freeNames(expr).includes(slot))) return false;
  if (freeNames(outer).some((name) => name !== slot)) return false;
  if (substitute(outer, new Map([[slot, inner.objective]])) !== objective) return false;
  if (inner.variables.join() !== variables.join() || !inner.conditions.every((one) => conditions.includes(one)))
    return false;
  const dropped = conditions.filter((condition) => !inner.conditions.includes(condition));
  const sign = signBound(inner.objective);
  const direction = directionOf(outer, slot, sign);
  if (
    !dropped.every((condition) => holdsNear(condition, inner)) ||
    direction === null ||
    mayPassPole(outer, slot, sign)
  )
    return false;
  if (inner.side !== (direction === "increasing" ? side : -side) || inner.attained !== attained) return false;
  const expr = exprOfValue(value);
  if (expr === null) return false;
  const limit = attained ? valueAt(outer, slot, inner) : limitAt(outer, slot, inner);
  return limit !== null && sameConstant(limit, expr);
}

/**
 * Whether a condition on the inner function holds where that has the claimed value, or comes near it: so nothing changes when the condition is
 * left out.
 */
function holdsNear(condition: Condition, inner: ExtentClaim): boolean {
  const { objective, attained, side, value } = inner;
  if (condition.kind !== "relation" || condition.name === "=") return false;
  if (!isSameFunction(condition.args[0]!, objective, inner)) return false;
  const expr = exprOfValue(value);
  if (expr === null) return value === "+oo" && condition.name !== "!=";
  const sign = signOf(expr);
  if (attained) return sign !== "unknown" && sign !== "undefined" && holds(condition.name, sign);
  return condition.name !== "!=" && (sign === 1 || (sign === 0 && side < 0));
}

/** `1/t` is monotone on each side of its pole only. */
function mayPassPole(outer: Expr, slot: string, sign: SignBound): boolean {
  if (outer.kind !== "product" || sign !== null) return false;
  return outer.args.some(
    (arg, i) => arg.kind === "variable" && arg.name === slot && signOfRational(outer.weights[i]!) < 0,
  );
}

function valueAt(outer: Expr, slot: string, { value }: ExtentClaim): Expr | null {
  const inside = exprOfValue(value);
  return inside === null ? null : substitute(outer, new Map([[slot, inside]]));
}

/** As its argument comes near the value from the side on which the inner function is. */
function limitAt(outer: Expr, slot: string, { side, value }: ExtentClaim): Expr | null {
  const inside = exprOfValue(value);
  const place = inside === null ? null : new Map([[slot, inside]]);
  if (place !== null && isAnalyticAt(outer, place)) return substitute(outer, place);
  const step = -side;
  const curve: Curve | null =
    typeof value === "string"
      ? { base: [0], step: [value === "+oo" ? 1 : -1], weight: [1] }
      : value.kind === "rational"
        ? { base: [value.value], step: [step], weight: [-1] }
        : null;
  if (curve === null) return null;
  if (typeof value === "string" && outer.kind === "call") {
    const end = limitFarOut(outer.name, value === "+oo" ? 1 : -1);
    if (end !== null) return end;
  }
  const limit = limitAlong(outer, [], { variables: [slot], curve, region: regionOf([]) });
  return limit !== null && "finite" in limit ? limit.finite : null;
}
