import { linearCombination, monomial, number } from "../../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { denominator, divideRational, fraction, gcd, numerator, type Rational } from "../../number/rational.ts";
import { powerFits } from "../../number/root.ts";
import { multiply } from "./multiplication.ts";
import {
  add,
  constant,
  degrees,
  divideByInteger,
  fromTerms,
  type Multivariate,
  scale,
  variableOf,
} from "./polynomial.ts";
import { integerContent } from "./primitive.ts";

/** `polynomial/denominator`, the denominator being positive and without factor in common with the integer content. */
export interface MultivariateQuotient {
  readonly polynomial: Multivariate;
  readonly denominator: bigint;
}

const LARGEST_EXPONENT = 2 ** 32 - 1;
/** A product is given up when its multiplications are more than its terms may be by this factor. */
const PRODUCTS_FOR_A_TERM = 500;

/** A power of a node that has a generator: `base^(unit·k)` is the k-th power of `generator`. */
interface Root {
  readonly unit: Rational;
  readonly generator: MultivariateQuotient;
}

interface Conversion {
  readonly arity: number;
  readonly terms: number;
  readonly known: Map<Expr, MultivariateQuotient | null>;
  readonly roots: ReadonlyMap<Expr, readonly Root[]>;
}

/**
 * The polynomial over Q in the atoms, in this order, that equals the expression; `null` unless the expression is built from
 * atoms and rational numbers by sums, products and natural powers, and when a part has more than so many terms. Atoms are
 * compared by `===`; where one is a power of a node with another exponent than a natural number, as `sqrt(x)`, its natural
 * powers are read too.
 */
export function multivariateOf(
  expr: Expr,
  atoms: readonly Expr[],
  terms: number = 20_000,
): MultivariateQuotient | null {
  const arity = atoms.length;
  const generators = atoms.map((_, i) => ({ polynomial: variableOf(arity, i), denominator: 1n }));
  const known = new Map<Expr, MultivariateQuotient | null>(atoms.map((atom, i) => [atom, generators[i]!]));
  const conversion: Conversion = { arity, terms, known, roots: rootsAmong(atoms, generators) };
  const order = postorder([expr], (node) => !known.has(node) && (node.kind === "sum" || node.kind === "product"));
  for (const node of order) {
    const value = node.kind === "sum" ? convertSum(node, conversion) : convertProduct(node as ProductNode, conversion);
    known.set(node, value !== null && value.polynomial.coefficients.length > terms ? null : value);
  }
  return valueFor(expr, conversion);
}

function rootsAmong(atoms: readonly Expr[], generators: readonly MultivariateQuotient[]): Map<Expr, Root[]> {
  const roots = new Map<Expr, Root[]>();
  atoms.forEach((atom, i) => {
    if (atom.kind !== "product" || atom.value !== 1 || atom.args.length > 1) return;
    const root = { unit: atom.weights[0]!, generator: generators[i]! };
    roots.set(atom.args[0]!, [...(roots.get(atom.args[0]!) ?? []), root]);
  });
  return roots;
}

function isNatural(value: Rational): value is number {
  return typeof value === "number" && value >= 0;
}

/** The value of a node whose parts are converted. */
function valueFor(node: Expr, { arity, known }: Conversion): MultivariateQuotient | null {
  return known.get(node) ?? (node.kind === "number" ? rationalConstant(arity, node.value) : null);
}

function rationalConstant(arity: number, value: Rational): MultivariateQuotient {
  return { polynomial: constant(arity, numerator(value)), denominator: denominator(value) };
}

/** The parts over their least common denominator, added in pairs, so that no long sum is copied for each short one. */
function convertSum({ value, args, weights }: SumNode, conversion: Conversion): MultivariateQuotient | null {
  const parts = [rationalConstant(conversion.arity, value)];
  for (let i = 0; i < args.length; i += 1) {
    const part = valueFor(args[i]!, conversion);
    if (part === null) return null;
    parts.push(times(part, weights[i]!));
  }
  const common = parts.reduce((least, part) => (least / gcd(least, part.denominator)) * part.denominator, 1n);
  const numerators = parts.map((part) => scale(part.polynomial, common / part.denominator));
  return reduced(sumOf(numerators, 0, numerators.length), common);
}

function times({ polynomial, denominator: below }: MultivariateQuotient, factor: Rational): MultivariateQuotient {
  return { polynomial: scale(polynomial, numerator(factor)), denominator: below * denominator(factor) };
}

