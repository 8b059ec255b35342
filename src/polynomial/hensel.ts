import { invertModulo, residue } from "../number/prime-field.ts";
import {
  divideModulo,
  type ModularPolynomial,
  multiplyPolynomialsModulo,
  reduceUnivariate,
  subtractModulo,
} from "./modular.ts";
import { leadingCoefficient, multiplyUnivariate, subtractUnivariate, type UnivariatePolynomial } from "./univariate.ts";

/** Monic factors modulo `modulus`, a power of a prime. */
interface LiftedFactors {
  readonly factors: readonly UnivariatePolynomial[];
  readonly modulus: bigint;
}

/**
 * Lifts `f = lead · Π factors` from a prime to a power of it above `bound` (Hensel; linear steps): the factors are monic,
 * pairwise coprime modulo the prime, which does not divide the leading coefficient.
 */
export function liftFactors(
  f: UnivariatePolynomial,
  factors: readonly ModularPolynomial[],
  p: number,
  bound: bigint,
): LiftedFactors {
  const lead = leadingCoefficient(f);
  const inverses = factors.map((factor, i) => {
    const others = factors
      .filter((_, j) => j !== i)
      .reduce((a, b) => reduced(multiplyPolynomialsModulo(a, b, p), factor, p), [residue(lead, p)]);
    return inverseModulo(reduced(others, factor, p), factor, p);
  });
  let lifted = factors.map((factor) => factor.map(BigInt));
  let modulus = BigInt(p);
  while (modulus <= bound) {
    const product = lifted.reduce<UnivariatePolynomial>(multiplyUnivariate, [lead]);
    const step = modulus;
    const error = subtractUnivariate(f, product).map((c) => c / step);
    const image = reduceUnivariate(error, p);
    lifted = lifted.map((factor, i) => {
      const correction = reduced(multiplyPolynomialsModulo(image, inverses[i]!, p), factors[i]!, p);
      return factor.map((c, k) => c + step * BigInt(correction[k] ?? 0));
    });
    modulus *= BigInt(p);
  }
  return { factors: lifted, modulus };
}

function reduced(a: ModularPolynomial, modulus: ModularPolynomial, p: number): ModularPolynomial {
  return divideModulo(a, modulus, p).remainder;
}

/** The inverse modulo a coprime polynomial (extended Euclid). */
function inverseModulo(a: ModularPolynomial, modulus: ModularPolynomial, p: number): ModularPolynomial {
  let [r, s]: [ModularPolynomial, ModularPolynomial] = [modulus, a];
  let [u, v]: [ModularPolynomial, ModularPolynomial] = [[], [1]];
  while (s.length > 1) {
    const { quotient, remainder } = divideModulo(r, s, p);
    [r, s] = [s, remainder];
    [u, v] = [v, subtractModulo(u, multiplyPolynomialsModulo(quotient, v, p), p)];
  }
  return reduced(multiplyPolynomialsModulo(v, [invertModulo(s[0]!, p)], p), modulus, p);
}
