import type { Expr } from "../expr/expr.ts";
import type { Budget } from "../expr/problem.ts";
import type { Bound } from "../functions/definition.ts";
import { definitionOf } from "../functions/table.ts";
import { exponentOf, type Outer, outerValue } from "./outer-point.ts";
import { compareReals, rationalNumber, realOfExpr } from "./real-number.ts";
import type { Extent, Solution } from "./solution.ts";

/** Infimum and supremum of `outer(inner)` from those of `inner`; `null` where a limit is not known. */
export function extentThrough(inner: Solution, outer: Outer, budget: Budget): Pick<Solution, "infimum" | "supremum"> {
  const low = inner.infimum === null ? null : imageOf(inner.infimum, "from", outer, budget);
  const high = inner.supremum === null ? null : imageOf(inner.supremum, "to", outer, budget);
  return outer.direction === "increasing" ? { infimum: low, supremum: high } : { infimum: high, supremum: low };
}

type Side = "from" | "to";

function imageOf(extent: Extent, side: Side, outer: Outer, budget: Budget): Extent | null {
  if (extent.attained && typeof extent.value === "object")
    return { value: outerValue(extent.value, outer), attained: true, from: [extent] };
  const limit = limitAt(extent.value, side, outer, budget);
  return limit === null ? null : { value: limit, attained: false, from: [extent] };
}

/** The limit of the outer function as its argument comes close to an infimum (`from`) or supremum (`to`). */
function limitAt(value: Extent["value"], side: Side, outer: Outer, budget: Budget): Extent["value"] | null {
  const { outer: expr, direction } = outer;
  if (expr.kind === "call") return limitOfCall(expr.name, value, side, outer, budget);
  if (typeof value === "object") return limitAtFinite(value, side, outer, budget);
  const infinite = (value === "+oo") === (direction === "increasing") ? "+oo" : "-oo";
  if (expr.kind === "power") return infinite === "+oo" ? infinite : rationalNumber(0);
  if (expr.kind === "product" && exponentOf(outer) === -1) return rationalNumber(0);
  return expr.kind === "product" || expr.kind === "sum" ? infinite : null;
}

/** Finite limits are values, but for `1/t` at 0. */
function limitAtFinite(
  value: Exclude<Extent["value"], string>,
  side: Side,
  outer: Outer,
  budget: Budget,
): Extent["value"] | null {
  if (exponentOf(outer) !== -1) return outerValue(value, outer);
  const order = compareReals(value, rationalNumber(0), budget);
  if (order === null) return null;
  if (order !== 0) return outerValue(value, outer);
  return (side === "from") === (outer.direction === "increasing") ? "-oo" : "+oo";
}

/** A monotone function of the table comes close to an end of its range at the matching end of its domain. */
function limitOfCall(
  name: string,
  value: Extent["value"],
  side: Side,
  outer: Outer,
  budget: Budget,
): Extent["value"] | null {
  const definition = definitionOf(name);
  if (definition.kind !== "unary" || definition.domain.length !== 1 || definition.range.length !== 1) return null;
  const end = definition.domain[0]![side];
  const isEnd = typeof value === "string" ? value === end : meets(end, value, budget);
  if (isEnd === null || (typeof value === "string" && !isEnd)) return null;
  if (typeof value === "object" && !isEnd) return outerValue(value, outer);
  const rangeSide = (side === "from") === (outer.direction === "increasing") ? "from" : "to";
  return boundValue(definition.range[0]![rangeSide]);
}

function meets(end: Bound, value: Exclude<Extent["value"], string>, budget: Budget): boolean | null {
  const bound = boundValue(end);
  if (bound === null) return null;
  if (typeof bound === "string") return false;
  const order = compareReals(value, bound, budget);
  return order === null ? null : order === 0;
}

function boundValue(bound: Bound): Extent["value"] | null {
  if (typeof bound === "string") return bound;
  return "kind" in bound ? realOfExpr(bound satisfies Expr) : null;
}
