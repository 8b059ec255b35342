import { limitAlong } from "../../evaluate/growth/limit-along.ts";
import { regionOf } from "../../evaluate/inequalities/region.ts";
import { freeNames } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import type { Curve } from "../../evaluate/growth/curve.ts";
import { signOfRational } from "../../number/rational.ts";
import { directionOf } from "../monotone.ts";
import { type SignBound, signBound } from "../positivity.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";
import { sameConstant } from "./constants.ts";

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
  if (substitute(outer, new Map([[slot, inner.objective]])) !== objective) return false;
  const isSamePlace =
    inner.variables.join() === variables.join() &&
    inner.conditions.length === conditions.length &&
    inner.conditions.every((condition, i) => condition === conditions[i]);
  const sign = signBound(inner.objective);
  const direction = directionOf(outer, slot, sign);
  if (!isSamePlace || direction === null || mayPassPole(outer, slot, sign)) return false;
  if (inner.side !== (direction === "increasing" ? side : -side) || inner.attained !== attained) return false;
  const expr = exprOfValue(value);
  if (expr === null) return false;
  const limit = attained ? valueAt(outer, slot, inner) : limitAt(outer, slot, inner);
  return limit !== null && sameConstant(limit, expr);
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
  const step = -side;
  const curve: Curve | null =
    typeof value === "string"
      ? { base: [0], step: [value === "+oo" ? 1 : -1], weight: [1] }
      : value.kind === "rational"
        ? { base: [value.value], step: [step], weight: [-1] }
        : null;
  if (curve === null) return null;
  const limit = limitAlong(outer, [], { variables: [slot], curve, region: regionOf([]) });
  return limit !== null && "finite" in limit ? limit.finite : null;
}
