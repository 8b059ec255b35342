import { multiplyModulo } from "../../number/prime-field.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";

/** Points are taken so many at a time: all products of them fit the cache. */
const BLOCK = 256;

/** A polynomial with the places of its monomials among the products of a plan. */
interface PlannedPolynomial {
  readonly f: Multivariate;
  readonly places: readonly number[];
}

/** How the monomials of polynomials are found at many points: places 0, 1, … are 1 and the variables, then products follow. */
export interface EvaluationPlan {
  readonly arity: number;
  readonly products: readonly (readonly [left: number, right: number])[];
  readonly polynomials: readonly PlannedPolynomial[];
}

/** Powers by squaring, monomials by the powers of their variables from the first to the last; each product once. */
export function evaluationPlan(system: readonly Multivariate[]): EvaluationPlan {
  const arity = system[0]!.arity;
  const products: [number, number][] = [];
  const places = new Map<string, number>();
  const productOf = (left: number, right: number): number => {
    if (left === 0 || right === 0) return left + right;
    const key = `${left} ${right}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = arity + products.push([left, right]);
    places.set(key, place);
    return place;
  };
  const powerOf = (i: number, e: number): number => {
    if (e < 2) return e === 0 ? 0 : i + 1;
    const half = powerOf(i, e >>> 1);
    return productOf(productOf(half, half), powerOf(i, e & 1));
  };
  const polynomials = system.map((f) => ({
    f,
    places: f.coefficients.map((_, t) => {
      let place = 0;
      for (let i = 0; i < arity; i += 1) place = productOf(place, powerOf(i, f.exponents[t * arity + i]!));
      return place;
    }),
  }));
  return { arity, products, polynomials };
}

/** The values of the polynomials, with these coefficients modulo `p`, at the points with these coordinates. */
export function evaluated(
  { arity, products, polynomials }: EvaluationPlan,
  coefficients: readonly (readonly number[])[],
  coordinates: readonly Float64Array[],
  p: number,
): Float64Array[] {
  const { length } = coordinates[0]!;
  const results = polynomials.map(() => new Float64Array(length));
  const width = Math.min(BLOCK, length);
  const values: Float64Array[] = [new Float64Array(width).fill(1), ...coordinates];
  for (let k = 0; k < products.length; k += 1) values.push(new Float64Array(width));
  for (let start = 0; start < length; start += BLOCK) {
    const end = Math.min(start + BLOCK, length);
    for (let i = 0; i < arity; i += 1) values[i + 1] = coordinates[i]!.subarray(start, end);
    for (let k = 0; k < products.length; k += 1) {
      const [left, right] = products[k]!;
      multiply(values[arity + 1 + k]!, values[left]!, values[right]!, end - start, p);
    }
    for (let j = 0; j < polynomials.length; j += 1) {
      const sum = results[j]!.subarray(start, end);
      const { places } = polynomials[j]!;
      const residues = coefficients[j]!;
      let t = 0;
      for (; t + 1 < places.length; t += 2) {
        addTwoMultiples(sum, values[places[t]!]!, residues[t]!, values[places[t + 1]!]!, residues[t + 1]!, p);
      }
      if (t < places.length) addTwoMultiples(sum, values[places[t]!]!, residues[t]!, values[0]!, 0, p);
    }
  }
  return results;
}

function multiply(target: Float64Array, a: Float64Array, b: Float64Array, length: number, p: number): void {
  for (let k = 0; k < length; k += 1) target[k] = multiplyModulo(a[k]!, b[k]!, p);
}

/** `sum += c·a + d·b`: two products of residues below 2^26 and a residue stay below 2^53. */
function addTwoMultiples(sum: Float64Array, a: Float64Array, c: number, b: Float64Array, d: number, p: number): void {
  for (let k = 0; k < sum.length; k += 1) {
    const x = sum[k]! + c * a[k]! + d * b[k]!;
    sum[k] = x - Math.floor(x / p) * p;
  }
}
