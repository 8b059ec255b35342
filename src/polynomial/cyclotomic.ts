import { deflate, inflate, inflationOf } from "./inflation.ts";
import {
  divideExactly,
  leadingCoefficient,
  multiplyUnivariate,
  primitivePart,
  reflectUnivariate,
  sameUnivariate,
  subtractUnivariate,
  type UnivariatePolynomial,
} from "./univariate.ts";

/**
 * The irreducible factors of `g(x^k)`, for a prime k, when g is irreducible and its roots are roots of unity, of order m:
 * `Φ_m(x)·Φ_mk(x)` if k does not divide m, else `Φ_mk(x)`. `null` for other polynomials.
 */
export function cyclotomicFactors(g: UnivariatePolynomial, k: number): readonly UnivariatePolynomial[] | null {
  if (!isCyclotomic(g)) return null;
  const inflated = inflate(g, k);
  const quotient = divideExactly(inflated, g);
  return quotient === null ? [inflated] : [g, quotient];
}

/**
 * Whether the roots of an irreducible polynomial with positive leading coefficient are roots of unity: once it is no
 * polynomial in a power, their order has no square factor, and squaring them leaves it as it is or changes their signs
 * (Bradford & Davenport 1988).
 */
function isCyclotomic(g: UnivariatePolynomial): boolean {
  if (leadingCoefficient(g) !== 1n || (g[0] !== 1n && g[0] !== -1n)) return false;
  let f = g;
  for (let k = inflationOf(f); k > 1; k = inflationOf(f)) f = deflate(f, k);
  const squared = withSquaredRoots(f);
  return sameUnivariate(squared, f) || sameUnivariate(squared, primitivePart(reflectUnivariate(f)));
}

/** Up to sign, `f(x)·f(-x)` as a polynomial in `x^2` (Graeffe). */
function withSquaredRoots(f: UnivariatePolynomial): UnivariatePolynomial {
  const even = f.filter((_, i) => i % 2 === 0);
  const odd = f.filter((_, i) => i % 2 === 1);
  return primitivePart(subtractUnivariate(multiplyUnivariate(even, even), [0n, ...multiplyUnivariate(odd, odd)]));
}
