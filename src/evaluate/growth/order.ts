import {
  addRational,
  compareRational,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";

/**
 * How a function grows with s: `exp(±u)·s^power·log(s)^logarithm`, where u is beyond some power of s. How two exponentials compare is not
 * known, so that beside one the powers are 0.
 */
export interface Order {
  readonly exponential: -1 | 0 | 1;
  readonly power: Rational;
  readonly logarithm: Rational;
}

export const FLAT: Order = { exponential: 0, power: 0, logarithm: 0 };

/** Of a power of s. */
export function orderOfPower(power: Rational): Order {
  return { exponential: 0, power, logarithm: 0 };
}

/** Of an exponential that grows (1) or falls (-1). */
export function orderOfExponential(exponential: -1 | 1): Order {
  return { exponential, power: 0, logarithm: 0 };
}

/** Whether a function of this order goes to infinity (1), to 0 (-1), or to a finite limit that is not 0. */
export function signOfOrder({ exponential, power, logarithm }: Order): -1 | 0 | 1 {
  if (exponential !== 0) return exponential;
  return signOfRational(power) === 0 ? signOfRational(logarithm) : signOfRational(power);
}

/** Of a product; `null` where exponentials may cancel. */
export function addOrders(a: Order, b: Order): Order | null {
  if (a.exponential !== 0 || b.exponential !== 0) {
    const sum = a.exponential + b.exponential;
    return sum === 0 ? null : orderOfExponential(sum > 0 ? 1 : -1);
  }
  return {
    exponential: 0,
    power: addRational(a.power, b.power),
    logarithm: addRational(a.logarithm, b.logarithm),
  };
}

/** Of a power, the exponent not being 0. */
export function scaleOrder({ exponential, power, logarithm }: Order, by: Rational): Order {
  if (exponential !== 0) return orderOfExponential(exponential * signOfRational(by) > 0 ? 1 : -1);
  return { exponential, power: multiplyRational(power, by), logarithm: multiplyRational(logarithm, by) };
}

/** By growth, for orders of which not both are exponentials of one direction. */
export function compareOrders(a: Order, b: Order): number {
  if (a.exponential !== b.exponential) return a.exponential - b.exponential;
  return compareRational(a.power, b.power) || compareRational(a.logarithm, b.logarithm);
}
