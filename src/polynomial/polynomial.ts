import { linearCombination, monomial, number, variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { poll } from "../number/patience.ts";
import { addRational, multiplyRational, powerRational, type Rational } from "../number/rational.ts";
import { powerFits } from "../number/root.ts";

/** A polynomial over Q in the listed variables: distinct monomials with coefficients that are not 0, in graded order. */
export interface Polynomial {
  readonly variables: readonly string[];
  readonly terms: readonly Term[];
}

/** `coefficient · Π x_i^k` over the pairs `i, k` of `powers`: positions in `variables` ascending, exponents positive. */
export interface Term {
  readonly coefficient: Rational;
  readonly powers: readonly number[];
}

/** Limits of an expansion: beyond them it is given up. */
export interface ExpansionLimits {
  /** Terms of a product or power, and of any sum. */
  readonly terms: number;
  /** Multiplications of one term by another. */
  readonly steps: number;
}

const expansionLimits: ExpansionLimits = { terms: 200_000, steps: 400_000 };

type Terms = ReadonlyMap<string, Term>;

interface Expansion {
  readonly positions: ReadonlyMap<string, number>;
  readonly limits: ExpansionLimits;
  readonly known: Map<Expr, Terms>;
  steps: number;
}

/**
 * The expanded form of an expression that is built from the variables and rational numbers by sums, products and
 * non-negative integer powers; `null` for any other one, and when the expansion would pass the limits.
 */
export function polynomialOf(
  expr: Expr,
  variables: readonly string[],
  limits: ExpansionLimits = expansionLimits,
): Polynomial | null {
  const positions = new Map(variables.map((name, i) => [name, i]));
  const expansion: Expansion = { positions, limits, known: new Map(), steps: 0 };
  for (const node of postorder([expr])) {
    const terms = expand(node, expansion);
    if (terms === null || terms.size > limits.terms) return null;
    expansion.known.set(node, terms);
  }
  return { variables, terms: [...expansion.known.get(expr)!.values()].sort(compareTerms) };
}

/** The expansion of a node whose parts are expanded. */
function expand(node: Expr, expansion: Expansion): Terms | null {
  switch (node.kind) {
    case "number":
      return constantTerms(node.value);
    case "variable": {
      const position = expansion.positions.get(node.name);
      return position === undefined ? null : singleTerm({ coefficient: 1, powers: [position, 1] });
    }
    case "sum": {
      const total = new Map(constantTerms(node.value));
      for (let i = 0; i < node.args.length; i += 1) {
        for (const [key, term] of expansion.known.get(node.args[i]!)!)
          addTerm(total, key, scaleTerm(term, node.weights[i]!));
      }
      return total;
    }
    case "product": {
      let total: Terms | null = constantTerms(node.value);
      for (let i = 0; i < node.args.length && total !== null; i += 1) {
        const factor = raise(expansion.known.get(node.args[i]!)!, node.weights[i]!, expansion);
        total = factor === null ? null : multiply(total, factor, expansion);
      }
      return total;
    }
    default:
      return null;
  }
}

/** A power by repeated multiplication, which beats squaring for sparse polynomials (Fateman 1974). */
function raise(base: Terms, exponent: Rational, expansion: Expansion): Terms | null {
  if (typeof exponent !== "number" || exponent < 0) return null;
  if (base.size <= 1) {
    const [term] = base.values();
    return term === undefined ? base : powerOfTerm(term, exponent);
  }
  if (exponent > expansion.limits.terms) return null;
  let result: Terms | null = base;
  for (let k = 1; k < exponent && result !== null; k += 1) result = multiply(result, base, expansion);
  return result;
}

function multiply(a: Terms, b: Terms, expansion: Expansion): Terms | null {
  expansion.steps += a.size * b.size;
  if (expansion.steps > expansion.limits.steps) return null;
  const product = new Map<string, Term>();
  for (const left of a.values()) {
    poll(b.size);
    for (const right of b.values()) {
      const powers = addPowers(left.powers, right.powers);
      const coefficient = multiplyRational(left.coefficient, right.coefficient);
      addTerm(product, powers.join(), { coefficient, powers });
    }
  }
  return product;
}

function constantTerms(value: Rational): Terms {
  return value === 0 ? new Map() : singleTerm({ coefficient: value, powers: [] });
}

function singleTerm(term: Term): Terms {
  return new Map([[term.powers.join(), term]]);
}

function scaleTerm(term: Term, factor: Rational): Term {
  return factor === 1 ? term : { coefficient: multiplyRational(term.coefficient, factor), powers: term.powers };
}

function addTerm(terms: Map<string, Term>, key: string, term: Term): void {
  const present = terms.get(key);
  if (present === undefined) {
    terms.set(key, term);
    return;
  }
  const coefficient = addRational(present.coefficient, term.coefficient);
  if (coefficient === 0) terms.delete(key);
  else terms.set(key, { coefficient, powers: term.powers });
}

function powerOfTerm(term: Term, exponent: number): Terms | null {
  if (!powerFits(term.coefficient, exponent)) return null;
  const powers = term.powers.map((value, i) => (i % 2 === 0 ? value : value * exponent));
  return singleTerm({ coefficient: powerRational(term.coefficient, exponent), powers });
}

/** The powers of a product: a merge of two ascending lists of pairs. */
function addPowers(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    const exponent = (left <= right ? a[i + 1]! : 0) + (right <= left ? b[j + 1]! : 0);
    merged.push(Math.min(left, right), exponent);
    if (left <= right) i += 2;
    if (right <= left) j += 2;
  }
  return merged;
}

/** Descending total degree, then lexicographic: earlier variables and higher powers first. */
function compareTerms(a: Term, b: Term): number {
  const byDegree = degreeOfTerm(b) - degreeOfTerm(a);
  if (byDegree !== 0) return byDegree;
  for (let i = 0; i < Math.min(a.powers.length, b.powers.length); i += 2) {
    if (a.powers[i] !== b.powers[i]) return a.powers[i]! - b.powers[i]!;
    if (a.powers[i + 1] !== b.powers[i + 1]) return b.powers[i + 1]! - a.powers[i + 1]!;
  }
  return b.powers.length - a.powers.length;
}

function degreeOfTerm({ powers }: Term): number {
  let degree = 0;
  for (let i = 1; i < powers.length; i += 2) degree += powers[i]!;
  return degree;
}

/** The highest degree of a term; -1 for the zero polynomial. */
export function totalDegree(polynomial: Polynomial): number {
  return polynomial.terms.length === 0 ? -1 : degreeOfTerm(polynomial.terms[0]!);
}

/** The polynomial as a sum of monomials. */
export function exprOf({ variables, terms }: Polynomial): Expr {
  const symbols = variables.map(variable);
  const monomials = terms.map(({ coefficient, powers }) => {
    const bases = powers.filter((_, i) => i % 2 === 0).map((position) => symbols[position]!);
    const exponents = powers.filter((_, i) => i % 2 === 1);
    return bases.length === 0 ? number(coefficient) : monomial(bases, exponents, coefficient);
  });
  return linearCombination(monomials, null, 0);
}
