import { exponential, linearCombination, monomial, scale, variable } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { orderedFactors, orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { compareRational, divideRational, type Rational, signOfRational } from "../number/rational.ts";
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
    meanings.set(name, exponential(scale(direction, unit)));
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

function factorsOf(term: Expr): readonly Expr[] {
  return term.kind === "product" ? orderedFactors(term, byName).map((i) => term.args[i]!) : [term];
}

function isMeasured(size: Rational, unit: Rational): boolean {
  return signOfRational(size) > 0 && compareRational(divideRational(size, unit), GREATEST) <= 0;
}

/** The argument of an exponential as a multiple of an expression with content 1. */
function multipleIn(base: Expr): Multiple | null {
  if (base.kind !== "call" || base.name !== "exp") return null;
  const exponent = base.args[0]!;
  const size = exponent.kind === "product" ? exponent.value : exponent.kind === "sum" ? contentOfSum(exponent) : 1;
  return { direction: scale(exponent, divideRational(1, size)), size };
}
