import { poll } from "../number/patience.ts";
import { invertModulo, multiplyModulo, type Residues, residue, symmetricResidue } from "../number/prime-field.ts";
import { bitLength } from "../number/rational.ts";

/** A fraction is taken for short when it is by so many bits: residues of others seldom are. */
const MARGIN = 16;

/** Fractions over a common denominator. */
export interface CommonFractions {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** Residues joined with those modulo one more prime (Garner 1959). */
export function joined(known: Residues | null, values: ArrayLike<number>, p: number): Residues {
  if (known === null) return { modulus: BigInt(p), values: Array.from(values, BigInt) };
  const { modulus } = known;
  const prime = BigInt(p);
  const inverse = invertModulo(Number(modulus % prime), p);
  poll(1 + ((known.values.length * (bitLength(modulus) + 64)) >> 11));
  const sums = known.values.map((value, i) => {
    const difference = values[i]! - Number(value % prime);
    if (difference === 0) return value;
    return value + modulus * BigInt(multiplyModulo(difference < 0 ? difference + p : difference, inverse, p));
  });
  return { modulus: modulus * prime, values: sums };
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

/** The same over a known denominator. */
export function overKnown(values: readonly bigint[], modulus: bigint, denominator: bigint): CommonFractions | null {
  const most = bitLength(modulus) - MARGIN;
  const numerators: bigint[] = [];
  for (const value of values) {
    poll(1 + (most >> 9));
    const numerator = symmetricResidue(value * denominator, modulus);
    if (bitLength(numerator) > most) return null;
    numerators.push(numerator);
  }
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
