import { call, exponential, number, rationalPower, ZERO } from "../../../expr/build.ts";
import type { Expr } from "../../../expr/expr.ts";
import {
  compareRational,
  divideRational,
  isInteger,
  multiplyRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../../../number/rational.ts";
import {
  addExpansions,
  addExponents,
  constantExpansion,
  type Expansion,
  type ExpansionTerm,
  type Exponent,
  multiplyExpansions,
  NOTHING,
  orderOf,
  type Precision,
  restOnly,
  scaleExpansion,
  signOfExpansion,
  sizeOf,
  termOf,
  UNIT,
} from "./expansion.ts";

/** A sum the sign of which is not known is not multiplied more often by itself. */
const MOST_FACTORS = 64;

/** Less than every power that occurs: `exp(-s)`. */
export const FLAT: Exponent = { power: -(2 ** 20), log: 0 };

/** `a^r` by the binomial series of `(1 + u)^r`, where `a` is its first term times `1 + u`. */
export function powerOfExpansion(a: Expansion, r: Rational, precision: Precision): Expansion | null {
  const [first] = a.terms;
  if (first === undefined) {
    if (signOfRational(r) <= 0) return null;
    return a.rest === null ? NOTHING : restOnly(timesExponent(a.rest, r));
  }
  const sign = signOfExpansion(a, precision);
  if (sign === null) return powerOfVanishing(a, first, r, precision);
  if (sign < 0 && !isInteger(r)) return null;
  const lead = termOf(rationalPower(first.coefficient, r), timesExponent(first.exponent, r), precision);
  const u = relativeRest(a, first, precision);
  if (lead === null || u === null) return null;
  let binomial: Rational = 1;
  const series = ofSeries(u, precision, (k) => {
    if (k > 0) binomial = divideRational(multiplyRational(binomial, subtractRational(r, k - 1)), k);
    return binomial;
  });
  return series === null ? null : multiplyExpansions(lead, series, precision);
}

/**
 * Where the first term may be 0: a product, or for other positive exponents the power of the first term c alone, with
 * `|(c + u)^r - c^r| <= |u|^r` for r < 1, and at most a multiple of |u| for r > 1.
 */
function powerOfVanishing(a: Expansion, first: ExpansionTerm, r: Rational, precision: Precision): Expansion | null {
  if (signOfRational(r) < 0) return null;
  const isOneTerm = a.terms.length === 1 && a.rest === null;
  if (isInteger(r) && !isOneTerm) {
    if (compareRational(r, MOST_FACTORS) > 0) return null;
    let total: Expansion | null = UNIT;
    for (let k = 0; total !== null && compareRational(k, r) < 0; k += 1)
      total = multiplyExpansions(total, a, precision);
    return total;
  }
  const lead = termOf(rationalPower(first.coefficient, r), timesExponent(first.exponent, r), precision);
  const second = sizeOf({ terms: a.terms.slice(1), rest: a.rest });
  if (lead === null || second === null) return lead;
  const rest =
    compareRational(r, 1) < 0
      ? timesExponent(second, r)
      : addExponents(second, timesExponent(first.exponent, subtractRational(r, 1)));
  return addExpansions(lead, restOnly(rest), precision);
}

/** Of a function that tends to a number, or to minus infinity faster than any logarithm, or is a multiple of log(s) and less. */
export function exponentialOfExpansion(a: Expansion, precision: Precision): Expansion | null {
  const size = sizeOf(a);
  if (size === null) return UNIT;
  const [first] = a.terms;
  if (first !== undefined && signOfRational(first.exponent.power) > 0)
    return signOfExpansion(a, precision) === -1 ? restOnly(FLAT) : null;
  if (a.rest !== null && orderOf(a.rest) >= 0) return null;
  const great = a.terms.filter(({ exponent }) => orderOf(exponent) > 0);
  const [log] = great;
  const isPower = log === undefined || (log.exponent.log === 1 && log.coefficient.kind === "number");
  if (great.length > 1 || !isPower) return null;
  const power = log?.coefficient.kind === "number" ? log.coefficient.value : 0;
  const constant = a.terms.find(({ exponent }) => orderOf(exponent) === 0)?.coefficient ?? ZERO;
  const lead = termOf(exponential(constant), { power, log: 0 }, precision);
  const u = { terms: a.terms.filter(({ exponent }) => orderOf(exponent) < 0), rest: a.rest };
  let inverse: Rational = 1;
  const series = ofSeries(u, precision, (k) => {
    if (k > 0) inverse = divideRational(inverse, k);
    return inverse;
  });
  return lead === null || series === null ? null : multiplyExpansions(lead, series, precision);
}

/** Of a function with a positive first term that is a power of s: `log(c·s^e·(1 + u)) = e·log(s) + log(c) + log(1 + u)`. */
export function logarithmOfExpansion(a: Expansion, precision: Precision): Expansion | null {
  const [first] = a.terms;
  if (first === undefined || first.exponent.log !== 0 || signOfExpansion(a, precision) !== 1) return null;
  const growth = termOf(number(first.exponent.power), { power: 0, log: 1 }, precision);
  const constant = constantExpansion(call("log", first.coefficient), precision);
  const u = relativeRest(a, first, precision);
  if (growth === null || constant === null || u === null) return null;
  const series = ofSeries(u, precision, (k) => (k === 0 ? 0 : divideRational(k % 2 === 0 ? -1 : 1, k)));
  const start = addExpansions(growth, constant, precision);
  return series === null || start === null ? null : addExpansions(start, series, precision);
}

/** The limit, if it is a number; `null` if the function grows, or that is not seen. */
export function limitOf({ terms, rest }: Expansion): Expr | null {
  if (rest !== null && orderOf(rest) >= 0) return null;
  const [first] = terms;
  if (first === undefined || orderOf(first.exponent) < 0) return ZERO;
  return orderOf(first.exponent) === 0 ? first.coefficient : null;
}

/** `a/first - 1`. */
function relativeRest(a: Expansion, { coefficient, exponent }: ExpansionTerm, precision: Precision): Expansion | null {
  const inverse = termOf(rationalPower(coefficient, -1), timesExponent(exponent, -1), precision);
  return inverse === null ? null : multiplyExpansions({ terms: a.terms.slice(1), rest: a.rest }, inverse, precision);
}

/** `Σ c_k·u^k`, with a rest like the first power that is left out. */
function ofSeries(u: Expansion, precision: Precision, coefficientOf: (k: number) => Rational): Expansion | null {
  const size = sizeOf(u);
  let total = constantExpansion(number(coefficientOf(0)), precision);
  if (size === null || total === null) return total;
  let power: Expansion = UNIT;
  for (let k = 1; ; k += 1) {
    const coefficient = coefficientOf(k);
    if (coefficient === 0) return total;
    if (k > precision.most) return addExpansions(total, restOnly(timesExponent(size, k)), precision);
    const next = multiplyExpansions(power, u, precision);
    const scaled = next === null ? null : scaleExpansion(next, coefficient, precision);
    total = scaled === null ? null : addExpansions(total, scaled, precision);
    if (next === null || total === null) return null;
    power = next;
  }
}

export function timesExponent({ power, log }: Exponent, r: Rational): Exponent {
  return { power: multiplyRational(power, r), log: multiplyRational(log, r) };
}
