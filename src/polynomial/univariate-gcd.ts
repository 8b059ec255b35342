import { InternalError } from "../diagnostic/internal-error.ts";
import {
  joinResidues,
  largePrime,
  multiplyModulo,
  type Residues,
  residue,
  symmetricResidue,
} from "../number/prime-field.ts";
import { gcd } from "../number/rational.ts";
import { gcdModulo, reduceUnivariate } from "./modular.ts";
import {
  contentOf,
  divideExactly,
  leadingCoefficient,
  primitivePart,
  scaleUnivariate,
  type UnivariatePolynomial,
} from "./univariate.ts";

/**
 * The greatest common divisor in Z[x], with a positive leading coefficient; `gcd(0, 0) = 0`. Images modulo 26-bit primes are
 * joined until the candidate divides both, which proves it (Brown 1971); one prime suffices for coprime polynomials.
 */
export function gcdOfUnivariate(a: UnivariatePolynomial, b: UnivariatePolynomial): UnivariatePolynomial {
  if (a.length === 0 || b.length === 0) return positive(a.length === 0 ? b : a);
  const content = gcd(contentOf(a), contentOf(b));
  return scaleUnivariate(primitiveGcd(primitivePart(a), primitivePart(b)), content);
}

function positive(p: UnivariatePolynomial): UnivariatePolynomial {
  return leadingCoefficient(p) < 0n ? scaleUnivariate(p, -1n) : p;
}

function primitiveGcd(a: UnivariatePolynomial, b: UnivariatePolynomial): UnivariatePolynomial {
  if (a.length === 1 || b.length === 1) return [1n];
  const lead = gcd(leadingCoefficient(a), leadingCoefficient(b));
  let known: Residues | null = null;
  let candidate: readonly bigint[] = [];
  for (let i = 0; ; i += 1) {
    const p = largePrime(i);
    if (residue(leadingCoefficient(a), p) === 0 || residue(leadingCoefficient(b), p) === 0) continue;
    const image = gcdModulo(reduceUnivariate(a, p), reduceUnivariate(b, p), p);
    if (image.length === 1) return [1n];
    if (known !== null && image.length > known.values.length) continue;
    const factor = residue(lead, p);
    const scaled = image.map((c) => multiplyModulo(c, factor, p));
    known =
      known === null || image.length < known.values.length
        ? { modulus: BigInt(p), values: scaled.map(BigInt) }
        : joinResidues(known, scaled, p);
    const { modulus, values } = known;
    const lifted = values.map((value) => symmetricResidue(value, modulus));
    if (lifted.length === candidate.length && lifted.every((c, j) => c === candidate[j])) {
      const divisor = primitivePart(lifted);
      if (divideExactly(a, divisor) !== null && divideExactly(b, divisor) !== null) return divisor;
    }
    candidate = lifted;
  }
}

/** `p/gcd(p, q)` and the rest: the quotient of `a` by a known divisor. Throws `InternalError` when it does not divide. */
export function quotientOfUnivariate(a: UnivariatePolynomial, divisor: UnivariatePolynomial): UnivariatePolynomial {
  const quotient = divideExactly(a, divisor);
  if (quotient === null) throw new InternalError("a divisor found by a gcd does not divide");
  return quotient;
}
