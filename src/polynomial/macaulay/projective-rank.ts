import { poll } from "../../number/patience.ts";
import { multiplyModulo } from "../../number/prime-field.ts";
import { PRODUCTS_THAT_FIT, reduceValues, wordPrime } from "../groebner/word-primes.ts";
import { residuesOf } from "../multivariate/modular.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import { type GradedPart, quotientSpace } from "./graded-quotient.ts";

const PRIMES_TRIED = 2;
/** The largest spaces in which relations are eliminated. */
const MOST_DIMENSION = 3000;

/** The highest weighted degree of a term; -1 for the zero polynomial. */
export function weightedDegree({ arity, exponents }: Multivariate, weights: readonly number[]): number {
  let highest = -1;
  for (let k = 0; k < exponents.length; k += arity) highest = Math.max(highest, degreeAt(exponents, k, weights));
  return highest;
}

function degreeAt(exponents: ArrayLike<number>, offset: number, weights: readonly number[]): number {
  let degree = 0;
  for (let i = 0; i < weights.length; i += 1) degree += exponents[offset + i]! * weights[i]!;
  return degree;
}

/** `Π deg f_i / Π w_i`: how many zeros a system has with multiplicities, if its `projectiveRank` is full (Bézout). */
export function bezoutNumber(system: readonly Multivariate[], weights: readonly number[]): number {
  const degrees = system.reduce((product, f) => product * weightedDegree(f, weights), 1);
  return degrees / weights.reduce((product, w) => product * w, 1);
}

/**
 * Whether it is proved that the forms of highest (weighted) degree of `n` polynomials in `n` variables have only the common
 * zero 0 in C^n. The quotient by them is built degree by degree modulo one prime; where it vanishes in as many consecutive
 * degrees as the largest weight, so does Macaulay's cokernel modulo the prime, hence over Q, and a power of each variable lies
 * in the ideal of the forms. False when it does not vanish beyond `Σ deg f_i - Σ w_i` (there are common zeros, or the prime is
 * bad), when it is too large, and for weights that are not positive integers.
 */
export function projectiveRank(
  system: readonly Multivariate[],
  weights: readonly number[] = new Array<number>(system.length).fill(1),
): boolean {
  const arity = weights.length;
  if (system.length !== arity || system.some((f) => f.arity !== arity || f.coefficients.length === 0)) return false;
  if (!weights.every((w) => Number.isSafeInteger(w) && w > 0)) return false;
  for (let k = 0; k < PRIMES_TRIED; k += 1) if (isFull(system, weights, wordPrime(k))) return true;
  return false;
}

function isFull(system: readonly Multivariate[], weights: readonly number[], p: number): boolean {
  const degrees = system.map((f) => weightedDegree(f, weights));
  const widest = Math.max(...weights);
  const last = degrees.reduce((sum, d) => sum + d, 0) - weights.reduce((sum, w) => sum + w, 0) + widest;
  if (degrees.includes(0)) return true;
  const expected = regularDimensions(degrees, weights, last);
  const parts: GradedPart[] = [{ dimension: 1, products: weights.map(() => []) }];
  for (let degree = 1, empty = 0; degree <= last; degree += 1) {
    const forms = system.filter((_, i) => degrees[i] === degree);
    const part = nextPart(parts, degree, forms, weights, p);
    if (part === null || part.dimension !== expected[degree]) return false;
    parts.push(part);
    empty = part.dimension === 0 ? empty + 1 : 0;
    if (empty === widest) return true;
  }
  return false;
}

/** What the dimensions of the parts are, up to a degree, just when the forms have no common zero: `Π (1 - t^d_i)/(1 - t^w_i)`. */
function regularDimensions(degrees: readonly number[], weights: readonly number[], last: number): number[] {
  const series = new Array<number>(last + 1).fill(0);
  series[0] = 1;
  for (const d of degrees) for (let k = last; k >= d; k -= 1) series[k]! -= series[k - d]!;
  for (const w of weights) for (let k = w; k <= last; k += 1) series[k]! += series[k - w]!;
  return series;
}

