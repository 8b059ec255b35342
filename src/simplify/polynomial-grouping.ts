import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { poll } from "../number/patience.ts";
import { compareCost } from "./cost.ts";

const byName = orderingOf();

/** Tenths of the weights in `cost.ts`: of a leaf or an operator, of a further digit, of a power, of a minus in front of a sum. */
const ONE = 10;
const DIGIT = 3;
const POWER = 15;
const MINUS = 5;

/** `coefficient · Π variables[i]^exponents[i]`, perhaps times a sum of at least two terms. */
interface Term {
  readonly coefficient: number;
  readonly exponents: readonly number[];
  readonly inside: Grouped | null;
}

/** A sum of terms, with its printed nodes and tenths of its weight. */
interface Grouped {
  readonly terms: readonly Term[];
  readonly nodes: number;
  readonly weight: number;
}

/**
 * A polynomial with terms that share a variable put together, the variable that gains most first, then within the group and
 * among the others; itself where that is no shorter. `null` unless it is a sum of terms in variables with integer coefficients
 * that are numbers. The costs of what is compared are added up; it is built only where they are equal.
 */
export function groupedPolynomial(sum: SumNode): Expr | null {
  const variables = [...new Set(sum.args.flatMap((arg) => (arg.kind === "product" ? arg.args : [arg])))];
  const terms = variables.every(({ kind }) => kind === "variable") ? termsOf(sum, variables) : null;
  return terms === null ? null : exprOf(grouped(asSum(terms), variables), variables);
}

/** In the order in which they are printed, the constant last. */
function termsOf(sum: SumNode, variables: readonly Expr[]): Term[] | null {
  const terms: Term[] = [];
  for (const i of orderedTerms(sum, byName)) {
    const [arg, coefficient] = [sum.args[i]!, sum.weights[i]!];
    const exponents = new Array<number>(variables.length).fill(0);
    const [bases, weights] = arg.kind === "product" ? [arg.args, arg.weights] : [[arg], [1]];
    for (const [k, base] of bases.entries()) {
      const exponent = weights[k]!;
      if (typeof exponent !== "number" || exponent < 0) return null;
      exponents[variables.indexOf(base)] = exponent;
    }
    if (typeof coefficient !== "number") return null;
    terms.push({ coefficient, exponents, inside: null });
  }
  if (typeof sum.value !== "number") return null;
  if (sum.value !== 0) terms.push({ coefficient: sum.value, exponents: variables.map(() => 0), inside: null });
  return terms;
}

function grouped(sum: Grouped, variables: readonly Expr[]): Grouped {
  const full = groupedFully(sum, variables);
  return full !== null && isBetter(full, sum, variables) ? full : sum;
}

/** Groups by the variable that gains most at once, then within the group and among the other terms; `null` if none occurs twice. */
function groupedFully({ terms }: Grouped, variables: readonly Expr[]): Grouped | null {
  poll(terms.length * variables.length);
  let best: Grouped | null = null;
  for (let i = 0; i < variables.length; i += 1) {
    const candidate = groupBy(terms, i);
    if (candidate !== null && (best === null || isBetter(candidate, best, variables))) best = candidate;
  }
  if (best === null) return null;
  const [group, ...rest] = best.terms as [Term, ...Term[]];
  const together = { ...group, inside: grouped(group.inside!, variables) };
  return asSum([together, ...(rest.length > 1 ? grouped(asSum(rest), variables).terms : rest)]);
}

/** First the group of the terms that have a variable, with its greatest common factor in front, then the others. */
function groupBy(terms: readonly Term[], variable: number): Grouped | null {
  const group = terms.filter(({ exponents }) => exponents[variable]! > 0);
  if (group.length < 2) return null;
  const first = group[0]!;
  let content = 0;
  const shared = [...first.exponents];
  for (const { coefficient, exponents } of group) {
    content = gcd(content, coefficient);
    for (let i = 0; i < shared.length; i += 1) shared[i] = Math.min(shared[i]!, exponents[i]!);
  }
  if (first.coefficient < 0) content = -content;
  const inside = group.map(({ coefficient, exponents }) => ({
    coefficient: coefficient / content,
    exponents: exponents.map((exponent, i) => exponent - shared[i]!),
    inside: null,
  }));
  const rest = terms.filter(({ exponents }) => exponents[variable] === 0);
  return asSum([{ coefficient: content, exponents: shared, inside: asSum(inside) }, ...rest]);
}

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}

/** As `compareCost` has it. */
function isBetter(a: Grouped, b: Grouped, variables: readonly Expr[]): boolean {
  const difference = a.nodes - b.nodes || a.weight - b.weight;
  return difference === 0 ? compareCost(exprOf(a, variables), exprOf(b, variables)) < 0 : difference < 0;
}

/** A single term has its own cost; a sum has a minus in front only when all terms have one. */
function asSum(terms: readonly Term[]): Grouped {
  let [nodes, weight] = [-1, -ONE];
  for (const term of terms) {
    const factors = costOfFactors(term);
    nodes += factors.nodes + 1;
    weight += factors.weight + ONE;
  }
  if (terms.some(({ coefficient }) => coefficient > 0)) return { terms, nodes, weight };
  return { terms, nodes: nodes + 1, weight: weight + (terms.length === 1 ? ONE : ONE + MINUS) };
}

/** The cost of the absolute value of a term. */
function costOfFactors({ coefficient, exponents, inside }: Term): { readonly nodes: number; readonly weight: number } {
  let [nodes, weight] = [-1, -ONE];
  const add = (ownNodes: number, ownWeight: number): void => {
    nodes += ownNodes + 1;
    weight += ownWeight + ONE;
  };
  for (const exponent of exponents) {
    if (exponent === 1) add(1, ONE);
    else if (exponent > 1) add(3, ONE + weightOfInteger(exponent) + POWER);
  }
  if (inside !== null) add(inside.nodes, inside.weight);
  if (Math.abs(coefficient) !== 1 || nodes < 0) add(1, weightOfInteger(coefficient));
  return { nodes, weight };
}

function weightOfInteger(value: number): number {
  return ONE + DIGIT * (String(Math.abs(value)).length - 1);
}

function exprOf({ terms }: Grouped, variables: readonly Expr[]): Expr {
  const factored = terms.map(({ coefficient, exponents, inside }) => {
    const bases = inside === null ? variables : [...variables, exprOf(inside, variables)];
    return monomial(bases, inside === null ? exponents : [...exponents, 1], coefficient);
  });
  return linearCombination(factored, null, 0);
}
