import { call, exponential, monomial, product, sum } from "../expr/build.ts";
import { isExponential } from "../expr/exponential.ts";
import type { CallNode, Expr, ProductNode } from "../expr/expr.ts";

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
  yield withExponential(node, exponentials, exponential(exponent));
}

/** Three or more exponentials of a product as one, where two by two they would end, too; `null` for others. */
export function mergedExponentials(node: ProductNode): Expr | null {
  const exponentials = node.args.filter((arg) => arg.kind === "call" && isExponential(arg)) as CallNode[];
  if (exponentials.length < 3) return null;
  return withExponential(node, exponentials, exponential(sum(...exponentials.map(({ args }) => args[0]!))));
}

/** The product with one exponential instead of some. */
function withExponential({ args, weights, value }: ProductNode, replaced: readonly Expr[], one: Expr): Expr {
  const others = args.map((_, i) => i).filter((i) => !replaced.includes(args[i]!));
  return monomial([...others.map((i) => args[i]!), one], [...others.map((i) => weights[i]!), 1], value);
}
