import type { Expr } from "../expr/expr.ts";
import {
  absRational,
  bitLength,
  denominator,
  fraction,
  fromBigInt,
  negateRational,
  numerator,
  powerRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";

import { shortDecimal } from "./decimal-notation.ts";
import { gatheredWeights } from "./gathered.ts";

/** A factor `base^exponent` as the nodes hold it. */
export type Factor = readonly [base: Expr, exponent: Rational];

/** One factor of a numerator or denominator as it will be written; exponents are positive. */
export type Entry =
  | { readonly kind: "integer"; readonly value: bigint }
  | { readonly kind: "decimal"; readonly text: string }
  | { readonly kind: "power"; readonly base: Expr; readonly exponent: Rational }
  | { readonly kind: "radical"; readonly radicand: bigint; readonly degree: bigint }
  /** The root of `scale·base`, or of `scale/base`. */
  | {
      readonly kind: "root";
      readonly scale: Rational;
      readonly base: Expr;
      readonly reciprocal: boolean;
      readonly degree: bigint;
    };

export interface Fraction {
  readonly negative: boolean;
  readonly numerator: readonly Entry[];
  readonly denominator: readonly Entry[];
}

interface Draft {
  over: bigint;
  under: bigint;
  readonly radicals: Map<bigint, bigint>;
  readonly numerator: Entry[];
  readonly denominator: Entry[];
}

/**
 * How `coefficient · Π factors` is written: negative exponents go below the line, roots of products take whole powers of them
 * in, roots of numbers are merged with one another and with a root of the same degree (`sqrt(2)·sqrt(x)` as `sqrt(2·x)`).
 * Reading it gives the same node again.
 */
export function fractionOf(coefficient: Rational, given: readonly Factor[], decimals = false): Fraction {
  const factors = gathered(coefficient, given);
  const size = absRational(coefficient);
  const draft: Draft = {
    over: numerator(size),
    under: denominator(size),
    radicals: mergedRadicals(factors),
    numerator: [],
    denominator: [],
  };
  const merged = draft.radicals.size === 0 ? factors : factors.filter(([base]) => base.kind !== "number");
  for (const [base, exponent] of merged) {
    if (!joinRoot(draft, base, exponent)) place(draft, base, exponent);
  }
  placeRadicals(draft);
  const decimal = decimals && draft.radicals.size === 0 ? shortDecimal(fraction(draft.over, draft.under)) : null;
  if (decimal !== null) {
    draft.numerator.unshift({ kind: "decimal", text: decimal });
    [draft.over, draft.under] = [1n, 1n];
  }
  if (draft.over !== 1n) draft.numerator.unshift({ kind: "integer", value: draft.over });
  if (draft.under !== 1n) draft.denominator.unshift({ kind: "integer", value: draft.under });
  return { negative: signOfRational(coefficient) < 0, numerator: draft.numerator, denominator: draft.denominator };
}

function gathered(coefficient: Rational, factors: readonly Factor[]): readonly Factor[] {
  if (!factors.some(([base]) => base.kind === "product")) return factors;
  const given = factors.map(([, exponent]) => exponent);
  const weights = gatheredWeights(
    factors.map(([base]) => base),
    given,
    coefficient,
  );
  if (weights === given) return factors;
  return factors.map(([base], i): Factor => [base, weights[i]!]).filter(([, exponent]) => exponent !== 0);
}

function place(draft: Draft, base: Expr, exponent: Rational): void {
  if (signOfRational(exponent) > 0) draft.numerator.push({ kind: "power", base, exponent });
  else draft.denominator.push({ kind: "power", base, exponent: negateRational(exponent) });
}

/** Products of factors below this bound are split again into the same roots when they are read. */
const READABLE = 10_000;
/** Longer radicands are not written out: `2^(999/1000)` stays. */
const LONGEST_RADICAND_BITS = 64n;

/** The roots of numbers by degree; empty when reading the merged roots would not give the same factors. */
function mergedRadicals(factors: readonly Factor[]): Map<bigint, bigint> {
  const radicals = new Map<bigint, bigint>();
  for (const [base, exponent] of factors) {
    if (base.kind !== "number") continue;
    const { value } = base;
    if (typeof value === "object" || value < 2 || value >= READABLE || !isProper(exponent)) return new Map();
    if (exponent.num * BigInt(bitLength(BigInt(value))) > LONGEST_RADICAND_BITS) return new Map();
    const power = numerator(powerRational(value, Number(exponent.num)));
    radicals.set(exponent.den, power * (radicals.get(exponent.den) ?? 1n));
  }
  return radicals;
}

function isProper(exponent: Rational): exponent is Exclude<Rational, number> {
  return typeof exponent === "object" && exponent.num > 0n && exponent.num < exponent.den;
}

/** Writes `base^(±1/n)` together with the root of degree n of a number, if there is one; `sqrt(3/(x·y))` would be the root of `1/(x·y)`. */
function joinRoot(draft: Draft, base: Expr, exponent: Rational): boolean {
  if (typeof exponent === "number" || (exponent.num !== 1n && exponent.num !== -1n)) return false;
  const degree = exponent.den;
  const radicand = draft.radicals.get(degree);
  if (radicand === undefined) return false;
  const below = degree === 2n && draft.under === radicand;
  if (exponent.num < 0n && !below && base.kind === "product") return false;
  draft.radicals.delete(degree);
  if (below) draft.under = 1n;
  const reciprocal = exponent.num < 0n;
  const scale = below && !reciprocal ? fraction(1n, radicand) : fromBigInt(radicand);
  const entry: Entry = { kind: "root", scale, base, reciprocal: reciprocal && !below, degree };
  if (reciprocal && below) draft.denominator.push(entry);
  else draft.numerator.push(entry);
  return true;
}

/** Roots of numbers stand before other factors, under one root where that can be; `3·sqrt(2)/2` becomes the shorter `3/sqrt(2)`. */
function placeRadicals(draft: Draft): void {
  const radicals = underOneRoot([...draft.radicals].sort(([a], [b]) => (a < b ? -1 : 1)));
  const [above, below]: [Entry[], Entry[]] = [[], []];
  for (const [degree, radicand] of radicals) {
    const entry: Entry = { kind: "radical", radicand, degree };
    const shorter = degree === 2n && draft.under === radicand && (draft.over !== 1n || draft.numerator.length > 0);
    if (shorter) draft.under = 1n;
    (shorter ? below : above).push(entry);
  }
  draft.numerator.unshift(...above);
  draft.denominator.unshift(...below);
}

/** A root joins one whose degree is a multiple of its own: `sqrt(2)·5^(1/4)` as `20^(1/4)`. */
function underOneRoot(radicals: readonly (readonly [bigint, bigint])[]): readonly (readonly [bigint, bigint])[] {
  const [first, ...others] = radicals;
  if (first === undefined) return radicals;
  const [degree, radicand] = first;
  const at = others.findIndex(([other, value]) => other % degree === 0n && fits(radicand, other / degree, value));
  if (at < 0) return [first, ...underOneRoot(others)];
  const [larger, value] = others[at]!;
  return underOneRoot(others.with(at, [larger, value * radicand ** (larger / degree)]));
}

function fits(base: bigint, exponent: bigint, other: bigint): boolean {
  return exponent * BigInt(bitLength(base)) + BigInt(bitLength(other)) <= LONGEST_RADICAND_BITS;
}
