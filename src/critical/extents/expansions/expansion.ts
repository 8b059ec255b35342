import { number, ONE, product, sum, ZERO } from "../../../expr/build.ts";
import type { Expr } from "../../../expr/expr.ts";
import { poll } from "../../../number/patience.ts";
import { addRational, compareRational, type Rational, signOfRational } from "../../../number/rational.ts";

/** Of `s^power·log(s)^log` for great s. */
export interface Exponent {
  readonly power: Rational;
  readonly log: Rational;
}

/** A coefficient times a power. A constant one is not 0 and has a sign; for one that depends on variables 0 says that no sign is known. */
export interface ExpansionTerm {
  readonly coefficient: Expr;
  readonly sign: -1 | 0 | 1;
  readonly exponent: Exponent;
}

/**
 * A function of s for great s: terms of falling size and a rest that is at most a constant times such a power (`null`: there is
 * none). Coefficients may be functions on a compact set, on which they are continuous, and the rest is uniform.
 */
export interface Expansion {
  readonly terms: readonly ExpansionTerm[];
  readonly rest: Exponent | null;
}

/** How many terms are kept, and what is known of coefficients that are no rational numbers. */
export interface Precision {
  readonly most: number;
  /** The coefficient, simplified, with its sign, or `"varies"` where it is a function; `null`: not decided. */
  readonly decide: (coefficient: Expr) => Decided | null;
  /** The sign of a coefficient that is a function, if it is the same everywhere, and not 0. */
  readonly signOf: (coefficient: Expr) => -1 | 1 | null;
}

export interface Decided {
  readonly coefficient: Expr;
  readonly sign: -1 | 0 | 1 | "varies";
}

export const NOTHING: Expansion = { terms: [], rest: null };
export const CONSTANT: Exponent = { power: 0, log: 0 };

/** -1, 0 or 1, as `s^a` is less than, like, or greater than `s^b`. */
export function compareExponents(a: Exponent, b: Exponent): number {
  const order = compareRational(a.power, b.power);
  return Math.sign(order === 0 ? compareRational(a.log, b.log) : order);
}

export function orderOf(exponent: Exponent): number {
  return compareExponents(exponent, CONSTANT);
}

export function addExponents(a: Exponent, b: Exponent): Exponent {
  return { power: addRational(a.power, b.power), log: addRational(a.log, b.log) };
}

/** One term; none where the coefficient is 0; `null` where that is not decided. */
export function termOf(coefficient: Expr, exponent: Exponent, { decide }: Precision): Expansion | null {
  if (coefficient.kind === "number") {
    const sign = signOfRational(coefficient.value);
    return sign === 0 ? NOTHING : { terms: [{ coefficient, sign, exponent }], rest: null };
  }
  const decided = decide(coefficient);
  if (decided === null || decided.sign === 0) return decided === null ? null : NOTHING;
  const sign = decided.sign === "varies" ? 0 : decided.sign;
  return { terms: [{ coefficient: decided.coefficient, sign, exponent }], rest: null };
}

/** The sign from some place on, uniformly; 0 where the function is 0, `null` where it is not known. */
export function signOfExpansion({ terms, rest }: Expansion, precision: Precision): -1 | 0 | 1 | null {
  const [first] = terms;
  if (first === undefined) return rest === null ? 0 : null;
  return first.sign === 0 ? precision.signOf(first.coefficient) : first.sign;
}

export function constantExpansion(value: Expr, precision: Precision): Expansion | null {
  return termOf(value, CONSTANT, precision);
}

/** Only that it is at most a constant times a power. */
export function restOnly(rest: Exponent): Expansion {
  return { terms: [], rest };
}

/** The size of the whole; `null` for 0. */
export function sizeOf({ terms, rest }: Expansion): Exponent | null {
  return terms[0]?.exponent ?? rest;
}

export function addExpansions(a: Expansion, b: Expansion, precision: Precision): Expansion | null {
  return collected([...a.terms, ...b.terms], greater(a.rest, b.rest), precision);
}

export function multiplyExpansions(a: Expansion, b: Expansion, precision: Precision): Expansion | null {
  poll(1 + a.terms.length * b.terms.length);
  const [first, second] = [sizeOf(a), sizeOf(b)];
  if (first === null || second === null) return NOTHING;
  const rests = [
    a.rest === null ? null : addExponents(a.rest, second),
    b.rest === null ? null : addExponents(b.rest, first),
  ];
  const terms = a.terms.flatMap((x) =>
    b.terms.map(
      (y): ExpansionTerm => ({
        coefficient: product(x.coefficient, y.coefficient),
        sign: (x.sign * y.sign) as -1 | 0 | 1,
        exponent: addExponents(x.exponent, y.exponent),
      }),
    ),
  );
  return collected(terms, greater(rests[0]!, rests[1]!), precision);
}

export function scaleExpansion(a: Expansion, factor: Rational, precision: Precision): Expansion | null {
  const constant = constantExpansion(number(factor), precision);
  return constant === null ? null : multiplyExpansions(a, constant, precision);
}

export const UNIT: Expansion = { terms: [{ coefficient: ONE, sign: 1, exponent: CONSTANT }], rest: null };

function greater(a: Exponent | null, b: Exponent | null): Exponent | null {
  if (a === null || b === null) return a ?? b;
  return compareExponents(a, b) >= 0 ? a : b;
}

/** With like terms put together, and what is no greater than the rest left out. */
function collected(terms: readonly ExpansionTerm[], rest: Exponent | null, precision: Precision): Expansion | null {
  const sorted = terms
    .filter(({ exponent }) => rest === null || compareExponents(exponent, rest) > 0)
    .sort((x, y) => compareExponents(y.exponent, x.exponent));
  const kept: ExpansionTerm[] = [];
  for (let i = 0; i < sorted.length; ) {
    const { exponent } = sorted[i]!;
    let end = i + 1;
    while (end < sorted.length && compareExponents(sorted[end]!.exponent, exponent) === 0) end += 1;
    if (kept.length === precision.most) return { terms: kept, rest: exponent };
    const like = sorted.slice(i, end);
    const whole =
      like.length === 1 ? { terms: like } : termOf(sum(ZERO, ...like.map((t) => t.coefficient)), exponent, precision);
    if (whole === null) return null;
    kept.push(...whole.terms);
    i = end;
  }
  return { terms: kept, rest };
}
