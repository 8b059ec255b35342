import { monomial } from "../../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../../expr/expr.ts";
import { compareExprs } from "../../expr/order.ts";
import { orderingOf } from "../../expr/ordering.ts";
import { bitLength, denominator, numerator, type Rational } from "../../number/rational.ts";
import { constant, type Multivariate, scale, variableOf } from "../multivariate/polynomial.ts";
import { exprOfMultivariate } from "../multivariate/symbols.ts";
import { addFractions, type Fraction, fractionOf, multiplyFractions, raiseFraction } from "./fraction.ts";
import type { Relation, Ring } from "./ring.ts";
import { imageOf, rootOf } from "./root.ts";

/** `symbol^degree = value`, an expression in the symbols. */
export interface SymbolRelation {
  readonly degree: number;
  readonly value: Expr;
}

export interface Symbols {
  readonly relations: ReadonlyMap<Expr, SymbolRelation>;
  /** The arguments of symbols `sign(u)`, in the symbols. */
  readonly signs: ReadonlyMap<Expr, Expr>;
  /** What a symbol stands for; symbols are ordered by it. */
  readonly meaningOf: (symbol: Expr) => Expr;
  /** Whether an expression in the meanings is proved positive. */
  readonly isPositive: (expr: Expr) => boolean;
}

/** What a fraction may have. */
export interface Limits {
  /** Terms of its numerator, and of those on the way. */
  readonly terms: number;
  readonly generators: number;
}

/** A generator that is the sign of an argument, whose numerator is given unless it is known not to be 0. */
export interface SignGenerator {
  readonly generator: number;
  readonly argument: Multivariate | null;
}

/** A fraction in a ring, and what the generators of the ring stand for. */
export interface RationalExpression {
  readonly fraction: Fraction;
  readonly ring: Ring;
  readonly meanings: readonly Expr[];
  readonly signs: readonly SignGenerator[];
}

interface Conversion {
  readonly ring: Ring;
  /** Each symbol as a fraction: a root of a fraction is a root of a polynomial divided by a polynomial. */
  readonly images: ReadonlyMap<Expr, Fraction>;
  /** Symbols whose powers are replaced. */
  readonly bound: ReadonlyMap<Expr, SymbolRelation>;
  readonly terms: number;
  readonly done: Map<Expr, Fraction | null>;
}

const byName = orderingOf();
const NO_SYMBOLS = { relations: new Map(), signs: new Map() };

/** Higher powers are left alone. */
const LARGEST_EXPONENT = 2 ** 20;

/** So are higher powers of symbols whose powers are replaced. */
const LARGEST_EXPONENT_OF_ROOT = 100;

/** So are sums with higher powers: what follows is dense in the degree. */
const LARGEST_DEGREE = 2000;

/** So are fractions with longer coefficients. */
const LARGEST_BITS = 2000;

/**
 * A sum of products of integer powers of symbols (whatever is neither a sum nor a product), with rational coefficients, as
 * a fraction; `null` for fractional powers, for a division by 0, and beyond the limits.
 */
