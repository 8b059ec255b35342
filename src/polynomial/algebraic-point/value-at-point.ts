import { addBall, type Ball, ballFromRational, ballSign, multiplyBall, scaleBall } from "../../number/ball.ts";
import {
  addRational,
  denominator,
  fraction,
  leastCommonMultiple,
  multiplyRational,
  numerator,
  powerRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import type { Polynomial, Term } from "../polynomial.ts";
import { isZeroNumber, polynomialNumber } from "./field-number.ts";
import type { RealPoint } from "./real-points.ts";

const FIRST_BITS = 64;

/** The sign of a polynomial over Q in the coordinates; zero is decided in the field, any other sign by enclosures. */
export function signAtPoint(h: Polynomial, point: RealPoint): -1 | 0 | 1 {
  if (point.rational !== null) return signOfRational(valueAtRationals(h, point.rational));
  return signOfNumber(
    (bits) => valueOnBalls(h, point.enclose(bits), bits),
    () => isZeroNumber(point.field, polynomialNumber(point.field, h)),
  );
}

/** The sign of a number that can be enclosed ever better, where its being 0 is decided once the first try has not. */
export function signOfNumber(enclose: (bits: number) => Ball, isZero: () => boolean): -1 | 0 | 1 {
  for (let bits = FIRST_BITS; ; bits *= 2) {
    const sign = ballSign(enclose(bits));
    if (sign !== null) return sign;
    if (bits === FIRST_BITS && isZero()) return 0;
  }
}

/** Over one denominator where there are fractions, so that a single one is reduced. */
export function valueAtRationals({ terms }: Polynomial, at: readonly Rational[]): Rational {
  if (at.every((x) => typeof x === "number")) return valueAtIntegers(terms, at);
  const common = at.reduce<bigint>((c, x) => leastCommonMultiple(c, denominator(x)), 1n);
  const scale = terms.reduce((c, { coefficient }) => leastCommonMultiple(c, denominator(coefficient)), 1n);
  const scaled = at.map((x) => numerator(x) * (common / denominator(x)));
  const degrees = terms.map(({ powers }) => powers.reduce((sum, e, i) => (i % 2 === 1 ? sum + e : sum), 0));
  const degree = Math.max(0, ...degrees);
  let sum = 0n;
  terms.forEach(({ coefficient, powers }, t) => {
    let product = numerator(coefficient) * (scale / denominator(coefficient));
    for (let i = 0; i < powers.length; i += 2) product *= scaled[powers[i]!]! ** BigInt(powers[i + 1]!);
    sum += common === 1n ? product : product * common ** BigInt(degree - degrees[t]!);
  });
  return fraction(sum, scale * common ** BigInt(degree));
}

function valueAtIntegers(terms: readonly Term[], at: readonly Rational[]): Rational {
  return terms.reduce<Rational>((sum, { coefficient, powers }) => {
    let product = coefficient;
    for (let i = 0; i < powers.length; i += 2) {
      product = multiplyRational(product, powerRational(at[powers[i]!]!, powers[i + 1]!));
    }
    return addRational(sum, product);
  }, 0);
}

/** A ball around the value of the polynomial at points of the balls. */
export function valueOnBalls({ terms }: Polynomial, at: readonly Ball[], bits: number): Ball {
  const tables = at.map((ball) => [ball]);
  const power = (i: number, k: number): Ball => {
    const table = tables[i]!;
    while (table.length < k) table.push(multiplyBall(table.at(-1)!, table[0]!, bits + 16));
    return table[k - 1]!;
  };
  let sum: Ball = { mid: 0n, rad: 0n, exp: 0 };
  for (const { coefficient, powers } of terms) {
    if (powers.length === 0) {
      sum = addBall(sum, ballFromRational(coefficient, bits + 16), bits + 16);
      continue;
    }
    let product = power(powers[0]!, powers[1]!);
    for (let i = 2; i < powers.length; i += 2) {
      product = multiplyBall(product, power(powers[i]!, powers[i + 1]!), bits + 16);
    }
    sum = addBall(sum, scaleBall(product, coefficient, bits + 16), bits + 16);
  }
  return sum;
}
