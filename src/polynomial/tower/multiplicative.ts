import { call, monomial, negate, number, product, scale } from "../../expr/build.ts";
import type { CallNode, Expr } from "../../expr/expr.ts";
import {
  absRational,
  divideRational,
  isEven,
  isInteger,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import type { Abstraction } from "./knowledge.ts";

/** `|u|`, `sign(u)`, `cbrt(u)` or `root(u, n)` by the factors of u. */
export function abstractMultiplicative(node: CallNode, abstraction: Abstraction): Expr {
  const inside = abstraction.knowledge.factored(node.args[0]!);
  if (inside.kind !== "product" || !inside.weights.every(isInteger)) {
    return ofFactor(node, inside, 1, abstraction);
  }
  const constant = ofNumber(node, inside.value, abstraction);
  const factors = inside.args.map((arg, i) => ofFactor(node, arg, inside.weights[i]!, abstraction));
  return product(constant, ...factors);
}

function ofNumber(node: CallNode, value: Rational, { abstract }: Abstraction): Expr {
  const sign = signOfRational(value);
  if (node.name === "sign") return number(sign);
  if (node.name === "abs") return number(absRational(value));
  return abstract(scale(monomial([number(absRational(value))], [divideRational(1, degreeOf(node))], 1), sign));
}

function degreeOf({ name, args }: CallNode): Rational {
  const degree = args[1];
  if (name === "cbrt") return 3;
  return degree?.kind === "number" ? degree.value : 1;
}

function ofFactor(node: CallNode, factor: Expr, exponent: Rational, abstraction: Abstraction): Expr {
  const { knowledge, abstract } = abstraction;
  if (factor.kind === "number") return ofNumber(node, factor.value, abstraction);
  if (!knowledge.isPositive(factor) && knowledge.isPositive(negate(factor))) {
    return product(ofFactor(node, negate(factor), exponent, abstraction), monomial([signAt(node)], [exponent], 1));
  }
  switch (node.name) {
    case "abs":
      if (isEven(exponent) || knowledge.isNonnegative(factor)) return monomial([abstract(factor)], [exponent], 1);
      if (knowledge.isNonnegative(negate(factor))) return monomial([abstract(negate(factor))], [exponent], 1);
      return monomial([absoluteValue(factor, abstraction)], [exponent], 1);
    case "sign":
      return knowledge.isPositive(factor) ? number(1) : monomial([signOf(factor, abstraction)], [exponent], 1);
    default:
      return monomial([root(node, factor, abstraction)], [exponent], 1);
  }
}

/** What a negative argument gives besides the value at its opposite. */
function signAt({ name }: CallNode): Expr {
  return number(name === "abs" ? 1 : -1);
}

function absoluteValue(factor: Expr, abstraction: Abstraction): Expr {
  const { knowledge, generators, abstract } = abstraction;
  const inside = abstract(factor);
  if (knowledge.bySigns) return product(signOf(factor, abstraction), inside);
  const symbol = call("abs", factor);
  generators.relations.set(symbol, { degree: 2, value: product(inside, inside) });
  return symbol;
}

function signOf(factor: Expr, { generators, abstract }: Abstraction): Expr {
  const symbol = call("sign", factor);
  generators.signs.set(symbol, abstract(factor));
  return symbol;
}

/** The generator of an odd root, with its relation. */
function root(node: CallNode, factor: Expr, { generators, abstract }: Abstraction): Expr {
  const symbol = call(node.name, factor, ...node.args.slice(1));
  const times = degreeOf(node);
  if (typeof times === "number" && times > 1)
    generators.relations.set(symbol, { degree: times, value: abstract(factor) });
  return symbol;
}
