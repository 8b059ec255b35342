import type { Expr } from "../../expr/expr.ts";
import { definitionOf } from "../../functions/table.ts";

/** The limit of a function of the table that is monotone on the line, as its argument goes to infinity of this sign; `null` if that is infinite. */
export function limitFarOut(name: string, sign: -1 | 1): Expr | null {
  const definition = definitionOf(name);
  if (definition.kind !== "unary" || definition.domain.length !== 1 || definition.range.length !== 1) return null;
  if (definition.period !== undefined || definition.domain[0]![sign > 0 ? "to" : "from"] !== (sign > 0 ? "+oo" : "-oo"))
    return null;
  const [slope, ...others] = new Set(definition.pieces.map((piece) => piece.slope));
  if (others.length > 0 || slope === "constant") return null;
  const end = definition.range[0]![(slope === "nondecreasing") === sign > 0 ? "to" : "from"];
  return typeof end === "object" && "kind" in end ? end : null;
}
