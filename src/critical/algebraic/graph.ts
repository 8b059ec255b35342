import { monomial, number, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { isConstant, type Multivariate, negate } from "../../polynomial/multivariate/polynomial.ts";
import { coefficientsIn } from "../../polynomial/multivariate/recursive.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";

/** A hypersurface as the graph of a function: one coordinate in terms of the others, which are parameters. */
export interface Graph {
  readonly at: ReadonlyMap<string, Expr>;
  readonly params: readonly string[];
  /** What must not be 0; a constant for a function that is defined everywhere. */
  readonly divisor: Expr;
}

/**
 * The hypersurface of an irreducible polynomial as a graph, the last variable first: where a variable occurs to the first power
 * only, with a constant coefficient, or in two variables with any, which then has no zero in common with the rest.
 */
export function graphOf(h: Multivariate, variables: readonly string[], freshName: () => string): Graph | null {
  for (let i = variables.length - 1; i >= 0; i -= 1) {
    const [rest, slope, ...more] = coefficientsIn(h, i);
    if (slope === undefined || more.length > 0) continue;
    if (!isConstant(slope) && variables.length > 2) continue;
    const params = variables.flatMap((_, k) => (k === i ? [] : [freshName()]));
    const names = [...params];
    const symbols = variables.map((_, k) => (k === i ? number(0) : variable(names.shift()!)));
    const divisor = exprOfMultivariate(slope, symbols);
    const value = monomial([exprOfMultivariate(negate(rest!), symbols), divisor], [1, -1], 1);
    return { at: new Map(variables.map((name, k) => [name, k === i ? value : symbols[k]!])), params, divisor };
  }
  return null;
}
