import { poll } from "../number/patience.ts";
import { residue, symmetricResidue } from "../number/prime-field.ts";
import { bitLength } from "../number/rational.ts";

/** A fraction is taken for short when it is by so many bits: residues of others seldom are. */
const MARGIN = 16;

/** Fractions over a common denominator. */
export interface CommonFractions {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Fractions with a common denominator, a multiple of the one given, and these residues, short against the modulus; `null` when
 * there are none. A guess: more residues must confirm it.
 */
export function reconstructed(
  values: readonly bigint[],
  modulus: bigint,
  multipleOf: bigint = 1n,
): CommonFractions | null {
  const bits = bitLength(modulus);
  const half = (bits >> 1) - 2;
  let denominator = multipleOf;
  for (const value of values) {
    poll(1 + (bits >> 9));
    const scaled = symmetricResidue(value * denominator, modulus);
    if (bitLength(scaled) + bitLength(denominator) <= bits - MARGIN) continue;
    denominator *= shortDenominator(scaled, modulus, half);
    if (bitLength(denominator) > bits) return null;
  }
  const numerators = values.map((value) => symmetricResidue(value * denominator, modulus));
  return { numerators, denominator };
}

/** The denominator of a fraction with short parts and the given residue (Wang 1981: half of Euclid's algorithm). */
function shortDenominator(value: bigint, modulus: bigint, most: number): bigint {
  let [r, s] = [modulus, value < 0n ? value + modulus : value];
  let [u, v] = [0n, 1n];
  while (bitLength(s) > most) {
    poll(1 + (bitLength(s) >> 9));
    const q = r / s;
    [r, s] = [s, r - q * s];
    [u, v] = [v, u - q * v];
  }
  return v < 0n ? -v : v;
}

/** Whether fractions have these residues modulo a prime that is not among the joined ones. */
export function agrees({ numerators, denominator }: CommonFractions, values: ArrayLike<number>, p: number): boolean {
  const d = residue(denominator, p);
  if (d === 0) return false;
  return numerators.every((numerator, i) => {
    const x = values[i]! * d;
    return residue(numerator, p) === x - Math.floor(x / p) * p;
  });
}
