import { linearCombination, monicPart } from "../../expr/build.ts";
import type { CallNode, Expr } from "../../expr/expr.ts";
import { orderedTerms } from "../../expr/order.ts";
import { orderingOf } from "../../expr/ordering.ts";
import {
  absRational,
  compareRational,
  divideRational,
  multiplyRational,
  type Rational,
} from "../../number/rational.ts";
import { operationCount } from "../../print/operations.ts";
import type { Relation } from "./relations.ts";

interface Member {
  readonly node: CallNode;
  readonly factor: Rational;
}

const byName = orderingOf();

/**
 * `exp(k·u)` as the power `exp(u)^k` of another exponential among the nodes, k an integer: of those whose exponents differ by
 * a rational factor, the one with the least factor is the base. An exponential is defined where its exponent is, and never 0.
 */
export function powersOfExponentials(nodes: readonly Expr[]): [Expr, Relation][] {
  const families = new Map<Expr, Member[]>();
  for (const node of nodes) {
    if (node.kind !== "call" || node.name !== "exp") continue;
    const [factor, direction] = withoutFactor(node.args[0]!);
    const family = families.get(direction);
    if (family === undefined) families.set(direction, [{ node, factor }]);
    else family.push({ node, factor });
  }
  const relations: [Expr, Relation][] = [];
  for (const family of families.values()) {
    const base = family.reduce((best, other) => (isSimpler(other, best) ? other : best));
    for (const { node, factor } of family) {
      const exponent = divideRational(factor, base.factor);
      if (node !== base.node && typeof exponent === "number")
        relations.push([node, { coefficient: 1, base: base.node, exponent }]);
    }
  }
  return relations;
}

function isSimpler(a: Member, b: Member): boolean {
  return (
    (compareRational(absRational(a.factor), absRational(b.factor)) || operationCount(a.node) - operationCount(b.node)) <
    0
  );
}

/** The coefficient of the first term, as printed, and the expression over it. */
function withoutFactor(expr: Expr): readonly [Rational, Expr] {
  if (expr.kind === "product" && expr.value !== 1) {
    const [factor, direction] = withoutFactor(monicPart(expr));
    return [multiplyRational(expr.value, factor), direction];
  }
  if (expr.kind !== "sum") return [1, expr];
  const factor = expr.weights[orderedTerms(expr, byName)[0]!]!;
  if (factor === 1) return [1, expr];
  const over = (weight: Rational): Rational => divideRational(weight, factor);
  return [factor, linearCombination(expr.args, expr.weights.map(over), over(expr.value))];
}
