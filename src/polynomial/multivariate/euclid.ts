import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import { trimmed } from "../modular.ts";

/** Up to this difference of degrees it costs less to multiply by the leading coefficient than to invert it. */
const SMALL_GAP = 2;

/**
 * A greatest common divisor over the field of `p` elements, up to a unit: coefficients low to high, none for zero. Both
 * arrays are used up.
 */
export function euclid(a: number[], b: number[], p: number): number[] {
  let [x, y] = a.length >= b.length ? [trimmed(a), trimmed(b)] : [trimmed(b), trimmed(a)];
  while (y.length > 1) {
    pseudoReduce(x, y, p);
    [x, y] = [y, x];
  }
  return y.length === 1 ? y : x;
}

/** Leaves in `a` a multiple by a unit of its remainder modulo `b`, which is not 0; both have no leading zeros. */
export function pseudoReduce(a: number[], b: readonly number[], p: number): void {
  const lead = b[b.length - 1]!;
  const inverse = a.length - b.length > SMALL_GAP ? invertModulo(lead, p) : null;
  while (a.length >= b.length) {
    const top = a.pop()!;
    if (inverse === null) subtractScaled(a, lead, b, top, p);
    else subtractScaled(a, 1, b, multiplyModulo(top, inverse, p), p);
    trimmed(a);
  }
}

/** Replaces `a` by `scale·a` less `factor` times what `b` has below its leading term, shifted to the top. */
function subtractScaled(a: number[], scale: number, b: readonly number[], factor: number, p: number): void {
  const offset = a.length - b.length + 1;
  poll(b.length);
  for (let j = 0; scale !== 1 && j < offset; j += 1) a[j] = multiplyModulo(a[j]!, scale, p);
  for (let j = offset; j < a.length; j += 1) {
    const x = a[j]! * scale - b[j - offset]! * factor;
    a[j] = x - Math.floor(x / p) * p;
  }
}
