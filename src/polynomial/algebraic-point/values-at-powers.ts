import { type FieldImage, type ModularField, multiplesByVariable, powersInField } from "./modular-field.ts";

/**
 * The values of a linear form, given by those at 1, t, t², …, at the powers of an element from 0 on, so many: the form takes giant
 * steps, the powers are those of baby steps (Shoup 1999).
 */
export function valuesAtPowers(
  field: ModularField,
  value: FieldImage,
  form: FieldImage,
  count: number,
): Float64Array<ArrayBuffer> {
  const { p, degree } = field;
  const values = new Float64Array(count);
  const size = Math.ceil(Math.sqrt(count));
  const powers = powersInField(field, value, size + 1);
  const step = multiplesByVariable(field, powers.subarray(size * degree));
  let current = form;
  let other = new Float64Array(degree);
  for (let k = 0; k < count; k += size) {
    for (let j = 0; j < size && k + j < count; j += 1) values[k + j] = dot(current, powers, j, p);
    if (k + size >= count) break;
    for (let j = 0; j < degree; j += 1) other[j] = dot(current, step, j, p);
    [current, other] = [other, k === 0 ? new Float64Array(degree) : current];
  }
  return values;
}

/** The value of a form at one of the elements that follow each other. */
function dot(form: FieldImage, elements: FieldImage, position: number, p: number): number {
  const { length } = form;
  const from = position * length;
  let sum = 0;
  for (let j = 0; j < length; j += 1) {
    sum += form[j]! * elements[from + j]!;
    if (j % 64 === 63) sum -= Math.floor(sum / p) * p;
  }
  return sum - Math.floor(sum / p) * p;
}
