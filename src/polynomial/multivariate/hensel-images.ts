import { poll } from "../../number/patience.ts";
import { multiplyModulo } from "../../number/prime-field.ts";
import { type ModularPolynomial, trimmed } from "../modular.ts";
import type { ModularMultivariate } from "./modular.ts";
import { degreeIn } from "./polynomial.ts";
import { type Rows, shiftRows } from "./power-series.ts";
import type { Section } from "./section.ts";
import { coefficientsFrom, type Skeleton } from "./skeleton.ts";

/** The images in `x_0` and t, for `x_k = at + t`, at successive powers of the base of the earlier variables. */
export function imagesInTwo(
  { polynomial, k, values, starts, ratios }: Section,
  at: number,
  count: number,
  p: number,
): Rows[] {
  const { arity, exponents } = polynomial;
  const height = degreeIn(polynomial, k) + 1;
  const current = ratios.map(() => 1);
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: height }, () => new Array<number>(degreeIn(polynomial, 0) + 1).fill(0));
    poll(values.length);
    for (let g = 0; g < ratios.length; g += 1) {
      current[g] = multiplyModulo(current[g]!, ratios[g]!, p);
      for (let t = starts[g]!; t < starts[g + 1]!; t += 1) {
        const row = rows[exponents[t * arity + k]!]!;
        const e = exponents[t * arity]!;
        row[e] = (row[e]! + multiplyModulo(values[t]!, current[g]!, p)) % p;
      }
    }
    return shiftRows(rows.map(trimmed), at, p);
  });
}

/** The values in `x_0` of the polynomial with these coefficients at successive powers of the base. */
export function imagesOfTerms(
  residues: readonly number[],
  skeleton: Skeleton,
  count: number,
  p: number,
): ModularPolynomial[] {
  const nodes = skeleton.flatMap(({ system }) => system.nodes);
  const powers = skeleton.flatMap(({ power, system }) => system.nodes.map(() => power));
  const current = [...residues];
  return Array.from({ length: count }, () => {
    const image = new Array<number>(powers[0]! + 1).fill(0);
    poll(nodes.length);
    for (let t = 0; t < nodes.length; t += 1) {
      current[t] = multiplyModulo(current[t]!, nodes[t]!, p);
      image[powers[t]!] = (image[powers[t]!]! + current[t]!) % p;
    }
    return trimmed(image);
  });
}

/** The polynomial in which each term has a coefficient in `x_k`, from images in `x_0` and `x_k`. */
export function withCoefficientsIn(
  { arity, exponents }: ModularMultivariate,
  k: number,
  images: readonly Rows[],
  skeleton: Skeleton,
  p: number,
): ModularMultivariate {
  const width = skeleton[0]!.power + 1;
  const height = Math.max(...images.map((rows) => rows.length));
  const padded = (row: ModularPolynomial = []) => Array.from({ length: width }, (_, e) => row[e] ?? 0);
  const coefficients = Array.from({ length: height }, (_, e) =>
    coefficientsFrom(
      images.map((rows) => padded(rows[e])),
      skeleton,
      p,
    ),
  );
  const raised: number[] = [];
  const residues: number[] = [];
  for (let s = 0; s < exponents.length / arity; s += 1) {
    for (let e = height - 1; e >= 0; e -= 1) {
      const residue = coefficients[e]![s]!;
      if (residue === 0) continue;
      for (let i = 0; i < arity; i += 1) raised.push(i === k ? e : exponents[s * arity + i]!);
      residues.push(residue);
    }
  }
  return { arity, exponents: Uint32Array.from(raised), residues };
}
