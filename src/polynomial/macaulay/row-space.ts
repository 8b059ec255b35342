import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";

/** A vector over the field of `p` elements: what is not 0, by the names of the coordinates. */
export type NamedVector = ReadonlyMap<string, { readonly value: number }>;

/** A space of vectors that grows. */
export interface RowSpace {
  /** Adds the vector; whether the space was without it. */
  readonly enlarge: (vector: NamedVector) => boolean;
}

export function rowSpace(p: number): RowSpace {
  const pivots: { readonly name: string; readonly row: ReadonlyMap<string, number> }[] = [];
  return {
    enlarge: (vector) => {
      const rest = new Map([...vector].map(([name, { value }]) => [name, value]));
      for (const { name, row } of pivots) {
        const factor = rest.get(name) ?? 0;
        if (factor === 0) continue;
        poll(row.size);
        for (const [column, value] of row) {
          const x = ((rest.get(column) ?? 0) + (p - factor) * value) % p;
          if (x === 0) rest.delete(column);
          else rest.set(column, x);
        }
      }
      const [lead] = rest;
      if (lead === undefined) return false;
      const inverse = invertModulo(lead[1], p);
      pivots.push({ name: lead[0], row: new Map([...rest].map(([k, a]) => [k, multiplyModulo(a, inverse, p)])) });
      return true;
    },
  };
}
