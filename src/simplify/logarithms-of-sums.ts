import { call, linearCombination } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { negateRational } from "../number/rational.ts";
import { overExponential } from "./over-exponential.ts";

/** `log(1 - exp(-x)) + x = log(exp(x) - 1)`: an exponential out of the sum that a logarithm is taken of, each in turn. */
export function* logarithmsOfSums(node: SumNode): Generator<Expr> {
  for (const [i, arg] of node.args.entries()) {
    const inside = arg.kind === "call" && arg.name === "log" ? arg.args[0]! : null;
    if (inside?.kind !== "sum") continue;
    const factors = inside.args.flatMap((term) => (term.kind === "product" ? term.args : [term]));
    for (const factor of new Set(factors)) {
      if (factor.kind !== "call" || factor.name !== "exp") continue;
      const exponent = factor.args[0]!;
      const divided = overExponential(inside, exponent);
      const weight = node.weights[i]!;
      yield linearCombination(
        [node, arg, call("log", divided), exponent],
        [1, negateRational(weight), weight, weight],
        0,
      );
    }
  }
}
