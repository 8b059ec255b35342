import type { Condition, Expr, Relation, RelationNode, SumNode } from "../expr/expr.ts";
import { orderedConditions } from "../expr/order.ts";
import { negateRational, signOfRational } from "../number/rational.ts";
import type { Comparison, Signed } from "./notation.ts";
import { type Layout, signedTerms, writeRational, writeSum, writeTerm } from "./terms.ts";

/**
 * Writes a condition so that reading it gives the same node: the constant term moves to the right of the sign, and what
 * is negative on the left changes sides (`1 - x > 0` as `x < 1`, `x - y > 0` as `x > y`).
 */
export function layoutCondition<R>(condition: Condition, layout: Layout<R>): R {
  if (condition.kind === "relation") return writeRelation(condition, layout);
  const { notation } = layout;
  if (condition.conditions.length === 0) return notation.symbol(condition.name === "and" ? "true" : "false");
  const parts = orderedConditions(condition.conditions, layout.ordering);
  return notation.connective(
    condition.name,
    parts.map((part) => layoutCondition(part, layout)),
  );
}

const MIRRORED: Readonly<Record<Relation, Comparison>> = { ">": "<", ">=": "<=", "=": "=", "!=": "!=" };

function writeRelation<R>(relation: RelationNode, layout: Layout<R>): R {
  const { left, right, mirrored } = sidesOf(relation.args[0]!, layout);
  const { comparison } = layout.notation;
  if (!mirrored) return comparison(relation.name, left, right);
  const name = MIRRORED[relation.name];
  return name === relation.name ? comparison(name, right, left) : comparison(name, left, right);
}

/** Two expressions whose difference is the given one or, when mirrored, its opposite. */
interface Sides<R> {
  readonly left: R;
  readonly right: R;
  readonly mirrored: boolean;
}

function sidesOf<R>(expr: Expr, layout: Layout<R>): Sides<R> {
  const constant = expr.kind === "sum" ? expr.value : 0;
  const terms = expr.kind === "sum" ? signedTerms(expr, layout, false) : [writeTerm(expr, 1, layout)];
  if (terms.every((term) => term.negative)) {
    const left = writeSum(terms.map(positive), layout);
    return { left, right: writeRational(constant, layout), mirrored: true };
  }
  if (expr.kind === "sum" && comparesTwoVariables(expr)) {
    const [above, below] = terms[0]!.negative ? [terms[1]!, terms[0]!] : [terms[0]!, terms[1]!];
    return { left: above.body, right: below.body, mirrored: false };
  }
  return { left: writeSum(terms, layout), right: writeRational(negateRational(constant), layout), mirrored: false };
}

function comparesTwoVariables(sum: SumNode): boolean {
  const opposed = sum.weights.some((weight) => signOfRational(weight) < 0);
  return sum.value === 0 && sum.args.length === 2 && opposed && sum.args.every((arg) => arg.kind === "variable");
}

function positive<R>(term: Signed<R>): Signed<R> {
  return { negative: false, body: term.body };
}
