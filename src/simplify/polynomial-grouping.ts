import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { poll } from "../number/patience.ts";
import { isAtom } from "./atoms.ts";
import { compareCost } from "./cost.ts";
import { costOfSum, costOfTerm, costsOf } from "./grouping-cost.ts";

const byName = orderingOf();

/** Choices between atoms that gain as much: so many are tried besides the first. */
const CHOICES = 8;
/** With more atoms, weights could be as much as a printed node. */
const MOST_ATOMS = 150;

/** `coefficient · Π atoms[i]^exponents[i]`, perhaps times a sum of at least two terms. */
export interface Term {
  readonly coefficient: number;
  readonly exponents: readonly number[];
  readonly inside: Grouped | null;
}

/** A sum of terms, with its cost; `ungrouped` are the terms that it has when multiplied out. */
interface Grouped {
  readonly terms: readonly Term[];
  readonly cost: number;
  readonly ungrouped: readonly Term[];
}

interface Search {
  readonly atoms: readonly Expr[];
  readonly costs: readonly number[];
  choices: number;
}

/** A sum, and its terms when multiplied out. */
export interface Group {
  readonly expr: Expr;
  readonly atoms: readonly Expr[];
  readonly terms: readonly Term[];
}

export interface PolynomialGrouping {
  readonly expr: Expr;
  /**
   * It and the sums in brackets in it, the terms of which have no atom and no number in common; empty when not all choices
   * were tried.
   */
  readonly groups: readonly Group[];
}

/**
 * A polynomial with terms that share an atom put together, the one that gains most first, then within the group and among the
 * others; itself where that is no shorter. `null` unless it is a sum of terms in atoms with integer coefficients that are
 * numbers. The costs of what is compared are added up; it is built only where they are equal.
 */
export function groupedPolynomial(sum: SumNode): PolynomialGrouping | null {
  const atoms = [...new Set(sum.args.flatMap((arg) => (arg.kind === "product" ? arg.args : [arg])))];
  const terms = atoms.length <= MOST_ATOMS && atoms.every(isAtom) ? termsOf(sum, atoms) : null;
  if (terms === null) return null;
  const search: Search = { atoms, costs: costsOf(atoms), choices: CHOICES };
  const groups: Group[] = [];
  const expr = exprOf(grouped(terms, search), atoms, groups);
  groups.push({ expr, atoms, terms });
  return { expr, groups: search.choices < 0 ? [] : groups };
}

/** In the order in which they are printed, the constant last. */
function termsOf(sum: SumNode, atoms: readonly Expr[]): Term[] | null {
  const terms: Term[] = [];
  for (const i of orderedTerms(sum, byName)) {
    const [arg, coefficient] = [sum.args[i]!, sum.weights[i]!];
    const exponents = new Array<number>(atoms.length).fill(0);
    const [bases, weights] = arg.kind === "product" ? [arg.args, arg.weights] : [[arg], [1]];
    for (const [k, base] of bases.entries()) {
      const exponent = weights[k]!;
      if (typeof exponent !== "number" || exponent < 0) return null;
      exponents[atoms.indexOf(base)] = exponent;
    }
    if (typeof coefficient !== "number") return null;
    terms.push({ coefficient, exponents, inside: null });
  }
  if (typeof sum.value !== "number") return null;
  if (sum.value !== 0) terms.push({ coefficient: sum.value, exponents: atoms.map(() => 0), inside: null });
  return terms;
}

function grouped(terms: readonly Term[], search: Search): Grouped {
  const sum = asSum(terms, terms, search);
  const full = groupedFully(terms, search);
  return full !== null && full.cost < sum.cost ? full : sum;
}

/** Groups by the atom that gains most at once, then within the group and among the other terms; `null` if none occurs twice. */
function groupedFully(terms: readonly Term[], search: Search): Grouped | null {
  const { atoms, costs } = search;
  poll(terms.length * atoms.length);
  const own = terms.map(({ coefficient, exponents }) => costOfTerm(coefficient, exponents, null, 0, costs));
  let least = Number.POSITIVE_INFINITY;
  let tied: number[] = [];
  for (let i = 0; i < atoms.length; i += 1) {
    const cost = costOfGrouping(terms, own, i, costs);
    if (cost > least) continue;
    if (cost < least) tied = [];
    least = cost;
    if (cost < Number.POSITIVE_INFINITY) tied.push(i);
  }
  let best: Grouped | null = null;
  for (const atom of tied) {
    if (best !== null) {
      search.choices -= 1;
      if (search.choices < 0) break;
    }
    const full = groupBy(terms, atom, search);
    if (best === null || isBetter(full, best, search)) best = full;
  }
  return best;
}

