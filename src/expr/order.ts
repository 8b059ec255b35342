import { compareRational, type Rational } from "../number/rational.ts";
import { createMemo } from "./arena.ts";
import { degreesOf, doubleOf } from "./degree.ts";
import type { Condition, Expr, ProductNode, SumNode } from "./expr.ts";
import { compareNames, nameRank, type Ordering } from "./ordering.ts";
import { postorder } from "./postorder.ts";

interface Sorted {
  readonly key: string;
  readonly positions: readonly number[];
}

const sortedTerms = createMemo<Sorted>();
const sortedFactors = createMemo<Sorted>();

/** Positions of the terms of a sum, as printed: degree descending, then by variables, terms without names last. */
export function orderedTerms(sum: SumNode, ordering: Ordering): readonly number[] {
  return memoised(sortedTerms, sum, ordering, () => {
    const keys = sum.args.map((arg) => termKey(arg, ordering));
    return (i, j) => compareTermKeys(keys[i]!, keys[j]!) || compareExprs(sum.args[i]!, sum.args[j]!, ordering);
  });
}

/** How many terms of a sum come before its rational constant: those of degree at least 0 (`x + 1 + 1/x`). */
export function termsBeforeConstant(sum: SumNode, ordering: Ordering): number {
  return sum.args.reduce((count, arg) => (degreesOf(arg, ordering).variables < 0 ? count : count + 1), 0);
}

/** Positions of the factors of a product, as printed: numbers, constants, parameters, variables, sums, roots, functions. */
export function orderedFactors(product: ProductNode, ordering: Ordering): readonly number[] {
  return memoised(sortedFactors, product, ordering, () => {
    const ranks = product.args.map((arg, i) => factorRank(arg, product.weights[i]!, ordering));
    return (i, j) => ranks[i]! - ranks[j]! || compareExprs(product.args[i]!, product.args[j]!, ordering);
  });
}

function memoised(
  memo: Map<Expr | Condition, Sorted>,
  node: SumNode | ProductNode,
  ordering: Ordering,
  comparison: () => (i: number, j: number) => number,
): readonly number[] {
  const known = memo.get(node);
  if (known?.key === ordering.key) return known.positions;
  const positions = node.args.map((_, i) => i).sort(comparison());
  memo.set(node, { key: ordering.key, positions });
  return positions;
}

/**
 * Sorts every sum and product below the roots, deepest first, but those that are sorted already; later comparisons then
 * need no deep recursion. Each printer calls it once.
 */
export function sortBelow(roots: readonly Expr[], ordering: Ordering): void {
  const isOpen = (node: Expr): boolean => {
    if (node.kind === "sum") return sortedTerms.get(node)?.key !== ordering.key;
    return node.kind !== "product" || sortedFactors.get(node)?.key !== ordering.key;
  };
  for (const node of postorder(roots, isOpen)) {
    if (node.kind === "sum") orderedTerms(node, ordering);
    else if (node.kind === "product") orderedFactors(node, ordering);
  }
}

interface TermKey {
  readonly degree: number;
  readonly parameterDegree: number;
  /** Exponents by name: listed variables in their order, then the other names. */
  readonly exponents: readonly (readonly [rank: number, name: string, exponent: number])[];
  readonly closed: number;
}

function termKey(term: Expr, ordering: Ordering): TermKey {
  const exponents: [number, string, number][] = [];
  const note = (arg: Expr, weight: Rational): void => {
    if (arg.kind === "variable") exponents.push([nameRank(arg.name, ordering), arg.name, doubleOf(weight)]);
  };
  if (term.kind !== "product") note(term, 1);
  else for (let i = 0; i < term.args.length; i += 1) note(term.args[i]!, term.weights[i]!);
  exponents.sort(([i, a], [j, b]) => i - j || compareNames(a, b));
  const { variables, parameters } = degreesOf(term, ordering);
  return {
    degree: variables,
    parameterDegree: parameters,
    exponents,
    closed: term.free.indices.length === 0 ? 1 : 0,
  };
}

function compareTermKeys(a: TermKey, b: TermKey): number {
  return (
    b.degree - a.degree ||
    b.parameterDegree - a.parameterDegree ||
    compareExponents(a.exponents, b.exponents) ||
    a.closed - b.closed
  );
}

