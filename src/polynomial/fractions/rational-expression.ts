import { monomial, product } from "../../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../../expr/expr.ts";
import { compareExprs } from "../../expr/order.ts";
import { orderingOf } from "../../expr/ordering.ts";
import { denominator, numerator, type Rational } from "../../number/rational.ts";
import { multiply, power } from "../multivariate/multiplication.ts";
import { constant, type Multivariate, scale, variableOf } from "../multivariate/polynomial.ts";
import { exprOfMultivariate } from "../multivariate/symbols.ts";
import { addFractions, type Fraction, fractionOf, multiplyFractions, raiseFraction } from "./fraction.ts";
import type { Relation, Ring } from "./ring.ts";

/** `symbol^degree = value`, an expression in the symbols. */
export interface SymbolRelation {
  readonly degree: number;
  readonly value: Expr;
}

export interface Symbols {
  readonly relations: ReadonlyMap<Expr, SymbolRelation>;
  /** What a symbol stands for; symbols are ordered by it. */
  readonly meaningOf: (symbol: Expr) => Expr;
}

/** A fraction in a ring, and what the generators of the ring stand for. */
export interface RationalExpression {
  readonly fraction: Fraction;
  readonly ring: Ring;
  readonly meanings: readonly Expr[];
}

interface Conversion {
  readonly ring: Ring;
  /** Each symbol as a fraction: a root of a fraction is a root of a polynomial divided by a polynomial. */
  readonly images: ReadonlyMap<Expr, Fraction>;
  readonly terms: number;
  readonly done: Map<Expr, Fraction | null>;
}

const byName = orderingOf();

/** Higher powers are left alone. */
const LARGEST_EXPONENT = 2 ** 20;

/**
 * A sum of products of integer powers of symbols (whatever is neither a sum nor a product), with rational coefficients, as
 * a fraction; `null` for fractional powers, for a division by 0, and when a numerator has more than `terms` terms.
 */
export function rationalExpression(expr: Expr, symbols: Symbols, terms: number): RationalExpression | null {
  const atoms = atomsOf(expr, symbols.relations).sort((a, b) =>
    compareExprs(symbols.meaningOf(a), symbols.meaningOf(b), byName),
  );
  const arity = atoms.length;
  const generators = atoms.map((_, i) => variableOf(arity, i));
  const relations: (Relation | null)[] = atoms.map(() => null);
  const ring: Ring = { arity, generators, relations };
  const images = new Map(atoms.map((atom, i) => [atom, fractionOf(generators[i]!, 1n, ring)]));
  const meanings = atoms.map(symbols.meaningOf);
  for (const atom of inOrderOfDependence(atoms, symbols.relations)) {
    const i = atoms.indexOf(atom);
    const relation = symbols.relations.get(atom)!;
    const value = convert(relation.value, { ring, images, terms, done: new Map() });
    if (value === null) return null;
    const multiplier = multiplierFor(value, relation.degree, ring);
    relations[i] = { degree: relation.degree, value: clearedValue(value, relation.degree, ring) };
    images.set(atom, {
      numerator: generators[i]!,
      divisor: value.divisor,
      denominator: reducedExponents(value, relation.degree),
    });
    meanings[i] = product(exprOfMultivariate(multiplier, meanings), meanings[i]!);
  }
  const fraction = convert(expr, { ring, images, terms, done: new Map() });
  return fraction === null ? null : { fraction, ring, meanings };
}

/** The symbols of an expression and, in turn, of the relations of those. */
function atomsOf(expr: Expr, relations: Symbols["relations"]): Expr[] {
  const atoms = new Set<Expr>();
  const seen = new Set<Expr>();
  const pending = [expr];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "sum" || node.kind === "product") pending.push(...node.args);
    else if (node.kind !== "number") {
      atoms.add(node);
      const relation = relations.get(node);
      if (relation !== undefined) pending.push(relation.value);
    }
  }
  return [...atoms];
}

