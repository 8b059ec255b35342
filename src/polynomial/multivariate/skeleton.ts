import { multiplyModulo, powerModulo } from "../../number/prime-field.ts";
import { type ModularMultivariate, multiplyByPowers } from "./modular.ts";
import type { Points } from "./section.ts";
import { solveTransposed, type TransposedVandermonde, transposedVandermonde } from "./vandermonde.ts";

/** Monomials in `x_0`, …, `x_{k-1}` whose coefficients are to be found from images in `x_0`, by power of `x_0` descending. */
export type Skeleton = readonly SkeletonPart[];

/** The monomials with one power of `x_0`: the nodes of the system are their values, without that power, at the base. */
interface SkeletonPart {
  readonly power: number;
  readonly system: TransposedVandermonde;
}

/** `null` when two monomials have the same value at the base. */
export function skeletonOf(terms: ModularMultivariate, k: number, { base, p }: Points): Skeleton | null {
  const { arity, exponents, residues } = terms;
  const values = new Array<number>(residues.length).fill(1);
  for (let i = 1; i < k; i += 1) multiplyByPowers(values, terms, i, base[i]!, p);
  const skeleton: SkeletonPart[] = [];
  for (let start = 0; start < values.length; ) {
    const power = exponents[start * arity]!;
    let end = start + 1;
    while (end < values.length && exponents[end * arity] === power) end += 1;
    const system = transposedVandermonde(values.slice(start, end), p);
    if (system === null) return null;
    skeleton.push({ power, system });
    start = end;
  }
  return skeleton;
}

/** The number of images at successive powers of the base that determines the coefficients. */
export function imagesNeeded(skeleton: Skeleton): number {
  return skeleton.reduce((count, { system }) => Math.max(count, system.nodes.length), 0);
}

/** The coefficients, in the order of the terms. */
export function coefficientsFrom(images: readonly (readonly number[])[], skeleton: Skeleton, p: number): number[] {
  return skeleton.flatMap(({ power, system }) => {
    const values = system.nodes.map((_, j) => images[j]![power]!);
    return solveTransposed(system, values, p);
  });
}

/** Whether the polynomial with these coefficients has this image at the given power of the base. */
export function hasImage(
  skeleton: Skeleton,
  coefficients: readonly number[],
  image: readonly number[],
  exponent: number,
  p: number,
): boolean {
  const rest = [...image];
  let t = 0;
  for (const { power, system } of skeleton) {
    for (const node of system.nodes) {
      rest[power]! -= multiplyModulo(coefficients[t]!, powerModulo(node, exponent, p), p);
      t += 1;
    }
  }
  return rest.every((difference) => difference % p === 0);
}
