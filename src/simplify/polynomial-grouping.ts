import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { poll } from "../number/patience.ts";
import { denominator, divideRational, numerator, type Rational } from "../number/rational.ts";
import { isAtom } from "./atoms.ts";
import { compareCost } from "./cost.ts";
import { costOfSum, costOfTerm, costsOf } from "./grouping-cost.ts";

const byName = orderingOf();

/** Choices between atoms that gain as much: so many are tried besides the first. */
const CHOICES = 8;
/** With more atoms, weights could be as much as a printed node. */
const MOST_ATOMS = 150;
/** Common denominators are less. */
const DENOMINATOR = 2 ** 24;

/** `over/under · Π atoms[i]^exponents[i]` in lowest terms, perhaps times a sum of at least two terms. */
export interface Term {
  readonly over: number;
  readonly under: number;
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
  /** What it costs as added up. */
  readonly cost: number;
  /**
   * It and the sums in brackets in it, the terms of which have no atom and no number in common; empty when not all choices
   * were tried.
   */
  readonly groups: readonly Group[];
}

/**
 * A polynomial with terms that share an atom put together, the one that gains most first, then within the group and among the
 * others; itself where that is no shorter. `null` unless it is a sum of terms with integer powers of atoms and coefficients of
 * moderate size. The costs of what is compared are added up; it is built only where they are equal.
 */
export function groupedPolynomial(sum: SumNode): PolynomialGrouping | null {
  const atoms = [...new Set(sum.args.flatMap((arg) => (arg.kind === "product" ? arg.args : [arg])))];
  const terms = atoms.length <= MOST_ATOMS && atoms.every(isAtom) ? termsOf(sum, atoms) : null;
  if (terms === null) return null;
  const search: Search = { atoms, costs: costsOf(atoms), choices: CHOICES };
  const groups: Group[] = [];
  const best = grouped(terms, search);
  const expr = exprOf(best, atoms, groups);
  groups.push({ expr, atoms, terms });
  return { expr, cost: best.cost, groups: search.choices < 0 ? [] : groups };
}

/** In the order in which they are printed, the constant last. */
function termsOf(sum: SumNode, atoms: readonly Expr[]): Term[] | null {
  const terms: Term[] = [];
  for (const i of orderedTerms(sum, byName)) {
    const arg = sum.args[i]!;
    const exponents = new Array<number>(atoms.length).fill(0);
    const [bases, weights] = arg.kind === "product" ? [arg.args, arg.weights] : [[arg], [1]];
    for (const [k, base] of bases.entries()) {
      const exponent = weights[k]!;
      if (typeof exponent !== "number") return null;
      exponents[atoms.indexOf(base)] = exponent;
    }
    terms.push(termOf(sum.weights[i]!, exponents));
  }
  if (sum.value !== 0)
    terms.push(
      termOf(
        sum.value,
        atoms.map(() => 0),
      ),
    );
  return areModerate(terms) ? terms : null;
}

function termOf(coefficient: Rational, exponents: readonly number[]): Term {
  return { over: Number(numerator(coefficient)), under: Number(denominator(coefficient)), exponents, inside: null };
}

