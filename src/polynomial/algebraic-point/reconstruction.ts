import { symmetricResidue } from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";

/** Fractions over one positive denominator. */
export interface CommonFractions {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** Binary digits of the modulus that parts found by chance would not leave free. */
const SPARE_BITS = 10;

/**
 * Fractions over a common denominator with the given residues, short against the modulus; `null` when there are none. Each
 * value is multiplied by the denominator found so far (Monagan 2004), then completed by half of Euclid's algorithm (Wang
 * 1981).
 */
export function reconstructFractions(residues: readonly bigint[], modulus: bigint): CommonFractions | null {
  const room = bitLength(modulus) - SPARE_BITS;
  if (room < 2) return null;
  let denominator = 1n;
  for (const value of residues) {
    const scaled = symmetricResidue(value * denominator, modulus);
    if (bitLength(scaled) + bitLength(denominator) <= room) continue;
    const factor = shortDenominator(scaled, modulus, room >> 1);
    denominator *= factor < 0n ? -factor : factor;
    if (bitLength(denominator) > room) return null;
  }
  const numerators = residues.map((value) => symmetricResidue(value * denominator, modulus));
  if (numerators.some((value) => bitLength(value) + bitLength(denominator) > room)) return null;
  return { numerators, denominator };
}

/** The denominator, up to sign, of a fraction with this residue and a numerator of at most so many digits. */
function shortDenominator(value: bigint, modulus: bigint, most: number): bigint {
  let [r, s] = [modulus, value < 0n ? value + modulus : value];
  let [u, v] = [0n, 1n];
  while (bitLength(s) > most) {
    const q = r / s;
    [r, s] = [s, r - q * s];
    [u, v] = [v, u - q * v];
  }
  return v;
}
