import type { Expr } from "../../expr/expr.ts";
import { addRational, divideRational, multiplyRational, negateRational, type Rational } from "../../number/rational.ts";

/** A vector over Q by its coordinates; those that are not listed are 0. */
export type RationalVector = ReadonlyMap<Expr, Rational>;

/** Which of some vectors form a basis of their span, and the coordinates of each one in that basis. */
export interface Basis {
  /** Positions of the basis vectors, ascending. */
  readonly members: readonly number[];
  /** For each vector, one coordinate for each member. */
  readonly coordinates: readonly (readonly Rational[])[];
}

/** A reduced vector with a coordinate of its own, and how it is combined from the basis vectors. */
interface Row {
  readonly pivot: Expr;
  readonly vector: RationalVector;
  readonly combination: readonly Rational[];
}

/** Every vector that does not depend on the ones before it becomes a member (Gaussian elimination). */
export function basisAmong(vectors: readonly RationalVector[]): Basis {
  const rows: Row[] = [];
  const members: number[] = [];
  const found = vectors.map((given, position): readonly Rational[] => {
    let rest = given;
    let combination: Rational[] = [];
    for (const row of rows) {
      const at = rest.get(row.pivot);
      if (at === undefined) continue;
      const factor = divideRational(at, row.vector.get(row.pivot)!);
      rest = addMultiple(rest, row.vector, negateRational(factor));
      combination = combine(combination, row.combination, factor);
    }
    const [pivot] = rest.keys();
    if (pivot === undefined) return combination;
    const own = members.push(position) - 1;
    rows.push({ pivot, vector: rest, combination: combine(unit(own), combination, -1) });
    return unit(own);
  });
  const coordinates = found.map((known) => members.map((_, k) => known[k] ?? 0));
  return { members, coordinates };
}

function unit(position: number): Rational[] {
  const vector = new Array<Rational>(position + 1).fill(0);
  vector[position] = 1;
  return vector;
}

function combine(a: readonly Rational[], b: readonly Rational[], factor: Rational): Rational[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
    addRational(a[i] ?? 0, multiplyRational(b[i] ?? 0, factor)),
  );
}

function addMultiple(a: RationalVector, b: RationalVector, factor: Rational): RationalVector {
  const sum = new Map(a);
  for (const [key, value] of b) {
    const total = addRational(sum.get(key) ?? 0, multiplyRational(value, factor));
    if (total === 0) sum.delete(key);
    else sum.set(key, total);
  }
  return sum;
}
