import { stepsSoFar } from "../../number/patience.ts";
import { bitLength } from "../../number/rational.ts";
import type { Polynomial } from "../polynomial.ts";
import { characteristicPolynomial } from "./characteristic-polynomial.ts";
import { polynomialNumber } from "./field-number.ts";
import type { PointField } from "./point-field.ts";
import type { ValueHeights } from "./value-heights.ts";

/** Without a multiple of the leading coefficient fractions are guessed, which takes so many times as many primes. */
const GUESSING = 2;

/** About how many steps the minimal polynomial of the value of a polynomial will take: those at one prime times the primes that bounds ask for. */
export function likelySteps(field: PointField, h: Polynomial, heights: ValueHeights): number {
  const { bits, multiple } = heights(h);
  const before = stepsSoFar();
  const at = field.imageAt(0);
  const value = polynomialNumber(field, h).image(at);
  if (value !== null) characteristicPolynomial(at.field, value);
  const primes = (bits + field.degree) / (bitLength(BigInt(at.field.p)) - 1);
  return (stepsSoFar() - before) * primes * (multiple === null ? GUESSING : 1);
}
