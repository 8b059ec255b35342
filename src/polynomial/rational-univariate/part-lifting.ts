import { gcd } from "../../number/rational.ts";
import { divideModulo, type ModularPolynomial, monicModulo, reduceUnivariate } from "../modular.ts";
import { agrees, type CommonFractions, overKnown, reconstructed } from "../reconstruction.ts";
import { joining } from "../residue-joining.ts";
import {
  degreeOf,
  derivativeOfUnivariate,
  leadingCoefficient,
  scaleUnivariate,
  type UnivariatePolynomial,
  univariate,
} from "../univariate.ts";
import { inverseModuloBoth, multiplyModuloBoth } from "./modular-inverse.ts";
import type { ModularRepresentation } from "./modular-representation.ts";
import type { RationalUnivariate } from "./representation.ts";

/** Attempts at each prime up to so many, then when this much more is known. */
const EAGER = 8;
const GROWTH = 1.15;

/** The points at the roots of one factor of `minimal`, by images modulo primes. */
export interface PartLifting {
  /** The representation, once one agrees with an image not used for it; it is remembered. */
  readonly add: (image: ModularRepresentation, p: number) => RationalUnivariate | null;
}

/**
 * For a primitive factor over Z of the minimal polynomial of the form; its denominator will be a multiple of its derivative.
 * `multiple` times the coefficients of the numerators, with the derivative of the monic factor for a denominator, are integers.
 */
export function partLifting(
  factor: UnivariatePolynomial,
  form: readonly number[],
  multiple: bigint | null,
): PartLifting {
  const images = joining();
  const degree = degreeOf(factor);
  let count = 0;
  let nextAttempt = 1;
  let result: RationalUnivariate | null = null;
  return {
    add: (image, p) => {
      if (result !== null) return result;
      const numerators = numeratorsOnPart(image, factor, p);
      if (numerators === null) return null;
      const values = numerators.flatMap((numerator) => Array.from({ length: degree }, (_, k) => numerator[k] ?? 0));
      if (count >= nextAttempt) {
        nextAttempt = count < EAGER ? count + 1 : Math.ceil(count * GROWTH);
        const { values: known, modulus } = images.joined();
        const found =
          multiple === null
            ? reconstructed(known, modulus, leadingCoefficient(factor))
            : overKnown(known, modulus, multiple);
        if (found !== null && agrees(found, values, p)) result = representationOf(factor, found, form);
      }
      images.add(values, p);
      count += 1;
      return result;
    },
  };
}

/** With the derivative of the monic factor for a denominator: `N·factor'/minimal'`; `null` for a bad prime. */
function numeratorsOnPart(
  { minimal, numerators }: ModularRepresentation,
  factor: UnivariatePolynomial,
  p: number,
): readonly ModularPolynomial[] | null {
  if (factor.length === minimal.length) return numerators;
  const modulus = monicModulo(reduceUnivariate(factor, p), p);
  if (modulus.length !== factor.length) return null;
  const { quotient, remainder } = divideModulo(minimal, modulus, p);
  const inverse = remainder.length > 0 ? null : inverseModuloBoth(quotient, modulus, p);
  if (inverse === null) return null;
  return numerators.map((numerator) =>
    multiplyModuloBoth(divideModulo(numerator, modulus, p).remainder, inverse, modulus, p),
  );
}

/** Over Z, without a common factor of the denominator and the numerators. */
function representationOf(
  minimal: UnivariatePolynomial,
  { numerators, denominator }: CommonFractions,
  form: readonly number[],
): RationalUnivariate {
  const degree = degreeOf(minimal);
  const lead = leadingCoefficient(minimal);
  const derivative = derivativeOfUnivariate(minimal);
  const parts = form.map((_, i) => numerators.slice(i * degree, (i + 1) * degree));
  const common = [...derivative.map((c) => c * denominator), ...numerators.map((c) => c * lead)].reduce(gcd, 0n);
  const over = (p: readonly bigint[], factor: bigint) => univariate(scaleUnivariate(p, factor).map((c) => c / common));
  return {
    minimal,
    denominator: over(derivative, denominator),
    numerators: parts.map((part) => over(part, lead)),
    form,
  };
}