/** What the terms have in common that have an atom: their number, content (with the sign of the first one) and least exponents. */
interface Common {
  readonly count: number;
  readonly content: number;
  readonly exponents: readonly number[];
}

function commonOf(terms: readonly Term[], atom: number): Common {
  let [count, content, sign] = [0, 0, 1];
  let shared: number[] = [];
  for (const { coefficient, exponents } of terms) {
    if (exponents[atom] === 0) continue;
    count += 1;
    if (count === 1) {
      shared = [...exponents];
      sign = coefficient < 0 ? -1 : 1;
    }
    content = gcd(content, coefficient);
    for (let i = 0; i < shared.length; i += 1) if (exponents[i]! < shared[i]!) shared[i] = exponents[i]!;
  }
  return { count, content: sign * content, exponents: shared };
}

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}

/** The cost of what is grouped by an atom, and not further; infinite where less than two terms have it. */
function costOfGrouping(
  terms: readonly Term[],
  own: readonly number[],
  atom: number,
  costs: readonly number[],
): number {
  const { count, content, exponents: shared } = commonOf(terms, atom);
  if (count < 2) return Number.POSITIVE_INFINITY;
  let [inside, outside] = [0, 0];
  let [positiveInside, positiveOutside] = [false, content > 0];
  for (let j = 0; j < terms.length; j += 1) {
    const { coefficient, exponents } = terms[j]!;
    if (exponents[atom]! > 0) {
      inside += costOfTerm(coefficient / content, exponents, shared, 0, costs);
      positiveInside ||= coefficient > 0 === content > 0;
    } else {
      outside += own[j]!;
      positiveOutside ||= coefficient > 0;
    }
  }
  const together = costOfTerm(content, shared, null, costOfSum(inside, count, positiveInside), costs);
  return costOfSum(together + outside, terms.length - count + 1, positiveOutside);
}

/** First the group of the terms that have an atom, with its greatest common factor in front, then the others, grouped themselves. */
function groupBy(terms: readonly Term[], atom: number, search: Search): Grouped {
  const { content, exponents: shared } = commonOf(terms, atom);
  const inside: Term[] = [];
  const rest: Term[] = [];
  for (const term of terms) {
    if (term.exponents[atom] === 0) rest.push(term);
    else
      inside.push({
        coefficient: term.coefficient / content,
        exponents: term.exponents.map((exponent, i) => exponent - shared[i]!),
        inside: null,
      });
  }
  const together = { coefficient: content, exponents: shared, inside: grouped(inside, search) };
  return asSum([together, ...(rest.length > 1 ? grouped(rest, search).terms : rest)], terms, search);
}

/** As `compareCost` has it. */
function isBetter(a: Grouped, b: Grouped, { atoms }: Search): boolean {
  const difference = a.cost - b.cost;
  return difference === 0 ? compareCost(exprOf(a, atoms), exprOf(b, atoms)) < 0 : difference < 0;
}

function asSum(terms: readonly Term[], ungrouped: readonly Term[], { costs }: Search): Grouped {
  let [cost, hasPositive] = [0, false];
  for (const { coefficient, exponents, inside } of terms) {
    cost += costOfTerm(coefficient, exponents, null, inside === null ? 0 : inside.cost, costs);
    hasPositive ||= coefficient > 0;
  }
  return { terms, cost: costOfSum(cost, terms.length, hasPositive), ungrouped };
}

/** The expression; its sums in brackets are put into `groups`. */
function exprOf({ terms }: Grouped, atoms: readonly Expr[], groups: Group[] = []): Expr {
  const factored = terms.map(({ coefficient, exponents, inside }) => {
    if (inside === null) return monomial(atoms, exponents, coefficient);
    const sum = exprOf(inside, atoms, groups);
    groups.push({ expr: sum, atoms, terms: inside.ungrouped });
    return monomial([...atoms, sum], [...exponents, 1], coefficient);
  });
  return linearCombination(factored, null, 0);
}
