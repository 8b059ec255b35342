import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { poll } from "../number/patience.ts";
import { compareCost } from "./cost.ts";
import { costOfSum, costOfTerm } from "./grouping-cost.ts";

const byName = orderingOf();

/** Choices between variables that gain as much: so many are tried besides the first. */
const CHOICES = 8;
/** With more variables, weights could be as much as a printed node. */
const VARIABLES = 150;

/** `coefficient · Π variables[i]^exponents[i]`, perhaps times a sum of at least two terms. */
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
  readonly variables: readonly Expr[];
  choices: number;
}

/** A sum, and its terms when multiplied out. */
export interface Group {
  readonly expr: Expr;
  readonly variables: readonly Expr[];
  readonly terms: readonly Term[];
}

export interface PolynomialGrouping {
  readonly expr: Expr;
  /**
   * It and the sums in brackets in it, the terms of which have no variable and no number in common; empty when not all choices
   * were tried.
   */
  readonly groups: readonly Group[];
}

/**
 * A polynomial with terms that share a variable put together, the variable that gains most first, then within the group and
 * among the others; itself where that is no shorter. `null` unless it is a sum of terms in variables with integer coefficients
 * that are numbers. The costs of what is compared are added up; it is built only where they are equal.
 */
export function groupedPolynomial(sum: SumNode): PolynomialGrouping | null {
  const variables = [...new Set(sum.args.flatMap((arg) => (arg.kind === "product" ? arg.args : [arg])))];
  const few = variables.length <= VARIABLES && variables.every(({ kind }) => kind === "variable");
  const terms = few ? termsOf(sum, variables) : null;
  if (terms === null) return null;
  const search: Search = { variables, choices: CHOICES };
  const groups: Group[] = [];
  const expr = exprOf(grouped(terms, search), variables, groups);
  groups.push({ expr, variables, terms });
  return { expr, groups: search.choices < 0 ? [] : groups };
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

function grouped(terms: readonly Term[], search: Search): Grouped {
  const sum = asSum(terms, terms);
  const full = groupedFully(terms, search);
  return full !== null && full.cost < sum.cost ? full : sum;
}

/** Groups by the variable that gains most at once, then within the group and among the other terms; `null` if none occurs twice. */
function groupedFully(terms: readonly Term[], search: Search): Grouped | null {
  const { variables } = search;
  poll(terms.length * variables.length);
  const own = terms.map(({ coefficient, exponents }) => costOfTerm(coefficient, exponents, null, 0));
  let least = Number.POSITIVE_INFINITY;
  let tied: number[] = [];
  for (let i = 0; i < variables.length; i += 1) {
    const cost = costOfGrouping(terms, own, i);
    if (cost > least) continue;
    if (cost < least) tied = [];
    least = cost;
    if (cost < Number.POSITIVE_INFINITY) tied.push(i);
  }
  let best: Grouped | null = null;
  for (const variable of tied) {
    if (best !== null) {
      search.choices -= 1;
      if (search.choices < 0) break;
    }
    const full = groupBy(terms, variable, search);
    if (best === null || isBetter(full, best, search)) best = full;
  }
  return best;
}

/** What the terms have in common that have a variable: their number, content (with the sign of the first one) and least exponents. */
interface Common {
  readonly count: number;
  readonly content: number;
  readonly exponents: readonly number[];
}

function commonOf(terms: readonly Term[], variable: number): Common {
  let [count, content, sign] = [0, 0, 1];
  let shared: number[] = [];
  for (const { coefficient, exponents } of terms) {
    if (exponents[variable] === 0) continue;
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

/** The cost of what is grouped by a variable, and not further; infinite where less than two terms have it. */
function costOfGrouping(terms: readonly Term[], own: readonly number[], variable: number): number {
  const { count, content, exponents: shared } = commonOf(terms, variable);
  if (count < 2) return Number.POSITIVE_INFINITY;
  let [inside, outside] = [0, 0];
  let [positiveInside, positiveOutside] = [false, content > 0];
  for (let j = 0; j < terms.length; j += 1) {
    const { coefficient, exponents } = terms[j]!;
    if (exponents[variable]! > 0) {
      inside += costOfTerm(coefficient / content, exponents, shared, 0);
      positiveInside ||= coefficient > 0 === content > 0;
    } else {
      outside += own[j]!;
      positiveOutside ||= coefficient > 0;
    }
  }
  const together = costOfTerm(content, shared, null, costOfSum(inside, count, positiveInside));
  return costOfSum(together + outside, terms.length - count + 1, positiveOutside);
}

/** First the group of the terms that have a variable, with its greatest common factor in front, then the others, grouped themselves. */
function groupBy(terms: readonly Term[], variable: number, search: Search): Grouped {
  const { content, exponents: shared } = commonOf(terms, variable);
  const inside: Term[] = [];
  const rest: Term[] = [];
  for (const term of terms) {
    if (term.exponents[variable] === 0) rest.push(term);
    else
      inside.push({
        coefficient: term.coefficient / content,
        exponents: term.exponents.map((exponent, i) => exponent - shared[i]!),
        inside: null,
      });
  }
  const together = { coefficient: content, exponents: shared, inside: grouped(inside, search) };
  return asSum([together, ...(rest.length > 1 ? grouped(rest, search).terms : rest)], terms);
}

/** As `compareCost` has it. */
function isBetter(a: Grouped, b: Grouped, { variables }: Search): boolean {
  const difference = a.cost - b.cost;
  return difference === 0 ? compareCost(exprOf(a, variables), exprOf(b, variables)) < 0 : difference < 0;
}

function asSum(terms: readonly Term[], ungrouped: readonly Term[]): Grouped {
  let [cost, hasPositive] = [0, false];
  for (const { coefficient, exponents, inside } of terms) {
    cost += costOfTerm(coefficient, exponents, null, inside === null ? 0 : inside.cost);
    hasPositive ||= coefficient > 0;
  }
  return { terms, cost: costOfSum(cost, terms.length, hasPositive), ungrouped };
}

/** The expression; its sums in brackets are put into `groups`. */
function exprOf({ terms }: Grouped, variables: readonly Expr[], groups: Group[] = []): Expr {
  const factored = terms.map(({ coefficient, exponents, inside }) => {
    if (inside === null) return monomial(variables, exponents, coefficient);
    const sum = exprOf(inside, variables, groups);
    groups.push({ expr: sum, variables, terms: inside.ungrouped });
    return monomial([...variables, sum], [...exponents, 1], coefficient);
  });
  return linearCombination(factored, null, 0);
}
