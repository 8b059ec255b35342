import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { isInteger, negateRational, signOfRational } from "../number/rational.ts";

/**
 * A product with a denominator `a + b` whose terms have rational squares multiplied by the conjugate:
 * `1/(sqrt(3) - sqrt(2)) = sqrt(3) + sqrt(2)`. Only for numbers: elsewhere the conjugate may vanish.
 */
export function rationalize(node: Expr): Expr | null {
  if (node.kind !== "product") return null;
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    if (arg.kind !== "sum" || arg.free.indices.length > 0 || !isInteger(weight) || signOfRational(weight) > 0) continue;
    const conjugate = conjugateOf(arg);
    if (conjugate === null) continue;
    const norm = linearCombination(conjugate.squares, [1, -1], 0);
    const args = [...node.args.with(i, conjugate.expr), norm];
    return monomial(args, [...node.weights.with(i, negateRational(weight)), weight], node.value);
  }
  return null;
}

/** `a - b` and the squares of a and b, for a sum of two terms with rational squares. */
function conjugateOf(sum: SumNode): { readonly expr: Expr; readonly squares: readonly [Expr, Expr] } | null {
  const first = monomial([sum.args[0]!], [1], sum.weights[0]!);
  const second = linearCombination([sum, first], [1, -1], 0);
  const squares = [monomial([first], [2], 1), monomial([second], [2], 1)] as const;
  if (squares.some((square) => square.kind !== "number")) return null;
  return { expr: linearCombination([first, second], [1, -1], 0), squares };
}
