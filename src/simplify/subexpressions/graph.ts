import type { Expr } from "../../expr/expr.ts";
import { orderedFactors, orderedTerms } from "../../expr/order.ts";
import { orderingOf } from "../../expr/ordering.ts";
import { partsOf, postorder } from "../../expr/postorder.ts";
import {
  addRational,
  multiplyRational,
  powerRational,
  type Rational,
  signOfRational,
  toDouble,
} from "../../number/rational.ts";
import { powersOfExponentials } from "./exponentials.ts";
import { type Factor, type Monomial, type Monomials, monomialTable, times } from "./monomials.ts";
import { multiplesOfSums } from "./proportional-sums.ts";
import type { Relations } from "./relations.ts";

/** `coefficient · monomial` in a sum; a product is a sum of one term. It may be written by other parts; once taken out of its sum it is not alive. */
export interface Term {
  readonly owner: Combination;
  monomial: Monomial;
  coefficient: Rational;
  /** The coefficient, roughly. */
  size: number;
  alive: boolean;
}

/** A term that is new, or written in another way: with other exponents of these bases. */
export interface Change {
  readonly term: Term;
  readonly bases: readonly number[] | null;
}

/** A sum or a product. */
export interface Combination {
  readonly kind: "combination";
  readonly id: number;
  readonly terms: Map<Monomial, Term>;
  negatives: number;
}

/** A leaf, or a function of other parts: those that `partsOf` lists. */
export interface Opaque {
  readonly kind: "opaque";
  readonly id: number;
  readonly expr: Expr;
  readonly parts: readonly number[];
}

export type Part = Combination | Opaque;

/** Expressions as combinations of numbered parts. */
export interface Graph {
  readonly parts: Part[];
  readonly roots: readonly number[];
  readonly monomials: Monomials;
  /** In how many terms a power occurs. */
  readonly powerUses: Map<Monomial, number>;
}

const byName = orderingOf();
/** Numbers are not raised to higher powers. */
const LARGEST_EXPONENT = 16;

/** The graph of some expressions: products in sums are terms of these, all other parts are there once. */
export function graphOf(exprs: readonly Expr[]): Graph {
  const graph: Graph & { roots: number[] } = { parts: [], roots: [], monomials: monomialTable(), powerUses: new Map() };
  const nodes = postorder(exprs);
  const relations = new Map([...powersOfExponentials(nodes), ...multiplesOfSums(nodes)]);
  const numbered: Expr[] = [];
  const numbers = new Map<Expr, number>();
  const numberOf = (expr: Expr): number => {
    let id = numbers.get(expr);
    if (id === undefined) {
      id = numbered.push(expr) - 1;
      numbers.set(expr, id);
    }
    return id;
  };
  graph.roots.push(...exprs.map(numberOf));
  for (let id = 0; id < numbered.length; id += 1) addPart(graph, numbered[id]!, relations, numberOf);
  return graph;
}

function addPart(graph: Graph, expr: Expr, relations: Relations, numberOf: (expr: Expr) => number): void {
  const add = (to: Combination, node: Expr, weight: Rational): void => {
    const factors: Factor[] = [];
    let coefficient = weight;
    const put = (factor: Expr, exponent: Rational): void => {
      const relation = relations.get(factor);
      if (relation === undefined || !(relation.coefficient === 1 || isSmall(exponent))) {
        factors.push([numberOf(factor), exponent]);
        return;
      }
      factors.push([numberOf(relation.base), multiplyRational(exponent, relation.exponent)]);
      if (relation.coefficient !== 1)
        coefficient = multiplyRational(coefficient, powerRational(relation.coefficient, exponent as number));
    };
    if (node.kind !== "product") put(node, 1);
    else for (const i of orderedFactors(node, byName)) put(node.args[i]!, node.weights[i]!);
    addTerm(graph, to, coefficient, productOf(graph.monomials, factors));
  };
  if (relations.has(expr)) add(newCombination(graph), expr, 1);
  else if (expr.kind === "sum") {
    const sum = newCombination(graph);
    for (const i of orderedTerms(expr, byName)) add(sum, expr.args[i]!, expr.weights[i]!);
    if (expr.value !== 0) addTerm(graph, sum, expr.value, graph.monomials.one);
  } else if (expr.kind === "product") add(newCombination(graph), expr, expr.value);
  else graph.parts.push({ kind: "opaque", id: graph.parts.length, expr, parts: partsOf(expr).map(numberOf) });
}

function isSmall(exponent: Rational): boolean {
  return typeof exponent === "number" && Math.abs(exponent) <= LARGEST_EXPONENT;
}

/** The product of powers of parts; several may have the same base. */
function productOf(table: Monomials, factors: readonly Factor[]): Monomial {
  return factors.reduce((product, factor) => times(table, product, table.of([factor]), 1), table.one);
}

export function newCombination(graph: Graph): Combination {
  const made: Combination = { kind: "combination", id: graph.parts.length, terms: new Map(), negatives: 0 };
  graph.parts.push(made);
  return made;
}

/** Adds a term to a sum, gathering like ones; `null` when they cancel. */
export function addTerm(graph: Graph, owner: Combination, coefficient: Rational, monomial: Monomial): Term | null {
  const like = owner.terms.get(monomial);
  if (like !== undefined) {
    removeTerm(graph, like);
    const total = addRational(like.coefficient, coefficient);
    return total === 0 ? null : addTerm(graph, owner, total, monomial);
  }
  const term: Term = { owner, monomial, coefficient, size: toDouble(coefficient), alive: true };
  include(graph, term);
  return term;
}

function include({ powerUses }: Graph, term: Term): void {
  const { owner, monomial, coefficient } = term;
  owner.terms.set(monomial, term);
  if (signOfRational(coefficient) < 0) owner.negatives += 1;
  for (const power of monomial.powers) powerUses.set(power, (powerUses.get(power) ?? 0) + 1);
}

export function removeTerm(graph: Graph, term: Term): void {
  term.alive = false;
  term.owner.terms.delete(term.monomial);
  if (signOfRational(term.coefficient) < 0) term.owner.negatives -= 1;
  for (const power of term.monomial.powers) graph.powerUses.set(power, graph.powerUses.get(power)! - 1);
}

/** Writes a term in another way, as the same term; `false` when it joined a like one. */
export function changeTerm(graph: Graph, term: Term, coefficient: Rational, monomial: Monomial): boolean {
  removeTerm(graph, term);
  if (term.owner.terms.has(monomial)) {
    addTerm(graph, term.owner, coefficient, monomial);
    return false;
  }
  Object.assign(term, { alive: true, monomial, coefficient, size: toDouble(coefficient) });
  include(graph, term);
  return true;
}
