import { createMemo } from "../expr/arena.ts";
import { E, linearCombination } from "../expr/build.ts";
import { isExponential } from "../expr/exponential.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import {
  absRational,
  addRational,
  divideRational,
  multiplyRational,
  negateRational,
  type Rational,
  sameRational,
} from "../number/rational.ts";
import { nodeCount } from "../print/nodes.ts";
import { areAlike } from "./alike.ts";
import { surfaceOf } from "./applicable.ts";
import { type Bindings, boundTo } from "./bindings.ts";
import { exprOfFactors, type Factors, factorsOf, sameFactors, timesFactors } from "./factors.ts";
import { instanceOf, tidyInstanceOf } from "./instances.ts";
import { type FactorMatch, isLeft, matchFactors, mayHave, planOf, restOf } from "./match.ts";
import { nodesOfNumber, numberIn, withoutNumber } from "./number-length.ts";
import type { RewriteRule } from "./rules/rule.ts";
import { signatureOf, signatureOfRest, signaturesOfTerms, termsBeside } from "./signature.ts";
import { twoTerms, type Weighted } from "./two-terms.ts";

const byName = orderingOf();
/** In longer sums, two terms are not paired by rules that leave the second one open. */
const MOST_TERMS_PAIRED = 24;

/** `k·m·left` among the terms of a sum becomes `k·m·right`, for some number `k` and some product `m`; a sum that is not the whole is a factor. */
export function applyToTerms(
  rule: RewriteRule,
  left: SumNode,
  sum: SumNode,
  allowed: (bindings: Bindings) => boolean,
  isWhole: boolean,
): readonly Expr[] {
  const forms: Expr[] = [];
  const { alike } = rule;
  const mayCancel = alike === undefined || !isWhole || hasSumInside(sum);
  const [first, second] = twoTerms(left);
  const pattern = planOf(first.expr);
  for (const i of orderedTerms(sum, byName)) {
    const term = sum.args[i]!;
    if (!hasHeads(term, first.expr) || !mayHave(factorsOf(term), pattern)) continue;
    for (const found of matchFactors(pattern, factorsOf(term), null)) {
      if (found.subject.coefficient !== 1 || !mayHavePartner(second.expr, found, sum)) continue;
      const rest = restOf(found);
      for (const partner of partners(second.expr, found.bindings, rest, sum, i)) {
        if (!(mayCancel || areAlike(alike, partner.bindings)) || !allowed(partner.bindings)) continue;
        const right = timesFactors(rest, tidyInstanceOf(rule.right, partner.bindings));
        const given = [{ expr: term, weight: sum.weights[i]! }, partner];
        const options = [divideRational(sum.weights[i]!, first.weight), divideRational(partner.weight, second.weight)];
        for (const k of sameRational(options[0]!, options[1]!) ? options.slice(0, 1) : options) {
          const change = [first.weight, second.weight].map((w) => negateRational(multiplyRational(k, w)));
          if (isWhole && isLongTerm(right, k, sum, nodesSaved(given, change))) continue;
          forms.push(linearCombination([sum, term, partner.expr, right], [1, change[0]!, change[1]!, k], 0));
        }
      }
    }
  }
  return forms;
}

/** Whether there is a function of a sum in a term. */
function hasSumInside(sum: SumNode): boolean {
  for (const byArgument of surfaceOf(sum).values())
    for (const argument of byArgument.keys()) if (argument.kind === "sum") return true;
  return false;
}

/** What places above and below a line may save, in printed nodes. */
const SAVED_BY_PLACES = 3;

/** Whether a multiple of an expression, as a new term of a sum, is longer than what it saves. */
function isLongTerm(expr: Expr, weight: Rational, sum: SumNode, saved: number): boolean {
  if (expr.kind !== "call" && expr.kind !== "product") return false;
  const body = withoutNumber(expr);
  if (nodeCount(body) <= saved || sum.args.includes(body)) return false;
  return nodesOfTerm(body, multiplyRational(weight, numberIn(expr))) > saved + SAVED_BY_PLACES;
}

