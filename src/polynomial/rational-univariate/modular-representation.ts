import { invertInField, modularField, multiplyInField, reduceInField } from "../algebraic-point/modular-field.ts";
import { derivativeModulo, divideModulo, gcdModulo, type ModularPolynomial, trimmed } from "../modular.ts";
import { scattered } from "../multivariate/modular.ts";
import { composeWithVariable, type ModularQuotient, valueAtVariable } from "../quotient/normal-forms.ts";
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
  if (degree === 0) return null;
  const power = Array.from(recurrence).reverse();
  const multiple = gcdModulo(power, derivativeModulo(power, p), p);
  const minimal = multiple.length === 1 ? power : divideModulo(power, multiple, p).quotient;
  const field = modularField(minimal, p);
  const elementOf = (sequence: Float64Array) => reduceInField(field, numeratorOf(recurrence, sequence, p));
  const denominator = invertInField(field, elementOf(values.powers));
  if (denominator === null) return null;
  const scale = multiplyInField(field, denominator, reduceInField(field, derivativeModulo(minimal, p)));
  const numerators = values.coordinates.map((sequence) =>
    trimmed(Array.from(multiplyInField(field, elementOf(sequence), scale))),
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
  const { dimension } = border;
  let functional: Float64Array = Float64Array.from({ length: dimension }, (_, k) => scattered(seed, k, p));
  let other: Float64Array = new Float64Array(dimension);
  const room = new Float64Array(dimension);
  const powers = new Float64Array(2 * most);
  const coordinates = form.map(() => new Float64Array(most));
  for (let k = 0; k < powers.length; k += 1) {
    if (k > 0) {
      composeWithForm(quotient, form, functional, other, room);
      [functional, other] = [other, functional];
    }
    powers[k] = functional[0]!;
    if (k >= most) continue;
    for (let i = 0; i < form.length; i += 1) coordinates[i]![k] = valueAtVariable(quotient, i, functional);
  }
  return { powers, coordinates };
}

/** Into `target`; with room for one term. */
function composeWithForm(
  quotient: ModularQuotient,
  form: readonly number[],
  functional: Float64Array,
  target: Float64Array,
  room: Float64Array,
): void {
  const { p } = quotient;
  let isFirst = true;
  for (let i = 0; i < form.length; i += 1) {
    const c = form[i]!;
    if (c === 0) continue;
    if (isFirst && c === 1) composeWithVariable(quotient, i, functional, target);
    else {
      if (isFirst) target.fill(0);
      addScaled(target, composeWithVariable(quotient, i, functional, room), c < 0 ? c + p : c, p);
    }
    isFirst = false;
  }
}

function addScaled(sum: Float64Array, values: Float64Array, factor: number, p: number): void {
  for (let k = 0; k < values.length; k += 1) {
    const x = sum[k]! + factor * values[k]!;
    sum[k] = x - Math.floor(x / p) * p;
  }
}

/** The polynomial part of the product of the recurrence and the series of a sequence: low to high, a degree below it. */
function numeratorOf(recurrence: Float64Array, sequence: Float64Array, p: number): ModularPolynomial {
  const degree = recurrence.length - 1;
  const numerator: number[] = [];
  for (let k = degree - 1; k >= 0; k -= 1) numerator.push(convolution(recurrence, sequence, k, k, p));
  while (numerator.length > 0 && numerator[numerator.length - 1] === 0) numerator.pop();
  return numerator;
}
