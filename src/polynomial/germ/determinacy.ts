import { poll } from "../../number/patience.ts";
import { invertModulo, largePrime, multiplyModulo, residue } from "../../number/prime-field.ts";
import { denominator, numerator } from "../../number/rational.ts";
import type { Germ } from "./germ.ts";
import { isRationalScalar } from "./scalar-field.ts";

/** Orders above this make too large a matrix. */
const HIGHEST_ORDER = 40;

/**
 * Whether a series in two variables over Q, known up to this order, is proved to be equivalent to that polynomial under a
 * change of coordinates: `m^(order + 1)` lies in `m²·J + m^(order + 2)` for the ideal J of the derivatives (Mather 1968). The
 * rank is counted modulo a prime, which can only lessen it.
 */
export function isDetermined(germ: Germ, order: number): boolean {
  if (order > HIGHEST_ORDER) return false;
  const p = largePrime(0);
  const slopes = [0, 1].map((i) => slopeModulo(germ, i, p));
  if (slopes.some((slope) => slope === null)) return false;
  const top = order + 1;
  const rows: number[][] = [];
  for (const slope of slopes) {
    for (let a = 0; a < top; a += 1) {
      for (let b = Math.max(0, 2 - a); a + b < top; b += 1) rows.push(shifted(slope!, a, b, top));
    }
  }
  return pivotsFrom(rows, columnOf(top, 0), p) === top + 1;
}

interface ModularTerm {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The derivative modulo the prime; `null` where a denominator is divisible by it, or a coefficient is irrational. */
function slopeModulo(germ: Germ, i: number, p: number): readonly ModularTerm[] | null {
  const terms: ModularTerm[] = [];
  for (const { powers, coefficient } of germ.values()) {
    if (!isRationalScalar(coefficient)) return null;
    const below = residue(denominator(coefficient), p);
    if (below === 0) return null;
    if (powers[i]! === 0) continue;
    const value = multiplyModulo(residue(numerator(coefficient), p), invertModulo(below, p), p);
    const [a, b] = powers.map((e, k) => (k === i ? e - 1 : e));
    terms.push({ a: a!, b: b!, c: multiplyModulo(value, powers[i]!, p) });
  }
  return terms;
}

/** The place of `x^a·y^b`, `a + b = degree`, when monomials are listed by degree. */
function columnOf(degree: number, b: number): number {
  return (degree * (degree + 1)) / 2 + b;
}

function shifted(slope: readonly ModularTerm[], a: number, b: number, top: number): number[] {
  const row = new Array<number>(columnOf(top + 1, 0)).fill(0);
  for (const term of slope) {
    const degree = term.a + a + term.b + b;
    if (degree <= top) row[columnOf(degree, term.b + b)] = term.c;
  }
  return row;
}

/** How many rows of an echelon form begin in this column or later. */
function pivotsFrom(rows: readonly (readonly number[])[], first: number, p: number): number {
  const basis = new Map<number, readonly number[]>();
  for (const row of rows) {
    const rest = [...row];
    for (let k = 0; k < rest.length; k += 1) {
      if (rest[k] === 0) continue;
      const pivot = basis.get(k);
      if (pivot === undefined) {
        const inverse = invertModulo(rest[k]!, p);
        basis.set(
          k,
          rest.map((c) => multiplyModulo(c, inverse, p)),
        );
        break;
      }
      poll(rest.length >> 2);
      const factor = p - rest[k]!;
      for (let j = k; j < rest.length; j += 1) rest[j] = (rest[j]! + multiplyModulo(factor, pivot[j]!, p)) % p;
    }
  }
  return [...basis.keys()].filter((k) => k >= first).length;
}
