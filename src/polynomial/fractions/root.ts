import { multiply, power } from "../multivariate/multiplication.ts";
import { constant, isConstant, isZero, type Multivariate, scale } from "../multivariate/polynomial.ts";
import { squareFreeFactors } from "../multivariate/square-free.ts";
import { type Fraction, fractionOf, type Power } from "./fraction.ts";
import type { Ring } from "./ring.ts";

/** A root of a fraction as `outside · radicand^(1/degree) / below`, all polynomials, the divisor of the fraction among them. */
export interface Root {
  readonly outside: Multivariate;
  readonly radicand: Multivariate;
  readonly below: Multivariate;
  readonly bases: readonly Power[];
  readonly divisor: bigint;
  /** Whether a radicand of 1 means that the root is `outside / below`: for an even degree it may be the opposite otherwise. */
  readonly keepsSign: boolean;
}

/** Only powers of polynomials that are proved positive are taken out of the root. */
export function rootOf(fraction: Fraction, degree: number, isPositive: (p: Multivariate) => boolean, ring: Ring): Root {
  const one = constant(ring.arity, 1n);
  const keepsSign = degree % 2 === 1 || fraction.denominator.every(({ base }) => isPositive(base));
  const bases = fraction.denominator.map(({ base, exponent }) => ({ base, exponent: Math.ceil(exponent / degree) }));
  const below = bases.reduce(
    (p, part) => multiply(p, power(part.base, part.exponent)),
    constant(ring.arity, fraction.divisor),
  );
  const cleared = fraction.denominator.reduce(
    (p, { base, exponent }) => {
      const missing = degree * Math.ceil(exponent / degree) - exponent;
      return missing === 0 ? p : multiply(p, power(base, missing));
    },
    scale(fraction.numerator, fraction.divisor ** BigInt(degree - 1)),
  );
  const { outside, radicand } = isConstant(cleared)
    ? { outside: one, radicand: cleared }
    : takenOut(cleared, degree, isPositive);
  return { outside, radicand, below, bases, divisor: fraction.divisor, keepsSign };
}

function takenOut(
  p: Multivariate,
  degree: number,
  isPositive: (p: Multivariate) => boolean,
): { readonly outside: Multivariate; readonly radicand: Multivariate } {
  const one = constant(p.arity, 1n);
  if (isZero(p)) return { outside: one, radicand: p };
  const { content, factors } = squareFreeFactors(p);
  let outside = one;
  let radicand = constant(p.arity, content);
  for (const { factor, multiplicity } of factors) {
    const times = multiplicity >= degree && isPositive(factor) ? Math.floor(multiplicity / degree) : 0;
    if (times > 0) outside = multiply(outside, power(factor, times));
    const left = multiplicity - times * degree;
    if (left > 0) radicand = multiply(radicand, power(factor, left));
  }
  return { outside, radicand };
}

/** The root as a fraction, given the generator for `radicand^(1/degree)`. */
export function imageOf(
  { outside, radicand, divisor, bases, keepsSign }: Root,
  generator: Multivariate,
  ring: Ring,
): Fraction {
  const isOne = keepsSign && isConstant(radicand) && radicand.coefficients[0] === 1n;
  const top = isOne ? outside : multiply(outside, generator);
  return { ...fractionOf(top, divisor, ring), denominator: bases };
}
