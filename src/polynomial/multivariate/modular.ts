import { poll } from "../../number/patience.ts";
import { multiplyModulo, powerModulo, residue } from "../../number/prime-field.ts";
import type { Multivariate } from "./polynomial.ts";

/** Powers of a coordinate are tabulated up to this degree. */
const LARGEST_TABLE = 1024;

/** A residue that is not 0, scattered by the seed and the index (the mixing of MurmurHash 3, Appleby 2011). */
export function scattered(seed: number, index: number, p: number): number {
  let h = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return 1 + (((h ^ (h >>> 16)) >>> 0) % (p - 1));
}

/** The coefficients modulo `p`. */
export function residuesOf({ coefficients }: Multivariate, p: number): number[] {
  const residues: number[] = [];
  for (const c of coefficients) {
    const r = Number(c) % p;
    residues.push(Number.isSafeInteger(Number(c)) ? (r < 0 ? r + p : r + 0) : residue(c, p));
  }
  return residues;
}

/** A polynomial modulo a prime: its terms in descending lexicographic order, as in `Multivariate`. */
export interface ModularMultivariate {
  readonly arity: number;
  readonly exponents: Uint32Array;
  readonly residues: readonly number[];
}

type Monomials = Pick<Multivariate, "arity" | "exponents">;

/** Multiplies the values, one for each monomial, by the powers of `at` that `x_i` has in them. */
export function multiplyByPowers(
  values: number[],
  { arity, exponents }: Monomials,
  i: number,
  at: number,
  p: number,
): void {
  poll(values.length);
  const powers = [1];
  for (let t = 0, k = i; t < values.length; t += 1, k += arity) {
    const e = exponents[k]!;
    if (e !== 0)
      values[t] = multiplyModulo(
        values[t]!,
        e <= LARGEST_TABLE ? tabulated(powers, at, e, p) : powerModulo(at, e, p),
        p,
      );
  }
}

/** The power of this base, from a table that grows as far as needed. */
function tabulated(powers: number[], base: number, exponent: number, p: number): number {
  while (powers.length <= exponent) powers.push(multiplyModulo(powers[powers.length - 1]!, base, p));
  return powers[exponent]!;
}

/** The values of the terms at a point. */
export function termValues(f: Multivariate, point: readonly number[], p: number): number[] {
  const values = residuesOf(f, p);
  for (let i = 0; i < f.arity; i += 1) multiplyByPowers(values, f, i, point[i]!, p);
  return values;
}

/**
 * The image in one variable of which `x_i` is the multiple by its coordinate of the point where the terms have these values:
 * coefficients low to high, `degree + 1` of them.
 */
export function imageIn(f: Multivariate, i: number, degree: number, values: readonly number[], p: number): number[] {
  poll(degree);
  const image = new Array<number>(degree + 1).fill(0);
  for (let t = 0, k = i; t < values.length; t += 1, k += f.arity) {
    const sum = image[f.exponents[k]!]! + values[t]!;
    image[f.exponents[k]!] = sum >= p ? sum - p : sum;
  }
  return image;
}
