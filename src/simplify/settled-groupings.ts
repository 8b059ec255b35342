import { createMemo } from "../expr/arena.ts";
import { isExponential } from "../expr/exponential.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import {
  denominator,
  divideRational,
  leastCommonMultiple,
  multiplyRational,
  numerator,
  signOfRational,
} from "../number/rational.ts";
import { nodeCount } from "../print/nodes.ts";
import { isAtom } from "./atoms.ts";
import { isLinear } from "./factor-parts.ts";
import { isIrreduciblePolynomial } from "./factor-sum.ts";
import { costOfSum, costOfTerm, costsOf, NODE } from "./grouping-cost.ts";
import type { Group } from "./polynomial-grouping.ts";

interface Settled {
  readonly group: Group | null;
  irreducible: boolean | (() => boolean);
}

const settled = createMemo<Settled>();

/** Notes that a sum is the shortest grouping of what it is when multiplied out, for the case that this is irreducible. */
export function noteGrouping(expr: Expr, isIrreducible: () => boolean): void {
  if (!settled.has(expr)) settled.set(expr, { group: null, irreducible: isIrreducible });
}

/** As `noteGrouping`, of a group whose terms are known; not where exponentials may be powers of each other. */
export function noteGroup(group: Group): void {
  if (group.atoms.filter(isExponential).length > 1) return;
  const known = settled.get(group.expr);
  if (known === undefined || known.group === null)
    settled.set(group.expr, { group, irreducible: known?.irreducible ?? (() => isIrreducibleGroup(group)) });
}

/** Whether a sum is known to be the shortest form of an irreducible polynomial. */
export function isSettled(expr: Expr): boolean {
  const known = settled.get(expr);
  if (known === undefined) return false;
  if (typeof known.irreducible === "function") known.irreducible = known.irreducible();
  return known.irreducible;
}

/** Whether a product is a monomial times such a sum, and longer when multiplied out: then no form of it is known but by signs and numbers. */
export function isMultipleOfSettled(product: ProductNode): boolean {
  const sums = product.args.filter((arg) => !isAtom(arg));
  const [sum] = sums;
  if (sums.length !== 1 || product.weights[product.args.indexOf(sum!)] !== 1 || !isSettled(sum!)) return false;
  const group = settled.get(sum!)!.group;
  const nodes = group === null ? null : nodesMultipliedOut(product, group);
  return nodes !== null && nodes > nodeCount(product);
}

/** Printed nodes of a monomial times the terms of a group; `null` where numbers or atoms do not fit. */
function nodesMultipliedOut({ args, weights, value }: ProductNode, { terms, atoms }: Group): number | null {
  const less = atoms.map(() => 0);
  const costs = costsOf(atoms);
  for (const [i, arg] of args.entries()) {
    if (isExponential(arg)) return null;
    if (!isAtom(arg)) continue;
    const [at, weight] = [atoms.indexOf(arg), weights[i]!];
    if (at < 0 || typeof weight !== "number" || weight < 0) return null;
    less[at] = -weight;
  }
  let [cost, hasPositive] = [0, false];
  for (const { over, under, exponents } of terms) {
    const coefficient = multiplyRational(value, divideRational(over, under));
    cost += costOfTerm(Number(numerator(coefficient)), Number(denominator(coefficient)), exponents, less, 0, costs);
    hasPositive ||= signOfRational(coefficient) > 0;
  }
  return Math.floor(costOfSum(cost, terms.length, hasPositive) / NODE);
}

function isIrreducibleGroup({ expr, terms, atoms }: Group): boolean {
  if (expr.kind === "sum" && isLinear(expr)) return true;
  const least = atoms.map((_, i) => Math.min(...terms.map(({ exponents }) => exponents[i]!)));
  const multiple = terms.reduce((common, { under }) => leastCommonMultiple(common, BigInt(under)), 1n);
  return isIrreduciblePolynomial(
    atoms.length,
    terms.flatMap(({ exponents }) => exponents.map((exponent, i) => exponent - least[i]!)),
    terms.map(({ over, under }) => (BigInt(over) * multiple) / BigInt(under)),
  );
}
