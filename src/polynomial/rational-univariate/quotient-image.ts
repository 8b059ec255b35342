import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo, residue } from "../../number/prime-field.ts";
import { residuesOf, scattered } from "../multivariate/modular.ts";
import { degreeIn, type Multivariate } from "../multivariate/polynomial.ts";
import { inverseTransform, type TransformField, transform } from "../transform.ts";
import { degreeOf } from "../univariate.ts";
import { type EvaluationPlan, evaluated, evaluationPlan } from "./evaluation-plan.ts";
import type { RationalUnivariate } from "./representation.ts";

const SHIFTS_TRIED = 4;

/** The largest transforms that are made. */
const MOST_POINTS = 2 ** 17;

/**
 * The polynomials `F = denominator^d·f(x)` for one `f` after the other, which are divided by `minimal` by their values. A variable
 * that is the form itself is `t`, the others are numerators over the denominator: d is the degree of `f` in these.
 */
export interface DivisionPlan {
  /** Points: a power of 2 above the degree of every dividend. */
  readonly size: number;
  readonly quotientDegree: number;
  /** The variable that is the form, or -1. */
  readonly direct: number;
  readonly degrees: readonly number[];
  readonly evaluation: EvaluationPlan;
}

/** `null` when there are too many points. */
export function divisionPlan(
  system: readonly Multivariate[],
  { minimal, denominator, numerators }: RationalUnivariate,
  direct: number,
): DivisionPlan | null {
  const degrees = system.map((f) => degreeWithout(f, direct));
  const partDegree = Math.max(0, ...[...numerators, denominator].map(degreeOf));
  const bound = Math.max(...system.map((f, j) => degrees[j]! * partDegree + (direct < 0 ? 0 : degreeIn(f, direct))));
  let size = 1;
  while (size <= Math.max(bound, degreeOf(minimal))) size *= 2;
  if (size > MOST_POINTS) return null;
  return { size, quotientDegree: bound - degreeOf(minimal), direct, degrees, evaluation: evaluationPlan(system) };
}

/** The variable that is the form, or -1. */
export function directVariable({ minimal, form }: RationalUnivariate): number {
  const direct = form.lastIndexOf(1);
  return minimal.length > 2 && form.every((c, i) => c === 0 || i === direct) ? direct : -1;
}

/** The total degree in the other variables. */
export function degreeWithout({ arity, exponents }: Multivariate, variable: number): number {
  let highest = 0;
  for (let k = 0; k < exponents.length; k += arity) {
    let degree = 0;
    for (let i = 0; i < arity; i += 1) if (i !== variable) degree += exponents[k + i]!;
    highest = Math.max(highest, degree);
  }
  return highest;
}

/**
 * The quotients `F/minimal` modulo a prime, one after the other, low to high; the polynomials are the numerators, the denominator
 * and `minimal`. Or that a divisor vanishes at all the points tried, or that a division leaves a remainder.
 */
export function quotientImage(
  plan: DivisionPlan,
  polynomials: readonly (readonly bigint[])[],
  field: TransformField,
): readonly number[] | "pole" | "indivisible" {
  const residues = polynomials.map((polynomial, i) =>
    i === plan.direct ? [0, 1] : polynomial.map((c) => residue(c, field.p)),
  );
  const longest = Math.max(...residues.map(({ length }) => length));
  for (let attempt = 0; attempt < SHIFTS_TRIED; attempt += 1) {
    const shift = scattered(attempt, 1, field.p);
    const powers = powersFrom(1, shift, longest, field.p);
    const values = residues.map((coefficients) => valuesOf(coefficients, plan.size, powers, field));
    const minimal = inversesOf(values.pop()!, field.p);
    const denominator = values.pop()!;
    const below = inversesOf(denominator, field.p);
    if (minimal !== null && below !== null) {
      for (const [i, numerator] of values.entries()) {
        if (i !== plan.direct) multiplyInto(numerator, below, field.p);
      }
      return quotientsFrom(plan, values, denominator, minimal, shift, field);
    }
  }
  return "pole";
}

/** The values at a shift, whose powers are given, times each root of unity. */
function valuesOf(
  coefficients: readonly number[],
  size: number,
  powers: Float64Array,
  field: TransformField,
): Float64Array {
  const values = new Float64Array(size);
  for (let k = 0; k < coefficients.length; k += 1) values[k] = multiplyModulo(coefficients[k]!, powers[k]!, field.p);
  transform(values, field);
  poll(1 + (size >> 2));
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
  { size, quotientDegree, degrees, evaluation }: DivisionPlan,
  coordinates: readonly Float64Array[],
  denominator: Float64Array,
  minimal: Float64Array,
  shift: number,
  field: TransformField,
): readonly number[] | "indivisible" {
  const { p } = field;
  const coefficients = evaluation.polynomials.map(({ f }) => residuesOf(f, p));
  const terms = coefficients.reduce((sum, { length }) => sum + length, evaluation.products.length);
  poll(1 + ((size * (terms + 8 * degrees.length)) >> 5));
  const back = powersFrom(invertModulo(size, p), invertModulo(shift, p), size, p);
  const quotients: number[] = [];
  const scales = new Map<number, Float64Array>();
  for (const [j, values] of evaluated(evaluation, coefficients, coordinates, p).entries()) {
    const degree = degrees[j]!;
    const scale = scales.get(degree) ?? timesPower(minimal, denominator, degree, p);
    scales.set(degree, scale);
    multiplyInto(values, scale, p);
    inverseTransform(values, field);
    for (let k = Math.max(0, quotientDegree + 1); k < size; k += 1) if (values[k] !== 0) return "indivisible";
    for (let k = 0; k <= quotientDegree; k += 1) quotients.push(multiplyModulo(values[k]!, back[k]!, p));
  }
  return quotients;
}

/** `a·b^e`, value by value. */
function timesPower(a: Float64Array, b: Float64Array, e: number, p: number): Float64Array {
  const result = a.slice();
  const square = b.slice();
  for (let left = e; left > 0; left >>>= 1) {
    if ((left & 1) === 1) multiplyInto(result, square, p);
    if (left > 1) multiplyInto(square, square, p);
  }
  return result;
}

/** `start·base^k` for `k < count`. */
function powersFrom(start: number, base: number, count: number, p: number): Float64Array {
  const powers = new Float64Array(count);
  for (let k = 0, power = start; k < count; k += 1) {
    powers[k] = power;
    power = multiplyModulo(power, base, p);
  }
  return powers;
}
