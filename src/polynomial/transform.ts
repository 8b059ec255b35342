import { isPrime, multiplyModulo, powerModulo } from "../number/prime-field.ts";

const LIMIT = 2 ** 26;

/** A field with as many roots of unity as a transform has points. */
export interface TransformField {
  readonly p: number;
  /** The powers of a primitive root of unity, up to half its order, and those of its inverse. */
  readonly powers: Float64Array;
  readonly inverses: Float64Array;
}

interface PrimitiveRoot {
  readonly p: number;
  readonly root: number;
}

/** Found once for each size; tables of powers would fill the memory. */
const roots = new Map<number, PrimitiveRoot[]>();

/** The primes below 2^26 that are 1 modulo `size`, a power of 2, descending; `null` when there are no more. */
export function transformField(size: number, position: number): TransformField | null {
  const known = roots.get(size) ?? [];
  roots.set(size, known);
  let candidate = (known.at(-1)?.p ?? LIMIT + 1) - size;
  for (; known.length <= position && candidate > size; candidate -= size) {
    if (isPrime(candidate)) known.push({ p: candidate, root: primitiveRoot(candidate, size) });
  }
  const found = known[position];
  if (found === undefined) return null;
  const { p, root } = found;
  return { p, powers: powersOf(root, size, p), inverses: powersOf(powerModulo(root, size - 1, p), size, p) };
}

function primitiveRoot(p: number, size: number): number {
  let root = 1;
  for (let g = 2; size > 1 && powerModulo(root, size / 2, p) !== p - 1; g += 1)
    root = powerModulo(g, (p - 1) / size, p);
  return root;
}

function powersOf(root: number, size: number, p: number): Float64Array {
  const powers = new Float64Array(Math.max(1, size / 2));
  powers[0] = 1;
  for (let k = 1; k < powers.length; k += 1) powers[k] = multiplyModulo(powers[k - 1]!, root, p);
  return powers;
}

/** Replaces coefficients, low to high, by the values at the powers of the root, in bit-reversed order (Gentleman and Sande 1966). */
export function transform(values: Float64Array, { p, powers }: TransformField): void {
  const { length } = values;
  for (let half = length / 2, stride = 1; half >= 1; half /= 2, stride *= 2) {
    for (let start = 0; start < length; start += 2 * half) {
      for (let k = 0; k < half; k += 1) {
        const a = values[start + k]!;
        const b = values[start + k + half]!;
        const sum = a + b;
        values[start + k] = sum >= p ? sum - p : sum;
        const x = (a >= b ? a - b : a - b + p) * powers[k * stride]!;
        values[start + k + half] = x - Math.floor(x / p) * p;
      }
    }
  }
}

/** What `transform` undoes, multiplied by the number of points (Cooley and Tukey 1965). */
export function inverseTransform(values: Float64Array, { p, inverses }: TransformField): void {
  const { length } = values;
  for (let half = 1, stride = length / 2; half < length; half *= 2, stride /= 2) {
    for (let start = 0; start < length; start += 2 * half) {
      for (let k = 0; k < half; k += 1) {
        const x = values[start + k + half]! * inverses[k * stride]!;
        const b = x - Math.floor(x / p) * p;
        const a = values[start + k]!;
        const sum = a + b;
        values[start + k] = sum >= p ? sum - p : sum;
        values[start + k + half] = a >= b ? a - b : a - b + p;
      }
    }
  }
}
