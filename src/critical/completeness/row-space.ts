import { subtractRow } from "../../matrix/modular.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";

/** A space of vectors over the field of `p` elements that grows. */
export interface RowSpace {
  /** Adds the vector; whether the space was without it. */
  readonly enlarge: (vector: Float64Array) => boolean;
}

export function rowSpace(size: number, p: number): RowSpace {
  const pivots = new Array<Float64Array | null>(size).fill(null);
  return {
    enlarge: (vector) => {
      const row = vector.slice();
      for (let k = 0; k < size; k += 1) {
        const value = row[k]!;
        if (value === 0) continue;
        const pivot = pivots[k]!;
        if (pivot === null) {
          const inverse = invertModulo(value, p);
          pivots[k] = row.map((a) => multiplyModulo(a, inverse, p));
          return true;
        }
        subtractRow(row, pivot, value, k, p);
      }
      return false;
    },
  };
}
