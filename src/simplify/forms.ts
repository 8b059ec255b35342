import { isPolynomial } from "../evaluate/normal-form.ts";
import { createMemo } from "../expr/arena.ts";
import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { absRational, type Rational } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { nodeCount } from "../print/nodes.ts";
import { exponentsIn, exponentsOf, isAtom, isPolynomialInAtoms } from "./atoms.ts";
import { factorsOf, pullCommonFactor } from "./common-factor.ts";
import { cheapest, compareCost, compareSize } from "./cost.ts";
import { factoredByParts, isLinear } from "./factor-parts.ts";
import { factoredSum, isIrreducible } from "./factor-sum.ts";
import { leastNodesGrouped } from "./grouping-cost.ts";
import { withHighPowers, withoutHighPowers } from "./high-powers.ts";
import { isPlain, withPlainFactors, withPlainTerms } from "./plain-factors.ts";
import { groupedPolynomial } from "./polynomial-grouping.ts";
import { isMultipleOfSettled, isSettled, noteGroup, noteGrouping } from "./settled-groupings.ts";

const byName = orderingOf();

/** Terms beyond which sums are not multiplied out in the hope of a shorter form. */
const EXPANDED_TERMS = 400;
const EXPANSION_STEPS = 5_000;
/** Printed nodes beyond which nothing is multiplied out. */
const EXPANDED_NODES = 4000;
/** A product that grows by this factor when multiplied out is not grouped anew. */
const HOPELESS_GROWTH = 3;
/** Printed nodes of atoms, with the operator, that are no longer in front of `y + 1` than in both terms. */
const LEAST_MULTIPLE = 3;
/** Terms beyond which no grouping is tried. */
const GROUPED_TERMS = 60;

const shortest = createMemo<Expr>();

/** The shortest of the expanded, factored and grouped forms of a sum or product; they all are the same polynomial. */
export function shortestForm(expr: Expr): Expr {
  let form = shortest.get(expr);
  if (form === undefined) {
    form = findShortest(expr);
    shortest.set(expr, form);
  }
  return form;
}

function findShortest(expr: Expr): Expr {
  if (isSettled(expr))
    return expr.kind === "sum" && !isPolynomial(expr) ? cheapest(expr, [withPlainTerms(expr)]) : expr;
  if (expr.kind === "product" && (isMultipleOfSettled(expr) || isMultipleOfShortest(expr)))
    return isPlain(expr) ? expr : cheapest(expr, [withPlainFactors(expr)]);
  if (expr.kind === "product" && !hasSum(expr)) return expr;
  const parted = expr.kind === "product" ? withoutHighPowers(expr) : null;
  if (parted !== null) return cheapest(expr, [withHighPowers(parted, shortestForm(parted.rest))]);
  const expanded = nodeCount(expr) > EXPANDED_NODES ? null : expand(expr, effort(EXPANDED_TERMS, EXPANSION_STEPS));
  const hopeless = expanded === null || expanded === expr || isHopeless(expr, expanded);
  const byParts = hopeless ? null : factoredByParts(expr);
  const forms = byParts === null ? [] : [byParts];
  if (expr.kind === "product") forms.push(withPlainFactors(expr));
  else forms.push(...sumForms(expr, byParts !== null || mayFactor(expr, expanded)));
  if (expanded !== null) forms.push(expanded);
  if (!hopeless) {
    const least = forms.reduce((nodes, form) => Math.min(nodes, nodeCount(form)), nodeCount(expr));
    forms.push(...sumForms(expanded, byParts === null, least));
  }
  const best = cheapest(expr, forms);
  return best !== expr && best.kind === "product" ? cheapest(best, [withPlainFactors(best)]) : best;
}

/**
 * Whether a product is a polynomial that has no shorter form times powers of atoms that merge with nothing in it: multiplied
 * out it would have these in every term.
 */
function isMultipleOfShortest(product: ProductNode): boolean {
  const [sum, ...others] = product.args.filter((arg) => !isAtom(arg));
  if (sum?.kind !== "sum" || others.length > 0 || absRational(product.value) !== 1) return false;
  if (product.weights[product.args.indexOf(sum)] !== 1 || nodeCount(product) < nodeCount(sum) + LEAST_MULTIPLE)
    return false;
  if (!isPolynomialInAtoms(product) || shortest.get(sum) !== sum) return false;
  const exponents = product.args.flatMap((arg) => exponentsOf(arg));
  return exponents.length === 0 || !exponents.some((exponent) => exponentsIn(sum).has(exponent));
}

/** Whether a sum is among the factors, not under a root. */
function hasSum({ args, weights }: ProductNode): boolean {
  return args.some((arg, i) => arg.kind === "sum" && typeof weights[i] === "number");
}

function isHopeless(expr: Expr, expanded: Expr): boolean {
  return expr.kind === "product" && nodeCount(expanded) > HOPELESS_GROWTH * nodeCount(expr);
}

