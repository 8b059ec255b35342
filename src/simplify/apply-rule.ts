import { E, linearCombination, monicPart, rationalPower } from "../expr/build.ts";
import { isExponential } from "../expr/exponential.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { divideRational, multiplyRational, negateRational, type Rational, sameRational } from "../number/rational.ts";
import { nodeCount } from "../print/nodes.ts";
import { surfaceOf } from "./applicable.ts";
import { type Bindings, boundTo } from "./bindings.ts";
import { dividedBy, exprOfFactors, type Factors, factorsOf, sameFactors, timesFactors } from "./factors.ts";
import { instanceOf, tidyInstanceOf } from "./instances.ts";
import { match, matchFactors, mayHave, planOf } from "./match.ts";
import type { Guard, RewriteRule } from "./rules/rule.ts";
import { signatureOf, signaturesOfTerms, termsBeside } from "./signature.ts";
import { twoTerms, type Weighted } from "./two-terms.ts";

const byName = orderingOf();
const NOTHING: Bindings = null;

/** A rule is applied so many times to one product at once. */
const MOST_REPETITIONS = 64;
/** So many of the least and of the greatest powers are looked at. */
const ENDS = 2;
/** In longer sums, two terms are not paired by rules that leave the second one open. */
const MOST_TERMS_PAIRED = 24;

export type GuardTest = (guard: Guard, expr: Expr) => boolean;

/** What the rule makes of the node itself (its parts are left alone): every way in which it applies. */
export function applyRule(rule: RewriteRule, node: Expr, holds: GuardTest): readonly Expr[] {
  const { left, right, when } = rule;
  const allowed = (bindings: Bindings): boolean =>
    when === undefined || when.every((guard) => holds(guard, boundTo(bindings, guard.about)!));
  if (left.kind === "sum") return node.kind === "sum" ? applyToTerms(rule, left, node, allowed) : [];
  const forms: Expr[] = [];
  if (left.kind !== "product") {
    for (const bindings of match(left, node, NOTHING))
      if (allowed(bindings)) forms.push(tidyInstanceOf(right, bindings));
  } else if (node.kind === "product") {
    for (const { bindings, rest } of matchFactors(planOf(left), factorsOf(node), NOTHING))
      if (allowed(bindings)) addRepeated(forms, rest, instanceOf(left, bindings), tidyInstanceOf(right, bindings));
  }
  return forms;
}

/** What a rational factor may save at most when it meets another, in printed nodes. */
const SAVED_BY_NUMBERS = 4;

/** What an exponent that changes may save at most. */
const SAVED_BY_EXPONENT = 2;

/**
 * Whether `right` makes `rest · right` longer than with the given factors, which have so many printed nodes: it is a multiple
 * of a sum, or a product of functions, that the rest has nothing in common with.
 */
function isLongFactor(right: Expr, given: number, rest: Factors): boolean {
  const bases = right.kind === "product" ? right.args : [right];
  const isKept = (base: Expr): boolean =>
    (base.kind === "sum" ? bases.length === 1 : base.kind === "call" && !isExponential(base)) && !rest.powers.has(base);
  if (!bases.every(isKept)) return false;
  const factor = bases.length === 1 ? bases[0]! : withoutNumber(right);
  return nodeCount(factor) > given + SAVED_BY_NUMBERS;
}

/** What is not printed any more without the given factors: of one that is still there, at most an exponent. */
function nodesTaken(given: Expr, rest: Factors): number {
  if (given.kind !== "product" || given.args.every((base) => !rest.powers.has(base)))
    return nodeCount(withoutNumber(given));
  return given.args.reduce(
    (nodes, base) => nodes + SAVED_BY_EXPONENT + (rest.powers.has(base) ? 0 : 1 + nodeCount(base)),
    0,
  );
}

function withoutNumber(expr: Expr): Expr {
  return expr.kind === "product" ? monicPart(expr) : expr;
}

/**
 * Adds `rest · right`, and with higher powers of `right` while the rest holds `left` again: `sin^3/cos^3` is `tan^3`. Between
 * the least and the greatest powers only exponents change, and no form is shorter than both.
 */
function addRepeated(forms: Expr[], rest: Factors, left: Expr, right: Expr): void {
  if (isLongFactor(right, nodeCount(withoutNumber(left)), rest)) return;
  const rests: Factors[] = [];
  for (
    let next: Factors | null = rest;
    next !== null && rests.length < MOST_REPETITIONS;
    next = dividedBy(next, left, 1)
  )
    rests.push(next);
  for (const [i, others] of rests.entries()) {
    if (i >= ENDS && i < rests.length - ENDS) continue;
    if (!isLongFactor(right, nodesTaken(left, others), others))
      forms.push(timesFactors(others, rationalPower(right, i + 1)));
  }
}

