import { isPolynomial } from "../evaluate/normal-form.ts";
import { evaluateCall } from "../evaluate/special-values.ts";
import { monomial } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { isInteger } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { exprOfFraction } from "../polynomial/fractions/rational-expression.ts";
import { nodeCount } from "../print/nodes.ts";
import { applicableRules } from "./applicable.ts";
import { applyRule } from "./apply-rule.ts";
import { byHyperbolics } from "./by-hyperbolics.ts";
import { byTangents } from "./by-tangents.ts";
import { clearedRadicands } from "./cleared-radicands.ts";
import { pullCommonExponent } from "./common-exponent.ts";
import { multipliedPowers } from "./common-power.ts";
import { withoutCommonSize } from "./common-size.ts";
import { pullSymbolicPower } from "./common-symbolic-power.ts";
import type { Context } from "./context.ts";
import { cheapest } from "./cost.ts";
import { denest } from "./denest.ts";
import { shortestForm } from "./forms.ts";
import { mayBeShorter, withoutNames } from "./function-products.ts";
import { powersInFront, signedSizes } from "./idle-factors.ts";
import { inverseHyperbolicForms } from "./inverse-hyperbolic.ts";
import { logarithmsOfSums } from "./logarithms-of-sums.ts";
import { multiplesOfRadicands } from "./multiples-of-radicands.ts";
import { mergedExponentials, oneExponential } from "./one-exponential.ts";
import { withoutNegativeExponents } from "./over-exponential.ts";
import { overRoots } from "./over-roots.ts";
import { flippedArguments } from "./parity.ts";
import { logarithmOfPower, mergeLogarithms, mergePowers, withContentOfBase, withNumericBase } from "./powers.ts";
import { radicandsInSums } from "./radicands-in-sums.ts";
import { rationalize } from "./rationalize.ts";
import { recognizedForms } from "./recognize.ts";
import { rescaledPowers } from "./rescaled-powers.ts";
import { divideRoots, extractRoots, mergeRoots } from "./roots.ts";
import { rootsAbove } from "./roots-above.ts";
import { rootsOfQuotients } from "./roots-of-quotients.ts";
import { withoutSquaresOfSigns } from "./squares-of-signs.ts";

/** Denominators with more terms are not multiplied out. */
const DENOMINATOR_TERMS = 12;
/** Of the normal form of an exponent. */
const PART_STEPS = 10_000;

/** The best of the forms of a node that rules and arithmetic give at once, its parts left as they are. */
export function bestLocalForm(node: Expr, context: Context): Expr {
  let best = context.near.get(node);
  if (best === undefined) {
    best = cheapest(node, localForms(node, context));
    context.near.set(node, best);
  }
  return best;
}

function* localForms(node: Expr, context: Context): Generator<Expr | null> {
  if (isPolynomial(node)) yield* formsOfPolynomial(node);
  else yield* formsOfFunctions(node, context) ?? formsByRules(node, context);
}

/** Of a product with names and numbers among its factors those of its functions, found once for all such products; `null` for others. */
function formsOfFunctions(node: Expr, context: Context): Iterable<Expr> | null {
  const parted = node.kind === "product" ? withoutNames(node) : null;
  if (parted === null) return null;
  const { functions, withFunctions } = parted;
  let forms = context.functionForms.get(functions);
  if (forms === undefined) {
    const short = (form: Expr | null): form is Expr => form !== null && mayBeShorter(form, functions);
    forms = [...new Set([...formsByRules(functions, context, false)].filter(short))];
    context.functionForms.set(functions, forms);
  }
  return forms.map(withFunctions);
}

/** No rule applies to a polynomial in variables. */
function* formsOfPolynomial(node: Expr): Generator<Expr | null> {
  yield* rescaledPowers(node);
  if (node.kind === "product") yield* multipliedPowers(node);
  yield shortestForm(node);
}

function* formsByRules(node: Expr, context: Context, isWhole = true): Generator<Expr | null> {
  const merged = node.kind === "product" ? mergedExponentials(node) : null;
  if (merged !== null && nodeCount(merged) < nodeCount(node)) {
    yield merged;
    return;
  }
  if (node.free.indices.length === 0) yield* recognizedForms(node);
  for (const rule of applicableRules(node)) yield* applyRule(rule, node, context.holds, isWhole);
  if (node.kind === "call") {
    yield evaluateCall(node);
    yield logarithmOfPower(node);
    yield* inverseHyperbolicForms(node);
    yield withoutCommonSize(node, context.holds);
    yield powersInFront(node);
  }
  yield* flippedArguments(node);
  if (node.kind === "power") {
    yield withNumericBase(node);
    yield withContentOfBase(node, context.isNonnegative);
  }
  if (node.kind === "sum") {
    yield pullCommonExponent(node);
    yield* pullSymbolicPower(node);
    yield mergeLogarithms(node);
    yield* logarithmsOfSums(node);
  }
  if (node.kind === "product") yield* formsOfProduct(node, context);
  if (node.kind === "sum" || node.kind === "product") yield shortestForm(node);
}

/** The normal form of a part of a node, as far as rules and arithmetic improve it. */
function normalForm(part: Expr, context: Context): Expr | null {
  const form = context.normalForms[0](part, PART_STEPS);
  return form === null ? null : bestLocalForm(exprOfFraction(form), context);
}

function* formsOfProduct(node: ProductNode, context: Context): Generator<Expr | null> {
  yield mergePowers(node);
  yield* signedSizes(node, context);
  yield* oneExponential(node, (exponent) => normalForm(exponent, context));
  if (!node.weights.every(isInteger)) {
    yield extractRoots(node, context.isNonnegative);
    yield mergeRoots(node);
    yield* denestedForms(node);
    yield* divideRoots(node, context.isNonnegative);
    yield* clearedRadicands(node, context.isNonnegative);
    yield* multiplesOfRadicands(node);
    yield* radicandsInSums(node);
    yield* rootsOfQuotients(node, context.isNonnegative);
    yield* rootsAbove(node, (expr) => bestLocalForm(expr, context));
  }
  if (!node.args.some(({ kind }) => kind === "sum")) return;
  yield rationalize(node);
  yield* multipliedPowers(node);
  yield* overRoots(node);
  yield* byTangents(node);
  yield byHyperbolics(node);
  yield withoutNegativeExponents(node);
  yield withoutSquaresOfSigns(node);
  yield* factorsRewritten(node, context);
}

/** A sum among the factors replaced by a product: `v·(1 - tanh(u)^2)` as `v/cosh(u)^2`, roots of squares as absolute values. */
function* factorsRewritten(node: ProductNode, context: Context): Generator<Expr | null> {
  for (const [i, arg] of node.args.entries()) {
    if (arg.kind !== "sum") continue;
    for (const form of rewritten(arg, context)) {
      const product = monomial([...node.args.with(i, form)], node.weights, node.value);
      yield isInteger(node.weights[i]!) ? product : extractRoots(product, context.isNonnegative);
    }
  }
}

/** What rules make of a sum but other sums. */
function rewritten(sum: SumNode, context: Context): readonly Expr[] {
  let forms = context.rewritten.get(sum);
  if (forms === undefined) {
    const all = applicableRules(sum).flatMap((rule) => applyRule(rule, sum, context.holds, false));
    forms = all.filter((form) => form.kind !== "sum");
    context.rewritten.set(sum, forms);
  }
  return forms;
}

function* denestedForms(node: Expr): Generator<Expr | null> {
  const denested = denest(node);
  if (denested === null) return;
  yield denested;
  yield expand(denested, effort(DENOMINATOR_TERMS, DENOMINATOR_TERMS ** 2));
}
