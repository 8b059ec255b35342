import { absInteger, ceilQuotient, floorQuotient } from "../number/integer.ts";
import { poll } from "../number/patience.ts";
import { symmetricResidue } from "../number/prime-field.ts";
import { bitLength } from "../number/rational.ts";
import type { LiftedFactors } from "./hensel.ts";
import { reduceLattice } from "./lattice-reduction.ts";
import { candidateFactor, productModulo } from "./recombination.ts";
import { derivativeOfUnivariate, divideExactly, leadingCoefficient, type UnivariatePolynomial } from "./univariate.ts";

type Vectors = readonly (readonly bigint[])[];

/**
 * The irreducible factors of `f` from its r monic factors modulo a power of a prime, or `null` if the power is too small to
 * tell (van Hoeij 2002, with the logarithmic derivatives of Belabas, van Hoeij, Klüners & Steel 2009). For every factor g
 * over Z the coefficients of `f·g'/g` are small, and they are sums of those of the factors modulo the prime power: the 0-1
 * vectors of the factors lie in the lattice of short vectors.
 */
export function recombineByLattice(
  f: UnivariatePolynomial,
  lifted: LiftedFactors,
  prime: number,
  bits: number,
): readonly UnivariatePolynomial[] | null {
  const r = lifted.factors.length;
  const weight = 1n << BigInt(bitLength(BigInt(r)) >> 1);
  const derivatives = logarithmicDerivatives(f, lifted);
  let basis: Vectors = lifted.factors.map((_, i) => lifted.factors.map((_, j) => (i === j ? weight : 0n)));
  let bound = weight * weight * BigInt(r);
  for (const { position, size } of columnsBySize(f)) {
    const values = derivatives.map((d) => d[position] ?? 0n);
    const column = columnOf(values, size, bits, prime, lifted.modulus);
    if (column === null) continue;
    bound += column.bound ** 2n;
    basis = shortVectors(extended(basis, column, weight), bound);
    const classes = classesOf(basis, r);
    const factors = classes.length > basis.length ? null : factorsOf(f, lifted, classes);
    if (factors !== null) return factors;
  }
  return null;
}

/** `f·g'/g` modulo the modulus, for each factor g. */
function logarithmicDerivatives(
  f: UnivariatePolynomial,
  { factors, modulus }: LiftedFactors,
): readonly UnivariatePolynomial[] {
  const after: UnivariatePolynomial[] = [[1n]];
  for (const g of factors.toReversed()) after.unshift(productModulo(g, after[0]!, modulus));
  let before: UnivariatePolynomial = [leadingCoefficient(f)];
  return factors.map((g, i) => {
    const others = productModulo(before, after[i + 1]!, modulus);
    before = productModulo(before, g, modulus);
    return productModulo(others, derivativeOfUnivariate(g), modulus);
  });
}

interface ColumnSize {
  readonly position: number;
  readonly size: bigint;
}

/**
 * Bounds of the coefficients of `f·g'/g` for the factors g over Z, the smallest first; the leading one tells nothing.
 * Coefficient i of `f/(x - a)`, for a root a, is `Σ_{j>i} f_j a^(j-i-1) = -Σ_{j<=i} f_j a^(j-i-1)`: for any radius it is at
 * most the larger of the two sums of absolute values there. The radius runs through quarters of octaves to where the one sum,
 * which grows, meets the other, which falls.
 */
function columnsBySize(f: UnivariatePolynomial): readonly ColumnSize[] {
  let quarter = 0;
  const columns = Array.from({ length: f.length - 2 }, (_, position) => {
    const [outside, inside] = sumsAt(f, position, quarter);
    const step = outside > inside ? -1 : 1;
    let size = larger([outside, inside]);
    for (;;) {
      const next = larger(sumsAt(f, position, quarter + step));
      if (next >= size) return { position, size: BigInt(f.length - 1) * size };
      size = next;
      quarter += step;
    }
  });
  return columns.sort((a, b) => bitLength(a.size) - bitLength(b.size) || a.position - b.position);
}

function larger([a, b]: readonly [bigint, bigint]): bigint {
  return a > b ? a : b;
}

function sumsAt(f: UnivariatePolynomial, i: number, quarter: number): [outside: bigint, inside: bigint] {
  poll(f.length);
  const octave = quarter >> 2;
  const [u, v] = [BigInt(4 + (quarter & 3)) << BigInt(Math.max(octave, 0)), 4n << BigInt(Math.max(-octave, 0))];
  let [outside, inside] = [0n, 0n];
  for (let j = f.length - 1; j > i; j -= 1) outside = ceilQuotient(outside * u, v) + absInteger(f[j]!);
  for (let j = 0; j <= i; j += 1) inside = ceilQuotient((inside + absInteger(f[j]!)) * v, u);
  return [outside, inside];
}

interface Column {
  readonly values: readonly bigint[];
  readonly modulus: bigint;
  /** No 0-1 vector of a factor has a larger sum modulo the modulus, in absolute value. */
  readonly bound: bigint;
}

/** The digits of a column, base the prime, above what its sums may be; `null` when too few of them are known. */
function columnOf(values: readonly bigint[], size: bigint, bits: number, prime: number, known: bigint): Column | null {
  const r = BigInt(values.length);
  const base = BigInt(prime);
  let modulus = base;
  while (bitLength(modulus) <= bits) modulus *= base;
  let cut = 1n;
  while (cut * r < size) cut *= base;
  if (modulus * cut > known) return null;
  const rounded = values.map((value) => floorQuotient(2n * symmetricResidue(value, modulus * cut) + cut, 2n * cut));
  return { values: rounded, modulus, bound: size / cut + (r + 1n) / 2n + 1n };
}

/** The vectors with the column as further coordinate, which is known up to its modulus only. */
function extended(basis: Vectors, { values, modulus }: Column, weight: bigint): Vectors {
  const length = basis[0]!.length;
  const multiple = [...new Array<bigint>(length).fill(0n), modulus];
  const rows = basis.map((v) => [
    ...v,
    symmetricResidue(
      values.reduce((total, value, i) => total + (v[i]! / weight) * value, 0n),
      modulus,
    ),
  ]);
  return [multiple, ...rows];
}

/** A basis of a sublattice that contains every vector whose square is at most the bound. */
function shortVectors(vectors: Vectors, bound: bigint): Vectors {
  const { basis, determinants } = reduceLattice(vectors);
  let rank = basis.length;
  while (rank > 1 && determinants[rank]! > bound * determinants[rank - 1]!) rank -= 1;
  return basis.slice(0, rank);
}

/** The positions in classes on which every vector is constant. */
function classesOf(vectors: Vectors, positions: number): readonly (readonly number[])[] {
  const classes = new Map<string, number[]>();
  for (let i = 0; i < positions; i += 1) {
    const key = vectors.map((v) => v[i]!).join();
    const members = classes.get(key);
    if (members === undefined) classes.set(key, [i]);
    else members.push(i);
  }
  return [...classes.values()];
}

/** The products of the classes, when they are factors: then they are irreducible, since every factor is a union of classes. */
function factorsOf(
  f: UnivariatePolynomial,
  { factors, modulus }: LiftedFactors,
  classes: readonly (readonly number[])[],
): readonly UnivariatePolynomial[] | null {
  const lead = leadingCoefficient(f);
  const found: UnivariatePolynomial[] = [];
  let rest = f;
  for (const members of classes) {
    const factor = candidateFactor(
      lead,
      members.map((i) => factors[i]!),
      modulus,
    );
    const quotient = divideExactly(rest, factor);
    if (quotient === null) return null;
    found.push(factor);
    rest = quotient;
  }
  return found;
}
