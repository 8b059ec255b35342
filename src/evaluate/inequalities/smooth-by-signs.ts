import { relation } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { definitionOf } from "../../functions/table.ts";
import { isInteger, signOfRational } from "../../number/rational.ts";
import { ANY, NEGATIVE, NULL, POSITIVE, type Signs } from "../signs/signs.ts";

const ALLOWED: Readonly<Record<string, Signs>> = {
  ">": POSITIVE,
  ">=": POSITIVE | NULL,
  "=": NULL,
  "!=": POSITIVE | NEGATIVE,
};

/** What is known of signs at all points in question. */
export type SignOracle = (expr: Expr) => Signs;

/** Whether a condition holds wherever its expressions are defined. */
export function holdsBySigns(condition: Condition, signs: SignOracle): boolean {
  if (condition.kind === "connective") {
    const all = condition.name === "and";
    return all
      ? condition.conditions.every((part) => holdsBySigns(part, signs))
      : condition.conditions.some((part) => holdsBySigns(part, signs));
  }
  return (signs(condition.args[0]!) & ~(ALLOWED[condition.name] ?? ANY)) === 0;
}

/** Whether the expression has a real value everywhere. */
export function isDefinedBySigns(expr: Expr, signs: SignOracle): boolean {
  return postorder([expr]).every((node) => isOwn(node, signs, "defined"));
}

/**
 * Whether the expression is defined and analytic everywhere. Functions of the table are analytic
 * where they are C²; a choice between branches is taken for one that is not.
 */
export function isAnalyticBySigns(expr: Expr, signs: SignOracle): boolean {
  return postorder([expr]).every((node) => isOwn(node, signs, "defined") && isOwn(node, signs, "smooth"));
}

/** Whether what the node itself adds to the conditions holds. */
function isOwn(node: Expr, signs: SignOracle, kind: "defined" | "smooth"): boolean {
  const smooth = kind === "smooth";
  switch (node.kind) {
    case "number":
    case "constant":
    case "variable":
    case "sum":
      return true;
    case "product":
      return node.args.every((base, i) => {
        const weight = node.weights[i]!;
        if (isInteger(weight)) return signOfRational(weight) > 0 || holdsBySigns(relation("!=", base), signs);
        return holdsBySigns(relation(smooth || signOfRational(weight) < 0 ? ">" : ">=", base), signs);
      });
    case "power":
      return holdsBySigns(relation(">", node.args[0]!), signs);
    case "call": {
      const definition = definitionOf(node.name);
      if (smooth && (definition.name === "rootof" || ("selects" in definition && definition.selects !== undefined)))
        return false;
      const condition = smooth ? definition.smooth : definition.defined;
      return condition === undefined || holdsBySigns(condition(...node.args), signs);
    }
    case "piecewise":
      return false;
    default:
      return node satisfies never;
  }
}
