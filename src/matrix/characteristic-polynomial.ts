import { joinResidues, largePrime, type Residues, symmetricResidue } from "../number/prime-field.ts";
import { bitLength, fromBigInt } from "../number/rational.ts";
import { primitivePart, stretchUnivariate, type UnivariatePolynomial } from "../polynomial/univariate.ts";
import { characteristicPolynomialModulo, reduceMatrix } from "./modular.ts";
import { type RationalMatrix, scaledToIntegers } from "./rational-matrix.ts";

/**
 * The characteristic polynomial `det(x·I - A)` of a square matrix over Q, times the positive integer that makes it primitive;
 * exact: modulo 26-bit primes up to a bound for its coefficients.
 */
export function characteristicPolynomial(A: RationalMatrix): UnivariatePolynomial {
  const { entries, denominator } = scaledToIntegers(A);
  const bits = coefficientBits(entries) + 1;
  let known: Residues = { modulus: 1n, values: new Array<bigint>(A.length + 1).fill(0n) };
  for (let i = 0; bitLength(known.modulus) <= bits; i += 1) {
    const p = largePrime(i);
    known = joinResidues(known, characteristicPolynomialModulo(reduceMatrix(entries, p), p), p);
  }
  const { modulus, values } = known;
  const scaled = values.map((value) => symmetricResidue(value, modulus));
  const stretched = denominator === 1n ? scaled : stretchUnivariate(scaled, fromBigInt(denominator));
  return primitivePart(stretched);
}

/** The coefficients are elementary symmetric in eigenvalues of size at most `r`, so at most `(1 + r)^n`; r is a row sum. */
function coefficientBits(entries: readonly (readonly bigint[])[]): number {
  let largest = 0n;
  for (const row of entries) {
    const total = row.reduce((size, a) => size + (a < 0n ? -a : a), 0n);
    if (total > largest) largest = total;
  }
  return entries.length * bitLength(largest + 1n);
}
