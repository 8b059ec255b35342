import type { Expr, NumberNode } from "../../expr/expr.ts";
import {
  addRational,
  denominator,
  fraction,
  isInteger,
  multiplyRational,
  numerator,
  type Rational,
} from "../../number/rational.ts";
import { factors } from "../../number/root.ts";
import { primitiveSum } from "./primitive-sum.ts";

/** What roots are taken of: an integer above 1 (prime as a rule), or a part that is neither a number nor a product. */
export type Radicand = bigint | Expr;

/**
 * The exponents of a power in terms of radicands: its absolute value is a rational number times `Π |radicand|^exponent` where
 * it is defined and not 0.
 * Sums count by their primitive part, so that `sqrt(2 + 2·sqrt(5))` and `sqrt(1 + sqrt(5))` share a radicand.
 */
export function radicalVector(expr: Expr, exponent: Rational): ReadonlyMap<Radicand, Rational> {
  const vector = new Map<Radicand, Rational>();
  const add = (radicand: Radicand, weight: Rational): void => {
    vector.set(radicand, addRational(vector.get(radicand) ?? 0, weight));
  };
  const open: [Expr, Rational][] = [[expr, exponent]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, weight] = next;
    if (node.kind === "number") addNumber(node.value, weight, add);
    else if (node.kind === "sum") {
      const { content, primitive } = primitiveSum(node);
      addNumber(content, weight, add);
      add(primitive, weight);
    } else if (node.kind === "product") {
      addNumber(node.value, weight, add);
      node.args.forEach((arg, i) => void open.push([arg, multiplyRational(weight, node.weights[i]!)]));
    } else if (node.kind === "call" && rootDegree(node) !== null) {
      open.push([node.args[0]!, multiplyRational(weight, rootDegree(node)!)]);
    } else add(node, weight);
  }
  return vector;
}

/** The exponent that a call gives to its first argument: `abs`, `cbrt` and `root` are powers up to sign. */
export function rootDegree(node: Expr): Rational | null {
  if (node.kind !== "call") return null;
  if (node.name === "abs") return 1;
  if (node.name === "cbrt") return fraction(1n, 3n);
  return node.name === "root" ? fraction(1n, numerator((node.args[1] as NumberNode).value)) : null;
}

/** Whole powers of numbers are no roots, and left out. */
function addNumber(value: Rational, weight: Rational, add: (radicand: Radicand, weight: Rational) => void): void {
  if (isInteger(weight)) return;
  const num = numerator(value);
  for (const [prime, exponent] of num === 0n ? [] : factors(num < 0n ? -num : num)) {
    add(prime, multiplyRational(weight, exponent));
  }
  for (const [prime, exponent] of factors(denominator(value))) add(prime, multiplyRational(weight, -exponent));
}
