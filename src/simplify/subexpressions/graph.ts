import type { Expr } from "../../expr/expr.ts";
import { addRational, type Rational, signOfRational, toDouble } from "../../number/rational.ts";
import type { Monomial, Monomials } from "./monomials.ts";

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

export function newCombination(graph: Graph): Combination {
  const made: Combination = { kind: "combination", id: graph.parts.length, terms: new Map(), negatives: 0 };
  graph.parts.push(made);
  return made;
}

/** Adds a term to a sum, gathering like ones, which must not cancel. */
export function addTerm(graph: Graph, owner: Combination, coefficient: Rational, monomial: Monomial): Term {
  const like = owner.terms.get(monomial);
  if (like !== undefined) {
    removeTerm(graph, like);
    return addTerm(graph, owner, addRational(like.coefficient, coefficient), monomial);
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

/** Whether a term with this monomial would cancel one that is there. No sum becomes empty: 0 is not found here but by the simplifier. */
export function cancels({ terms }: Combination, coefficient: Rational, monomial: Monomial): boolean {
  const like = terms.get(monomial);
  return like !== undefined && addRational(like.coefficient, coefficient) === 0;
}

/** Writes a term in another way, as the same term; `false` when it joined a like one. */
export function changeTerm(graph: Graph, term: Term, coefficient: Rational, monomial: Monomial): boolean {
  const { owner } = term;
  removeTerm(graph, term);
  if (owner.terms.has(monomial)) {
    addTerm(graph, owner, coefficient, monomial);
    return false;
  }
  Object.assign(term, { alive: true, monomial, coefficient, size: toDouble(coefficient) });
  include(graph, term);
  return true;
}
