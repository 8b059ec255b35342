import { poll } from "../../number/patience.ts";
import { trimmed } from "../modular.ts";

/**
 * A greatest common divisor over the field of `p` elements, up to a unit: coefficients low to high, none for zero. Both
 * arrays are used up. Remainders are taken without inversion, which costs less than dividing.
 */
export function euclid(a: number[], b: number[], p: number): number[] {
  let [x, y] = a.length >= b.length ? [trimmed(a), trimmed(b)] : [trimmed(b), trimmed(a)];
  while (y.length > 1) {
    pseudoReduce(x, y, p);
    [x, y] = [y, x];
  }
  return y.length === 1 ? y : x;
}

/** Leaves in `a` a multiple by a unit of its remainder modulo `b`, which is not 0. */
export function pseudoReduce(a: number[], b: readonly number[], p: number): void {
  const lead = b[b.length - 1]!;
  while (a.length >= b.length) {
    const top = a.pop()!;
    const offset = a.length - b.length + 1;
    poll(a.length);
    for (let j = 0; j < offset; j += 1) {
      const x = a[j]! * lead;
      a[j] = x - Math.floor(x / p) * p;
    }
    for (let j = offset; j < a.length; j += 1) {
      const x = a[j]! * lead - b[j - offset]! * top;
      a[j] = x - Math.floor(x / p) * p;
    }
    trimmed(a);
  }
}
