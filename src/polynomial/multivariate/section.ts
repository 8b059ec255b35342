import { poll } from "../../number/patience.ts";
import { multiplyByPowers, residuesOf } from "./modular.ts";
import { compareExponents, type Multivariate } from "./polynomial.ts";

/** Where the variables after the first are evaluated modulo `p`; coordinate 0 is not used. */
export interface Points {
  readonly p: number;
  /** Variables that are not yet interpolated are held here. */
  readonly anchor: readonly number[];
  /** Variables that are take the powers of these values. */
  readonly base: readonly number[];
}

/**
 * A polynomial modulo `p` in `x_0`, …, `x_k`, the later variables being held at the anchor. Terms with the same powers of `x_0`,
 * …, `x_{k-1}` are neighbours and form a group.
 */
export interface Section {
  readonly polynomial: Multivariate;
  readonly k: number;
  /** One for each term: its coefficient times the powers of the variables that are held. */
  readonly values: readonly number[];
  /** The first term of each group, and the number of terms. */
  readonly starts: readonly number[];
  /** One for each group: the value at the base of its powers of `x_1`, …, `x_{k-1}`. */
  readonly ratios: readonly number[];
}

export function sectionOf(polynomial: Multivariate, k: number, { p, anchor, base }: Points): Section {
  const values = residuesOf(polynomial, p);
  for (let i = k + 1; i < polynomial.arity; i += 1) multiplyByPowers(values, polynomial, i, anchor[i]!, p);
  const powers = new Array<number>(values.length).fill(1);
  for (let i = 1; i < k; i += 1) multiplyByPowers(powers, polynomial, i, base[i]!, p);
  const starts = groupStarts(polynomial, k);
  return { polynomial, k, values, starts, ratios: starts.slice(0, -1).map((t) => powers[t]!) };
}

function groupStarts({ arity, exponents, coefficients }: Multivariate, k: number): number[] {
  const starts = [0];
  for (let t = 1; t < coefficients.length; t += 1) {
    if (compareExponents(exponents, t * arity, exponents, (t - 1) * arity, k) !== 0) starts.push(t);
  }
  starts.push(coefficients.length);
  return starts;
}

/**
 * The images in `x_0`, low to high up to a degree, where `x_1`, …, `x_{k-1}` have the first, second, … powers of their base
 * values and `x_k`, if there is one, the value `at`.
 */
export function imagesOf(section: Section, at: number, count: number, degree: number, p: number): number[][] {
  const { polynomial, starts, ratios } = section;
  const { arity, exponents } = polynomial;
  const current = groupSums(section, at, p);
  return Array.from({ length: count }, () => {
    poll(current.length + degree);
    const image = new Array<number>(degree + 1).fill(0);
    for (let g = 0; g < current.length; g += 1) {
      const x = current[g]! * ratios[g]!;
      const value = x - Math.floor(x / p) * p;
      current[g] = value;
      const slot = exponents[starts[g]! * arity]!;
      const sum = image[slot]! + value;
      image[slot] = sum >= p ? sum - p : sum;
    }
    return image;
  });
}

function groupSums({ polynomial, k, values, starts }: Section, at: number, p: number): number[] {
  const terms = [...values];
  if (k < polynomial.arity) multiplyByPowers(terms, polynomial, k, at, p);
  const sums: number[] = [];
  for (let g = 0; g + 1 < starts.length; g += 1) {
    let sum = 0;
    for (let t = starts[g]!; t < starts[g + 1]!; t += 1) sum += terms[t]!;
    sums.push(sum % p);
  }
  return sums;
}
