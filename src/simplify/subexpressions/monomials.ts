import {
  absRational,
  addRational,
  isInteger,
  multiplyRational,
  numerator,
  type Rational,
  sameRational,
  signOfRational,
  subtractRational,
} from "../../number/rational.ts";

/** A part of the graph, by its number, and its exponent, not 0. */
export type Factor = readonly [base: number, exponent: Rational];

/** `Π base^exponent`, bases ascending. Equal monomials of one table are the same object. */
export interface Monomial {
  readonly id: number;
  readonly factors: readonly Factor[];
  /** How many factors stand above and below the line. */
  readonly above: number;
  readonly below: number;
  /** The monomials `base^|exponent|` of the factors with an exponent other than 1 and -1. */
  readonly powers: readonly Monomial[];
}

export interface Monomials {
  readonly of: (factors: readonly Factor[]) => Monomial;
  readonly one: Monomial;
}

interface Entry {
  readonly monomial: Monomial;
  /** Another monomial with the same hash. */
  readonly next: Entry | null;
}

export function monomialTable(): Monomials {
  const entries = new Map<number, Entry>();
  let size = 0;
  const of = (factors: readonly Factor[]): Monomial => {
    const hash = hashOf(factors);
    const first = entries.get(hash) ?? null;
    for (let entry = first; entry !== null; entry = entry.next)
      if (haveSameFactors(entry.monomial.factors, factors)) return entry.monomial;
    const monomial = make(factors);
    entries.set(hash, { monomial, next: entries.get(hash) ?? null });
    return monomial;
  };
  const make = (factors: readonly Factor[]): Monomial => {
    const powers: Monomial[] = [];
    let above = 0;
    for (const [base, exponent] of factors) {
      const positive = signOfRational(exponent) > 0;
      if (positive) above += 1;
      if (exponent !== 1 && exponent !== -1 && (factors.length > 1 || !positive))
        powers.push(of([[base, absRational(exponent)]]));
    }
    size += 1;
    const monomial = { id: size, factors, above, below: factors.length - above, powers };
    if (factors.length === 1 && above === 1 && factors[0]![1] !== 1) powers.push(monomial);
    return monomial;
  };
  return { of, one: of([]) };
}

function hashOf(factors: readonly Factor[]): number {
  let hash = factors.length;
  for (const [base, exponent] of factors) {
    const size = typeof exponent === "number" ? exponent : Number(exponent.num) * 7 + Number(exponent.den);
    hash = Math.imul(Math.imul(hash, 31) + base, 0x9e3779b1) + (size | 0);
  }
  return hash;
}

function haveSameFactors(a: readonly Factor[], b: readonly Factor[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i]![0] !== b[i]![0] || !sameRational(a[i]![1], b[i]![1])) return false;
  return true;
}

/** The exponent of a part; 0 when it is no factor. */
export function exponentOf({ factors }: Monomial, base: number): Rational {
  for (const [other, exponent] of factors) if (other === base) return exponent;
  return 0;
}

/** Operations of writing `base^|exponent|`. */
export function costOfPower({ factors }: Monomial): number {
  const exponent = factors[0]![1];
  return isInteger(exponent) || (numerator(exponent) === 1n && (exponent as { den: bigint }).den === 2n) ? 1 : 2;
}

/** `a · b^times`. */
export function times(table: Monomials, a: Monomial, b: Monomial, exponent: number): Monomial {
  if (b.factors.length === 0 || exponent === 0) return a;
  const factors: Factor[] = [];
  let [i, j] = [0, 0];
  while (i < a.factors.length || j < b.factors.length) {
    const [left, right] = [a.factors[i], b.factors[j]];
    if (right === undefined || (left !== undefined && left[0] < right[0])) {
      factors.push(left!);
      i += 1;
      continue;
    }
    const raised = multiplyRational(right[1], exponent);
    j += 1;
    if (left === undefined || left[0] > right[0]) {
      factors.push([right[0], raised]);
      continue;
    }
    i += 1;
    const total = addRational(left[1], raised);
    if (total !== 0) factors.push([left[0], total]);
  }
  return table.of(factors);
}

/**
 * What can be pulled out of both: of exponents with an integer difference the less one, or of two negative ones the greater one. The
 * quotients have no negative exponents or roots that the monomials did not have.
 */
export function commonPart(table: Monomials, a: Monomial, b: Monomial): Monomial {
  const common: Factor[] = [];
  let [i, j] = [0, 0];
  while (i < a.factors.length && j < b.factors.length) {
    const [left, right] = [a.factors[i]!, b.factors[j]!];
    if (left[0] < right[0]) i += 1;
    else if (left[0] > right[0]) j += 1;
    else {
      const exponent = commonExponent(left[1], right[1]);
      if (exponent !== 0) common.push([left[0], exponent]);
      i += 1;
      j += 1;
    }
  }
  return common.length === 0 ? table.one : table.of(common);
}

function commonExponent(a: Rational, b: Rational): Rational {
  if (a === b) return a;
  const difference = subtractRational(b, a);
  if (!isInteger(difference)) return 0;
  const [low, high] = signOfRational(difference) > 0 ? [a, b] : [b, a];
  return signOfRational(high) < 0 ? high : low;
}

/**
 * The greatest power, by size, to which a pattern divides a monomial: `monomial/pattern^k` has no exponent of the other sign. 0
 * when it does not divide. Roots divide once.
 */
export function multiplicity(pattern: Monomial, monomial: Monomial): number {
  let [least, sign] = [Infinity, 0];
  let j = 0;
  for (const [base, exponent] of pattern.factors) {
    while (j < monomial.factors.length && monomial.factors[j]![0] < base) j += 1;
    const factor = monomial.factors[j];
    if (factor === undefined || factor[0] !== base) return 0;
    const side = signOfRational(exponent) * signOfRational(factor[1]);
    if (sign !== 0 && side !== sign) return 0;
    sign = side;
    least = Math.min(least, contained(absRational(exponent), absRational(factor[1])));
  }
  return least * sign;
}

function contained(part: Rational, whole: Rational): number {
  if (typeof part === "number" && typeof whole === "number") return Math.floor(whole / part);
  return sameRational(whole, part) ? 1 : 0;
}
