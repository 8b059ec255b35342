import { rationalPower } from "../expr/build.ts";
import { isExponential } from "../expr/exponential.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import { nodeCount } from "../print/nodes.ts";
import { areAlike } from "./alike.ts";
import type { Bindings } from "./bindings.ts";
import { dividedBy, type Factors, factorsOf, timesFactors } from "./factors.ts";
import { instanceOf, tidyInstanceOf } from "./instances.ts";
import { isLeft, matchFactors, planOf, restOf } from "./match.ts";
import { SAVED_BY_NUMBERS, savedByNumber, withoutNumber } from "./number-length.ts";
import type { RewriteRule } from "./rules/rule.ts";

/** A rule is applied so many times to one product at once. */
const MOST_REPETITIONS = 64;
/** So many of the least and of the greatest powers are looked at. */
const ENDS = 2;

/** `left` among the factors of a product becomes `right`. A product that is not the whole stands beside other factors. */
export function applyToFactors(
  { left, right, alike }: RewriteRule,
  node: ProductNode,
  allowed: (bindings: Bindings) => boolean,
  isWhole: boolean,
): readonly Expr[] {
  const forms: Expr[] = [];
  const mayCancel = alike === undefined || node.args.some(({ kind }) => kind === "sum");
  for (const found of matchFactors(planOf(left), factorsOf(node), null)) {
    const { bindings } = found;
    if (!(mayCancel || areAlike(alike, bindings)) || !allowed(bindings)) continue;
    const [given, instead] = [instanceOf(left, bindings), tidyInstanceOf(right, bindings)];
    const saved = isWhole ? savedByNumber(found.subject, given, instead) : SAVED_BY_NUMBERS;
    const isInRest = (base: Expr): boolean => isLeft(found, base);
    if (!isLongFactor(instead, nodeCount(withoutNumber(given)) + saved, isInRest))
      addRepeated(forms, restOf(found), given, instead, saved);
  }
  return forms;
}

/** What an exponent that changes may save at most. */
const SAVED_BY_EXPONENT = 2;

/**
 * Whether `right` makes `rest · right` longer than with the given factors, which have so many printed nodes: it is a multiple
 * of a sum, or a product of functions, that the rest has nothing in common with.
 */
function isLongFactor(right: Expr, given: number, isInRest: (base: Expr) => boolean): boolean {
  const bases = right.kind === "product" ? right.args : [right];
  const isKept = (base: Expr): boolean =>
    (base.kind === "sum" ? bases.length === 1 : base.kind === "call" && !isExponential(base)) && !isInRest(base);
  if (!bases.every(isKept)) return false;
  const factor = bases.length === 1 ? bases[0]! : withoutNumber(right);
  return nodeCount(factor) > given;
}

/** What is not printed any more without the given factors: of one that is still there, at most an exponent. */
function nodesTaken(given: Expr, rest: Factors): number {
  if (given.kind !== "product" || given.args.every((base) => !rest.bases.includes(base)))
    return nodeCount(withoutNumber(given));
  return given.args.reduce(
    (nodes, base) => nodes + SAVED_BY_EXPONENT + (rest.bases.includes(base) ? 0 : 1 + nodeCount(base)),
    0,
  );
}

/**
 * Adds `rest · right`, and with higher powers of `right` while the rest holds `left` again: `sin^3/cos^3` is `tan^3`. Between
 * the least and the greatest powers only exponents change, and no form is shorter than both.
 */
function addRepeated(forms: Expr[], rest: Factors, left: Expr, right: Expr, saved: number): void {
  const rests: Factors[] = [];
  for (
    let next: Factors | null = rest;
    next !== null && rests.length < MOST_REPETITIONS;
    next = dividedBy(next, left, 1)
  )
    rests.push(next);
  for (const [i, others] of rests.entries()) {
    if (i >= ENDS && i < rests.length - ENDS) continue;
    const most = nodesTaken(left, others) + (i === 0 ? saved : SAVED_BY_NUMBERS);
    if (!isLongFactor(right, most, (base) => others.bases.includes(base)))
      forms.push(timesFactors(others, rationalPower(right, i + 1)));
  }
}
