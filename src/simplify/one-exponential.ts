import { call, exponential, monomial, product, sum } from "../expr/build.ts";
import { isExponential } from "../expr/exponential.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";

/**
 * Powers with symbolic exponents and exponentials of a product as one exponential: `h^u·exp(v)` as `exp(u·log(h) + v)`, the exponent
 * improved. Bases of such powers are positive.
 */
export function* oneExponential(node: ProductNode, improved: (exponent: Expr) => Expr | null): Generator<Expr> {
  const exponentials = node.args.filter(isExponential);
  if (exponentials.length < 2 || exponentials.every(({ kind }) => kind === "call")) return;
  const exponents = exponentials.map((one) =>
    one.kind === "power" ? product(one.args[1]!, call("log", one.args[0]!)) : one.args[0]!,
  );
  const exponent = improved(sum(...exponents));
  if (exponent === null) return;
  const others = node.args.map((_, i) => i).filter((i) => !exponentials.includes(node.args[i]! as never));
  yield monomial(
    [...others.map((i) => node.args[i]!), exponential(exponent)],
    [...others.map((i) => node.weights[i]!), 1],
    node.value,
  );
}
