import type { RationalMatrix } from "../matrix/rational-matrix.ts";
import { bitLength, denominator, numerator, type Rational } from "../number/rational.ts";
import { integerRoot } from "../number/root.ts";

/**
 * Whether the symmetric matrix with positive diagonal is proved positive definite by a Cholesky factorisation with `bits`
 * binary digits after the point; false is no statement.
 *
 * Proof: let B be the matrix scaled by powers of two to a diagonal of at most 1, rounded down to multiples of `4^-bits`, and
 * `c = (n+2)·2^-bits`. The integers `L` below satisfy `L·Lᵀ = 4^bits·(B - c·I) + E` exactly, where `0 <= -E_jj <= 2·L_jj` and
 * `|E_ij| <= L_jj` from rounding one quotient or root each, and `L_jj <= 2^bits`; so `‖E‖ < (n+1)·2^bits`, and rounding
 * the entries changed the matrix by at most `n·4^-bits`. Together that is less than c.
 */
export function isDefiniteInFixedPoint(A: RationalMatrix, bits: number): boolean {
  const n = A.length;
  const exponents = A.map((row, i) => halfExponent(row[i]!));
  const shift = BigInt(n + 2) << BigInt(bits);
  const rows: bigint[][] = [];
  for (let i = 0; i < n; i += 1) {
    const row: bigint[] = [];
    let pivot = scaled(A[i]![i]!, 2 * (bits - exponents[i]!)) - shift;
    for (let j = 0; j < i; j += 1) {
      let value = scaled(A[i]![j]!, 2 * bits - exponents[i]! - exponents[j]!);
      const other = rows[j]!;
      for (let k = 0; k < j; k += 1) value -= row[k]! * other[k]!;
      const entry = value / other[j]!;
      row.push(entry);
      pivot -= entry * entry;
    }
    if (pivot <= 0n) return false;
    const root = integerRoot(pivot, 2);
    row.push(root);
    rows.push(row);
  }
  return true;
}

/** Some e with `a <= 4^e`, nearly the least. */
function halfExponent(a: Rational): number {
  return Math.ceil((bitLength(numerator(a)) - bitLength(denominator(a)) + 1) / 2);
}

/** `a·2^exponent`, rounded towards zero. */
function scaled(a: Rational, exponent: number): bigint {
  const num = numerator(a);
  const den = denominator(a);
  return exponent >= 0 ? (num << BigInt(exponent)) / den : num / (den << BigInt(-exponent));
}
