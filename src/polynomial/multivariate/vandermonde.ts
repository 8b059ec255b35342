import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import { derivativeModulo, evaluateModulo } from "../modular.ts";

/** The equations `Σ_s c_s · node_s^j = value_j` for j = 1, …, n in n unknowns, with distinct nodes that are not 0. */
export interface TransposedVandermonde {
  readonly nodes: readonly number[];
  /** `Π (z - node_s)`, low to high. */
  readonly master: readonly number[];
  /** The inverse of `node_s · Π_{r ≠ s} (node_s - node_r)`. */
  readonly weights: readonly number[];
}

/** The system with these nodes; `null` when they are not distinct or one is 0. */
export function transposedVandermonde(nodes: readonly number[], p: number): TransposedVandermonde | null {
  const master = [1];
  for (const node of nodes) {
    poll(master.length);
    master.push(1);
    for (let i = master.length - 2; i >= 0; i -= 1) {
      const x = (i > 0 ? master[i - 1]! : 0) + (p - node) * master[i]!;
      master[i] = x - Math.floor(x / p) * p;
    }
  }
  const derivative = derivativeModulo(master, p);
  const pivots = nodes.map((node) => multiplyModulo(node, evaluateModulo(derivative, node, p), p));
  return pivots.includes(0) ? null : { nodes, master, weights: pivots.map((pivot) => invertModulo(pivot, p)) };
}

/**
 * The solution, in quadratic time and linear space (Zippel 1990): weighed with the coefficients of `master/(z - node_s)`, the
 * equations lose all unknowns but one.
 */
export function solveTransposed(system: TransposedVandermonde, values: readonly number[], p: number): number[] {
  const { nodes, master, weights } = system;
  return nodes.map((node, s) => {
    poll(nodes.length);
    let coefficient = 1;
    let sum = 0;
    for (let j = nodes.length - 1; j >= 0; j -= 1) {
      const x = sum + coefficient * values[j]!;
      sum = x - Math.floor(x / p) * p;
      const y = master[j]! + coefficient * node;
      coefficient = y - Math.floor(y / p) * p;
    }
    return multiplyModulo(sum, weights[s]!, p);
  });
}
