import { addRational, multiplyRational, type Rational } from "../number/rational.ts";
import { intern } from "./arena.ts";
import { Collector } from "./collect.ts";
import type { Expr, ProductNode } from "./expr.ts";
import { number, ZERO } from "./leaves.ts";

/** `value + Σ weights[i]·args[i]` in normal form: nested sums are flattened, like terms gathered. Weights default to 1. */
export function linearCombination(args: readonly Expr[], weights: readonly Rational[] | null, value: Rational): Expr {
  const terms = new Collector();
  let constant = value;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]!;
    const weight = weights === null ? 1 : weights[i]!;
    if (weight === 0) continue;
    if (arg.kind === "number") constant = addRational(constant, multiplyRational(weight, arg.value));
    else if (arg.kind === "sum") {
      constant = addRational(constant, multiplyRational(weight, arg.value));
      for (let j = 0; j < arg.args.length; j += 1) terms.add(arg.args[j]!, multiplyRational(weight, arg.weights[j]!));
    } else if (arg.kind === "product" && arg.value !== 1) {
      terms.add(monicPart(arg), multiplyRational(weight, arg.value));
    } else terms.add(arg, weight);
  }
  terms.finish();
  if (terms.args.length === 0) return number(constant);
  if (terms.args.length === 1 && constant === 0) return scale(terms.args[0]!, terms.weights[0]!);
  return intern("sum", "", constant, terms.args, terms.weights) as Expr;
}

export function sum(...terms: readonly Expr[]): Expr {
  return linearCombination(terms, null, 0);
}

export function difference(a: Expr, b: Expr): Expr {
  return linearCombination([a, b], [1, -1], 0);
}

export function negate(expr: Expr): Expr {
  return scale(expr, -1);
}

/** `factor · expr`; a sum is not multiplied out, it becomes the one arg of a product. */
export function scale(expr: Expr, factor: Rational): Expr {
  if (factor === 1) return expr;
  if (factor === 0) return ZERO;
  if (expr.kind === "number") return number(multiplyRational(expr.value, factor));
  if (expr.kind !== "product") return intern("product", "", factor, [expr], [1]) as Expr;
  const value = multiplyRational(expr.value, factor);
  return value === 1 ? monicPart(expr) : (intern("product", "", value, expr.args, expr.weights) as Expr);
}

/** The product without its rational factor. */
export function monicPart(expr: ProductNode): Expr {
  if (expr.value === 1) return expr;
  if (expr.args.length === 1 && expr.weights[0] === 1) return expr.args[0]!;
  return intern("product", "", 1, expr.args, expr.weights) as Expr;
}
