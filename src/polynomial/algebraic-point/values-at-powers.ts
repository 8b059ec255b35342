import {
  constantInField,
  type FieldImage,
  type ModularField,
  multiplesByVariable,
  multiplyInField,
} from "./modular-field.ts";

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
  const { p } = field;
  const values = new Float64Array(count);
  const size = Math.ceil(Math.sqrt(count));
  const powers = [constantInField(field, 1), value];
  while (powers.length <= size) powers.push(multiplyInField(field, powers.at(-1)!, value));
  const step = multiplesByVariable(field, powers[size]!);
  let current = form;
  for (let k = 0; k < count; k += size) {
    for (let j = 0; j < size && k + j < count; j += 1) values[k + j] = dot(current, powers[j]!, p);
    if (k + size < count) current = stepped(current, step, p);
  }
  return values;
}

function stepped(form: FieldImage, step: readonly FieldImage[], p: number): FieldImage {
  const next = new Float64Array(form.length);
  for (let j = 0; j < next.length; j += 1) next[j] = dot(form, step[j]!, p);
  return next;
}

function dot(a: FieldImage, b: FieldImage, p: number): number {
  let sum = 0;
  for (let j = 0; j < a.length; j += 1) {
    sum += a[j]! * b[j]!;
    if (j % 64 === 63) sum -= Math.floor(sum / p) * p;
  }
  return sum - Math.floor(sum / p) * p;
}
