import { poll } from "../number/patience.ts";
import { addRational, multiplyRational, type Rational } from "../number/rational.ts";
import { intern } from "./arena.ts";
import { Collector } from "./collect.ts";
import type { Expr, ProductNode } from "./expr.ts";
import { number, ZERO } from "./leaves.ts";

/**
 * `value + Σ weights[i]·args[i]` in normal form: nested sums and multiples of sums are flattened, like terms gathered, so
 * the result depends only on the terms and not on their order or grouping. Weights default to 1.
 */
export function linearCombination(args: readonly Expr[], weights: readonly Rational[] | null, value: Rational): Expr {
  if (args.length === 1 && value === 0 && !isMultipleOfSum(args[0]!)) return scale(args[0]!, weights?.[0] ?? 1);
  poll();
  const terms = new Collector();
  let constant = value;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]!;
    const weight = weights === null ? 1 : weights[i]!;
    if (weight === 0) continue;
    if (arg.kind === "product" && arg.value !== 1)
      constant = addTerm(terms, constant, monicPart(arg), multiplyRational(weight, arg.value));
    else constant = addTerm(terms, constant, arg, weight);
  }
  terms.finish();
  if (terms.args.length === 0) return number(constant);
  if (terms.args.length === 1 && constant === 0) return scale(terms.args[0]!, terms.weights[0]!);
  return intern("sum", "", constant, terms.args, terms.weights, undefined, true) as Expr;
}

/** Adds `weight·arg` to the terms, `arg` being no multiple of another node; returns the new constant term. */
function addTerm(terms: Collector, constant: Rational, arg: Expr, weight: Rational): Rational {
  if (arg.kind === "number") return addRational(constant, multiplyRational(weight, arg.value));
  if (arg.kind !== "sum") {
    terms.add(arg, weight);
    return constant;
  }
  for (let j = 0; j < arg.args.length; j += 1) terms.add(arg.args[j]!, multiplyRational(weight, arg.weights[j]!));
  return arg.value === 0 ? constant : addRational(constant, multiplyRational(weight, arg.value));
}

function isMultipleOfSum(expr: Expr): boolean {
  return expr.kind === "sum" || (expr.kind === "product" && expr.value !== 1 && monicPart(expr).kind === "sum");
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
