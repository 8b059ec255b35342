import { poll } from "../../number/patience.ts";
import { PRODUCTS_THAT_FIT } from "../groebner/word-primes.ts";
import type { ModularPolynomial } from "../modular.ts";
import type { FieldImage, ModularField } from "./modular-field.ts";
import { valuesAtPowers } from "./values-at-powers.ts";

/**
 * The monic characteristic polynomial of the multiplication by an element, low to high, from the traces of its powers (Newton,
 * Le Verrier 1840); for a degree below the prime. It has the degree of the field at every prime, and is the image of the minimal
 * polynomial of a number that generates the field: half as many powers are needed as for a relation of them.
 */
export function characteristicPolynomial(field: ModularField, value: FieldImage): ModularPolynomial {
  const { p, degree, reductions } = field;
  poll(1 + ((degree * degree) >> 5));
  const traces = powerSums(reductions.subarray(0, degree), p);
  return fromPowerSums(valuesAtPowers(field, value, traces, degree + 1), p);
}

/** The sums of the powers from 0 to d - 1 of the roots of `t^d - Σ f_j·t^j`: the traces of the powers of t. */
function powerSums(f: FieldImage, p: number): FieldImage {
  const degree = f.length;
  const sums = new Float64Array(degree);
  sums[0] = degree;
  for (let k = 1; k < degree; k += 1) {
    let sum = k * f[degree - k]!;
    for (let i = 1; i < k; i += 1) {
      sum += f[degree - i]! * sums[k - i]!;
      if (i % PRODUCTS_BEFORE === 0) sum -= Math.floor(sum / p) * p;
    }
    sums[k] = sum - Math.floor(sum / p) * p;
  }
  return sums;
}

/** The monic polynomial of degree d with these sums of the powers from 0 to d of its roots. */
function fromPowerSums(sums: Float64Array, p: number): ModularPolynomial {
  const degree = sums.length - 1;
  const inverses = [0, 1];
  const coefficients = new Array<number>(degree + 1).fill(1);
  for (let k = 1; k <= degree; k += 1) {
    let sum = sums[k]!;
    for (let i = 1; i < k; i += 1) {
      sum += coefficients[degree - i]! * sums[k - i]!;
      if (i % PRODUCTS_BEFORE === 0) sum -= Math.floor(sum / p) * p;
    }
    inverses[k] ??= p - remainder(Math.floor(p / k) * inverses[p % k]!, p);
    coefficients[degree - k] = remainder((p - remainder(sum, p)) * inverses[k]!, p);
  }
  return coefficients;
}

/** Leaves room for a term that is no product of two residues, and for what was left by the last reduction. */
const PRODUCTS_BEFORE = PRODUCTS_THAT_FIT - 2;

function remainder(x: number, p: number): number {
  return x - Math.floor(x / p) * p;
}