/** The symbols with relations, each after those that its value depends on. */
function inOrderOfDependence(atoms: readonly Expr[], relations: Symbols["relations"]): Expr[] {
  const ordered = new Set<Expr>();
  const visiting = new Set<Expr>();
  const visit = (atom: Expr): void => {
    const relation = relations.get(atom);
    if (relation === undefined || visiting.has(atom)) return;
    visiting.add(atom);
    for (const other of atomsOf(relation.value, new Map())) visit(other);
    ordered.add(atom);
  };
  for (const atom of atoms) visit(atom);
  return [...ordered];
}

/** With `u = n/(c·Π b^e)`, the polynomial m for which `m·u^(1/d)` is a d-th root of a polynomial. */
function multiplierFor(value: Fraction, degree: number, ring: Ring): Multivariate {
  const whole = constant(ring.arity, value.divisor);
  return reducedExponents(value, degree).reduce((m, { base, exponent }) => multiply(m, power(base, exponent)), whole);
}

function clearedValue(value: Fraction, degree: number, ring: Ring): Multivariate {
  const factor = value.divisor ** BigInt(degree - 1);
  return value.denominator.reduce(
    (p, { base, exponent }) => {
      const missing = degree * Math.ceil(exponent / degree) - exponent;
      return multiply(p, missing === 0 ? constant(ring.arity, 1n) : power(base, missing));
    },
    scale(value.numerator, factor),
  );
}

function reducedExponents({ denominator: powers }: Fraction, degree: number): Fraction["denominator"] {
  return powers.map(({ base, exponent }) => ({ base, exponent: Math.ceil(exponent / degree) }));
}

function convert(node: Expr, conversion: Conversion): Fraction | null {
  const { done, images, ring, terms } = conversion;
  let result = done.get(node);
  if (result === undefined) {
    if (node.kind === "number") result = rational(node.value, ring);
    else if (node.kind === "sum") result = convertSum(node, conversion);
    else if (node.kind === "product") result = convertProduct(node, conversion);
    else result = images.get(node)!;
    if (result !== null && result.numerator.coefficients.length > terms) result = null;
    done.set(node, result);
  }
  return result;
}

function rational(value: Rational, ring: Ring): Fraction {
  return fractionOf(constant(ring.arity, numerator(value)), denominator(value), ring);
}

function convertSum(node: SumNode, conversion: Conversion): Fraction | null {
  const parts: Fraction[] = [rational(node.value, conversion.ring)];
  for (const [i, arg] of node.args.entries()) {
    const part = convert(arg, conversion);
    if (part === null) return null;
    parts.push(scaled(part, node.weights[i]!));
  }
  return addFractions(parts, conversion.ring);
}

function scaled(part: Fraction, weight: Rational): Fraction {
  return { ...part, numerator: scale(part.numerator, numerator(weight)), divisor: part.divisor * denominator(weight) };
}

function convertProduct(node: ProductNode, conversion: Conversion): Fraction | null {
  let total = rational(node.value, conversion.ring);
  for (const [i, arg] of node.args.entries()) {
    const part = convert(arg, conversion);
    const exponent = node.weights[i]!;
    if (part === null || typeof exponent !== "number" || Math.abs(exponent) > LARGEST_EXPONENT) return null;
    const raised = raiseFraction(part, exponent, conversion.ring);
    if (raised === null) return null;
    total = multiplyFractions(total, raised, conversion.ring);
    if (total.numerator.coefficients.length > conversion.terms) return null;
  }
  return total;
}

/** The fraction as an expression, the denominator by its factors. */
export function exprOfFraction({ fraction, meanings }: RationalExpression): Expr {
  const bases = fraction.denominator.map(({ base }) => exprOfMultivariate(base, meanings));
  const exponents = fraction.denominator.map(({ exponent }) => -exponent);
  return monomial([exprOfMultivariate(fraction.numerator, meanings, fraction.divisor), ...bases], [1, ...exponents], 1);
}
