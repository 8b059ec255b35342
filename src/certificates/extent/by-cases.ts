import { regionOf } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn, isPositiveOn } from "../../evaluate/inequalities/signs-on.ts";
import { selectsByParts } from "../../evaluate/selection.ts";
import { relation } from "../../expr/build.ts";
import type { Condition, Expr, RelationNode } from "../../expr/expr.ts";
import { factOf, scaled, selectionWhere } from "../pieces.ts";

const MOST_FACTS = 5;

/** Whether an expression with cases is nowhere negative (nowhere 0 either, unless it may be) on a domain: once for each choice of the signs that select. */
export function hasSignsByCases(expr: Expr, conditions: readonly Condition[], mayBeZero: boolean): boolean {
  const holdsWhere = (facts: readonly RelationNode[]): boolean => {
    const selection = selectionWhere(expr, facts);
    if (selection.kind === "undefined") return true;
    if (selection.kind === "formula") {
      const region = regionOf([...conditions, ...facts]);
      return mayBeZero ? isNonnegativeOn(selection.expr, region) : isPositiveOn(selection.expr, region);
    }
    const { compared } = selection;
    const isZero = relation("=", scaled(compared).expr);
    if (facts.length >= MOST_FACTS || isZero.kind !== "relation") return false;
    return [factOf(compared, 1), factOf(compared, -1), isZero].every((fact) => holdsWhere([...facts, fact]));
  };
  return selectsByParts(expr) && holdsWhere([]);
}
