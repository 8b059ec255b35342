import { poll } from "../../number/patience.ts";
import { compareMonomials, overVariable, timesVariable } from "../groebner/monomials.ts";
import { leadsOf } from "../groebner/staircase.ts";
import type { Trace } from "../groebner/trace.ts";

/** How the normal form of a monomial outside the staircase is found: from a basis element, or from that of a lower one. */
type Step =
  | { readonly kind: "element"; readonly element: number; readonly positions: Int32Array }
  | { readonly kind: "product"; readonly variable: number; readonly source: number };

/** Products of variables and standard monomials that are not standard, in an order in which their normal forms follow. */
export interface Border {
  readonly dimension: number;
  /** For each variable the product by each standard monomial: its position there, or `-1 - row` in the border. */
  readonly targets: readonly Int32Array[];
  readonly steps: readonly Step[];
}

/** A product that no matrix asked for needs. */
const ABSENT = -(2 ** 31);

/**
 * The border of the staircase as far as the products by the listed variables need it, and the variables themselves. A monomial
 * is reduced through its last variable where that leads to another of the border (Faugère, Gianni, Lazard and Mora 1993).
 */
export function borderOf(trace: Trace, standard: readonly number[], variables: readonly number[]): Border {
  const { table } = trace;
  const { arity } = table;
  const positions = new Map(standard.map((monomial, k) => [monomial, k]));
  const elements = new Map(leadsOf(trace).map((lead, k) => [lead, k]));
  const needed = new Set<number>();
  const need = (monomial: number) => {
    if (!positions.has(monomial)) needed.add(monomial);
  };
  for (const i of variables) for (const monomial of standard) need(timesVariable(table, monomial, i));
  for (let i = 0; i < arity; i += 1) need(timesVariable(table, standard[0]!, i));
  const paths = new Map<number, { readonly variable: number; readonly source: number }>();
  for (const monomial of needed) {
    poll(1 + (standard.length >> 2));
    if (elements.has(monomial)) continue;
    const path = pathTo(monomial);
    paths.set(monomial, path);
    needed.add(path.source);
    for (const lower of standard) {
      if (compareMonomials(table, lower, path.source) < 0) need(timesVariable(table, lower, path.variable));
    }
  }

  function pathTo(monomial: number): { variable: number; source: number } {
    for (let variable = arity - 1; ; variable -= 1) {
      const source = overVariable(table, monomial, variable);
      if (source >= 0 && !positions.has(source)) return { variable, source };
    }
  }

  const sorted = [...needed].sort((a, b) => compareMonomials(table, a, b));
  const rows = new Map(sorted.map((monomial, row) => [monomial, row]));
  const steps = sorted.map((monomial): Step => {
    const element = elements.get(monomial);
    if (element === undefined) {
      const { variable, source } = paths.get(monomial)!;
      return { kind: "product", variable, source: rows.get(source)! };
    }
    return { kind: "element", element, positions: trace.supports[element]!.map((term) => positions.get(term) ?? -1) };
  });
  const targets = Array.from({ length: arity }, (_, i) =>
    Int32Array.from(standard, (monomial) => {
      const product = timesVariable(table, monomial, i);
      const row = rows.get(product);
      return positions.get(product) ?? (row === undefined ? ABSENT : -1 - row);
    }),
  );
  return { dimension: standard.length, targets, steps };
}
