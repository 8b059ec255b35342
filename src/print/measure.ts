import type { Expr, SumNode } from "../expr/expr.ts";
import { sortBelow } from "../expr/order.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import {
  absRational,
  denominator,
  isInteger,
  multiplyRational,
  numerator,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { shortDecimal } from "./decimal-notation.ts";
import { gatheredWeights } from "./gathered.ts";
import { continueLayout } from "./layout.ts";
import type { Signed } from "./notation.ts";
import { isPowerOfE, type Layout, writeTerm } from "./terms.ts";

/**
 * What `continueLayout` makes of an expression, for a notation that gives numbers and does not care for the order of terms
 * and factors, but for the sign of the first term: nothing is sorted, save where roots of numbers are merged.
 */
export function measured(expr: Expr, layout: Layout<number>): number {
  const { done } = layout;
  const known = done.get(expr);
  if (known !== undefined) return known;
  if (partsOf(expr).every((part) => done.has(part))) done.set(expr, measure(expr, layout));
  else for (const node of postorder([expr], (part) => !done.has(part))) done.set(node, measure(node, layout));
  return done.get(expr)!;
}

function measure(expr: Expr, layout: Layout<number>): number {
  const { notation, done } = layout;
  switch (expr.kind) {
    case "power":
      return notation.power(done.get(expr.args[0]!)!, done.get(expr.args[1]!)!);
    case "call":
      if (expr.name === "rootof") return continueLayout(expr, layout);
      return notation.call(
        expr.name,
        expr.args.map((arg) => done.get(arg)!),
      );
    case "sum":
      return measureSum(expr, layout);
    case "product": {
      const body = measureTerm(expr, 1, layout);
      return signOfRational(expr.value) < 0 ? notation.negative(body) : body;
    }
    default:
      return continueLayout(expr, layout);
  }
}

/** A term with a plus stands in front, if there is one. */
function measureSum(sum: SumNode, layout: Layout<number>): number {
  const terms: Signed<number>[] = [];
  const add = (weight: Rational, body: number): void => {
    const term = { negative: signOfRational(weight) < 0, body };
    terms.push(term);
    if (term.negative || !terms[0]!.negative) return;
    terms[terms.length - 1] = terms[0]!;
    terms[0] = term;
  };
  for (let i = 0; i < sum.args.length; i += 1) add(sum.weights[i]!, measureTerm(sum.args[i]!, sum.weights[i]!, layout));
  if (sum.value !== 0) add(sum.value, measureFraction(sum.value, [], [], layout));
  return layout.notation.sum(terms);
}

/** `coefficient · expr` without its sign. */
function measureTerm(expr: Expr, coefficient: Rational, layout: Layout<number>): number {
  if (expr.kind !== "product") return measureFraction(coefficient, [expr], [1], layout);
  const { args, weights } = expr;
  if (!args.some((arg) => arg.kind === "number"))
    return measureFraction(multiplyRational(coefficient, expr.value), args, weights, layout);
  sortBelow([expr], layout.ordering);
  return writeTerm(expr, coefficient, layout).body;
}

/** `coefficient · Π args^weights` without its sign, no arg being a number. */
function measureFraction(
  coefficient: Rational,
  args: readonly Expr[],
  given: readonly Rational[],
  layout: Layout<number>,
): number {
  const { notation } = layout;
  const weights = gatheredWeights(args, given, coefficient);
  const [over, under]: [number[], number[]] = [[], []];
  const size = absRational(coefficient);
  const decimal = layout.decimals ? shortDecimal(size) : null;
  if (decimal !== null) over.push(notation.integer(decimal));
  else {
    if (typeof size === "object" ? size.num !== 1n : size !== 1) over.push(notation.integer(String(numerator(size))));
    if (!isInteger(size)) under.push(notation.integer(String(denominator(size))));
  }
  if (size === 1 && args.length === 1 && signOfRational(weights[0]!) < 0) {
    const exponent = absRational(weights[0]!);
    if (isPowerOfE(args[0]!, exponent, layout.taken))
      return notation.call("exp", [notation.negative(measureSize(exponent, layout))]);
  }
  for (let i = 0; i < args.length; i += 1) {
    if (weights[i] === 0) continue;
    const power = measurePower(args[i]!, absRational(weights[i]!), layout);
    (signOfRational(weights[i]!) > 0 ? over : under).push(power);
  }
  return under.length === 0
    ? measureProduct(over, layout)
    : notation.quotient(measureProduct(over, layout), measureProduct(under, layout));
}

function measureProduct(factors: readonly number[], { notation }: Layout<number>): number {
  if (factors.length === 0) return notation.integer("1");
  return factors.length === 1 ? factors[0]! : notation.product(factors);
}

function measurePower(base: Expr, exponent: Rational, layout: Layout<number>): number {
  const { notation } = layout;
  const inside = layout.done.get(base)!;
  if (exponent === 1) return inside;
  if (isPowerOfE(base, exponent, layout.taken)) return notation.call("exp", [measureSize(exponent, layout)]);
  if (typeof exponent === "object" && exponent.num === 1n && exponent.den === 2n) return notation.squareRoot(inside);
  return notation.power(inside, measureSize(exponent, layout));
}

/** A number that is not negative. */
function measureSize(size: Rational, { notation, decimals }: Layout<number>): number {
  const decimal = decimals ? shortDecimal(size) : null;
  if (decimal !== null) return notation.integer(decimal);
  const over = notation.integer(String(numerator(size)));
  return isInteger(size) ? over : notation.quotient(over, notation.integer(String(denominator(size))));
}
