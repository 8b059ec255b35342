import { factorsOverIntegers } from "../factor.ts";
import { agrees, overKnown, reconstructed } from "../reconstruction.ts";
import { joining } from "../residue-joining.ts";
import { degreeOf, primitivePart, type UnivariatePolynomial } from "../univariate.ts";
import type { ModularRepresentation } from "./modular-representation.ts";
import { type PartLifting, partLifting } from "./part-lifting.ts";
import type { RationalUnivariate } from "./representation.ts";

/** Attempts at each prime up to so many, then when this much more is known. */
const EAGER = 8;
const GROWTH = 1.15;

/** Images of one representation modulo primes. */
export interface Lifting {
  /** Candidates for all points, once they agree with images not used for them. */
  readonly add: (image: ModularRepresentation, p: number) => readonly RationalUnivariate[] | null;
  /** The candidates were no zeros: what was concluded from the images is forgotten, not the images. */
  readonly reject: () => void;
}

/**
 * The minimal polynomial of the form is lifted first: it is shorter than the numerators, and its factors, which are looked for up
 * to degree `factored`, have shorter ones still. Where a multiple of all leading coefficients is known, no fraction need be guessed:
 * half as many primes are enough.
 */
export function lifting(form: readonly number[], factored: number, multiple: bigint | null): Lifting {
  const images: { readonly image: ModularRepresentation; readonly p: number }[] = [];
  const minimals = joining();
  let nextAttempt = 2;
  let parts: readonly PartLifting[] | null = null;
  const partsOf = (minimal: UnivariatePolynomial): readonly PartLifting[] => {
    const factors = degreeOf(minimal) <= factored ? factorsOverIntegers(minimal) : [minimal];
    const found = factors.map((factor) => partLifting(factor, form, multiple));
    for (const { image, p } of images) for (const part of found) part.add(image, p);
    return found;
  };
  const attempt = (image: ModularRepresentation, p: number): void => {
    const count = images.length;
    if (count < nextAttempt) return;
    nextAttempt = count < EAGER ? count + 1 : Math.ceil(count * GROWTH);
    const { values, modulus } = minimals.joined();
    const found = multiple === null ? reconstructed(values, modulus) : overKnown(values, modulus, multiple);
    if (found === null || !agrees(found, image.minimal, p)) return;
    parts = partsOf(primitivePart([...found.numerators, found.denominator]));
  };
  return {
    add: (image, p) => {
      if (parts === null) attempt(image, p);
      const candidates = parts?.map((part) => part.add(image, p));
      images.push({ image, p });
      minimals.add(image.minimal.slice(0, -1), p);
      return candidates?.every((candidate) => candidate !== null) ? candidates : null;
    },
    reject: () => {
      parts = null;
    },
  };
}
