import { exponential, linearCombination, monomial, number, power, scale, variable } from "../expr/build.ts";
import { isExponential } from "../expr/exponential.ts";
import type { CallNode, Expr, SumNode } from "../expr/expr.ts";
import { orderedFactors, orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import {
  compareRational,
  divideRational,
  fraction,
  gcd,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { factors, splitRoot } from "../number/root.ts";
import { contentOf } from "../polynomial/content.ts";
import { contentOfSum } from "./common-factor.ts";

const byName = orderingOf();

/** Exponents that are greater multiples of their common measure are left alone. */
const GREATEST = 32;

export interface WithoutExponentials {
  readonly expr: Expr;
  /** What the placeholders stand for, by name. */
  readonly meanings: ReadonlyMap<string, Expr>;
}

interface Multiple {
  readonly direction: Expr;
  readonly size: Rational;
}

/** A sum with exponentials of several positive multiples of one expression as powers of one placeholder: `exp(2x) + exp(x)` as `t^2 + t`. */
export function exponentialsAsPowers(sum: SumNode): WithoutExponentials {
  if (!hasTwoExponentials(sum)) return { expr: sum, meanings: new Map() };
  const sizes = new Map<Expr, Set<Rational>>();
  for (const base of orderedTerms(sum, byName).flatMap((i) => factorsOf(sum.args[i]!))) {
    const multiple = multipleIn(base);
    if (multiple === null) continue;
    const known = sizes.get(multiple.direction);
    if (known === undefined) sizes.set(multiple.direction, new Set([multiple.size]));
    else known.add(multiple.size);
  }
  const units = new Map<Expr, { readonly symbol: Expr; readonly unit: Rational }>();
  const meanings = new Map<string, Expr>();
  for (const [direction, found] of sizes) {
    const unit = contentOf(found);
    if (found.size < 2 || [...found].some((size) => !isMeasured(size, unit))) continue;
    const name = `?e${meanings.size}`;
    units.set(direction, { symbol: variable(name), unit });
    meanings.set(name, raised(direction, unit));
  }
  if (units.size === 0) return { expr: sum, meanings };
  const replaced = (base: Expr): Expr => {
    const multiple = multipleIn(base);
    const known = multiple === null ? undefined : units.get(multiple.direction);
    return known === undefined ? base : monomial([known.symbol], [divideRational(multiple!.size, known.unit)], 1);
  };
  const terms = sum.args.map((term) =>
    term.kind === "product" ? monomial(term.args.map(replaced), term.weights, term.value) : replaced(term),
  );
  return { expr: linearCombination(terms, sum.weights, sum.value), meanings };
}

function hasTwoExponentials(sum: SumNode): boolean {
  let first: Expr | null = null;
  const isAnother = (base: Expr): boolean => {
    if (!isExponential(base)) return false;
    first ??= base;
    return base !== first;
  };
  return sum.args.some((term) => (term.kind === "product" ? term.args.some(isAnother) : isAnother(term)));
}

function factorsOf(term: Expr): readonly Expr[] {
  return term.kind === "product" ? orderedFactors(term, byName).map((i) => term.args[i]!) : [term];
}

function isMeasured(size: Rational, unit: Rational): boolean {
  return signOfRational(size) > 0 && compareRational(divideRational(size, unit), GREATEST) <= 0;
}

/**
 * An exponential of a multiple of an expression with content 1; `4^(3x)` is `2^(6x)`, so that it is a multiple of `2^x`.
 */
function multipleIn(base: Expr): Multiple | null {
  if (!isExponential(base)) return null;
  const exponent = base.args.at(-1)!;
  const size = exponent.kind === "product" ? exponent.value : exponent.kind === "sum" ? contentOfSum(exponent) : 1;
  const direction = scale(exponent, divideRational(1, size));
  if (base.kind === "call") return { direction: exponential(direction), size };
  const [root, degree] = rootOf(base.args[0]!);
  return { direction: power(root, direction), size: multiplyRational(size, degree) };
}

/** A positive integer as the highest power of another. */
function rootOf(base: Expr): readonly [root: Expr, degree: number] {
  if (base.kind !== "number" || typeof base.value !== "number" || base.value < 2) return [base, 1];
  const found = factors(BigInt(base.value));
  const degree = found.reduce((shared, [, multiplicity]) => Number(gcd(BigInt(shared), BigInt(multiplicity))), 0);
  return degree === 1 ? [base, 1] : [number(splitRoot(base.value, fraction(1n, BigInt(degree))).coefficient), degree];
}

/** A power of an exponential. */
function raised(direction: Expr, size: Rational): Expr {
  const [base, exponent] = direction.kind === "power" ? direction.args : [null, (direction as CallNode).args[0]!];
  return base === null ? exponential(scale(exponent!, size)) : power(base!, scale(exponent!, size));
}
