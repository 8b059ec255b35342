import { absInteger } from "../number/integer.ts";
import { gcd } from "../number/rational.ts";
import { integerRoot } from "../number/root.ts";
import { degreeOf, leadingCoefficient, type UnivariatePolynomial } from "./univariate.ts";

/** The least prime k such that the polynomial is one in `x^k`; 1 if there is none. The polynomial is not constant. */
export function inflationOf(f: UnivariatePolynomial): number {
  let common = 0;
  for (let i = f.length - 1; i > 0; i -= 1) if (f[i] !== 0n) common = Number(gcd(BigInt(i), BigInt(common)));
  for (let k = 2; k * k <= common; k += 1) if (common % k === 0) return k;
  return common;
}

/** `g` with `g(x^k) = f`. */
export function deflate(f: UnivariatePolynomial, k: number): UnivariatePolynomial {
  return f.filter((_, i) => i % k === 0);
}

/** `g(x^k)`. */
export function inflate(g: UnivariatePolynomial, k: number): UnivariatePolynomial {
  const f = new Array<bigint>((g.length - 1) * k + 1).fill(0n);
  for (let i = 0; i < g.length; i += 1) f[i * k] = g[i]!;
  return f;
}

/**
 * Whether a root `a` of the irreducible g of degree n is seen to be no k-th power in Q(a), for a prime k, by its norm
 * `(-1)^n g(0)/lead(g)` being none in Q; then `g(x^k)` is irreducible (Capelli 1897).
 */
export function isInflatedIrreducible(g: UnivariatePolynomial, k: number): boolean {
  return !isRationalPower(degreeOf(g) % 2 === 0 ? g[0]! : -g[0]!, leadingCoefficient(g), k);
}

/** Whether a quotient of integers that are not 0 is the k-th power of a rational number, for a prime k. */
export function isRationalPower(numerator: bigint, denominator: bigint, k: number): boolean {
  if (k === 2 && numerator > 0n !== denominator > 0n) return false;
  const common = gcd(numerator, denominator);
  return isPower(absInteger(numerator) / common, k) && isPower(absInteger(denominator) / common, k);
}

function isPower(value: bigint, k: number): boolean {
  return integerRoot(value, k) ** BigInt(k) === value;
}
