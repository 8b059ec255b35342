import { call, difference, linearCombination, monomial, ONE, scale, sum } from "../expr/build.ts";
import type { CallNode, Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { divideRational, fraction, multiplyRational, sameRational } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";

const HALF = fraction(1n, 2n);
const SMALL = effort(20, 200);

/**
 * Logarithms that are inverse hyperbolic functions wherever they are defined: `log(u + sqrt(u^2 + 1)) = asinh(u)`,
 * `log(u + sqrt(u^2 - 1)) = acosh(u)` (for u <= -1 the argument is negative), `log((1 + u)/(1 - u)) = log(2/(1 - u) - 1) = 2·atanh(u)`.
 */
export function* inverseHyperbolicForms(node: CallNode): Generator<Expr> {
  const arg = node.args[0]!;
  if (node.name !== "log") return;
  if (arg.kind === "sum") yield* ofSumWithRoot(arg);
  if (arg.kind === "sum") yield* ofProperQuotient(arg);
  else if (arg.kind === "product") yield* ofQuotient(arg);
}

function* ofSumWithRoot(node: SumNode): Generator<Expr> {
  for (const [i, arg] of node.args.entries()) {
    if (arg.kind !== "product" || node.weights[i] !== 1 || arg.args.length !== 1 || arg.value !== 1) continue;
    if (!sameRational(arg.weights[0]!, HALF)) continue;
    const rest = difference(node, arg);
    const square = expand(difference(arg.args[0]!, monomial([rest], [2], 1)), { ...SMALL });
    if (square?.kind === "number" && (square.value === 1 || square.value === -1))
      yield call(square.value === 1 ? "asinh" : "acosh", rest);
  }
}

/** `w/q - 1` with a number w: `u = 1 - 2·q/w`. */
function* ofProperQuotient({ args, weights, value }: SumNode): Generator<Expr> {
  const [quotient] = args;
  if (value !== -1 || args.length !== 1 || quotient?.kind !== "product" || quotient.args.length !== 1) return;
  if (quotient.weights[0] !== -1) return;
  const factor = divideRational(-2, multiplyRational(weights[0]!, quotient.value));
  yield scale(call("atanh", linearCombination([quotient.args[0]!], [factor], 1)), 2);
}

/** `p/q` with a sum `p + q` that is a number: `u = (p - q)/(p + q)`. */
function* ofQuotient(node: ProductNode): Generator<Expr> {
  const [p, q] = [1, -1].map((weight) => node.args.filter((_, i) => node.weights[i] === weight));
  if (node.args.length !== 2 || p!.length !== 1 || q!.length !== 1) return;
  const above = scale(p![0]!, node.value);
  const total = sum(above, q![0]!);
  if (total.kind !== "number" || total.value === 0 || above === ONE) return;
  const u = linearCombination([difference(above, q![0]!)], [divideRational(1, total.value)], 0);
  yield scale(call("atanh", u), 2);
}
