import type { Expr } from "../../expr/expr.ts";
import { denominator, divideRational, gcd, type Rational } from "../../number/rational.ts";
import { factors } from "../../number/root.ts";
import { cosinePowers, rationalCosine } from "./cosine-powers.ts";

/** Numbers below it without a factor below 10^4 are prime, as `factors` needs not be in general. */
const LARGEST_PROVED_PRIME = 100_000_000n;

/**
 * Orders n such that the real subfields of the cyclotomic fields Q(zeta_n) together hold the cosines of which the trigonometric
 * functions among the parts are made; n is not congruent to 2 modulo 4. Two orders whose gcd is 3 or more are replaced by their
 * least common multiple, which makes the product of the degrees smaller: phi(gcd)·phi(lcm) is the product of the phi.
 */
export function cyclotomicOrders(parts: readonly Expr[]): readonly bigint[] {
  let orders: bigint[] = [];
  for (const angle of parts.flatMap(cosinesIn)) {
    let merged = denominator(divideRational(angle, 2));
    if (merged % 4n === 2n) merged /= 2n;
    for (const order of orders) if (gcd(order, merged) > 2n) merged = (merged / gcd(order, merged)) * order;
    orders = [...orders.filter((order) => gcd(order, merged) <= 2n), merged];
  }
  return orders;
}

/** The acute angles, in half turns, whose irrational cosines make up the value of a call. */
function cosinesIn(part: Expr): readonly Rational[] {
  const powers = part.kind === "call" ? cosinePowers(part) : null;
  return powers?.map(({ acute }) => acute).filter((acute) => rationalCosine(acute) === null) ?? [];
}

/** A bound of the degree of the real subfield of Q(zeta_n), n > 2: phi(n)/2, exact as far as `factors` finds primes. */
export function degreeOfRealCyclotomic(n: bigint): bigint {
  return factors(n).reduce((phi, [p, k]) => phi * p ** BigInt(k - 1) * (p - 1n), 1n) / 2n;
}

/**
 * Sets of primes whose product has its square root in the real subfield of Q(zeta_n): the square root of `(-1)^((p-1)/2)·p`
 * lies in Q(zeta_p), i in Q(zeta_4), and that of 2 in Q(zeta_8) (Gauss 1811; Washington 1997, chapter 2).
 */
export function squareRootsInCyclotomic(n: bigint): readonly (readonly bigint[])[] {
  const odd = factors(n).flatMap(([p]) => (p > 2n && p < LARGEST_PROVED_PRIME ? [p] : []));
  const isReal = (p: bigint): boolean => n % 4n === 0n || p % 4n === 1n;
  const others = odd.filter((p) => !isReal(p));
  return [
    ...(n % 8n === 0n ? [[2n]] : []),
    ...odd.filter(isReal).map((p) => [p]),
    ...others.slice(1).map((p) => [others[0]!, p]),
  ];
}