/** The printed nodes that terms of a sum lose when their weights change. */
function nodesSaved(terms: readonly Weighted[], change: readonly Rational[]): number {
  return terms.reduce((total, { expr, weight }, i) => {
    const [body, factor] = [withoutNumber(expr), numberIn(expr)];
    const [before, after] = [weight, addRational(weight, change[i]!)].map((w) => multiplyRational(w, factor));
    return total + nodesOfTerm(body, before!) - nodesOfTerm(body, after!);
  }, 0);
}

/** Printed nodes of a multiple of an expression in a sum, with the operator before it. */
function nodesOfTerm(body: Expr, weight: Rational): number {
  return weight === 0 ? 0 : nodeCount(body) + nodesOfNumber(absRational(weight)) + 1;
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
  if (isBound(second, bindings)) {
    const expr = timesFactors(m, instanceOf(second, bindings));
    const weight = weightIn(sum, expr);
    return weight === 0 ? [] : [{ expr, weight, bindings }];
  }
  if (sum.args.length > MOST_TERMS_PAIRED) return [];
  const pattern = planOf(second);
  const found: Partner[] = [];
  for (const j of candidates(second, m, sum)) {
    const expr = sum.args[j]!;
    const subject = factorsOf(expr);
    const more = subject.bases.length - m.bases.length;
    if (j === except || more < 0 || more > pattern.powers.length || !hasHeads(expr, second)) continue;
    for (const one of matchFactors(pattern, subject, bindings))
      if (sameFactors(restOf(one), m)) found.push({ expr, weight: sum.weights[j]!, bindings: one.bindings });
  }
  return found;
}

/** Positions of the terms that may be `m · second`, in the order in which they are printed. */
function candidates(second: Expr, m: Factors, sum: SumNode): Iterable<number> {
  const signature = second.kind === "call" && signaturesOfTerms(sum) !== null ? signatureOf(m) : null;
  if (second.kind !== "call" || signature === null) return orderedTerms(sum, byName);
  return termsBeside(second.name, sum).get(signature) ?? [];
}

/** Whether all pattern variables stand for something. */
function isBound(pattern: Expr, bindings: Bindings): boolean {
  return namesIn(pattern).every((name) => boundTo(bindings, name) !== undefined);
}

const names = createMemo<readonly string[]>();

function namesIn(pattern: Expr): readonly string[] {
  let found = names.get(pattern);
  if (found === undefined) {
    found = freeNames(pattern);
    names.set(pattern, found);
  }
  return found;
}

/** False only if what a match leaves, times the second term, is no term of the sum, as far as can be told without making it. */
function mayHavePartner(second: Expr, found: FactorMatch, sum: SumNode): boolean {
  if (!isBound(second, found.bindings)) return true;
  const other = factorsOf(instanceOf(second, found.bindings));
  if (other.bases.some(mayMerge) && found.subject.bases.some((base) => mayMerge(base) && isLeft(found, base)))
    return true;
  const [left, right, known] = [signatureOfRest(found), signatureOf(other), signaturesOfTerms(sum)];
  if (known === null || left === null || right === null) return true;
  const signature = (left + right) | 0;
  return signature === 0 || known.has(signature);
}

/** Whether a factor becomes another when it meets one of its kind: exponentials, roots of numbers and of products. */
function mayMerge(base: Expr): boolean {
  return isExponential(base) || base === E || base.kind === "number" || base.kind === "product";
}

/** The number `w` for which `w·expr` is a term of the sum; 0 if there is none. */
function weightIn(sum: SumNode, expr: Expr): Rational {
  const factors = factorsOf(expr);
  const { coefficient } = factors;
  if (coefficient === 0) return 0;
  if (factors.bases.length === 0) return divideRational(sum.value, coefficient);
  const at = sum.args.indexOf(exprOfFactors({ ...factors, coefficient: 1 }));
  return at < 0 ? 0 : divideRational(sum.weights[at]!, coefficient);
}
