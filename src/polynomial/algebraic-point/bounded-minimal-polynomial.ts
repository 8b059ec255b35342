import { symmetricResidue } from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";
import { reconstructed } from "../reconstruction.ts";
import { joining } from "../residue-joining.ts";
import { maxNorm, primitivePart, type UnivariatePolynomial } from "../univariate.ts";
import type { FieldNumber } from "./field-number.ts";
import { relationOfPowers } from "./minimal-polynomial.ts";
import type { PointField } from "./point-field.ts";
import type { ValueHeight } from "./value-heights.ts";

/** Primes at which the number must generate, or is taken to be one of a smaller field. */
const MOST_MISSES = 3;

/**
 * The minimal polynomial over Q of a generator of the field, of which a bound of the Mahler measure is known; `null` when it does
 * not seem to generate. Modulo each prime used the shortest relation of its powers has the degree d of the field, so the minimal
 * polynomial is a multiple of it by a constant. Coefficients are at most `2^(d + bits)` (Mahler 1976). Those of the multiple
 * with a known leading coefficient are integers: the product of the primes determines them. Else they are reconstructed, and
 * the product exceeds what two candidates can differ by.
 */
export function boundedMinimalPolynomial(
  field: PointField,
  number: FieldNumber,
  { bits, multiple }: ValueHeight,
): UnivariatePolynomial | null {
  const { degree } = field;
  const { add, joined } = joining();
  let misses = 0;
  let have = 0;
  let next = multiple === null ? 0 : degree + bits + 2;
  for (let i = 0; misses < MOST_MISSES; i += 1) {
    const at = field.imageAt(i);
    const value = number.image(at);
    if (value === null) continue;
    const { p } = at.field;
    const relation = relationOfPowers(at.field, value, degree);
    if (relation.length !== degree + 1) {
      misses += 1;
      continue;
    }
    add(relation, p);
    have += bitLength(BigInt(p)) - 1;
    if (have < next) continue;
    const { modulus, values } = joined();
    if (multiple !== null) return primitivePart(values.map((c) => symmetricResidue(c * multiple, modulus)));
    const found = reconstructed(values, modulus);
    const candidate = found === null ? null : primitivePart(found.numerators);
    const needed = 3 + degree + bits + (candidate === null ? have >> 2 : bitLength(maxNorm(candidate)));
    if (candidate !== null && have >= needed && isProportional(candidate, values, modulus)) return candidate;
    next = have < needed ? needed : have + (have >> 3);
  }
  return null;
}

/** Whether the polynomial is its leading coefficient times the monic one modulo the number. */
function isProportional(p: UnivariatePolynomial, monic: readonly bigint[], modulus: bigint): boolean {
  const lead = p.at(-1)!;
  return p.length === monic.length && p.every((c, i) => (lead * monic[i]! - c) % modulus === 0n);
}
