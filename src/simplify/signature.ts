import { createMemo } from "../expr/arena.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import type { Rational } from "../number/rational.ts";
import { contains, type Factors, factorsOf } from "./factors.ts";
import type { FactorMatch } from "./match.ts";

const byNames = orderingOf();

/** Exponents are counted in these fractions of 1. */
const UNIT = 5040;

/**
 * A number that is the same for equal products of powers, whatever the rational factor, and adds up (modulo 2^32) where two
 * products are multiplied; `null` where an exponent is not counted.
 */
export function signatureOf({ bases, exponents }: Factors): number | null {
  let signature = 0;
  for (let i = 0; i < bases.length; i += 1) {
    const units = unitsOf(exponents[i]!);
    if (units === null) return null;
    signature = (signature + Math.imul(scrambled(bases[i]!.id), units)) | 0;
  }
  return signature;
}

/** The signature of what a match leaves. */
export function signatureOfRest({ subject, taken }: FactorMatch): number | null {
  let signature = signatureOf(subject);
  for (let one = taken; one !== null && signature !== null; one = one.others) {
    const units = unitsOf(one.exponent);
    signature = units === null ? null : (signature - Math.imul(scrambled(subject.bases[one.at]!.id), units)) | 0;
  }
  return signature;
}

function unitsOf(exponent: Rational): number | null {
  if (typeof exponent === "number") return Math.imul(exponent, UNIT);
  const parts = Number(exponent.den);
  const units = Number(exponent.num) * (UNIT / parts);
  return UNIT % parts === 0 && Number.isSafeInteger(units) ? units : null;
}

function scrambled(id: number): number {
  let h = Math.imul(id + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const known = createMemo<ReadonlySet<number> | null>();
const besides = createMemo<Map<string, ReadonlyMap<number, readonly number[]>>>();

/** The positions, as printed, of the terms of a sum with a function of some name, by the signatures of the other factors. */
export function termsBeside(name: string, sum: SumNode): ReadonlyMap<number, readonly number[]> {
  let byName = besides.get(sum);
  if (byName === undefined) {
    byName = new Map();
    besides.set(sum, byName);
  }
  let terms = byName.get(name);
  if (terms === undefined) {
    terms = collectBeside(name, sum);
    byName.set(name, terms);
  }
  return terms;
}

function collectBeside(name: string, sum: SumNode): ReadonlyMap<number, readonly number[]> {
  const positions = new Map<number, number[]>();
  for (const i of orderedTerms(sum, byNames)) {
    const factors = factorsOf(sum.args[i]!);
    for (const [k, base] of factors.bases.entries()) {
      if (base.kind !== "call" || base.name !== name || !contains(factors.exponents[k]!, 1)) continue;
      const signature = (signatureOf(factors)! - Math.imul(scrambled(base.id), UNIT)) | 0;
      const others = positions.get(signature) ?? [];
      if (others.at(-1) !== i) positions.set(signature, [...others, i]);
    }
  }
  return positions;
}

/** The signatures of the terms of a sum; `null` if one has none. */
export function signaturesOfTerms(sum: SumNode): ReadonlySet<number> | null {
  let result = known.get(sum);
  if (result === undefined) {
    result = collect(sum.args);
    known.set(sum, result);
  }
  return result;
}

function collect(terms: readonly Expr[]): ReadonlySet<number> | null {
  const signatures = new Set<number>();
  for (const term of terms) {
    const signature = signatureOf(factorsOf(term));
    if (signature === null) return null;
    signatures.add(signature);
  }
  return signatures;
}
