import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";

/**
 * Polynomials in one variable modulo `p`, interpolated side by side at the same distinct nodes: polynomial `s` is
 * `Σ_m differences[m][s] · Π_{l < m} (x - nodes[l])`.
 */
export interface NewtonForm {
  readonly nodes: number[];
  readonly differences: (readonly number[])[];
}

/** Interpolates at one more node; whether that changed any polynomial. */
export function addNode(form: NewtonForm, node: number, values: readonly number[], p: number): boolean {
  const distances = form.nodes.map((other) => (node >= other ? node - other : node - other + p));
  const inverse = invertModulo(
    distances.reduce((product, distance) => multiplyModulo(product, distance, p), 1),
    p,
  );
  poll(values.length * distances.length);
  const difference = values.map((value, s) => {
    const error = value - valueAt(form, s, distances, p);
    return error === 0 ? 0 : multiplyModulo(error < 0 ? error + p : error, inverse, p);
  });
  form.nodes.push(node);
  form.differences.push(difference);
  return difference.some((d) => d !== 0);
}

/** The value where the distances to the nodes are these (Horner). */
function valueAt({ differences }: NewtonForm, s: number, distances: readonly number[], p: number): number {
  let value = 0;
  for (let m = distances.length - 1; m >= 0; m -= 1) {
    const x = value * distances[m]! + differences[m]![s]!;
    value = x - Math.floor(x / p) * p;
  }
  return value;
}

/** The coefficients of polynomial `s`, low to high; as many as there are nodes. */
export function coefficientsOf({ nodes, differences }: NewtonForm, s: number, p: number): number[] {
  const coefficients: number[] = [];
  for (let m = nodes.length - 1; m >= 0; m -= 1) {
    coefficients.unshift(0);
    for (let i = 0; i + 1 < coefficients.length; i += 1) {
      const x = coefficients[i]! + (p - nodes[m]!) * coefficients[i + 1]!;
      coefficients[i] = x - Math.floor(x / p) * p;
    }
    coefficients[0] = (coefficients[0]! + differences[m]![s]!) % p;
  }
  return coefficients;
}

/** The coefficients, low to high, of the polynomial with these values at 0, 1, 2, …, in their place; with the inverses of these. */
export function interpolatedAtIntegers(values: number[], inverses: readonly number[], p: number): number[] {
  const { length } = values;
  poll(1 + length * length);
  for (let k = 1; k < length; k += 1) {
    const inverse = inverses[k]!;
    for (let i = length - 1; i >= k; i -= 1) {
      const x = (values[i]! - values[i - 1]! + p) * inverse;
      values[i] = x - Math.floor(x / p) * p;
    }
  }
  for (let k = length - 2; k > 0; k -= 1) {
    for (let i = k; i < length - 1; i += 1) {
      const x = values[i]! - k * values[i + 1]!;
      values[i] = x - Math.floor(x / p) * p;
    }
  }
  return values;
}

/** The inverses of the numbers from 1 to one below p, at their positions. */
export function inversesUpTo(most: number, p: number): readonly number[] {
  const inverses = [0, 1];
  for (let k = 2; k <= most; k += 1) inverses.push(p - multiplyModulo(Math.floor(p / k), inverses[p % k]!, p));
  return inverses;
}
