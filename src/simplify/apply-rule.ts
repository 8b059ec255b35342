import { tidy } from "../evaluate/special-values.ts";
import { createMemo } from "../expr/arena.ts";
import { E, linearCombination, rationalPower } from "../expr/build.ts";
import { isExponential } from "../expr/exponential.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { substitute } from "../expr/substitute.ts";
import { divideRational, multiplyRational, negateRational, type Rational, sameRational } from "../number/rational.ts";
import { nodeCount } from "../print/nodes.ts";
import { hasHeadsOf } from "./applicable.ts";
import {
  type Bindings,
  dividedBy,
  exprOfFactors,
  type Factors,
  factorsOf,
  match,
  matchFactors,
  mayHave,
  sameFactors,
  timesFactors,
} from "./match.ts";
import type { Guard, RewriteRule } from "./rules/rule.ts";
import { signatureOf, signaturesOfTerms } from "./signature.ts";

const byName = orderingOf();
const NOTHING: Bindings = new Map();

/** A rule is applied so many times to one product at once. */
const MOST_REPETITIONS = 64;
/** In longer sums, two terms are not paired by rules that leave the second one open. */
const MOST_TERMS_PAIRED = 24;

export type GuardTest = (guard: Guard, expr: Expr) => boolean;

/** What the rule makes of the node itself (its parts are left alone): every way in which it applies. */
export function* applyRule(rule: RewriteRule, node: Expr, holds: GuardTest): Generator<Expr> {
  const allowed = (bindings: Bindings): boolean =>
    rule.when?.every((guard) => holds(guard, bindings.get(guard.about)!)) ?? true;
  const { left } = rule;
  if (left.kind === "sum") {
    if (node.kind === "sum") yield* applyToTerms(rule, left, node, allowed);
  } else if (left.kind === "product") {
    if (node.kind !== "product") return;
    for (const { bindings, rest } of matchFactors(factorsOf(left), factorsOf(node), NOTHING)) {
      if (!allowed(bindings)) continue;
      const [given, right] = [substitute(left, bindings), tidy(substitute(rule.right, bindings))];
      if (!isLongFactor(right, given, rest)) yield* repeated(rest, given, right);
    }
  } else {
    for (const bindings of match(left, node, NOTHING)) {
      if (allowed(bindings)) yield tidy(substitute(rule.right, bindings));
    }
  }
}

/** What a rational factor may save at most when it meets another, in printed nodes. */
const SAVED_BY_NUMBERS = 4;

/** Whether `right` is a multiple of a sum that makes `rest · right` longer than `rest · given`. */
function isLongFactor(right: Expr, given: Expr, rest: Factors): boolean {
  const base = right.kind === "product" && right.args.length === 1 ? right.args[0]! : right;
  if (base.kind !== "sum" || rest.powers.has(base)) return false;
  return nodeCount(base) > nodeCount(given) + SAVED_BY_NUMBERS;
}

/** `rest · right`, and with higher powers of `right` while the rest holds `left` again: `sin^3/cos^3` is `tan^3`. */
function* repeated(rest: Factors, left: Expr, right: Expr): Generator<Expr> {
  let times = 1;
  for (let next: Factors | null = rest; next !== null && times <= MOST_REPETITIONS; next = dividedBy(next, left, 1)) {
    yield timesFactors(next, rationalPower(right, times));
    times += 1;
  }
}

/** `k·m·left` among the terms of a sum becomes `k·m·right`, for some number `k` and some product `m`. */
function* applyToTerms(
  rule: RewriteRule,
  left: SumNode,
  sum: SumNode,
  allowed: (bindings: Bindings) => boolean,
): Generator<Expr> {
  const [first, second] = twoTerms(left);
  const pattern = factorsOf(first.expr);
  for (const i of orderedTerms(sum, byName)) {
    const term = sum.args[i]!;
    if (!hasHeadsOf(term, first.expr) || !mayHave(factorsOf(term), pattern)) continue;
    for (const { bindings, rest } of matchFactors(pattern, factorsOf(term), NOTHING)) {
      if (rest.coefficient !== 1) continue;
      for (const partner of partners(second.expr, bindings, rest, sum, i)) {
        if (!allowed(partner.bindings)) continue;
        const right = timesFactors(rest, tidy(substitute(rule.right, partner.bindings)));
        const options = [divideRational(sum.weights[i]!, first.weight), divideRational(partner.weight, second.weight)];
        for (const k of sameRational(options[0]!, options[1]!) ? options.slice(0, 1) : options) {
          yield linearCombination(
            [sum, term, partner.expr, right],
            [
              1,
              negateRational(multiplyRational(k, first.weight)),
              negateRational(multiplyRational(k, second.weight)),
              k,
            ],
            0,
          );
        }
      }
    }
  }
}

interface Weighted {
  readonly expr: Expr;
  readonly weight: Rational;
}

const leftSides = createMemo<readonly [Weighted, Weighted]>();

/** The terms of a rule's left side, one with names first. */
function twoTerms(left: SumNode): readonly [Weighted, Weighted] {
  let terms = leftSides.get(left);
  if (terms === undefined) {
    terms = splitLeft(left);
    leftSides.set(left, terms);
  }
  return terms;
}

function splitLeft(left: SumNode): readonly [Weighted, Weighted] {
  const terms = orderedTerms(left, byName).map((i): Weighted => ({ expr: left.args[i]!, weight: left.weights[i]! }));
  const constant: Weighted = { expr: exprOfFactors({ coefficient: 1, powers: new Map() }), weight: left.value };
  return [terms[0]!, terms[1] ?? constant];
}

interface Partner extends Weighted {
  readonly bindings: Bindings;
}

/** Terms `weight · m · second` of the sum, `m` being the given factors. */
function* partners(second: Expr, bindings: Bindings, m: Factors, sum: SumNode, except: number): Generator<Partner> {
  if (freeNames(second).every((name) => bindings.has(name))) {
    const instance = substitute(second, bindings);
    if (!mayHaveTerm(sum, m, factorsOf(instance))) return;
    const expr = timesFactors(m, instance);
    const weight = weightIn(sum, expr);
    if (weight !== 0) yield { expr, weight, bindings };
    return;
  }
  if (sum.args.length > MOST_TERMS_PAIRED) return;
  const pattern = factorsOf(second);
  for (const j of orderedTerms(sum, byName)) {
    const subject = factorsOf(sum.args[j]!);
    const more = subject.powers.size - m.powers.size;
    if (j === except || more < 0 || more > pattern.powers.size || !hasHeadsOf(sum.args[j]!, second)) continue;
    for (const found of matchFactors(pattern, subject, bindings)) {
      if (sameFactors(found.rest, m)) yield { expr: sum.args[j]!, weight: sum.weights[j]!, bindings: found.bindings };
    }
  }
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
