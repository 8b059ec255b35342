import { multiplyModulo } from "../../number/prime-field.ts";
import { evaluateModulo, type ModularPolynomial, monicModulo } from "../modular.ts";
import { liftBivariate } from "./hensel-bivariate.ts";
import { imagesInTwo, imagesOfTerms, withCoefficientsIn } from "./hensel-images.ts";
import { type ModularMultivariate, scattered } from "./modular.ts";
import type { Multivariate } from "./polynomial.ts";
import { columnsOf, type Rows, shiftRows } from "./power-series.ts";
import { type Points, sectionOf } from "./section.ts";
import { imagesNeeded, skeletonOf } from "./skeleton.ts";

/**
 * The factors modulo `p` of f, up to constants, that at a point are the given polynomials in `x_0`: these are monic, and their
 * product is the value of `f/lead(f)`. One variable after the other is let free (Monagan & Tuncer 2016; Chen & Monagan
 * 2020): the terms found with the later variables held at arbitrary values are taken for all there are, and their
 * coefficients come from factors in two variables, at successive powers of arbitrary values of the others. `null` when the
 * polynomials are not the images of factors, or by bad luck; what is found is likely, not certain.
 */
export function sparseFactors(
  f: Multivariate,
  point: readonly number[],
  images: readonly ModularPolynomial[],
  seed: number,
  p: number,
): readonly ModularMultivariate[] | null {
  const coordinates = (shift: number) => Array.from({ length: f.arity }, (_, i) => scattered(seed, 2 * i + shift, p));
  const anchor = coordinates(0);
  const starts = moved(f, images, { anchor: point, base: anchor, p });
  let known: readonly ModularMultivariate[] | null =
    starts === null ? null : starts.map((start) => inMainVariable(start, f.arity));
  for (let k = 1; k < f.arity && known !== null; k += 1)
    known = withVariable(f, known, k, { anchor, base: coordinates(1), p });
  return known;
}

function inMainVariable(f: ModularPolynomial, arity: number): ModularMultivariate {
  const exponents: number[] = [];
  const residues: number[] = [];
  for (let e = f.length - 1; e >= 0; e -= 1) {
    if (f[e] === 0) continue;
    exponents.push(e, ...new Array<number>(arity - 1).fill(0));
    residues.push(f[e]!);
  }
  return { arity, exponents: Uint32Array.from(exponents), residues };
}

/** The monic images at the base of the factors that have the given ones at the anchor, by moving one coordinate at a time. */
function moved(
  f: Multivariate,
  images: readonly ModularPolynomial[],
  points: Points,
): readonly ModularPolynomial[] | null {
  const { anchor, base, p } = points;
  let current = images;
  for (let k = 1; k < f.arity; k += 1) {
    const [image] = imagesInTwo(sectionOf(f, k, points), anchor[k]!, 1, p);
    const factors = liftBivariate(image!, current, p);
    if (factors === null) return null;
    const step = (base[k]! + p - anchor[k]!) % p;
    current = factors.map((rows) =>
      monicModulo(
        columnsOf(rows).map((column) => evaluateModulo(column, step, p)),
        p,
      ),
    );
  }
  return current;
}

/** The factors in one more variable, from those where it is held at the anchor. */
function withVariable(
  f: Multivariate,
  known: readonly ModularMultivariate[],
  k: number,
  points: Points,
): readonly ModularMultivariate[] | null {
  const { p } = points;
  const at = points.anchor[k]!;
  const skeletons = known.map((factor) => skeletonOf(factor, k, points)).filter((skeleton) => skeleton !== null);
  if (skeletons.length < known.length) return null;
  const count = Math.max(...skeletons.map(imagesNeeded));
  const starts = known.map((factor, i) => imagesOfTerms(factor.residues, skeletons[i]!, count, p));
  const lifted: (readonly Rows[])[] = [];
  for (const [m, image] of imagesInTwo(sectionOf(f, k, points), at, count, p).entries()) {
    const factors = liftBivariate(
      image,
      starts.map((start) => monicModulo(start[m]!, p)),
      p,
    );
    if (factors === null) return null;
    lifted.push(factors.map((rows, i) => scaled(shiftRows(rows, p - at, p), starts[i]![m]!.at(-1)!, p)));
  }
  return known.map((factor, i) =>
    withCoefficientsIn(
      factor,
      k,
      lifted.map((factors) => factors[i]!),
      skeletons[i]!,
      p,
    ),
  );
}

function scaled(rows: Rows, c: number, p: number): Rows {
  return rows.map((row) => row.map((x) => multiplyModulo(x, c, p)));
}