export function rationalExpression(expr: Expr, symbols: Symbols, limits: Limits): RationalExpression | null {
  const { terms, generators: mostGenerators } = limits;
  const found = atomsOf(expr, symbols).map((atom) => ({ atom, meaning: symbols.meaningOf(atom) }));
  found.sort((a, b) => compareExprs(a.meaning, b.meaning, byName));
  const atoms = found.map(({ atom }) => atom);
  const arity = atoms.length;
  if (arity > mostGenerators) return null;
  const generators = atoms.map((_, i) => variableOf(arity, i));
  const relations: (Relation | null)[] = atoms.map(() => null);
  const ring: Ring = { arity, generators, relations };
  const images = new Map(atoms.map((atom, i) => [atom, fractionOf(generators[i]!, 1n, ring)]));
  const meanings = found.map(({ meaning }) => meaning);
  const ordered = inOrderOfDependence(atoms, symbols);
  if (ordered === null) return null;
  for (const atom of ordered) {
    const i = atoms.indexOf(atom);
    const { degree, value } = symbols.relations.get(atom)!;
    const radicand = convert(value, { ring, images, bound: symbols.relations, terms, done: new Map() });
    if (radicand === null) return null;
    const root = rootOf(radicand, degree, (p) => symbols.isPositive(exprOfMultivariate(p, meanings)), ring);
    relations[i] = { degree, value: root.radicand };
    images.set(atom, imageOf(root, generators[i]!, ring));
    const divisor = exprOfMultivariate(root.outside, meanings);
    meanings[i] = monomial([exprOfMultivariate(root.below, meanings), meanings[i]!, divisor], [1, 1, -1], 1);
  }
  const fraction = convert(expr, { ring, images, bound: symbols.relations, terms, done: new Map() });
  if (fraction === null) return null;
  const signs = atoms.flatMap((atom, generator): SignGenerator[] => {
    const argument = symbols.signs.get(atom);
    if (argument === undefined) return [];
    return [
      {
        generator,
        argument:
          convert(argument, { ring, images, bound: symbols.relations, terms, done: new Map() })?.numerator ?? null,
      },
    ];
  });
  return { fraction, ring, meanings, signs };
}

/** The symbols of an expression and, in turn, of the relations of those. */
function atomsOf(expr: Expr, { relations, signs }: Pick<Symbols, "relations" | "signs">): Expr[] {
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
      const argument = signs.get(node);
      if (argument !== undefined) pending.push(argument);
    }
  }
  return [...atoms];
}

/** The symbols with relations, each after those that its value depends on; `null` where one depends on itself. */
function inOrderOfDependence(atoms: readonly Expr[], { relations }: Symbols): Expr[] | null {
  const ordered = new Set<Expr>();
  const visiting = new Set<Expr>();
  const visit = (atom: Expr): boolean => {
    const relation = relations.get(atom);
    if (relation === undefined || ordered.has(atom)) return true;
    if (visiting.has(atom)) return false;
    visiting.add(atom);
    const isFounded = atomsOf(relation.value, NO_SYMBOLS).every(visit);
    ordered.add(atom);
    return isFounded;
  };
  return atoms.every(visit) ? [...ordered] : null;
}

function convert(node: Expr, conversion: Conversion): Fraction | null {
  const { done, images, ring, terms } = conversion;
  let result = done.get(node);
  if (result === undefined) {
    if (node.kind === "number") result = rational(node.value, ring);
    else if (node.kind === "sum") result = convertSum(node, conversion);
    else if (node.kind === "product") result = convertProduct(node, conversion);
    else result = images.get(node)!;
    if (result !== null && isTooLong(result, terms)) result = null;
    done.set(node, result);
  }
  return result;
}

function isTooLong({ numerator: top, divisor }: Fraction, terms: number): boolean {
  const ends = [divisor, top.coefficients[0] ?? 0n, top.coefficients.at(-1) ?? 0n];
  if (top.coefficients.length > terms || ends.some((value) => bitLength(value) > LARGEST_BITS)) return true;
  return top.coefficients.length > 1 && top.exponents.some((exponent) => exponent > LARGEST_DEGREE);
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
    const limit = conversion.bound.has(arg) ? LARGEST_EXPONENT_OF_ROOT : LARGEST_EXPONENT;
    if (part === null || typeof exponent !== "number" || Math.abs(exponent) > limit) return null;
    const raised = raiseFraction(part, exponent, conversion.ring);
    if (raised === null) return null;
    total = multiplyFractions(total, raised, conversion.ring);
    if (isTooLong(total, conversion.terms)) return null;
  }
  return total;
}

/** The fraction as an expression, the denominator by its factors. */
export function exprOfFraction({ fraction, meanings }: RationalExpression): Expr {
  const bases = fraction.denominator.map(({ base }) => exprOfMultivariate(base, meanings));
  const exponents = fraction.denominator.map(({ exponent }) => -exponent);
  return monomial([exprOfMultivariate(fraction.numerator, meanings, fraction.divisor), ...bases], [1, ...exponents], 1);
}
