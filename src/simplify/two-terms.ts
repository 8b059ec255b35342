import { createMemo } from "../expr/arena.ts";
import { number } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import type { Rational } from "../number/rational.ts";

const byName = orderingOf();

export interface Weighted {
  readonly expr: Expr;
  readonly weight: Rational;
}

const leftSides = createMemo<readonly [Weighted, Weighted]>();

/** The terms of a rule's left side, one with names first. */
export function twoTerms(left: SumNode): readonly [Weighted, Weighted] {
  let terms = leftSides.get(left);
  if (terms === undefined) {
    terms = splitLeft(left);
    leftSides.set(left, terms);
  }
  return terms;
}

function splitLeft(left: SumNode): readonly [Weighted, Weighted] {
  const terms = orderedTerms(left, byName).map((i): Weighted => ({ expr: left.args[i]!, weight: left.weights[i]! }));
  return [terms[0]!, terms[1] ?? { expr: number(1), weight: left.value }];
}
