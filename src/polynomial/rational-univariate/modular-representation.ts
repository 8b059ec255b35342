import { derivativeModulo, divideModulo, gcdModulo, type ModularPolynomial } from "../modular.ts";
import { scattered } from "../multivariate/modular.ts";
import { composeWithVariable, type ModularQuotient, valueAtVariable } from "../quotient/normal-forms.ts";
import { inverseModuloBoth, multiplyModuloBoth } from "./modular-inverse.ts";
import { convolution, minimalRecurrence } from "./recurrence.ts";

/**
 * The points of a quotient modulo `p` by the values `t` of a linear form: `x_i = numerators[i](t)/minimal'(t)` at the roots of
 * `minimal`, which is monic and square-free. The form need not separate the points: then this says nothing of them.
 */
export interface ModularRepresentation {
  readonly minimal: ModularPolynomial;
  readonly numerators: readonly ModularPolynomial[];
  /** The degree of the minimal polynomial of the form in the quotient, with multiplicities. */
  readonly degree: number;
}

/**
 * From the values of a functional at the powers of the form, and at their products by the variables (Bostan, Salvy and Schost
 * 2003, valid at multiple points). `most` bounds the degree; `null` when the functional happens to miss a point.
 */
export function representationModulo(
  quotient: ModularQuotient,
  form: readonly number[],
  seed: number,
  most: number = quotient.border.dimension,
): ModularRepresentation | null {
  const { p } = quotient;
  const values = functionalValues(quotient, form, seed, most);
  const recurrence = minimalRecurrence(values.powers, p);
  const degree = recurrence.length - 1;
  const power = Array.from(recurrence).reverse();
  const multiple = gcdModulo(power, derivativeModulo(power, p), p);
  const minimal = multiple.length === 1 ? power : divideModulo(power, multiple, p).quotient;
  const denominator = inverseModuloBoth(numeratorOf(recurrence, values.powers, p), minimal, p);
  if (denominator === null) return null;
  const scale = multiplyModuloBoth(denominator, derivativeModulo(minimal, p), minimal, p);
  const numerators = values.coordinates.map((sequence) =>
    multiplyModuloBoth(divideModulo(numeratorOf(recurrence, sequence, p), minimal, p).remainder, scale, minimal, p),
  );
  return { minimal, numerators, degree };
}

interface FunctionalValues {
  readonly powers: Float64Array;
  readonly coordinates: readonly Float64Array[];
}

function functionalValues(
  quotient: ModularQuotient,
  form: readonly number[],
  seed: number,
  most: number,
): FunctionalValues {
  const { p, border } = quotient;
  let functional: Float64Array = Float64Array.from({ length: border.dimension }, (_, k) => scattered(seed, k, p));
  const powers = new Float64Array(2 * most);
  const coordinates = form.map(() => new Float64Array(most));
  for (let k = 0; k < powers.length; k += 1) {
    if (k > 0) functional = composeWithForm(quotient, form, functional);
    powers[k] = functional[0]!;
    if (k >= most) continue;
    for (let i = 0; i < form.length; i += 1) coordinates[i]![k] = valueAtVariable(quotient, i, functional);
  }
  return { powers, coordinates };
}

function composeWithForm(quotient: ModularQuotient, form: readonly number[], functional: Float64Array): Float64Array {
  const { p } = quotient;
  let sum: Float64Array | null = null;
  for (let i = 0; i < form.length; i += 1) {
    const c = form[i]!;
    if (c === 0) continue;
    const values = composeWithVariable(quotient, i, functional);
    if (sum === null && c === 1) sum = values;
    else sum = addScaled(sum ?? new Float64Array(values.length), values, c < 0 ? c + p : c, p);
  }
  return sum!;
}

function addScaled(sum: Float64Array, values: Float64Array, factor: number, p: number): Float64Array {
  for (let k = 0; k < values.length; k += 1) {
    const x = sum[k]! + factor * values[k]!;
    sum[k] = x - Math.floor(x / p) * p;
  }
  return sum;
}

/** The polynomial part of the product of the recurrence and the series of a sequence: low to high, a degree below it. */
function numeratorOf(recurrence: Float64Array, sequence: Float64Array, p: number): ModularPolynomial {
  const degree = recurrence.length - 1;
  const numerator: number[] = [];
  for (let k = degree - 1; k >= 0; k -= 1) numerator.push(convolution(recurrence, sequence, k, k, p));
  while (numerator.length > 0 && numerator[numerator.length - 1] === 0) numerator.pop();
  return numerator;
}
