import { gcd } from "../../number/rational.ts";
import { divideExactly } from "../multivariate/division.ts";
import { gcdWithCofactors } from "../multivariate/gcd.ts";
import { multiply, power } from "../multivariate/multiplication.ts";
import {
  add,
  constant,
  divideByInteger,
  isConstant,
  isZero,
  type Multivariate,
  sameMultivariate,
  scale,
} from "../multivariate/polynomial.ts";
import { integerContent, splitMonomial } from "../multivariate/primitive.ts";
import { type Relation, type Ring, reducedModulo } from "./ring.ts";

/** A primitive polynomial with positive leading coefficient that is no constant, and a positive exponent. */
export interface Power {
  readonly base: Multivariate;
  readonly exponent: number;
}

/**
 * `numerator / (divisor · Π base^exponent)` in the generators of a ring: the numerator is reduced by the relations, has no
 * integer in common with the positive divisor, and no factor in common with a base that exact division or a gcd finds.
 */
export interface Fraction {
  readonly numerator: Multivariate;
  readonly divisor: bigint;
  readonly denominator: readonly Power[];
}

const NO_POWERS: readonly Power[] = [];

export function fractionOf(numerator: Multivariate, divisor: bigint, ring: Ring): Fraction {
  return cancelled(numerator, divisor, NO_POWERS, ring);
}

export function multiplyFractions(a: Fraction, b: Fraction, ring: Ring): Fraction {
  const bottom = b.denominator.reduce((powers, { base, exponent }) => withPower(powers, base, exponent), a.denominator);
  return cancelled(multiply(a.numerator, b.numerator), a.divisor * b.divisor, bottom, ring);
}

/** The sum over the least common denominator of the parts as they are factored. */
export function addFractions(parts: readonly Fraction[], ring: Ring): Fraction {
  const bottom = parts.reduce<readonly Power[]>((common, part) => leastCommon(common, part.denominator), NO_POWERS);
  const divisor = parts.reduce((common, part) => (common / gcd(common, part.divisor)) * part.divisor, 1n);
  const total = parts.reduce<Multivariate>(
    (sum, part) => {
      const missing = bottom.map(({ base, exponent }) => ({
        base,
        exponent: exponent - exponentOf(base, part.denominator),
      }));
      return add(sum, timesPowers(scale(part.numerator, divisor / part.divisor), missing));
    },
    constant(ring.arity, 0n),
  );
  return cancelled(total, divisor, bottom, ring);
}

/** `fraction^exponent`; `null` for the reciprocal of 0. */
export function raiseFraction(fraction: Fraction, exponent: number, ring: Ring): Fraction | null {
  const positive = exponent >= 0 ? fraction : reciprocal(fraction, ring);
  const times = Math.abs(exponent);
  if (positive === null || times === 1) return positive;
  const bottom = positive.denominator.map((part) => ({ base: part.base, exponent: part.exponent * times }));
  return cancelled(power(positive.numerator, times), positive.divisor ** BigInt(times), bottom, ring);
}

/** The numerator goes below the line by content, generators and primitive part. */
function reciprocal(fraction: Fraction, ring: Ring): Fraction | null {
  if (isZero(fraction.numerator)) return null;
  const { content, variables, rest } = splitMonomial(fraction.numerator);
  const top = scale(timesPowers(constant(ring.arity, 1n), fraction.denominator), fraction.divisor);
  let bottom: readonly Power[] = variables.map(({ variable, exponent }) => ({
    base: ring.generators[variable]!,
    exponent,
  }));
  if (!isConstant(rest)) bottom = withPower(bottom, ...rootPower(rest, ring));
  return cancelled(content < 0n ? scale(top, -1n) : top, content < 0n ? -content : content, bottom, ring);
}

/** A polynomial that is the value of a root is counted as a power of that root. */
function rootPower(base: Multivariate, ring: Ring): [Multivariate, number] {
  const at = ring.relations.findIndex((relation) => relation !== null && sameMultivariate(relation.value, base));
  return at < 0 ? [base, 1] : [ring.generators[at]!, ring.relations[at]!.degree];
}

/** The relation of a base that is a generator. */
function relationOf(base: Multivariate, { generators, relations }: Ring): Relation | null {
  return base.coefficients.length > 1 ? null : (relations[generators.indexOf(base)] ?? null);
}

function exponentOf(base: Multivariate, powers: readonly Power[]): number {
  return powers.find((power) => sameMultivariate(power.base, base))?.exponent ?? 0;
}

function withPower(powers: readonly Power[], base: Multivariate, exponent: number): readonly Power[] {
  const at = powers.findIndex((known) => sameMultivariate(known.base, base));
  if (at < 0) return [...powers, { base, exponent }];
  return powers.with(at, { base, exponent: powers[at]!.exponent + exponent });
}

function leastCommon(a: readonly Power[], b: readonly Power[]): readonly Power[] {
  const more = b.filter(({ base }) => exponentOf(base, a) === 0);
  return [...a.map(({ base, exponent }) => ({ base, exponent: Math.max(exponent, exponentOf(base, b)) })), ...more];
}

function timesPowers(p: Multivariate, powers: readonly Power[]): Multivariate {
  return powers.reduce(
    (product, { base, exponent }) => (exponent === 0 ? product : multiply(product, power(base, exponent))),
    p,
  );
}

/** In lowest terms as far as exact division by the bases, and gcds with them, tell. */
function cancelled(top: Multivariate, divisor: bigint, bottom: readonly Power[], ring: Ring): Fraction {
  let above = reducedModulo(top, ring);
  if (isZero(above)) return { numerator: above, divisor: 1n, denominator: NO_POWERS };
  const below: Power[] = [];
  for (const { base, exponent } of bottom) {
    let left = exponent;
    for (; left > 0; left -= 1) {
      const quotient = divideExactly(above, base);
      if (quotient === null) break;
      above = quotient;
    }
    for (
      const relation = relationOf(base, ring);
      relation !== null && left >= relation.degree;
      left -= relation.degree
    ) {
      const quotient = divideExactly(above, relation.value);
      if (quotient === null) break;
      above = quotient;
    }
    if (left === 0) continue;
    const [rest, parts] = cancelCommon(above, base, left);
    above = rest;
    below.push(...parts);
  }
  const common = gcd(integerContent(above), divisor);
  const gathered = below.reduce<readonly Power[]>(
    (powers, { base, exponent }) => withPower(powers, base, exponent),
    NO_POWERS,
  );
  return { numerator: divideByInteger(above, common), divisor: divisor / common, denominator: gathered };
}

/** The numerator without what it has in common with one base, which splits accordingly. */
function cancelCommon(above: Multivariate, base: Multivariate, exponent: number): [Multivariate, Power[]] {
  if (base.coefficients.length === 1) return [above, [{ base, exponent }]];
  const { gcd: common, left, right } = gcdWithCofactors(above, base);
  if (isConstant(common)) return [above, [{ base, exponent }]];
  const [top, powers] = exponent > 1 ? cancelCommon(left, common, exponent - 1) : [left, []];
  return [top, [...powers, { base: right, exponent }]];
}