/** Lexicographic: the higher power of the first name in which two terms differ comes first. */
function compareExponents(a: TermKey["exponents"], b: TermKey["exponents"]): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const [rankA, nameA, exponentA] = a[i]!;
    const [rankB, nameB, exponentB] = b[i]!;
    const byName = rankA - rankB || compareNames(nameA, nameB);
    if (byName !== 0) return byName < 0 ? -exponentA : exponentB;
    if (exponentA !== exponentB) return exponentB - exponentA;
  }
  if (a.length > b.length) return -a[b.length]![2];
  return a.length < b.length ? b[a.length]![2] : 0;
}

function factorRank(base: Expr, weight: Rational, ordering: Ordering): number {
  switch (base.kind) {
    case "number":
      return 0;
    case "constant":
      return 1;
    case "variable":
      return ordering.ranks.has(base.name) ? 3 : 2;
    case "sum":
      return typeof weight === "number" ? 4 : 5;
    case "product":
      return 5;
    case "power":
      return 6;
    case "call":
      return 7;
    case "piecewise":
      return 8;
  }
}

/** A total order on nodes: 0 only for the same node. Every comparison runs down one path of first differences. */
export function compareExprs(left: Expr | Condition, right: Expr | Condition, ordering: Ordering): number {
  let a = left;
  let b = right;
  while (a !== b) {
    const surface = compareSurfaces(a, b, ordering);
    if (surface !== 0) return surface;
    const [partsA, partsB] = [sortedParts(a, ordering), sortedParts(b, ordering)];
    const at = firstDifference(partsA, partsB);
    if (at < 0) return compareNumbers(a, b, ordering);
    [a, b] = [partsA[at]!, partsB[at]!];
  }
  return 0;
}

const KINDS = [
  "number",
  "constant",
  "variable",
  "product",
  "sum",
  "power",
  "call",
  "piecewise",
  "relation",
  "connective",
];

function compareSurfaces(a: Expr | Condition, b: Expr | Condition, ordering: Ordering): number {
  if (a.kind !== b.kind) return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if ("name" in a && "name" in b && a.name !== b.name) {
    return nameRank(a.name, ordering) - nameRank(b.name, ordering) || compareNames(a.name, b.name);
  }
  return partCount(a) - partCount(b);
}

function partCount(node: Expr | Condition): number {
  const args = "args" in node ? (node.args?.length ?? 0) : 0;
  return "conditions" in node ? args + (node.conditions?.length ?? 0) : args;
}

function sortedParts(node: Expr | Condition, ordering: Ordering): readonly (Expr | Condition)[] {
  switch (node.kind) {
    case "number":
    case "constant":
    case "variable":
      return [];
    case "sum":
      return orderedTerms(node, ordering).map((i) => node.args[i]!);
    case "product":
      return orderedFactors(node, ordering).map((i) => node.args[i]!);
    case "piecewise":
      return [...node.conditions, ...node.args];
    case "connective":
      return orderedConditions(node.conditions, ordering);
    default:
      return node.args;
  }
}

/** Conditions in the structural order. */
export function orderedConditions(conditions: readonly Condition[], ordering: Ordering): readonly Condition[] {
  return [...conditions].sort((a, b) => compareExprs(a, b, ordering));
}

function firstDifference(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return i;
  return -1;
}

/** The numbers of two nodes whose parts agree: weights with the greater one first, then the own value. */
function compareNumbers(a: Expr | Condition, b: Expr | Condition, ordering: Ordering): number {
  if ((a.kind === "sum" && b.kind === "sum") || (a.kind === "product" && b.kind === "product")) {
    const [orderA, orderB] = [positionsOf(a, ordering), positionsOf(b, ordering)];
    for (let i = 0; i < orderA.length; i += 1) {
      const byWeight = compareRational(b.weights[orderB[i]!]!, a.weights[orderA[i]!]!);
      if (byWeight !== 0) return byWeight;
    }
    return compareRational(a.value, b.value);
  }
  return a.kind === "number" && b.kind === "number" ? compareRational(a.value, b.value) : 0;
}

function positionsOf(node: SumNode | ProductNode, ordering: Ordering): readonly number[] {
  return node.kind === "sum" ? orderedTerms(node, ordering) : orderedFactors(node, ordering);
}
