import { type TransformField, transformField } from "../transform.ts";
import { type DivisionPlan, quotientImage } from "./quotient-image.ts";

/** Coefficients are reduced for so many primes at once, at most. */
const BATCH = 8;
/** Bits of each of the primes, at least. */
export const PRIME_BITS = 25;

export interface QuotientImage {
  readonly field: TransformField;
  readonly image: readonly number[] | "indivisible";
}

/**
 * What `quotientImage` says modulo one prime after the other; poles are left out. `wanted` bits are still to come, when it is
 * asked. Ends when there are no more primes.
 */
export function* quotientImages(
  plan: DivisionPlan,
  polynomials: readonly (readonly bigint[])[],
  wanted: () => number,
): Generator<QuotientImage, void> {
  for (let next = 0; ; ) {
    const fields = nextFields(plan.size, next, Math.min(BATCH, Math.max(1, Math.ceil(wanted() / PRIME_BITS))));
    if (fields.length === 0) return;
    next += fields.length;
    const product = fields.reduce((total, { p }) => total * BigInt(p), 1n);
    const reduced = polynomials.map((polynomial) => polynomial.map((c) => c % product));
    for (const field of fields) {
      const image = quotientImage(plan, reduced, field);
      if (image !== "pole") yield { field, image };
    }
  }
}

/** Primes above 2^25 only. */
function nextFields(size: number, first: number, count: number): TransformField[] {
  const fields: TransformField[] = [];
  for (let k = 0; k < count; k += 1) {
    const field = transformField(size, first + k);
    if (field !== null && field.p > 2 ** PRIME_BITS) fields.push(field);
  }
  return fields;
}
