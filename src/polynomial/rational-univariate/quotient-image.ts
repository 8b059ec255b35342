import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo, powerModulo, residue } from "../../number/prime-field.ts";
import { residuesOf, scattered } from "../multivariate/modular.ts";
import { type Multivariate, totalDegree } from "../multivariate/polynomial.ts";
import { inverseTransform, type TransformField, transform } from "../transform.ts";

const SHIFTS_TRIED = 4;

/** How the polynomials of a system are evaluated at many points at once. */
export interface EvaluationPlan {
  /** Points: a power of 2 above the degree of every dividend. */
  readonly size: number;
  readonly quotientDegree: number;
  /** Each monomial but 1 as the product of an earlier one and a variable. */
  readonly monomials: readonly { readonly from: number; readonly variable: number }[];
  readonly equations: readonly {
    readonly f: Multivariate;
    readonly degree: number;
    readonly places: readonly number[];
  }[];
}

/** For parts of this degree at most, and a divisor of that one. */
export function planOf(system: readonly Multivariate[], partDegree: number, divisorDegree: number): EvaluationPlan {
  const monomials: { from: number; variable: number }[] = [];
  const places = new Map<string, number>();
  const placeOf = (exponents: readonly number[]): number => {
    const variable = exponents.findIndex((e) => e > 0);
    if (variable < 0) return 0;
    const key = exponents.join();
    const known = places.get(key);
    if (known !== undefined) return known;
    const from = placeOf(exponents.with(variable, exponents[variable]! - 1));
    const place = monomials.push({ from, variable });
    places.set(key, place);
    return place;
  };
  const equations = system.map((f) => ({
    f,
    degree: totalDegree(f),
    places: f.coefficients.map((_, t) => placeOf(Array.from(f.exponents.subarray(t * f.arity, (t + 1) * f.arity)))),
  }));
  const bound = Math.max(...equations.map(({ degree }) => degree)) * partDegree;
  let size = 1;
  while (size <= Math.max(bound, divisorDegree)) size *= 2;
  return { size, quotientDegree: bound - divisorDegree, monomials, equations };
}

/**
 * The quotients `F/minimal` modulo a prime, one after the other, low to high; the polynomials are the numerators, the denominator
 * and `minimal`. Or that a divisor vanishes at all the points tried, or that a division leaves a remainder.
 */
export function quotientImage(
  plan: EvaluationPlan,
  polynomials: readonly (readonly bigint[])[],
  field: TransformField,
): readonly number[] | "pole" | "indivisible" {
  const residues = polynomials.map((polynomial) => polynomial.map((c) => residue(c, field.p)));
  for (let attempt = 0; attempt < SHIFTS_TRIED; attempt += 1) {
    const shift = scattered(attempt, 1, field.p);
    const values = residues.map((coefficients) => valuesOf(coefficients, plan.size, shift, field));
    const minimal = inversesOf(values.pop()!, field.p);
    const denominator = values.pop()!;
    const below = inversesOf(denominator, field.p);
    if (minimal !== null && below !== null) {
      for (const numerator of values) multiplyInto(numerator, below, field.p);
      return quotientsFrom(plan, values, denominator, minimal, shift, field);
    }
  }
  return "pole";
}

/** The values at `shift` times each root of unity. */
function valuesOf(coefficients: readonly number[], size: number, shift: number, field: TransformField): Float64Array {
  const values = new Float64Array(size);
  for (let k = 0, power = 1; k < coefficients.length; k += 1) {
    values[k] = multiplyModulo(coefficients[k]!, power, field.p);
    power = multiplyModulo(power, shift, field.p);
  }
  transform(values, field);
  return values;
}

function multiplyInto(a: Float64Array, b: Float64Array, p: number): void {
  for (let k = 0; k < a.length; k += 1) {
    const x = a[k]! * b[k]!;
    a[k] = x - Math.floor(x / p) * p;
  }
}

/** The inverses of all values by one inversion (Montgomery 1987); `null` when one is 0. */
function inversesOf(values: Float64Array, p: number): Float64Array | null {
  const products = new Float64Array(values.length);
  let product = 1;
  for (let k = 0; k < values.length; k += 1) {
    products[k] = product;
    product = multiplyModulo(product, values[k]!, p);
  }
  if (product === 0) return null;
  let inverse = invertModulo(product, p);
  for (let k = values.length - 1; k >= 0; k -= 1) {
    products[k] = multiplyModulo(products[k]!, inverse, p);
    inverse = multiplyModulo(inverse, values[k]!, p);
  }
  return products;
}

function quotientsFrom(
  plan: EvaluationPlan,
  coordinates: readonly Float64Array[],
  denominator: Float64Array,
  minimal: Float64Array,
  shift: number,
  field: TransformField,
): readonly number[] | "indivisible" {
  const { p } = field;
  const { size, quotientDegree, equations } = plan;
  const monomials = [new Float64Array(size).fill(1)];
  for (const { from, variable } of plan.monomials) {
    const values = monomials[from]!.slice();
    multiplyInto(values, coordinates[variable]!, p);
    monomials.push(values);
  }
  poll(1 + ((size * (monomials.length + 4 * coordinates.length)) >> 4));
  const back = invertModulo(shift, p);
  const quotients: number[] = [];
  for (const { f, degree, places } of equations) {
    const values = sumOf(monomials, places, residuesOf(f, p), p);
    for (let k = 0; k < size; k += 1) {
      const scale = multiplyModulo(powerModulo(denominator[k]!, degree, p), minimal[k]!, p);
      values[k] = multiplyModulo(values[k]!, scale, p);
    }
    inverseTransform(values, field);
    for (let k = 0, power = invertModulo(size, p); k < size; k += 1) {
      if (k <= quotientDegree) quotients.push(multiplyModulo(values[k]!, power, p));
      else if (values[k] !== 0) return "indivisible";
      power = multiplyModulo(power, back, p);
    }
    poll(1 + ((size * (places.length + 8)) >> 4));
  }
  return quotients;
}

function sumOf(
  monomials: readonly Float64Array[],
  places: readonly number[],
  residues: readonly number[],
  p: number,
): Float64Array {
  const sum = new Float64Array(monomials[0]!.length);
  for (let t = 0; t < places.length; t += 1) {
    const values = monomials[places[t]!]!;
    const c = residues[t]!;
    for (let k = 0; k < sum.length; k += 1) {
      const x = sum[k]! + c * values[k]!;
      sum[k] = x - Math.floor(x / p) * p;
    }
  }
  return sum;
}
