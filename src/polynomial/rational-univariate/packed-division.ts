import { poll } from "../../number/patience.ts";
import { bitLength } from "../../number/rational.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import { maxNorm, type UnivariatePolynomial } from "../univariate.ts";
import type { RationalUnivariate } from "./representation.ts";

/** The numerators and the denominator at a power of 2, with their products as they are asked for. */
export interface Packed {
  /** The binary logarithm of the point. */
  readonly width: number;
  readonly minimal: bigint;
  readonly minimalBits: number;
  readonly direct: number;
  readonly bases: readonly bigint[];
  readonly products: Map<string, bigint>;
}

/**
 * A representation at `2^width` (Kronecker 1882), wide enough for dividends with coefficients of so many bits and for quotients
 * that are a bit longer for each degree of `minimal`, of which `sumBits` bound the sum of the absolute values of the coefficients. The
 * variable `direct`, unless -1, is t itself.
 */
export function packed(
  { minimal, denominator, numerators }: RationalUnivariate,
  direct: number,
  bits: number,
  sumBits: number,
): Packed {
  const width = Math.max(bits, sumBits) + 2 + minimal.length;
  return {
    width,
    minimal: valueAt(minimal, width),
    minimalBits: sumBits,
    direct,
    bases: [...numerators, denominator].map((part, i) => (i === direct ? 0n : valueAt(part, width))),
    products: new Map(),
  };
}

/**
 * Whether `minimal` divides `F = denominator^degree·f`, by one division of numbers: when the quotient has digits so small that
 * its product by `minimal` is as short as `F`, both are equal (their values are, and determine them). `null` for longer ones.
 */
export function isDivisible(f: Multivariate, degree: number, at: Packed): boolean | null {
  const dividend = dividendAt(f, degree, at);
  const ratio = dividend / at.minimal;
  if (ratio * at.minimal !== dividend) return false;
  const quotient = digitsOf(ratio, at.width);
  return bitLength(maxNorm(quotient)) + at.minimalBits < at.width ? true : null;
}

/** `F` at the power of 2: terms that differ in the power of `direct` alone share their product. */
function dividendAt(f: Multivariate, degree: number, at: Packed): bigint {
  const { arity, exponents, coefficients } = f;
  const groups = new Map<string, { readonly powers: readonly number[]; factor: bigint }>();
  for (let t = 0; t < coefficients.length; t += 1) {
    const powers: number[] = [];
    let left = degree;
    for (let i = 0; i < arity; i += 1) {
      const e = i === at.direct ? 0 : exponents[t * arity + i]!;
      powers.push(e);
      left -= e;
    }
    powers.push(left);
    const key = powers.join();
    const group = groups.get(key) ?? { powers, factor: 0n };
    const places = at.direct < 0 ? 0 : at.width * exponents[t * arity + at.direct]!;
    group.factor += coefficients[t]! << BigInt(places);
    groups.set(key, group);
  }
  let sum = 0n;
  for (const { powers, factor } of groups.values()) sum += factor * productOf(powers, at);
  return sum;
}

/** The product of powers of the bases; all are kept. */
function productOf(powers: readonly number[], at: Packed): bigint {
  const key = powers.join();
  const known = at.products.get(key);
  if (known !== undefined) return known;
  const first = powers.findIndex((e) => e > 0);
  if (first < 0) return 1n;
  const rest = productOf(
    powers.map((e, i) => (i === first ? e - 1 : e)),
    at,
  );
  poll(1 + (at.width >> 4));
  const product = rest * at.bases[first]!;
  at.products.set(key, product);
  return product;
}

function valueAt(f: UnivariatePolynomial, width: number): bigint {
  let value = 0n;
  const by = BigInt(width);
  for (let i = f.length - 1; i >= 0; i -= 1) value = (value << by) + f[i]!;
  return value;
}

/** The digits of least absolute value to the base `2^width`, low to high: of the lower half first. */
function digitsOf(value: bigint, width: number): bigint[] {
  const digits: bigint[] = [];
  const collect = (part: bigint, count: number): void => {
    if (count === 1) digits.push(part);
    else {
      const half = (count >> 1) * width;
      const low = BigInt.asIntN(half, part);
      collect(low, count >> 1);
      collect((part - low) >> BigInt(half), count - (count >> 1));
    }
  };
  collect(value, Math.ceil(bitLength(value) / width) + 1);
  return digits;
}
