import { call, linearCombination, monomial, ONE, product, scale } from "../../expr/build.ts";
import type { CallNode, Expr, ProductNode } from "../../expr/expr.ts";
import { denominator, fraction, fromBigInt, multiplyRational, type Rational } from "../../number/rational.ts";
import { abstractAngle } from "./angles.ts";
import {
  baseOfRest,
  familyOf,
  type Generators,
  generatorsFor,
  isExponential,
  MULTIPLICATIVE,
  placeholderFor,
} from "./generators.ts";
import { abstractHyperbolic } from "./hyperbolic.ts";
import type { Abstraction, Knowledge } from "./knowledge.ts";
import { logarithmOf } from "./logarithms.ts";
import { abstractMultiplicative } from "./multiplicative.ts";
import { powersOf } from "./radicands.ts";

export interface Abstracted {
  /** Sums, products and integer powers of generators. */
  readonly expr: Expr;
  readonly generators: Generators;
}

/** What lies deeper is a generator as it stands. */
const DEEPEST = 400;

/** The expression as a rational expression in generators that are, but for the relations, taken for independent. */
export function abstracted(expr: Expr, knowledge: Knowledge): Abstracted {
  const generators = generatorsFor(expr, knowledge);
  const done = new Map<Expr, Expr>();
  let depth = 0;
  const abstract = (node: Expr): Expr => {
    let result = done.get(node);
    if (result === undefined) {
      depth += 1;
      result =
        depth > DEEPEST ? placeholderFor(node, generators) : abstractNode(node, { knowledge, generators, abstract });
      depth -= 1;
      done.set(node, result);
    }
    return result;
  };
  return { expr: abstract(expr), generators };
}

function abstractNode(node: Expr, abstraction: Abstraction): Expr {
  switch (node.kind) {
    case "number":
    case "piecewise":
      return node;
    case "constant":
    case "variable":
      return abstractPower(node, 1, abstraction);
    case "sum":
      return linearCombination(node.args.map(abstraction.abstract), node.weights, node.value);
    case "product":
      return abstractProduct(node, abstraction);
    case "power":
      return abstractExponential(node, abstraction);
    case "call":
      return abstractCall(node, abstraction);
  }
}

function abstractProduct(node: ProductNode, abstraction: Abstraction): Expr {
  const factors = node.args
    .flatMap((arg, i) => powersOf(arg, node.weights[i]!, abstraction.knowledge))
    .map(([base, exponent]) => abstractPower(base, exponent, abstraction));
  return scale(product(...factors), node.value);
}

function abstractPower(base: Expr, exponent: Rational, abstraction: Abstraction): Expr {
  const noted = abstraction.generators.degrees.get(base) ?? 1n;
  const degree = noted % denominator(exponent) === 0n ? noted : denominator(exponent);
  if (degree > 1n)
    return monomial([rootSymbol(base, degree, abstraction)], [multiplyRational(exponent, fromBigInt(degree))], 1);
  const plain = base.kind === "variable" || base.kind === "constant";
  return monomial([plain ? base : abstraction.abstract(base)], [exponent], 1);
}

/** The generator `base^(1/degree)`; a variable or constant is replaced by its power, for others that is a relation. */
function rootSymbol(base: Expr, degree: bigint, { generators, abstract }: Abstraction): Expr {
  const symbol = placeholderFor(monomial([base], [fraction(1n, degree)], 1), generators);
  const plain = base.kind === "variable" || base.kind === "constant";
  if (!plain && !generators.relations.has(symbol)) {
    generators.relations.set(symbol, { degree: Number(degree), value: base.kind === "number" ? base : abstract(base) });
  }
  return symbol;
}

/**
 * By the exponentials of the basis, and powers for what the exponent holds of logarithms and numbers. One that only comes up
 * on the way, inside the normal form of an argument, is a generator of its own.
 */
function abstractExponential(node: Expr, abstraction: Abstraction): Expr {
  const { generators } = abstraction;
  const { members, combinations } = generators.exponentials;
  const combination = combinations.get(node);
  if (combination === undefined) return placeholderFor(node, generators);
  const { multiples, rest } = combination;
  const symbols = members.map(({ key, sign, denominator }, k): Expr => {
    if (multiples[k] === 0n) return ONE;
    const symbol = placeholderFor(monomial([key], [fraction(BigInt(sign), denominator)], 1), generators);
    return monomial([symbol], [fromBigInt(multiples[k]!)], 1);
  });
  const powers = [...rest]
    .flatMap(([term, weight]) => powersOf(baseOfRest(term), weight, abstraction.knowledge))
    .map(([base, weight]) => abstractPower(base, weight, abstraction));
  return product(...symbols, ...powers);
}

function abstractCall(node: CallNode, abstraction: Abstraction): Expr {
  const { knowledge, generators, abstract } = abstraction;
  if (isExponential(node)) return abstractExponential(node, abstraction);
  const family = familyOf(node.name);
  if (family === "hyperbolic" && generators.hyperbolicByExponentials) {
    return abstractHyperbolic(node, (exponential) => abstractExponential(exponential, abstraction));
  }
  if (family !== undefined) return abstractAngle(node, family, abstraction);
  if (node.name === "log") return logarithmOf(node.args[0]!, abstraction);
  const lowered = knowledge.lower(node);
  if (lowered !== null) return abstract(lowered);
  if (MULTIPLICATIVE.has(node.name)) return abstractMultiplicative(node, abstraction);
  const normal = knowledge.valueOf(call(node.name, ...node.args.map(knowledge.normal)) as CallNode);
  if (normal.kind === "call") return normal;
  const [opposite] = normal.kind === "product" && normal.value === -1 ? normal.args : [];
  return opposite?.kind === "call" ? scale(opposite, -1) : abstract(normal);
}