/** `k·m·left` among the terms of a sum becomes `k·m·right`, for some number `k` and some product `m`. */
function applyToTerms(
  rule: RewriteRule,
  left: SumNode,
  sum: SumNode,
  allowed: (bindings: Bindings) => boolean,
): readonly Expr[] {
  const forms: Expr[] = [];
  const [first, second] = twoTerms(left);
  const pattern = planOf(first.expr);
  for (const i of orderedTerms(sum, byName)) {
    const term = sum.args[i]!;
    if (!hasHeads(term, first.expr) || !mayHave(factorsOf(term), pattern)) continue;
    for (const { bindings, rest } of matchFactors(pattern, factorsOf(term), NOTHING)) {
      if (rest.coefficient !== 1) continue;
      for (const partner of partners(second.expr, bindings, rest, sum, i)) {
        if (!allowed(partner.bindings)) continue;
        const right = timesFactors(rest, tidyInstanceOf(rule.right, partner.bindings));
        const options = [divideRational(sum.weights[i]!, first.weight), divideRational(partner.weight, second.weight)];
        for (const k of sameRational(options[0]!, options[1]!) ? options.slice(0, 1) : options) {
          const [without, other] = [first.weight, second.weight].map((w) => negateRational(multiplyRational(k, w)));
          forms.push(linearCombination([sum, term, partner.expr, right], [1, without!, other!, k], 0));
        }
      }
    }
  }
  return forms;
}

/** Whether the functions among the factors of a pattern are among those of a term. */
function hasHeads(term: Expr, pattern: Expr): boolean {
  const heads = surfaceOf(term);
  for (const head of surfaceOf(pattern).keys()) if (!heads.has(head)) return false;
  return true;
}

interface Partner extends Weighted {
  readonly bindings: Bindings;
}

/** Terms `weight · m · second` of the sum, `m` being the given factors. */
function partners(second: Expr, bindings: Bindings, m: Factors, sum: SumNode, except: number): readonly Partner[] {
  if (freeNames(second).every((name) => boundTo(bindings, name) !== undefined)) {
    const instance = instanceOf(second, bindings);
    if (!mayHaveTerm(sum, m, factorsOf(instance))) return [];
    const expr = timesFactors(m, instance);
    const weight = weightIn(sum, expr);
    return weight === 0 ? [] : [{ expr, weight, bindings }];
  }
  if (sum.args.length > MOST_TERMS_PAIRED) return [];
  const pattern = planOf(second);
  const found: Partner[] = [];
  for (const j of candidates(second, m, sum)) {
    const expr = sum.args[j]!;
    const subject = factorsOf(expr);
    const more = subject.powers.size - m.powers.size;
    if (j === except || more < 0 || more > pattern.powers.length || !hasHeads(expr, second)) continue;
    for (const { bindings: all, rest } of matchFactors(pattern, subject, bindings))
      if (sameFactors(rest, m)) found.push({ expr, weight: sum.weights[j]!, bindings: all });
  }
  return found;
}

/** Positions of the terms that may be `m · second`, in the order in which they are printed. */
function candidates(second: Expr, m: Factors, sum: SumNode): Iterable<number> {
  const signature = second.kind === "call" && signaturesOfTerms(sum) !== null ? signatureOf(m) : null;
  if (second.kind !== "call" || signature === null) return orderedTerms(sum, byName);
  return termsBeside(second.name, sum).get(signature) ?? [];
}

/** False only if the product of some factors is no term of a sum, as far as can be told without making it. */
function mayHaveTerm(sum: SumNode, a: Factors, b: Factors): boolean {
  if (mayMerge(a) && mayMerge(b)) return true;
  const [left, right] = [signatureOf(a), signatureOf(b)];
  const known = signaturesOfTerms(sum);
  if (known === null || left === null || right === null) return true;
  const signature = (left + right) | 0;
  return signature === 0 || known.has(signature);
}

/** Whether there are factors that become others when they meet: exponentials, roots of numbers and of products. */
function mayMerge({ powers }: Factors): boolean {
  for (const base of powers.keys()) {
    if (isExponential(base) || base === E || base.kind === "number" || base.kind === "product") return true;
  }
  return false;
}

/** The number `w` for which `w·expr` is a term of the sum; 0 if there is none. */
function weightIn(sum: SumNode, expr: Expr): Rational {
  const { coefficient, powers } = factorsOf(expr);
  if (coefficient === 0) return 0;
  if (powers.size === 0) return divideRational(sum.value, coefficient);
  const at = sum.args.indexOf(exprOfFactors({ coefficient: 1, powers }));
  return at < 0 ? 0 : divideRational(sum.weights[at]!, coefficient);
}
