import { relation } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { definitionOf } from "../functions/table.ts";
import { isInteger, signOfRational } from "../number/rational.ts";

/** What has to hold for an expression to have a value as it stands; `null` for a conditional, which asks in turns. */
export function domainConditions(expr: Expr): readonly Condition[] | null {
  const conditions = new Set<Condition>();
  for (const node of postorder([expr])) {
    if (node.kind === "piecewise") return null;
    if (node.kind === "power") conditions.add(relation(">", node.args[0]!));
    if (node.kind === "call") {
      const defined = definitionOf(node.name).defined?.(...node.args);
      if (defined !== undefined) conditions.add(defined);
    }
    if (node.kind !== "product") continue;
    for (const [i, weight] of node.weights.entries()) {
      const [isWhole, isNegative] = [isInteger(weight), signOfRational(weight) < 0];
      if (!isWhole || isNegative) conditions.add(relation(isWhole ? "!=" : isNegative ? ">" : ">=", node.args[i]!));
    }
  }
  return [...conditions];
}
