import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import { residuesOf } from "../multivariate/modular.ts";
import { type Multivariate, totalDegree } from "../multivariate/polynomial.ts";

/** A multiple of one of the polynomials by a monomial. */
export interface Multiple {
  readonly equation: number;
  readonly monomial: readonly number[];
}

/** Multiples with a combination in which the terms of highest degree cancel: residues, the last one 1. */
export interface LeadingSyzygy {
  readonly multiples: readonly Multiple[];
  readonly factors: readonly number[];
}

/** Leading multiples of syzygies, by the position of the polynomial: their multiples lead others that follow. */
export type KnownSyzygies = Map<number, (readonly number[])[]>;

const MOST_ENTRIES = 2 ** 21;

/** The exponents of all monomials of a degree. */
export function monomialsOfDegree(arity: number, degree: number): readonly (readonly number[])[] {
  if (arity === 1) return [[degree]];
  return Array.from({ length: degree + 1 }, (_, e) =>
    monomialsOfDegree(arity - 1, degree - e).map((rest) => [e, ...rest]),
  ).flat();
}

/**
 * The syzygies modulo `p` of the leading forms in one degree that do not follow from the known ones, and are then known: those
 * of the reduced Gröbner basis for the order by `order` first, then by monomials. `null` when the matrix is too large.
 */
export function leadingSyzygies(
  system: readonly Multivariate[],
  order: readonly number[],
  degree: number,
  known: KnownSyzygies,
  p: number,
): readonly LeadingSyzygy[] | null {
  const arity = system[0]!.arity;
  const columns = new Map(monomialsOfDegree(arity, degree).map((monomial, i) => [monomial.join(), i]));
  const multiples = order.flatMap((equation) => {
    const rest = degree - totalDegree(system[equation]!);
    if (rest < 0) return [];
    const leads = known.get(equation) ?? [];
    return monomialsOfDegree(arity, rest)
      .filter((monomial) => !leads.some((lead) => lead.every((e, i) => e <= monomial[i]!)))
      .map((monomial) => ({ equation, monomial }));
  });
  const width = columns.size;
  if (multiples.length * (width + multiples.length) > MOST_ENTRIES) return null;
  const pivots = new Array<Float64Array | null>(width).fill(null);
  const found: LeadingSyzygy[] = [];
  for (const [r, { equation, monomial }] of multiples.entries()) {
    const row = new Float64Array(width + multiples.length);
    row[width + r] = 1;
    for (const { column, value } of leadingTerms(system[equation]!, monomial, columns, p)) row[column] = value;
    const lead = reduce(row, width, pivots, p);
    if (lead >= 0) {
      pivots[lead] = row;
      continue;
    }
    const places = multiples.flatMap((_, k) => (row[width + k] === 0 ? [] : [k]));
    found.push({ multiples: places.map((k) => multiples[k]!), factors: places.map((k) => row[width + k]!) });
    known.set(equation, [...(known.get(equation) ?? []), monomial]);
  }
  return found;
}

function leadingTerms(
  f: Multivariate,
  monomial: readonly number[],
  columns: ReadonlyMap<string, number>,
  p: number,
): { readonly column: number; readonly value: number }[] {
  return residuesOf(f, p).flatMap((value, t) => {
    const column = columns.get(monomial.map((e, i) => e + f.exponents[t * f.arity + i]!).join());
    return column === undefined || value === 0 ? [] : [{ column, value }];
  });
}

/** Reduces the row by the pivots and makes it monic at the column returned; -1 when nothing is left before `width`. */
function reduce(row: Float64Array, width: number, pivots: readonly (Float64Array | null)[], p: number): number {
  for (let k = 0; k < width; k += 1) {
    const value = row[k]!;
    if (value === 0) continue;
    const pivot = pivots[k]!;
    if (pivot === null) {
      const inverse = invertModulo(value, p);
      for (let j = k; j < row.length; j += 1) if (row[j] !== 0) row[j] = multiplyModulo(row[j]!, inverse, p);
      return k;
    }
    const factor = p - value;
    for (let j = k; j < row.length; j += 1) {
      if (pivot[j] === 0) continue;
      const x = row[j]! + factor * pivot[j]!;
      row[j] = x - Math.floor(x / p) * p;
    }
    poll(1 + (row.length >> 4));
  }
  return -1;
}
