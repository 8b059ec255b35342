import {
  invertModulo,
  joinResidues,
  largePrime,
  multiplyModulo,
  type Residues,
  residue,
  symmetricResidue,
} from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";
import { monicModulo, reduceUnivariate } from "../modular.ts";
import type { UnivariatePolynomial } from "../univariate.ts";
import { divideExactly } from "./division.ts";
import { sparseFactors } from "./hensel-sparse.ts";
import type { ModularMultivariate } from "./modular.ts";
import { degreeIn, degrees, fromTerms, type Multivariate } from "./polynomial.ts";
import { primitivePart } from "./primitive.ts";

/** A multiple of a factor modulo a product of primes. */
interface Image {
  readonly exponents: Uint32Array;
  readonly residues: Residues;
}

/**
 * The irreducible factors over Z, up to sign, of a primitive polynomial without factors that are free of `x_0`, from those of its
 * value in `x_0` at an integer point for the other variables, which has the same degree and is square-free. Images modulo
 * primes are joined until all but one divide: as many factors as the value has must be irreducible. `null` when there are
 * fewer, and by bad luck.
 */
export function factorsFromImages(
  f: Multivariate,
  point: readonly number[],
  images: readonly UnivariatePolynomial[],
  attempt: number,
): readonly Multivariate[] | null {
  const end = smallerEnd(f);
  const multiplier = f.coefficients.at(end)!;
  const limit = sizeLimit(f, multiplier);
  let known: readonly Image[] | null = null;
  for (let position = attempt; known === null || bitLength(known[0]!.residues.modulus) < limit; position += 1) {
    const p = largePrime(position);
    if (residue(multiplier, p) === 0) continue;
    const modular = sparseFactors(
      f,
      point.map((c) => (c < 0 ? c + p : c)),
      images.map((image) => monicModulo(reduceUnivariate(image, p), p)),
      position,
      p,
    );
    known =
      modular === null
        ? null
        : joined(
            known,
            modular.map((factor) => withEnd(factor, end, residue(multiplier, p), p)),
            p,
          );
    if (known === null) return null;
    const factors = splitBy(f, known);
    if (factors !== null) return factors;
  }
  return null;
}

/** The position, 0 or -1, of the end term with the smaller coefficient: it is the product of those of the factors. */
function smallerEnd({ coefficients }: Multivariate): 0 | -1 {
  return bitLength(coefficients[0]!) <= bitLength(coefficients.at(-1)!) ? 0 : -1;
}

/** Bits that suffice for the multiples of the factors that have this coefficient at the end (Gelfond 1949). */
function sizeLimit(f: Multivariate, multiplier: bigint): number {
  const height = f.coefficients.reduce((bits, c) => Math.max(bits, bitLength(c)), 0);
  return bitLength(multiplier) + height + 2 * degrees(f).reduce((sum, degree) => sum + degree, 0) + 4;
}

/** The multiple with this coefficient at the end. */
function withEnd(factor: ModularMultivariate, end: 0 | -1, coefficient: number, p: number): ModularMultivariate {
  const scale = multiplyModulo(coefficient, invertModulo(factor.residues.at(end)!, p), p);
  return { ...factor, residues: factor.residues.map((c) => multiplyModulo(c, scale, p)) };
}

/** The images modulo one more prime; `null` when other terms occur there. */
function joined(
  known: readonly Image[] | null,
  modular: readonly ModularMultivariate[],
  p: number,
): readonly Image[] | null {
  const images = modular.map(({ exponents, residues }, i) => {
    const other = known?.[i];
    if (other === undefined) return { exponents, residues: { modulus: BigInt(p), values: residues.map(BigInt) } };
    const agree = exponents.length === other.exponents.length && exponents.every((e, k) => e === other.exponents[k]);
    return agree ? { exponents, residues: joinResidues(other.residues, residues, p) } : null;
  });
  return images.includes(null) ? null : images.filter((image) => image !== null);
}

/** All but the longest image as polynomials over Z, and what they leave of f; `null` unless they divide it and contain `x_0`. */
function splitBy(f: Multivariate, images: readonly Image[]): readonly Multivariate[] | null {
  const found: Multivariate[] = [];
  let rest: Multivariate = f;
  const bySize = images.toSorted((a, b) => a.exponents.length - b.exponents.length);
  for (const { exponents, residues } of bySize.slice(0, -1)) {
    const coefficients = residues.values.map((value) => symmetricResidue(value, residues.modulus));
    const factor = primitivePart(fromTerms(f.arity, exponents, coefficients));
    const quotient = divideExactly(rest, factor);
    if (quotient === null) return null;
    found.push(factor);
    rest = quotient;
  }
  const factors = [...found, rest];
  return factors.every((factor) => degreeIn(factor, 0) > 0) ? factors : null;
}
