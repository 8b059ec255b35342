import type { Condition, Expr, SumNode } from "../expr/expr.ts";
import { orderedFactors, orderedTerms, termsBeforeConstant } from "../expr/order.ts";
import type { Ordering } from "../expr/ordering.ts";
import {
  absRational,
  denominator,
  fraction,
  isInteger,
  multiplyRational,
  numerator,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { shortDecimal } from "./decimal-notation.ts";
import { type Entry, type Factor, fractionOf } from "./fraction.ts";
import type { Notation, Signed } from "./notation.ts";

/** What the parts of one printing share. */
export interface Layout<R> {
  readonly notation: Notation<R>;
  readonly ordering: Ordering;
  /** Whether fractions with a short decimal notation are written in it. */
  readonly decimals: boolean;
  /** Names that occur as variables: a constant of the same name is written in another way. */
  readonly taken: ReadonlySet<string>;
  readonly done: Map<Expr | Condition, R>;
}

export function joined<R>(signed: Signed<R>, { notation }: Layout<R>): R {
  return signed.negative ? notation.negative(signed.body) : signed.body;
}

/** Terms in display order, with or without the rational constant. */
export function signedTerms<R>(sum: SumNode, layout: Layout<R>, withConstant: boolean): Signed<R>[] {
  const positions = orderedTerms(sum, layout.ordering);
  const terms = positions.map((i) => writeTerm(sum.args[i]!, sum.weights[i]!, layout));
  if (!withConstant || sum.value === 0) return terms;
  const constant = writeFraction(sum.value, [], layout);
  return terms.toSpliced(termsBeforeConstant(sum, layout.ordering), 0, constant);
}

/** A sum; a term with a plus is moved to the front if the first has a minus (`y - x`, not `-x + y`). */
export function writeSum<R>(terms: readonly Signed<R>[], layout: Layout<R>): R {
  if (terms.length === 1) return joined(terms[0]!, layout);
  const first = terms.findIndex((term) => !term.negative);
  const rotated = first > 0 ? [terms[first]!, ...terms.slice(0, first), ...terms.slice(first + 1)] : terms;
  return layout.notation.sum(rotated);
}

/** `coefficient · expr`. */
export function writeTerm<R>(expr: Expr, coefficient: Rational, layout: Layout<R>): Signed<R> {
  if (expr.kind !== "product") return writeFraction(coefficient, [[expr, 1]], layout);
  const factors = orderedFactors(expr, layout.ordering).map((i): Factor => [expr.args[i]!, expr.weights[i]!]);
  return writeFraction(multiplyRational(coefficient, expr.value), factors, layout);
}

function writeFraction<R>(coefficient: Rational, factors: readonly Factor[], layout: Layout<R>): Signed<R> {
  const parts = fractionOf(coefficient, factors, layout.decimals);
  const alone = parts.numerator.length === 0;
  const above = writeProduct(parts.numerator, layout);
  const body = parts.denominator.length === 0 ? above : writeQuotient(above, parts.denominator, alone, layout);
  return { negative: parts.negative, body };
}

function writeQuotient<R>(above: R, below: readonly Entry[], alone: boolean, layout: Layout<R>): R {
  const only = below[0]!;
  if (alone && below.length === 1 && only.kind === "power" && isPowerOfE(only.base, only.exponent, layout.taken)) {
    return layout.notation.call("exp", [layout.notation.negative(writeMagnitude(only.exponent, layout))]);
  }
  return layout.notation.quotient(above, writeProduct(below, layout));
}

function writeProduct<R>(entries: readonly Entry[], layout: Layout<R>): R {
  if (entries.length === 0) return layout.notation.integer("1");
  const factors = entries.map((entry) => writeEntry(entry, layout));
  return factors.length === 1 ? factors[0]! : layout.notation.product(factors);
}

function writeEntry<R>(entry: Entry, layout: Layout<R>): R {
  switch (entry.kind) {
    case "integer":
      return layout.notation.integer(String(entry.value));
    case "decimal":
      return layout.notation.integer(entry.text);
    case "radical":
      return writeRoot(layout.notation.integer(String(entry.radicand)), entry.degree, layout);
    case "root": {
      const inside = entry.reciprocal
        ? writeFraction(entry.scale, [[entry.base, -1]], layout)
        : writeTerm(entry.base, entry.scale, layout);
      return writeRoot(joined(inside, layout), entry.degree, layout);
    }
    case "power":
      return writePower(entry, layout);
  }
}

function writePower<R>(entry: Entry & { kind: "power" }, layout: Layout<R>): R {
  const { base, exponent } = entry;
  if (exponent === 1) return layout.done.get(base)!;
  if (isPowerOfE(base, exponent, layout.taken)) return layout.notation.call("exp", [writeMagnitude(exponent, layout)]);
  if (numerator(exponent) === 1n) return writeRoot(layout.done.get(base)!, denominator(exponent), layout);
  return layout.notation.power(layout.done.get(base)!, writeMagnitude(exponent, layout));
}

/** Powers of e other than e itself and its root are written with `exp`; the exponent is positive. */
export function isPowerOfE(base: Expr, exponent: Rational, taken: ReadonlySet<string>): boolean {
  if (base.kind !== "constant" || base.name !== "e" || exponent === 1) return false;
  return taken.has("e") || numerator(exponent) !== 1n || denominator(exponent) !== 2n;
}

function writeRoot<R>(radicand: R, degree: bigint, layout: Layout<R>): R {
  if (degree === 2n) return layout.notation.squareRoot(radicand);
  return layout.notation.power(radicand, writeMagnitude(fraction(1n, degree), layout));
}

/** The absolute value of a rational number. */
function writeMagnitude<R>(value: Rational, { notation, decimals }: Layout<R>): R {
  const size = absRational(value);
  const decimal = decimals ? shortDecimal(size) : null;
  if (decimal !== null) return notation.integer(decimal);
  const over = notation.integer(String(numerator(size)));
  return isInteger(size) ? over : notation.quotient(over, notation.integer(String(denominator(size))));
}

export function writeRational<R>(value: Rational, layout: Layout<R>): R {
  const body = writeMagnitude(value, layout);
  return signOfRational(value) < 0 ? layout.notation.negative(body) : body;
}
