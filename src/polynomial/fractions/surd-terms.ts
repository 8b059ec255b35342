import { withinSteps } from "../../number/patience.ts";
import { bitLength } from "../../number/rational.ts";
import { integerRoot } from "../../number/root.ts";
import {
  constant,
  isConstant,
  leadingCoefficient,
  type Multivariate,
  occurringVariables,
} from "../multivariate/polynomial.ts";
import { primitivePart } from "../multivariate/primitive.ts";
import { coefficientsOver } from "../multivariate/recursive.ts";
import { type Fraction, fractionOf, multiplyFractions, raiseFraction } from "./fraction.ts";
import type { Ring } from "./ring.ts";
import { type SurdRing, surdGcd, surdQuotient } from "./surd-gcd.ts";

/** For one square root of a number. */
const STEPS = 30_000;
/** Longer numerators and bases are left alone. */
const TERMS = 60;
/** A term counts as much as a coefficient of so many bits. */
const BITS_OF_TERM = 1000;

/**
 * The fraction in lowest terms over Q(√d) for each square root of a number among the generators, where that is not seen over Q:
 * `(x^2 + 2·√3·x + 3)/(x + √3)^3` as `1/(x + √3)`. Every new denominator divides an old one; `null` if nothing cancels.
 */
export function reducedOverSurds(fraction: Fraction, ring: Ring): Fraction | null {
  let current = fraction;
  for (const [root, relation] of ring.relations.entries()) {
    if (relation?.degree !== 2 || !isConstant(relation.value) || isSquare(leadingCoefficient(relation.value))) continue;
    const free = { ...ring, relations: ring.relations.map((one, i) => (i === root ? one : null)) };
    const reduced = withinSteps(STEPS, () => reducedOver(current, { ring: free, root }));
    if (reduced !== null) current = reducedIn(ring, reduced);
  }
  return current === fraction ? null : current;
}

/** Negative numbers have no square root to speak of. */
function isSquare(value: bigint): boolean {
  return value < 0n || integerRoot(value, 2) ** 2n === value;
}

/** A fraction of a ring with less relations. */
function reducedIn(ring: Ring, { numerator, divisor, denominator }: Fraction): Fraction {
  return denominator.reduce(
    (product, { base, exponent }) =>
      multiplyFractions(product, raiseFraction(fractionOf(base, 1n, ring), -exponent, ring)!, ring),
    fractionOf(numerator, divisor, ring),
  );
}

function reducedOver(fraction: Fraction, surds: SurdRing): Fraction | null {
  let above: Fraction = { ...fraction, denominator: [] };
  let changed = false;
  const below: Fraction[] = [];
  for (const { base, exponent } of fraction.denominator) {
    const [rest, parts] = mayCancel(above.numerator, base, surds)
      ? cancelled(above, base, exponent, surds)
      : [above, [raised(fractionOf(base, 1n, surds.ring), -exponent, surds)]];
    changed ||= rest !== above;
    above = rest;
    below.push(...parts);
  }
  if (!changed) return null;
  const whole = below.reduce((product, part) => multiplyFractions(product, part, surds.ring), above);
  return withShortBases(whole, surds);
}

/** What is homogeneous in the root, the numerator and the base, has over Q already what it has in common. */
function mayCancel(numerator: Multivariate, base: Multivariate, { root }: SurdRing): boolean {
  const sizes = [numerator, base].map(({ coefficients }) => coefficients.length);
  return sizes.every((size) => size > 1 && size <= TERMS) && [numerator, base].some((p) => isMixed(p, root));
}

/** Whether there are terms with the generator and terms without it. */
function isMixed({ arity, exponents, coefficients }: Multivariate, i: number): boolean {
  return coefficients.some((_, t) => exponents[t * arity + i] !== exponents[i]);
}

/** A numerator over a power of a base, as a numerator and reciprocals that have nothing in common with it. */
function cancelled(above: Fraction, base: Multivariate, exponent: number, surds: SurdRing): [Fraction, Fraction[]] {
  const common = surdGcd(above.numerator, base, surds);
  if (isNumber(common, surds)) return [above, [raised(fractionOf(base, 1n, surds.ring), -exponent, surds)]];
  const left = dividedBy(above.numerator, common, above.divisor, surds);
  const right = raised(dividedBy(base, common, 1n, surds), -exponent, surds);
  if (exponent === 1) return [left, [right]];
  const [rest, parts] = cancelled(left, common, exponent - 1, surds);
  return [rest, [...parts, right]];
}

/** `p/(common·divisor)`. */
function dividedBy(p: Multivariate, common: Multivariate, divisor: bigint, surds: SurdRing): Fraction {
  const { quotient, divisor: more } = surdQuotient(p, common, surds)!;
  return fractionOf(quotient, divisor * more, surds.ring);
}

/** Each base times the number of the field that makes it shortest. */
function withShortBases(fraction: Fraction, surds: SurdRing): Fraction {
  let product: Fraction = { ...fraction, denominator: [] };
  for (const { base, exponent } of fraction.denominator) {
    const unit = bestUnit(base, surds);
    const short = unit === null ? fractionOf(base, 1n, surds.ring) : dividedBy(base, unit, 1n, surds);
    product = multiplyFractions(product, raised(short, -exponent, surds), surds.ring);
    if (unit === null) continue;
    const reciprocal = dividedBy(constant(base.arity, 1n), unit, 1n, surds);
    product = multiplyFractions(product, raised(reciprocal, exponent, surds), surds.ring);
  }
  return product;
}

/** The coefficient by which a polynomial is shortest; `null` where it is so as it is. */
function bestUnit(p: Multivariate, surds: SurdRing): Multivariate | null {
  let [best, least]: [Multivariate | null, number] = [null, lengthOf(p)];
  const others = occurringVariables(p).filter((i) => i !== surds.root);
  for (const unit of coefficientsOver(p, others)) {
    if (isConstant(unit)) continue;
    const length = lengthOf(surdQuotient(p, unit, surds)!.quotient);
    if (length < least) [best, least] = [unit, length];
  }
  return best;
}

/** Terms and, for polynomials with as many of them, digits. */
function lengthOf(p: Multivariate): number {
  const { coefficients } = primitivePart(p);
  return coefficients.reduce((bits, c) => bits + bitLength(c), BITS_OF_TERM * coefficients.length);
}

function isNumber(p: Multivariate, { root }: SurdRing): boolean {
  return occurringVariables(p).every((i) => i === root);
}

function raised(fraction: Fraction, exponent: number, { ring }: SurdRing): Fraction {
  return raiseFraction(fraction, exponent, ring)!;
}
