import type { Expr, SumNode } from "../expr/expr.ts";
import { nodeCount } from "../print/nodes.ts";
import { weightOf } from "./cost.ts";

/**
 * Costs of sums and products as `cost.ts` has them, added up without building anything: printed nodes first, then tenths of
 * weight, in one number.
 */
export const NODE = 2 ** 20;

/** A leaf or an operator. */
const LEAF = NODE + 10;
const DIGIT = 3;
const POWER = NODE + 15;
const QUOTIENT = NODE + 20;
/** Of a minus in front of a sum, and of one before a single term. */
const MINUS = NODE + 15;
const MINUS_ALONE = NODE + 10;

/** The costs of atoms. */
export function costsOf(atoms: readonly Expr[]): readonly number[] {
  return atoms.map((atom) => (atom.kind === "variable" ? LEAF : nodeCount(atom) * NODE + weightOf(atom)));
}

/**
 * The absolute value of `over/under · Π x_i^(exponents[i] - less[i])`, times a sum unless its cost is 0; `costs` are those of
 * the x_i.
 */
export function costOfTerm(
  over: number,
  under: number,
  exponents: readonly number[],
  less: readonly number[] | null,
  inside: number,
  costs: readonly number[],
): number {
  let above = inside > 0 ? inside : -LEAF;
  let below = -LEAF;
  for (let i = 0; i < exponents.length; i += 1) {
    const exponent = less === null ? exponents[i]! : exponents[i]! - less[i]!;
    if (exponent > 0) above += LEAF + costOfPower(costs[i]!, exponent);
    else if (exponent < 0) below += LEAF + costOfPower(costs[i]!, -exponent);
  }
  if (above < 0 || (over !== 1 && over !== -1)) above += costOfInteger(over) + LEAF;
  if (under !== 1) below += costOfInteger(under) + LEAF;
  return below < 0 ? above : above + below + QUOTIENT;
}

function costOfPower(base: number, exponent: number): number {
  return exponent === 1 ? base : base + POWER + costOfInteger(exponent);
}

function costOfInteger(value: number): number {
  let cost = LEAF;
  for (let size = value < 0 ? -value : value, bound = 10; size >= bound; bound *= 10) cost += DIGIT;
  return cost;
}

/** A sum of so many terms, the costs of which add up to `terms`; a minus stands in front only when all of them have one. */
export function costOfSum(terms: number, count: number, hasPositive: boolean): number {
  const cost = terms + (count - 1) * LEAF;
  return hasPositive ? cost : cost + (count === 1 ? MINUS_ALONE : MINUS);
}

/**
 * A bound below for the printed nodes of a polynomial in atoms that is multiplied out, however it is grouped. A sum has one
 * constant term at most, so that in all sums together there is an atom for each term but one; a number for each size of
 * coefficients but 1, since terms under the same numbers are of the same size; and an operator between any two of these.
 */
export function leastNodesGrouped({ args, weights, value }: SumNode): number {
  const sizes = new Set<number>();
  for (const weight of value === 0 ? weights : [...weights, value])
    if (typeof weight === "number" && weight !== 1 && weight !== -1) sizes.add(weight < 0 ? -weight : weight);
  const atoms = value === 0 ? args.length - 1 : args.length;
  return (leastAtom(args) + 1) * atoms + 2 * sizes.size - 1;
}

/** The printed nodes of the shortest of the factors. */
function leastAtom(terms: readonly Expr[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const term of terms) {
    for (const atom of term.kind === "product" ? term.args : [term]) least = Math.min(least, nodeCount(atom));
    if (least === 1) break;
  }
  return least;
}
