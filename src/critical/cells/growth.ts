import { signOf } from "../../evaluate/approximate.ts";
import type { Expr } from "../../expr/expr.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { coneSigns } from "../candidates/cone-signs.ts";
import { combinations } from "../combinations.ts";
import { type Growth, growthOf } from "../points/growth.ts";
import type { Cell } from "./cell-tree.ts";
import { formAtInfinity } from "./form-at-infinity.ts";

const LARGEST_SEARCH = 5;

/** How a continuous function behaves far out: by its form there, or because the formula of each cell goes to infinity everywhere. */
export function growthByCells(objective: Expr, cells: readonly Cell[], variables: readonly string[]): Growth {
  const at = formAtInfinity(objective);
  const form = at === null || at.degree === 0 ? null : at.form;
  const signs = form === null ? null : coneSigns(form, [], variables);
  const seen = form === null ? [] : signsAround(form, variables);
  const own = cells.map((cell) => polynomialOf(cell.objective, variables));
  const growths = own.includes(null) ? [] : own.map((polynomial) => growthOf(polynomial!));
  const all = (side: "toPlusInfinity" | "toMinusInfinity"): boolean =>
    growths.length > 0 && growths.every((growth) => growth[side]);
  const [toPlusInfinity, toMinusInfinity] = [
    signs === 1 || all("toPlusInfinity"),
    signs === -1 || all("toMinusInfinity"),
  ];
  return {
    toPlusInfinity,
    toMinusInfinity,
    unboundedBelow: toMinusInfinity || signs === "both" || seen.includes(-1),
    unboundedAbove: toPlusInfinity || signs === "both" || seen.includes(1),
  };
}

/** The signs of a form in directions with entries 0, 1, -1. */
function signsAround(form: Expr, variables: readonly string[]): readonly (-1 | 0 | 1)[] {
  if (variables.length > LARGEST_SEARCH) return [];
  return combinations(variables.map(() => [0, 1, -1])).flatMap((direction) => {
    const sign = signOf(form, new Map(variables.map((name, i) => [name, direction[i]!])));
    return sign === "undefined" || sign === "unknown" ? [] : [sign];
  });
}
