import { poll } from "../number/patience.ts";
import {
  compareRational,
  floorRational,
  fraction,
  fromBigInt,
  isEven,
  isInteger,
  multiplyRational,
  powerRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";
import { powerFits, splitRoot } from "../number/root.ts";
import { intern } from "./arena.ts";
import { Collector } from "./collect.ts";
import { gatherExponentials, isExponential } from "./exponential.ts";
import type { Expr, NumberNode, ProductNode } from "./expr.ts";
import { E, number, ONE, ZERO } from "./leaves.ts";
import { type Factors, mergeFactors } from "./merge.ts";
import { monicPart, scale } from "./sum.ts";

const HALF = fraction(1n, 2n);

/**
 * `value · Π args[i]^weights[i]` in normal form. Weights are rational and default to 1. Only rewritings that hold wherever
 * the input is defined are made: integer powers distribute over products; `(u^a)^b = u^(ab)` unless `a` is an even integer
 * and `b` is not an integer; other roots of products keep only the fractional part of their exponent; `exp(u)^q = exp(qu)`
 * and `(u^v)^q = u^(qv)`; roots of numbers are split (`sqrt(8) = 2·sqrt(2)`). The result does not depend on the order or the
 * grouping of the factors. `0` to a negative power stays as it is, a node that is defined nowhere.
 */
export function monomial(args: readonly Expr[], weights: readonly Rational[] | null, value: Rational): Expr {
  poll();
  const factors = new Collector();
  let coefficient = value;
  for (let i = 0; i < args.length; i += 1) {
    coefficient = multiplyInto(factors, coefficient, args[i]!, weights === null ? 1 : weights[i]!);
    if (coefficient === 0) return ZERO;
  }
  factors.finish();
  let exponentials = 0;
  for (let i = 0; i < factors.args.length; i += 1) {
    const arg = factors.args[i]!;
    if (isExponential(arg)) exponentials += 1;
    else if (needsRewriting(arg, factors.weights[i]!)) return monomial(factors.args, factors.weights, coefficient);
  }
  if (exponentials > 0) gatherExponentials(factors.args, factors.weights, exponentials);
  if (factors.args.length === 0) return number(coefficient);
  if (factors.args.length === 1 && factors.weights[0] === 1) return scale(factors.args[0]!, coefficient);
  return intern("product", "", coefficient, factors.args, factors.weights, undefined, true) as Expr;
}

/** Multiplies `arg^weight` into the factors and returns the new coefficient; 0 when the whole product is 0. */
function multiplyInto(factors: Collector, coefficient: Rational, arg: Expr, weight: Rational): Rational {
  if (weight === 0) return coefficient;
  if (arg.kind === "number") return multiplyNumber(factors, coefficient, arg, weight);
  if (arg.kind === "product") return multiplyProduct(factors, coefficient, arg, weight);
  factors.add(arg, weight);
  return coefficient;
}

function multiplyProduct(factors: Collector, coefficient: Rational, arg: ProductNode, weight: Rational): Rational {
  if (isInteger(weight)) {
    if (!distributes(arg, weight)) {
      factors.add(arg, weight);
      return coefficient;
    }
    for (let j = 0; j < arg.args.length; j += 1) factors.add(arg.args[j]!, multiplyRational(weight, arg.weights[j]!));
    return arg.value === 1 ? coefficient : multiplyRational(coefficient, powerRational(arg.value, weight as number));
  }
  if (arg.value === 1 && arg.args.length === 1 && !isEven(arg.weights[0]!)) {
    return multiplyInto(factors, coefficient, arg.args[0]!, multiplyRational(weight, arg.weights[0]!));
  }
  if (arg.value === 1 || arg.value === -1) return multiplyRoot(factors, coefficient, arg, weight);
  const sign = signOfRational(arg.value);
  const positive = multiplyNumber(factors, coefficient, number(multiplyRational(arg.value, sign)), weight);
  return multiplyInto(factors, positive, scale(monicPart(arg), sign), weight);
}

/** A root of a product that must stay together: the whole part of the exponent is taken out, so that roots cancel. */
function multiplyRoot(factors: Collector, coefficient: Rational, arg: ProductNode, weight: Rational): Rational {
  const whole = fromBigInt(floorRational(weight));
  factors.add(arg, subtractRational(weight, whole));
  return multiplyInto(factors, coefficient, arg, whole);
}

/** Whether an integer power of a product is rewritten as a product of powers; not when the digits would not fit. */
function distributes(arg: ProductNode, weight: Rational): boolean {
  return arg.value === 1 || (typeof weight === "number" && powerFits(arg.value, weight));
}

function multiplyNumber(factors: Collector, coefficient: Rational, base: NumberNode, weight: Rational): Rational {
  if (base.value === 1) return coefficient;
  if (base.value === 0 && signOfRational(weight) > 0) return 0;
  if (!evaluates(base, weight)) {
    factors.add(base, weight);
    return coefficient;
  }
  if (typeof weight === "number") return multiplyRational(coefficient, powerRational(base.value, weight));
  const root = splitRoot(base.value, weight);
  for (const [radicand, exponent] of root.radicals) factors.add(number(radicand), exponent);
  return multiplyRational(coefficient, root.coefficient);
}

/** Whether a power of a number is worked out, at least in part. A root of a negative number is defined nowhere and kept. */
function evaluates(base: NumberNode, weight: Rational): boolean {
  if (base.value === 0 || !powerFits(base.value, weight)) return false;
  return isInteger(weight) || signOfRational(base.value) > 0;
}

/** Gathering like factors may have moved the exponent of a number or of a product out of (0, 1). */
function needsRewriting(arg: Expr, weight: Rational): boolean {
  if (arg.kind === "number") {
    if (arg.value === 0) return signOfRational(weight) > 0;
    return evaluates(arg, weight) && !isProperFraction(weight);
  }
  if (arg.kind !== "product") return false;
  return isInteger(weight) ? distributes(arg, weight) : !isProperFraction(weight);
}

function isProperFraction(weight: Rational): boolean {
  return !isInteger(weight) && signOfRational(weight) > 0 && compareRational(weight, 1) < 0;
}

export function product(...factors: readonly Expr[]): Expr {
  return factors.length === 2 ? productOfTwo(factors[0]!, factors[1]!) : monomial(factors, null, 1);
}

function productOfTwo(a: Expr, b: Expr): Expr {
  if (a.kind === "number") return scale(b, a.value);
  if (b.kind === "number") return scale(a, b.value);
  const merged = mergeFactors(factorsOf(a), factorsOf(b));
  if (merged === null) return monomial([a, b], null, 1);
  return productOfFactors(merged, multiplyRational(coefficientOf(a), coefficientOf(b)));
}

/** The factors of an expression that is not a number; itself, unless it is a product. */
export function factorsOf(expr: Expr): Factors {
  return expr.kind === "product" ? expr : { args: [expr], weights: [1] };
}

/** The rational factor. */
export function coefficientOf(expr: Expr): Rational {
  return expr.kind === "product" ? expr.value : 1;
}

/** The node of factors in normal form, as `mergeFactors` gives them, times a number. */
export function productOfFactors({ args, weights }: Factors, value: Rational): Expr {
  if (args.length === 0) return number(value);
  if (args.length === 1 && weights[0] === 1) return scale(args[0]!, value);
  return value === 0 ? ZERO : (intern("product", "", value, args, weights, undefined, true) as Expr);
}

export function quotient(a: Expr, b: Expr): Expr {
  return monomial([a, b], [1, -1], 1);
}

/** `base^exponent`; with a rational exponent a product, otherwise a `power` node (whose base is positive where it is defined). */
export function power(base: Expr, exponent: Expr): Expr {
  if (exponent.kind === "number") return monomial([base], [exponent.value], 1);
  if (base === E) return exponential(exponent);
  if (base === ONE) return ONE;
  if (base.kind === "call" && base.name === "exp") return exponential(product(base.args[0]!, exponent));
  if (base.kind === "power") return power(base.args[0]!, product(base.args[1]!, exponent));
  return intern("power", "", 0, [base, exponent]) as Expr;
}

/** `base^exponent` with a rational exponent. */
export function rationalPower(base: Expr, exponent: Rational): Expr {
  return monomial([base], [exponent], 1);
}

export function squareRoot(expr: Expr): Expr {
  return monomial([expr], [HALF], 1);
}

/** `exp(expr)`; a rational argument gives a power of the constant e. */
export function exponential(expr: Expr): Expr {
  return expr.kind === "number" ? monomial([E], [expr.value], 1) : (intern("call", "exp", 0, [expr]) as Expr);
}
