import type { FactorsProof } from "../../certificates/nature/factors.ts";
import { difference, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { fraction } from "../../number/rational.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { isConstant } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate, multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { simplify } from "../../simplify/simplify.ts";

const MOST_TERMS = 400;

/** The ways in which f less a value is seen to be a product. */
export function* factorsOf(objective: Expr, variables: readonly string[], value: Expr): Generator<FactorsProof> {
  const excess = difference(objective, value);
  yield asWritten(excess, value);
  const polynomial = byFactors(excess, variables, value);
  if (polynomial !== null) yield polynomial;
  const simple = simplify(excess);
  if (simple !== excess) yield asWritten(simple, value);
}

function asWritten(excess: Expr, value: Expr): FactorsProof {
  if (excess.kind !== "product")
    return { by: "factors", value, coefficient: 1, factors: [{ factor: excess, weight: 1 }] };
  const factors = excess.args.map((factor, i) => ({ factor, weight: excess.weights[i]! }));
  return { by: "factors", value, coefficient: excess.value, factors };
}

function byFactors(excess: Expr, variables: readonly string[], value: Expr): FactorsProof | null {
  const symbols = variables.map(variable);
  const read = multivariateOf(excess, symbols, MOST_TERMS);
  if (read === null || isConstant(read.polynomial)) return null;
  const { content, factors } = factorisation(read.polynomial);
  return {
    by: "factors",
    value,
    coefficient: fraction(content, read.denominator),
    factors: factors.map(({ factor, multiplicity }) => ({
      factor: exprOfMultivariate(factor, symbols),
      weight: multiplicity,
    })),
  };
}
