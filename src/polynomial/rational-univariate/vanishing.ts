import { absInteger } from "../../number/integer.ts";
import { poll } from "../../number/patience.ts";
import { symmetricResidue } from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";
import { degreeIn, type Multivariate, sameMultivariate, totalDegree } from "../multivariate/polynomial.ts";
import { joining } from "../residue-joining.ts";
import { maxNorm, type UnivariatePolynomial } from "../univariate.ts";
import { areAllZeros, bitsForAll } from "./all-zeros.ts";
import { isDivisible, packed } from "./packed-division.ts";
import { degreeWithout, directVariable, divisionPlan } from "./quotient-image.ts";
import { PRIME_BITS, quotientImages } from "./quotient-images.ts";
import type { RationalUnivariate } from "./representation.ts";

/** Dividends of fewer bits are divided as numbers, if the powers of one variable are no products. */
const MOST_PACKED = 2 ** 16;
/** The longest coefficients that are compared. */
const MOST_BITS = 2 ** 21;

/**
 * Whether the polynomials vanish at the points of a representation that keeps its promises: whether `F`, the numerator of
 * `f(numerators/denominator)`, is a multiple of `minimal`, which is primitive, that is (Gauss) its product by some `Q` over Z.
 * Small ones are divided as numbers. Else `Q` is found modulo primes by division at roots of unity, and joined; `F = Q·minimal`
 * once the product of the primes exceeds what the coefficients of both sides can differ by; far fewer are enough where the points
 * can only be all zeros there are (`bitsForAll`). False when a division fails, or `Q`
 * is larger than a cofactor can be (Mignotte 1974), or there are not enough primes or points.
 */
export function vanishAt(system: readonly Multivariate[], representation: RationalUnivariate): boolean {
  const before = zeros.get(representation) ?? [];
  const open = system.filter((f) => !before.some((g) => g === f || sameMultivariate(g, f)));
  if (open.length > 0 && !vanish(open, representation)) return false;
  zeros.set(representation, [...before, ...open]);
  return true;
}

/** The polynomials that were seen to vanish: the solver asks, and the certificate it is made into is checked again. */
const zeros = new WeakMap<RationalUnivariate, readonly Multivariate[]>();

function vanish(system: readonly Multivariate[], representation: RationalUnivariate): boolean {
  const { minimal, denominator, numerators } = representation;
  const equations = system.filter(({ coefficients }) => coefficients.length > 0);
  if (equations.length === 0) return true;
  const parts = [...numerators, denominator];
  if (minimal.length === 2 && parts.every((part) => part.length < 2))
    return equations.every((f) => isZeroOver(f, parts));
  const direct = directVariable(representation);
  const degrees = equations.map((f) => degreeWithout(f, direct));
  const sizes = parts.map((part, i) => (i === direct ? 0 : bitLength(sumNorm(part))));
  const bits = Math.max(...equations.map((f, j) => bitsAt(f, sizes, degrees[j]!, direct)));
  if (bits > MOST_BITS) return false;
  const minimalBits = bitLength(sumNorm(minimal));
  const highest = direct < 0 ? 0 : Math.max(...equations.map((f) => degreeIn(f, direct)));
  const length = Math.max(...degrees) * minimal.length + highest;
  if (direct >= 0 && length * Math.max(bits, minimalBits) < MOST_PACKED) {
    const at = packed(representation, direct, bits, minimalBits);
    const divisible = equations.map((f, j) => isDivisible(f, degrees[j]!, at));
    if (divisible.includes(false)) return false;
    if (!divisible.includes(null)) return true;
  }
  const plan = divisionPlan(equations, representation, direct);
  if (plan === null) return false;
  const polynomials = [...parts, minimal];
  const forAll = bitsForAll(system, representation);
  if (forAll !== null && 2 * forAll < bits) {
    const areAll = areAllZeros(system, representation, plan, forAll);
    if (areAll !== null) return areAll;
  }
  const enough = plan.quotientDegree + bits + minimalBits + 3;
  const { add, joined } = joining();
  let target = bits + minimalBits + 2;
  let have = 0;
  for (const { field, image } of quotientImages(plan, polynomials, () => target - have)) {
    if (image === "indivisible") return false;
    add(image, field.p);
    have += PRIME_BITS;
    if (have < target) continue;
    const { modulus, values } = joined();
    const found = bitLength(maxNorm(values.map((value) => symmetricResidue(value, modulus))));
    target = Math.max(bits, found + minimalBits) + 2;
    if (have >= target) return true;
    if (have >= enough) return false;
  }
  return false;
}

/** Whether `f` is 0 at a rational point, given by constant numerators and then their denominator; false beyond a limit. */
function isZeroOver(f: Multivariate, parts: readonly UnivariatePolynomial[]): boolean {
  const { arity, exponents, coefficients } = f;
  const constants = parts.map((part) => part[0] ?? 0n);
  const degree = totalDegree(f);
  const bits = bitsAt(f, constants.map(bitLength), degree, -1);
  if (bits > MOST_BITS) return false;
  let sum = 0n;
  for (let t = 0; t < coefficients.length; t += 1) {
    poll(1 + (bits >> 6));
    let product = coefficients[t]!;
    let left = degree;
    for (let i = 0; i < arity; i += 1) {
      const e = exponents[t * arity + i]!;
      product *= constants[i]! ** BigInt(e);
      left -= e;
    }
    sum += product * constants[arity]! ** BigInt(left);
  }
  return sum === 0n;
}

function sumNorm(p: UnivariatePolynomial): bigint {
  return p.reduce((sum, c) => sum + absInteger(c), 0n);
}

/** A bound of the bits of the sum of absolute values of the coefficients of `F`, for parts with so many. */
function bitsAt(f: Multivariate, sizes: readonly number[], degree: number, direct: number): number {
  const { arity, exponents, coefficients } = f;
  let most = 0;
  for (let t = 0; t < coefficients.length; t += 1) {
    let bits = bitLength(coefficients[t]!);
    let left = degree;
    for (let i = 0; i < arity; i += 1) {
      if (i === direct) continue;
      const e = exponents[t * arity + i]!;
      bits += e * sizes[i]!;
      left -= e;
    }
    most = Math.max(most, bits + left * sizes[arity]!);
  }
  return most + bitLength(BigInt(coefficients.length));
}
