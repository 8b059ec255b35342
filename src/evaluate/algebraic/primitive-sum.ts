import { linearCombination } from "../../expr/build.ts";
import type { Expr, SumNode } from "../../expr/expr.ts";
import { absRational, divideRational, multiplyRational, type Rational, signOfRational } from "../../number/rational.ts";
import { commonMeasure } from "./quotient.ts";

/** `content · primitive`: coprime whole weights, the first one positive, so that multiples of a sum have the same primitive. */
export interface PrimitiveSum {
  readonly content: Rational;
  readonly primitive: Expr;
}

export function primitiveSum(sum: SumNode): PrimitiveSum {
  const sizes = [...sum.weights, ...(sum.value === 0 ? [] : [sum.value])].map(absRational);
  const content = multiplyRational(sizes.reduce(commonMeasure), signOfRational(sum.weights[0]!));
  if (content === 1) return { content, primitive: sum };
  const weights = sum.weights.map((weight) => divideRational(weight, content));
  return { content, primitive: linearCombination(sum.args, weights, divideRational(sum.value, content)) };
}
