import { poll } from "../../number/patience.ts";
import { bitLength } from "../../number/rational.ts";
import { denseProduct } from "./dense-product.ts";
import { heapOf, lowerTop, removeTop } from "./heap.ts";
import { type Packing, pack, packingFor, unpack } from "./packing.ts";
import { add, constant, degrees, type Multivariate, scale } from "./polynomial.ts";

const LARGEST_EXPONENT = 2 ** 32 - 1;
/** Up to so many products of two terms, sums of multiples are faster than keys. */
const FEW = 8;

/** Throws `RangeError` when an exponent would pass 32 bits. */
export function multiply(a: Multivariate, b: Multivariate): Multivariate {
  const [short, long] = a.coefficients.length <= b.coefficients.length ? [a, b] : [b, a];
  const rows = short.coefficients.length;
  if (rows === 0) return short;
  if (rows * long.coefficients.length <= FEW) return sumOfMultiples(short, long, 0, rows);
  if (rows === 1) return multiplyByTerm(long, short, 0);
  const packing = packingFor(degreesOfProduct(a, b));
  if (packing === null) return sumOfMultiples(short, long, 0, rows);
  return denseProduct(short, long, packing) ?? sparseProduct(short, long, packing);
}

/** `base^exponent` by repeated multiplication, which beats squaring for sparse polynomials (Fateman 1974). */
export function power(base: Multivariate, exponent: number): Multivariate {
  if (exponent === 0) return constant(base.arity, 1n);
  if (base.coefficients.length === 0) return base;
  if (base.coefficients.length === 1) return powerOfTerm(base, exponent);
  let result = base;
  for (let k = 1; k < exponent; k += 1) result = multiply(result, base);
  return result;
}

function powerOfTerm({ arity, exponents, coefficients }: Multivariate, exponent: number): Multivariate {
  const raised = exponents.map((e) => checked(e * exponent));
  const c = coefficients[0]!;
  return { arity, exponents: raised, coefficients: [c === 1n ? c : c ** BigInt(exponent)] };
}

/** The product of `p` by the term of `factor` at this position. */
export function multiplyByTerm(p: Multivariate, factor: Multivariate, position: number): Multivariate {
  poll(p.coefficients.length);
  const { arity } = p;
  const exponents = new Uint32Array(p.exponents.length);
  const offset = position * arity;
  for (let k = 0; k < exponents.length; k += arity) {
    for (let i = 0; i < arity; i += 1) exponents[k + i] = checked(p.exponents[k + i]! + factor.exponents[offset + i]!);
  }
  const { coefficients } = scale(p, factor.coefficients[position]!);
  return { arity, exponents, coefficients };
}

function checked(exponent: number): number {
  if (exponent > LARGEST_EXPONENT) throw new RangeError("an exponent does not fit 32 bits");
  return exponent;
}

/** The sum of the multiples of `p` by the terms of `factor` from `start` to `end`: that of the sums of both halves. */
function sumOfMultiples(factor: Multivariate, p: Multivariate, start: number, end: number): Multivariate {
  if (end - start === 1) return multiplyByTerm(p, factor, start);
  const middle = (start + end) >> 1;
  return add(sumOfMultiples(factor, p, start, middle), sumOfMultiples(factor, p, middle, end));
}

function degreesOfProduct(a: Multivariate, b: Multivariate): number[] {
  const others = degrees(b);
  return degrees(a).map((degree, i) => checked(degree + others[i]!));
}

/** The product in order, term by term: a merge of one row for each term of `a` (Johnson 1974). */
function sparseProduct(a: Multivariate, b: Multivariate, packing: Packing): Multivariate {
  const left = pack(a, packing);
  const right = pack(b, packing);
  const heap = heapOf(left.map((key) => key + right[0]!));
  const places = new Int32Array(left.length);
  const keys: number[] = [];
  const coefficients: bigint[] = [];
  while (heap.size > 0) {
    const key = heap.keys[0]!;
    let sum = 0n;
    let steps = 0;
    for (; heap.size > 0 && heap.keys[0] === key; steps += 1) {
      const row = heap.rows[0]!;
      const place = places[row]!;
      sum += a.coefficients[row]! * b.coefficients[place]!;
      places[row] = place + 1;
      if (place + 1 < right.length) lowerTop(heap, left[row]! + right[place + 1]!);
      else removeTop(heap);
    }
    poll(steps * (1 + (bitLength(sum) >> 8)));
    if (sum === 0n) continue;
    keys.push(key);
    coefficients.push(sum);
  }
  return unpack(keys, coefficients, packing);
}