/** Forms of a sum, factored ones only where it may have factors, grouped ones only where they may have so many printed nodes at most. */
function sumForms(expr: Expr, mayFactor: boolean, nodes = Number.POSITIVE_INFINITY): Expr[] {
  if (expr.kind !== "sum") return [];
  const pulled = pullCommonFactor(expr);
  if (isLinear(expr)) return [pulled];
  const forms = pulled === expr ? [withPlainTerms(expr)] : [pulled, withPlainTerms(expr)];
  if (nodes === Number.POSITIVE_INFINITY || !isPolynomialInAtoms(expr) || leastNodesGrouped(expr) <= nodes)
    forms.push(...groupedForms(expr, pulled));
  if (mayFactor) forms.push(pulled.kind === "product" ? withSums(pulled, splitIntoFactors) : splitIntoFactors(expr));
  return forms;
}

function groupedForms(sum: SumNode, pulled: Expr): Expr[] {
  const forms = hasSharedBase(pulled) ? [] : [grouped(sum)];
  if (pulled !== sum && pulled.kind === "product") forms.push(withSums(pulled, grouped));
  return forms;
}

/** Whether a polynomial has a base in all its terms: grouped by another one it is longer than without that base in front. */
function hasSharedBase(pulled: Expr): boolean {
  return pulled.kind === "product" && pulled.args.length > 1 && isPolynomialInAtoms(pulled);
}

/** A factorisation of a sum over the bases of its own terms is one of its expanded form, too. */
function mayFactor(expr: Expr, expanded: Expr | null): boolean {
  if (expanded === expr || expanded?.kind !== "sum" || isLinear(expanded)) return true;
  const pulled = pullCommonFactor(expanded);
  const rest = pulled.kind === "product" ? pulled.args.filter((arg) => arg.kind === "sum") : [pulled];
  return !(rest.length === 1 && rest[0]!.kind === "sum" && isIrreducible(rest[0]!));
}

function splitIntoFactors(sum: SumNode): Expr {
  return isLinear(sum) ? sum : factoredSum(sum);
}

function withSums(product: ProductNode, map: (sum: SumNode) => Expr): Expr {
  const args = product.args.map((arg) => (arg.kind === "sum" ? map(arg) : arg));
  return monomial(args, product.weights, product.value);
}

const groupings = createMemo<Expr>();
/** Terms that share a factor put together, the best choice first: `x·(a + b) + c`. */
function grouped(sum: SumNode): Expr {
  let best = groupings.get(sum);
  if (best === undefined) {
    const few = sum.args.length <= GROUPED_TERMS;
    const found = few ? groupedPolynomial(sum) : null;
    best = found?.expr ?? (few ? shorterByGroups(sum) : sum);
    groupings.set(sum, best);
    if (best !== sum && pullCommonFactor(sum) === sum && isPolynomialInAtoms(sum) && isMultipliedOut(sum))
      noteGrouping(best, () => isIrreducible(sum));
    for (const group of found?.groups ?? []) {
      if (group.expr === best && pullCommonFactor(sum) !== sum) continue;
      if (group.expr.kind === "sum" && sharedBases(group.expr).length === 0) noteGroup(group);
    }
  }
  return best;
}

function isMultipliedOut(sum: SumNode): boolean {
  return sum.args.every((arg) => arg.kind !== "product" || arg.args.every(({ kind }) => kind !== "sum"));
}

/** As it is where grouping gains nothing. */
function shorterByGroups(sum: SumNode): Expr {
  const full = groupedFully(sum);
  return compareSize(full, sum) < 0 ? full : sum;
}

/** Groups by the base that gains most at once, then within the group and among the other terms. */
function groupedFully(sum: SumNode): Expr {
  let best: Grouping | null = null;
  for (const base of sharedBases(sum)) {
    const candidate = groupBy(sum, base);
    if (best === null || compareCost(joined(candidate), joined(best)) < 0) best = candidate;
  }
  if (best === null) return sum;
  const { together, rest } = best;
  return joined({
    together: together.kind === "product" ? withSums(together, grouped) : together,
    rest: rest.kind === "sum" ? grouped(rest) : rest,
  });
}

interface Grouping {
  readonly together: Expr;
  readonly rest: Expr;
}

function joined({ together, rest }: Grouping): Expr {
  return linearCombination([together, rest], null, 0);
}

/** Bases that occur in at least two terms, in the order of the terms as printed. */
function sharedBases(sum: SumNode): Expr[] {
  const counts = new Map<Expr, number>();
  for (const i of orderedTerms(sum, byName)) {
    for (const base of factorsOf(sum.args[i]!).keys()) counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([base]) => base);
}

function groupBy(sum: SumNode, base: Expr): Grouping {
  const inside = sum.args.map((arg) => factorsOf(arg).has(base));
  const part = (chosen: boolean, value: Rational): Expr =>
    linearCombination(
      sum.args.filter((_, i) => inside[i] === chosen),
      sum.weights.filter((_, i) => inside[i] === chosen),
      value,
    );
  const terms = part(true, 0);
  return { together: terms.kind === "sum" ? pullCommonFactor(terms) : terms, rest: part(false, sum.value) };
}