function sumOf(parts: readonly Multivariate[], start: number, end: number): Multivariate {
  if (end - start === 1) return parts[start]!;
  const middle = (start + end) >> 1;
  return add(sumOf(parts, start, middle), sumOf(parts, middle, end));
}

function reduced(polynomial: Multivariate, below: bigint): MultivariateQuotient {
  if (below === 1n) return { polynomial, denominator: 1n };
  const common = gcd(integerContent(polynomial), below);
  return { polynomial: divideByInteger(polynomial, common), denominator: below / common };
}

/** Factors of one term are gathered first, so that nothing is multiplied out for them. */
function convertProduct({ value, args, weights }: ProductNode, conversion: Conversion): MultivariateQuotient | null {
  const exponents = new Array<number>(conversion.arity).fill(0);
  let [above, below] = [numerator(value), denominator(value)];
  let others: MultivariateQuotient | null = null;
  for (let i = 0; i < args.length; i += 1) {
    const power = powerIn(args[i]!, weights[i]!, conversion);
    if (power === null) return null;
    const { base, times: exponent } = power;
    if (base.polynomial.coefficients.length !== 1) {
      const factor = raised(base, exponent, conversion.terms);
      others = factor === null || others === null ? factor : multiplied(others, factor, conversion.terms);
      if (others === null) return null;
      continue;
    }
    const c = base.polynomial.coefficients[0]!;
    if ((c !== 1n || base.denominator !== 1n) && !powerFits(fraction(c, base.denominator), exponent)) return null;
    above *= c ** BigInt(exponent);
    below *= base.denominator ** BigInt(exponent);
    for (let k = 0; k < exponents.length; k += 1) exponents[k]! += base.polynomial.exponents[k]! * exponent;
  }
  if (exponents.some((exponent) => exponent > LARGEST_EXPONENT)) return null;
  const single: MultivariateQuotient = {
    polynomial: fromTerms(conversion.arity, exponents, [above]),
    denominator: below,
  };
  const total = others === null ? single : multiplied(single, others, conversion.terms);
  return total === null ? null : reduced(total.polynomial, total.denominator);
}

/** A base that is converted, and its exponent. */
interface Power {
  readonly base: MultivariateQuotient;
  readonly times: number;
}

function powerIn(base: Expr, exponent: Rational, conversion: Conversion): Power | null {
  if (isNatural(exponent)) {
    const value = valueFor(base, conversion);
    return value === null ? null : { base: value, times: exponent };
  }
  for (const { unit, generator } of conversion.roots.get(base) ?? []) {
    const times = divideRational(exponent, unit);
    if (isNatural(times)) return { base: generator, times };
  }
  return null;
}

/** The power of a polynomial that is 0 or has more than one term, and so more terms in its n-th power than n. */
function raised(base: MultivariateQuotient, exponent: number, terms: number): MultivariateQuotient | null {
  if (exponent === 1 || base.polynomial.coefficients.length === 0) return base;
  return exponent < terms ? repeatedProduct(base, exponent, terms) : null;
}

function repeatedProduct(base: MultivariateQuotient, exponent: number, terms: number): MultivariateQuotient | null {
  let result: MultivariateQuotient | null = base;
  for (let k = 1; k < exponent && result !== null; k += 1) result = multiplied(result, base, terms);
  return result;
}

function multiplied(a: MultivariateQuotient, b: MultivariateQuotient, terms: number): MultivariateQuotient | null {
  const [left, right] = [a.polynomial, b.polynomial];
  if (left.coefficients.length * right.coefficients.length > terms * PRODUCTS_FOR_A_TERM) return null;
  const others = degrees(right);
  if (degrees(left).some((degree, i) => degree + others[i]! > LARGEST_EXPONENT)) return null;
  const polynomial = multiply(left, right);
  return polynomial.coefficients.length > terms ? null : { polynomial, denominator: a.denominator * b.denominator };
}

/** The sum of monomials that the polynomial is when the atoms are put for its variables, divided by an integer. */
export function exprOfMultivariate(p: Multivariate, atoms: readonly Expr[], denominator: bigint = 1n): Expr {
  const monomials = p.coefficients.map((c, t) => {
    const exponents = p.exponents.subarray(t * p.arity, (t + 1) * p.arity);
    const occurring = atoms.filter((_, i) => exponents[i]! > 0);
    const value = fraction(c, denominator);
    return occurring.length === 0
      ? number(value)
      : monomial(occurring, Array.from(exponents.filter((e) => e > 0)), value);
  });
  return linearCombination(monomials, null, 0);
}