/** The part of this degree: products by variables, which commute, modulo the forms. `null` when it is too large. */
export function nextPart(
  parts: readonly GradedPart[],
  degree: number,
  forms: readonly Multivariate[],
  weights: readonly number[],
  p: number,
): GradedPart | null {
  const offsets = [0];
  for (const w of weights) offsets.push(offsets[offsets.length - 1]! + (parts[degree - w]?.dimension ?? 0));
  const size = offsets[offsets.length - 1]!;
  if (size > MOST_DIMENSION) return null;
  const relations: Float64Array[] = [];
  for (let i = 0; i < weights.length; i += 1) {
    for (let j = i + 1; j < weights.length; j += 1) {
      const below = parts[degree - weights[i]! - weights[j]!]?.dimension ?? 0;
      const first = parts[degree - weights[i]!]?.products[j];
      const second = parts[degree - weights[j]!]?.products[i];
      for (let k = 0; k < below; k += 1) {
        const relation = new Float64Array(size);
        relation.set(first![k]!, offsets[i]!);
        const other = second![k]!;
        for (let m = 0; m < other.length; m += 1) if (other[m] !== 0) relation[offsets[j]! + m] = p - other[m]!;
        relations.push(relation);
      }
    }
  }
  const images = new Map<string, Float64Array>();
  for (const form of forms) relations.push(leadingRelation(form, parts, degree, offsets, weights, images, p));
  return quotientSpace(offsets, relations, p);
}

function leadingRelation(
  { arity, exponents, ...form }: Multivariate,
  parts: readonly GradedPart[],
  degree: number,
  offsets: readonly number[],
  weights: readonly number[],
  images: Map<string, Float64Array>,
  p: number,
): Float64Array {
  const residues = residuesOf({ arity, exponents, ...form }, p);
  const relation = new Float64Array(offsets[arity]!);
  for (let t = 0; t < residues.length; t += 1) {
    if (degreeAt(exponents, t * arity, weights) !== degree) continue;
    const monomial = Array.from(exponents.subarray(t * arity, (t + 1) * arity));
    const i = monomial.findIndex((e) => e > 0);
    monomial[i]! -= 1;
    const image = imageOfMonomial(monomial, parts, degree - weights[i]!, weights, images, p);
    for (let k = 0; k < image.length; k += 1) {
      const at = offsets[i]! + k;
      relation[at] = (relation[at]! + multiplyModulo(residues[t]!, image[k]!, p)) % p;
    }
  }
  return relation;
}

/** The coordinates of a monomial in the part of its degree. */
export function imageOfMonomial(
  monomial: readonly number[],
  parts: readonly GradedPart[],
  degree: number,
  weights: readonly number[],
  images: Map<string, Float64Array>,
  p: number,
): Float64Array {
  if (degree === 0) return Float64Array.of(1);
  const key = monomial.join();
  const known = images.get(key);
  if (known !== undefined) return known;
  const i = monomial.findIndex((e) => e > 0);
  const lower = monomial.with(i, monomial[i]! - 1);
  const image = imageOfMonomial(lower, parts, degree - weights[i]!, weights, images, p);
  const product = combination(parts[degree]!, i, image, p);
  images.set(key, product);
  return product;
}

/** The product of `x_i` and an element of the part below. */
function combination({ dimension, products }: GradedPart, i: number, element: Float64Array, p: number): Float64Array {
  const sum = new Float64Array(dimension);
  let count = 0;
  for (let k = 0; k < element.length; k += 1) {
    const c = element[k]!;
    if (c === 0) continue;
    const column = products[i]![k]!;
    for (let m = 0; m < dimension; m += 1) sum[m]! += c * column[m]!;
    count += 1;
    if (count % PRODUCTS_THAT_FIT === 0) reduceValues(sum, 0, dimension, p);
  }
  poll(1 + ((count * dimension) >> 6));
  reduceValues(sum, 0, dimension, p);
  return sum;
}