/** Whether quotients of coefficients by their content are exact in doubles. */
function areModerate(terms: readonly Term[]): boolean {
  const common = terms.reduce((multiple, { under }) => (multiple / gcd(multiple, under)) * under, 1);
  return common < DENOMINATOR && terms.every(({ over }) => Math.abs(over) * common <= Number.MAX_SAFE_INTEGER);
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
  const own = terms.map(({ over, under, exponents }) => costOfTerm(over, under, exponents, null, 0, costs));
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

/**
 * What the terms have in common that have an atom: their number, content `over/under` (with the sign of the first one) and the
 * exponents nearest to 0 of one sign.
 */
interface Common {
  readonly count: number;
  readonly over: number;
  readonly under: number;
  readonly exponents: readonly number[];
}

function commonOf(terms: readonly Term[], atom: number): Common {
  let [count, content, multiple, sign] = [0, 0, 1, 1];
  let shared: number[] = [];
  for (const { over, under, exponents } of terms) {
    if (exponents[atom] === 0) continue;
    count += 1;
    if (count === 1) {
      shared = [...exponents];
      sign = over < 0 ? -1 : 1;
    }
    content = gcd(content, over);
    multiple = (multiple / gcd(multiple, under)) * under;
    for (let i = 0; i < shared.length; i += 1) shared[i] = nearer(shared[i]!, exponents[i]!);
  }
  return { count, over: sign * content, under: multiple, exponents: shared };
}

/** The exponent nearer to 0, if they have the same sign. */
function nearer(a: number, b: number): number {
  if (a > 0) return Math.max(0, Math.min(a, b));
  return a < 0 ? Math.min(0, Math.max(a, b)) : 0;
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
  const common = commonOf(terms, atom);
  const { count, exponents: shared } = common;
  if (count < 2 || shared[atom] === 0) return Number.POSITIVE_INFINITY;
  let [inside, outside] = [0, 0];
  let [positiveInside, positiveOutside] = [false, common.over > 0];
  for (let j = 0; j < terms.length; j += 1) {
    const { over, under, exponents } = terms[j]!;
    if (exponents[atom] !== 0) {
      inside += costOfTerm((over / common.over) * (common.under / under), 1, exponents, shared, 0, costs);
      positiveInside ||= over > 0 === common.over > 0;
    } else {
      outside += own[j]!;
      positiveOutside ||= over > 0;
    }
  }
  const bracket = costOfSum(inside, count, positiveInside);
  const together = costOfTerm(common.over, common.under, shared, null, bracket, costs);
  return costOfSum(together + outside, terms.length - count + 1, positiveOutside);
}

/** First the group of the terms that have an atom, with its greatest common factor in front, then the others, grouped themselves. */
function groupBy(terms: readonly Term[], atom: number, search: Search): Grouped {
  const common = commonOf(terms, atom);
  const inside: Term[] = [];
  const rest: Term[] = [];
  for (const term of terms) {
    if (term.exponents[atom] === 0) rest.push(term);
    else
      inside.push({
        over: (term.over / common.over) * (common.under / term.under),
        under: 1,
        exponents: term.exponents.map((exponent, i) => exponent - common.exponents[i]!),
        inside: null,
      });
  }
  const together = { ...common, inside: grouped(inside, search) };
  return asSum([together, ...(rest.length > 1 ? grouped(rest, search).terms : rest)], terms, search);
}

/** As `compareCost` has it. */
function isBetter(a: Grouped, b: Grouped, { atoms }: Search): boolean {
  const difference = a.cost - b.cost;
  return difference === 0 ? compareCost(exprOf(a, atoms), exprOf(b, atoms)) < 0 : difference < 0;
}

function asSum(terms: readonly Term[], ungrouped: readonly Term[], { costs }: Search): Grouped {
  let [cost, hasPositive] = [0, false];
  for (const { over, under, exponents, inside } of terms) {
    cost += costOfTerm(over, under, exponents, null, inside === null ? 0 : inside.cost, costs);
    hasPositive ||= over > 0;
  }
  return { terms, cost: costOfSum(cost, terms.length, hasPositive), ungrouped };
}

/** The expression; its sums in brackets are put into `groups`. */
function exprOf({ terms }: Grouped, atoms: readonly Expr[], groups: Group[] = []): Expr {
  const factored = terms.map(({ over, under, exponents, inside }) => {
    const coefficient = divideRational(over, under);
    if (inside === null) return monomial(atoms, exponents, coefficient);
    const sum = exprOf(inside, atoms, groups);
    groups.push({ expr: sum, atoms, terms: inside.ungrouped });
    return monomial([...atoms, sum], [...exponents, 1], coefficient);
  });
  return linearCombination(factored, null, 0);
}
