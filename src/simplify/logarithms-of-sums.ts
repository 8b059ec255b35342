import { call, difference, exponential, linearCombination, ONE, product, quotient, scale } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { negateRational } from "../number/rational.ts";

/** `log(1 - exp(-x)) + x = log(exp(x) - 1)`: an exponential out of the sum that a logarithm is taken of, each in turn. */
export function* logarithmsOfSums(node: SumNode): Generator<Expr> {
  for (const [i, arg] of node.args.entries()) {
    const inside = arg.kind === "call" && arg.name === "log" ? arg.args[0]! : null;
    if (inside?.kind !== "sum") continue;
    const factors = inside.args.flatMap((term) => (term.kind === "product" ? term.args : [term]));
    for (const factor of new Set(factors)) {
      if (factor.kind !== "call" || factor.name !== "exp") continue;
      const exponent = factor.args[0]!;
      const terms = [...inside.args, ONE].map((term) => withoutExponential(term, exponent));
      const divided = linearCombination(terms, [...inside.weights, inside.value], 0);
      const weight = node.weights[i]!;
      yield linearCombination(
        [node, arg, call("log", divided), exponent],
        [1, negateRational(weight), weight, weight],
        0,
      );
    }
  }
}

/** A term over `exp(exponent)`, in the exponential that it has. */
function withoutExponential(term: Expr, exponent: Expr): Expr {
  const factors = term.kind === "product" ? term.args : [term];
  const own = factors.find((factor) => factor.kind === "call" && factor.name === "exp");
  if (own?.kind !== "call") return product(term, exponential(scale(exponent, -1)));
  return product(quotient(term, own), exponential(difference(own.args[0]!, exponent)));
}
