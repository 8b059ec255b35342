import { call, linearCombination, monomial, ONE, product, scale } from "../expr/build.ts";
import type { CallNode, Expr, ProductNode } from "../expr/expr.ts";
import { fraction, fromBigInt, multiplyRational, type Rational } from "../number/rational.ts";
import { abstractAngle } from "./angles.ts";
import { termsOf } from "./exact-division.ts";
import {
  baseOf,
  type Exponential,
  familyOf,
  fractionOfTerm,
  type Generators,
  generatorsFor,
  isExponential,
  placeholderFor,
  withExponent,
} from "./generators.ts";
import type { Abstraction, Knowledge } from "./knowledge.ts";
import { logarithmOf } from "./logarithms.ts";

export interface Abstracted {
  /** Sums, products and integer powers of generators. */
  readonly expr: Expr;
  readonly generators: Generators;
}

/** The expression as a rational expression in generators that are, but for the relations, taken for independent. */
export function abstracted(expr: Expr, knowledge: Knowledge): Abstracted {
  const generators = generatorsFor(expr, knowledge.flat);
  const done = new Map<Expr, Expr>();
  const abstract = (node: Expr): Expr => {
    let result = done.get(node);
    if (result === undefined) {
      result = abstractNode(node, { knowledge, generators, abstract });
      done.set(node, result);
    }
    return result;
  };
  return { expr: abstract(expr), generators };
}

function abstractNode(node: Expr, abstraction: Abstraction): Expr {
  const { abstract, generators } = abstraction;
  switch (node.kind) {
    case "number":
    case "piecewise":
      return node;
    case "constant":
    case "variable": {
      const degree = generators.degrees.get(node) ?? 1n;
      return degree === 1n ? node : monomial([rootSymbol(node, degree, abstraction)], [fromBigInt(degree)], 1);
    }
    case "sum":
      return linearCombination(node.args.map(abstract), node.weights, node.value);
    case "product":
      return abstractProduct(node, abstraction);
    case "power":
      return abstractExponential(node, abstraction);
    case "call":
      return abstractCall(node, abstraction);
  }
}

function abstractProduct(node: ProductNode, abstraction: Abstraction): Expr {
  const factors = node.args.map((arg, i) => abstractPower(arg, node.weights[i]!, abstraction));
  return scale(product(...factors), node.value);
}

function abstractPower(base: Expr, exponent: Rational, abstraction: Abstraction): Expr {
  const degree = abstraction.generators.degrees.get(base) ?? 1n;
  if (degree === 1n) return monomial([abstraction.abstract(base)], [exponent], 1);
  return monomial([rootSymbol(base, degree, abstraction)], [multiplyRational(exponent, fromBigInt(degree))], 1);
}

/** The generator `base^(1/degree)`; a variable or constant is replaced by its power, for others that is a relation. */
function rootSymbol(base: Expr, degree: bigint, { generators, abstract }: Abstraction): Expr {
  const symbol = placeholderFor(rootOf(base, degree), generators);
  const plain = base.kind === "variable" || base.kind === "constant";
  if (!plain && !generators.relations.has(symbol)) {
    generators.relations.set(symbol, { degree: Number(degree), value: base.kind === "number" ? base : abstract(base) });
  }
  return symbol;
}

function rootOf(base: Expr, degree: bigint): Expr {
  return monomial([base], [fraction(1n, degree)], 1);
}

function abstractExponential(node: Exponential, abstraction: Abstraction): Expr {
  const { generators, knowledge } = abstraction;
  const factors = termsOf(knowledge.flat(node.args.at(-1)!)).map(([term, weight]): Expr => {
    if (term === ONE) return abstractPower(baseOf(node), weight, abstraction);
    const degree = generators.degrees.get(withExponent(node, term)) ?? 1n;
    const symbol = placeholderFor(withExponent(node, fractionOfTerm(term, degree)), generators);
    return monomial([symbol], [multiplyRational(weight, fromBigInt(degree))], 1);
  });
  return product(...factors);
}

function abstractCall(node: CallNode, abstraction: Abstraction): Expr {
  const { knowledge, generators, abstract } = abstraction;
  if (isExponential(node)) return abstractExponential(node, abstraction);
  if (familyOf(node.name) !== undefined) {
    return abstractAngle(node, { generators, abstract, ...knowledge });
  }
  if (node.name === "log") return logarithmOf(node.args[0]!, abstraction);
  const lowered = knowledge.lower(node);
  if (lowered !== null) return abstract(lowered);
  const normal = knowledge.valueOf(call(node.name, ...node.args.map(knowledge.normal)) as CallNode);
  if (normal.kind === "call") return withRelation(normal, abstraction);
  const [opposite] = normal.kind === "product" && normal.value === -1 ? normal.args : [];
  return opposite?.kind === "call" ? scale(withRelation(opposite, abstraction), -1) : abstract(normal);
}

/** Calls that satisfy an equation: `|u|^2 = u^2`, `cbrt(u)^3 = u`, `root(u, n)^n = u`. */
function withRelation(node: CallNode, { generators, abstract }: Abstraction): Expr {
  if (generators.relations.has(node)) return node;
  const inside = abstract(node.args[0]!);
  const degree = node.args[1];
  if (node.name === "abs") generators.relations.set(node, { degree: 2, value: product(inside, inside) });
  if (node.name === "cbrt") generators.relations.set(node, { degree: 3, value: inside });
  if (node.name === "root" && degree?.kind === "number") {
    generators.relations.set(node, { degree: Number(degree.value), value: inside });
  }
  return node;
}
