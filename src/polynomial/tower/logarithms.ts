import { call, difference, linearCombination, negate, number, ONE, product, sum } from "../../expr/build.ts";
import type { CallNode, Expr, ProductNode, SumNode } from "../../expr/expr.ts";
import { absRational, denominator, fromBigInt, numerator, type Rational } from "../../number/rational.ts";

import { factors } from "../../number/root.ts";
import type { Abstraction } from "./knowledge.ts";

/**
 * `log|u|` by logarithms of the factors of `u`, of primes for numbers; `log(u)` where `u` is positive. Factors that are
 * proved positive keep their own logarithm, others get that of their absolute value.
 */
export function logarithmOf(u: Expr, abstraction: Abstraction): Expr {
  switch (u.kind) {
    case "number":
      return logarithmOfNumber(u.value);
    case "constant":
      return u.name === "e" ? ONE : call("log", u);
    case "product":
      return logarithmOfProduct(u, abstraction);
    case "power":
      return product(abstraction.abstract(u.args[1]!), logarithmOf(u.args[0]!, abstraction));
    case "sum":
      return logarithmOfSum(u, abstraction);
    case "call":
      if (u.name === "exp") return abstraction.abstract(u.args[0]!);
      if (u.name === "abs") return logarithmOf(u.args[0]!, abstraction);
      return generatorFor(u, abstraction);
    default:
      return generatorFor(u, abstraction);
  }
}

function logarithmOfProduct(u: ProductNode, abstraction: Abstraction): Expr {
  const terms = u.args.map((arg) => logarithmOf(arg, abstraction));
  return sum(logarithmOfNumber(u.value), linearCombination(terms, u.weights, 0));
}

/** `log|value|` by the factors that trial division finds. */
function logarithmOfNumber(value: Rational): Expr {
  const size = absRational(value);
  const of = (part: bigint): Expr => {
    const found = factors(part);
    const logarithms = found.map(([prime]) => call("log", number(fromBigInt(prime))));
    return linearCombination(
      logarithms,
      found.map(([, multiplicity]) => multiplicity),
      0,
    );
  };
  return difference(of(numerator(size)), of(denominator(size)));
}

/** By the irreducible factors, up to sign: `log|2x^2 - 2y^2| = log 2 + log|x + y| + log|x - y|`. */
function logarithmOfSum(u: SumNode, abstraction: Abstraction): Expr {
  const product = abstraction.knowledge.factored(u);
  if (product.kind !== "product") return generatorFor(product, abstraction);
  const terms = product.args.map((arg) =>
    arg.kind === "sum" ? generatorFor(arg, abstraction) : logarithmOf(arg, abstraction),
  );
  return sum(logarithmOfNumber(product.value), linearCombination(terms, product.weights, 0));
}

function generatorFor(u: Expr, { knowledge }: Abstraction): Expr {
  const normal = knowledge.normal(u);
  if (knowledge.isPositive(normal)) return call("log", normal);
  const opposite = negate(normal);
  if (knowledge.isPositive(opposite)) return call("log", opposite);
  return call("log", knowledge.valueOf(call("abs", normal) as CallNode));
}
