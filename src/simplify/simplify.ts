import { naturalDomain } from "../calculus/natural-domain.ts";
import { hasAngles, isPolynomial, type NormalForm } from "../evaluate/normal-form.ts";
import { linearCombination, negate, product } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { rebuild, rebuildCondition } from "../expr/rebuild.ts";
import { stepsSoFar } from "../number/patience.ts";
import { signOfRational } from "../number/rational.ts";
import { nodeCount } from "../print/nodes.ts";
import { withAbsorbedCoefficients } from "./absorbed-coefficients.ts";
import { isAlreadyNormal, isPolynomialInFunctions } from "./already-normal.ts";
import { type Coefficient, coefficientsByNames } from "./by-names.ts";
import { carriedOver } from "./carried-over.ts";
import { pullCommonFactor } from "./common-factor.ts";
import { BUDGET, type Context, contextOf, contextWithin } from "./context.ts";
import { cheapest } from "./cost.ts";
import { inFewerVariables } from "./fewer-variables.ts";
import { withHighPowers, withoutHighPowers } from "./high-powers.ts";
import { independentParts, type Parted } from "./independent-parts.ts";
import { bestLocalForm } from "./local-forms.ts";
import { normalExpressions } from "./normal-expressions.ts";
import { withoutRedundantCases } from "./redundant-cases.ts";
import { hasRelations } from "./relations.ts";

export interface SimplifyOptions {
  /** Conditions that hold wherever values matter; by default those under which the expression is defined. */
  readonly facts?: readonly Condition[];
  /** Printed nodes of all the forms that may be improved; beyond that the rest is left as it is. */
  readonly budget?: number;
}

/** Expressions with more printed nodes are not brought to normal form. */
const NORMALIZED_NODES = 1500;
/** Steps of a normal form: those that turned out shorter than the expression took less than 50 for each of its nodes. */
const LEAST_NORMAL_STEPS = 4000;
const NORMAL_STEPS_PER_NODE = 64;
const MOST_NORMAL_STEPS = 200_000;
/** Of two normal forms with more terms, by sines and by cosines, the longer one was hardly ever the shorter when simplified. */
const SHORT_FORM = 3;
/** Rounds until nothing changes any more; each one strictly improves. */
const ROUNDS = 8;

/**
 * A shorter expression with the same value wherever `expr` is defined and the facts hold; never more printed nodes than
 * `expr`. The result depends on the formula only, not on how it was built.
 */
export function simplify(expr: Expr, options: SimplifyOptions = {}): Expr {
  return simplifier(options.facts ?? factsOf(expr), options.budget)(expr);
}

/** One simplification for many expressions, such as the entries of a Hessian, that share their work. */
export function simplifier(facts: readonly Condition[], budget: number = BUDGET): (expr: Expr) => Expr {
  const context = contextOf(facts, { budget });
  return carriedOver((expr) => simplifyIn(context, cheapest(expr, [byFewerVariables(expr, context)])), facts);
}

/** The simplification of one expression in a context. */
export function simplifyIn(context: Context, expr: Expr): Expr {
  if (isShortestLinear(expr)) return expr;
  const parted = expr.kind === "sum" ? coefficientsByNames(expr) : null;
  if (parted !== null) return withCoefficients(expr, parted, context);
  let current = expr;
  for (let round = 0; round < ROUNDS; round += 1) {
    const below = simplifyBelow(current, context, "full");
    const shorter = cheapest(current, [below]);
    const next = cheapest(shorter, otherNormalForms(current, shorter, context));
    if (next === current) break;
    if (next !== below) context.trace(below, next);
    current = next;
  }
  return withAbsorbedCoefficients(current, context);
}

/** A sum with its coefficients simplified, each by itself. */
function withCoefficients(sum: Expr, parted: readonly Coefficient[], context: Context): Expr {
  const terms = parted.map(({ names, coefficient }) => {
    let simple = context.coefficients.get(coefficient);
    if (simple === undefined) {
      simple = simplifyIn(context, coefficient);
      context.coefficients.set(coefficient, simple);
    }
    return product(names, simple);
  });
  const whole = linearCombination(terms, null, 0);
  context.trace(sum, whole);
  return withAbsorbedCoefficients(cheapest(sum, [simplifyBelow(whole, context, "light")]), context);
}

/** What an expression becomes in fewer variables; a step of its own, which no proof by rewriting follows. */
function byFewerVariables(expr: Expr, context: Context): Expr | null {
  const fewer = inFewerVariables(expr);
  if (fewer === null) return null;
  let inside = context.fewer.get(fewer.key);
  if (inside === undefined) {
    inside = contextWithin(context, fewer.facts(context.facts));
    context.fewer.set(fewer.key, inside);
  }
  return fewer.back(simplifyIn(inside, fewer.expr));
}

/** The normal forms of an expression that a better form of the same value, which has its own, need not have. */
function otherNormalForms(expr: Expr, better: Expr, context: Context): Iterable<Expr> {
  if (expr === better) return normalForms(expr, context);
  return hasRelations(expr) ? allNormalForms(expr, better, context) : [];
}

/** A leaf, or `a·x + b·y + ... + c` in which no two integer coefficients but 1 and -1 agree in size: nothing can be pulled out. */
function isShortestLinear(expr: Expr): boolean {
  if (partsOf(expr).length === 0) return true;
  if (expr.kind !== "sum" || expr.args.some((arg) => arg.kind !== "variable")) return false;
  const sizes = [...expr.weights, expr.value].map((weight) => (typeof weight === "number" ? Math.abs(weight) : 0));
  const long = sizes.filter((size, i) => size !== 1 && (size !== 0 || i < expr.weights.length));
  return !long.includes(0) && new Set(long).size === long.length;
}

/** The conditions, outside of branches, under which an expression is defined. */
export function factsOf(expr: Expr): Condition[] {
  const { defined } = naturalDomain(expr);
  return defined.filter(({ guards }) => guards.length === 0).map(({ condition }) => condition);
}

/** An equivalent condition, wherever its expressions are defined, with every compared expression simplified. */
export function simplifyCondition(condition: Condition): Condition {
  return rebuildCondition(condition, (expr) => simplify(expr));
}

/** Every node from the leaves up, each until it is settled; a sum with high powers in common without these. */
function simplifyBelow(expr: Expr, context: Context, effort: "light" | "full"): Expr {
  const done = context[effort];
  const parted = expr.kind === "sum" && !done.has(expr) ? withoutHighPowers(expr) : null;
  if (parted !== null) {
    const powers = simplifyBelow(parted.powers, context, effort);
    const whole = withHighPowers({ ...parted, powers }, simplifyBelow(parted.rest, context, effort));
    context.trace(expr, whole);
    done.set(expr, settle(whole, context, effort));
    return done.get(expr)!;
  }
  for (const node of postorder([expr], (part) => !done.has(part))) {
    const isSame = partsOf(node).every((part) => done.get(part) === part);
    done.set(node, settle(isSame ? node : rebuild(node, (part) => done.get(part)!), context, effort));
  }
  return done.get(expr)!;
}

/** Improves one node until no form of it is better. */
function settle(node: Expr, context: Context, effort: "light" | "full"): Expr {
  if (partsOf(node).length === 0) return node;
  const settled = context.settled[effort];
  const fewer = node.kind === "piecewise" ? withoutRedundantCases(node, context.facts, simplifyWhere(context)) : null;
  if (fewer !== null) return cheapest(node, [fewer]);
  const parted = node.kind === "sum" ? withoutHighPowers(node) : null;
  let current = parted === null ? node : withHighPowers(parted, simplifyBelow(parted.rest, context, effort));
  if (current !== node) context.trace(node, current);
  let normals: readonly Expr[] | null = null;
  while (!settled.has(current)) {
    context.nodesLeft -= nodeCount(current);
    if (context.nodesLeft < 0 || stepsSoFar() > context.end) return withoutMoreSteps(current);
    const near = bestLocalForm(current, context);
    if (effort === "full" && (normals === null || !isPolynomialInFunctions(near))) normals = normalForms(near, context);
    const next = cheapest(near, normals ?? []);
    if (next === current) {
      settled.add(current);
      noteNormalForms(current, normals ?? [], context);
      break;
    }
    context.trace(current, next);
    current = next;
  }
  return current;
}

/** Where no steps are left, what costs next to nothing: powers that all terms of a sum share in front of it. */
function withoutMoreSteps(expr: Expr): Expr {
  return expr.kind === "sum" ? cheapest(expr, [pullCommonFactor(expr)]) : expr;
}

/** Simplification where more is known. */
function simplifyWhere(context: Context): (expr: Expr, facts: readonly Condition[]) => Expr {
  return (expr, facts) => simplifyIn(contextWithin(context, facts), expr);
}

/** The normal forms of another form of an expression are its own, and a sum that it is but for a rational factor has no better ones. */
function noteNormalForms(expr: Expr, normals: readonly Expr[], context: Context): void {
  if (normals.length === 0 || !isPolynomialInFunctions(expr)) return;
  if (!context.normals.has(expr)) context.normals.set(expr, normals);
  if (expr.kind !== "product") return;
  const isPlain = (arg: Expr): boolean => arg.kind === "variable" || arg.kind === "constant";
  const others = expr.args.filter((arg) => !isPlain(arg));
  const [sum] = others;
  if (
    others.length === 1 &&
    sum!.kind === "sum" &&
    expr.weights[expr.args.indexOf(sum!)] === 1 &&
    !context.normals.has(sum!)
  )
    context.normals.set(sum!, []);
}

/** The best of the normal forms of a node, each simplified by rules and forms; `null` if there is none. */
function normalForms(node: Expr, context: Context): readonly Expr[] {
  let known = context.normals.get(node);
  if (known === undefined) {
    known = [...allNormalForms(node, node, context)];
    context.normals.set(node, known);
  }
  return known;
}

/** The normal forms of a node that are not hopeless beside another form of its value. */
function* allNormalForms(node: Expr, best: Expr, context: Context): Generator<Expr> {
  const algebraic = node.kind === "sum" || node.kind === "product";
  if (!algebraic || isPolynomial(node) || isAlreadyNormal(node) || nodeCount(node) > NORMALIZED_NODES) return;
  if (stepsSoFar() > context.normalFormsEnd) return;
  const parted = withoutHighPowers(node);
  if (parted !== null) {
    for (const form of normalForms(parted.rest, context)) yield withHighPowers(parted, form);
    return;
  }
  if (node.kind === "product" && signOfRational(node.value) < 0) {
    for (const form of normalForms(negate(node), context)) {
      if (nodeCount(form) <= nodeCount(best)) yield bestLocalForm(negate(form), context);
    }
    return;
  }
  const independent = hasRelations(node) && hasPlainFactor(node) ? null : independentParts(node);
  if (independent !== null) {
    if (best === node) yield* joinedForms(independent, node, context);
    return;
  }
  const [bySine, byCosine] = context.normalForms;
  const form = bySine(node, normalSteps(node));
  if (form === null) return;
  const known: Known = { best, nodes: nodeCount(best) };
  const other = hasAngles(node) && hasSquaredCosine(form) ? byCosine(node, normalSteps(node)) : null;
  const excess = other === null ? 0 : termsToLookAt(form) - termsToLookAt(other);
  if (excess <= 0) yield* shortened(form, known, context, true);
  if (other !== null && excess >= 0) yield* shortened(other, known, context, excess > 0);
}

/** The terms of a normal form; of short ones none is refused for its length. */
function termsToLookAt({ fraction: parts }: NormalForm): number {
  const terms = parts.denominator.reduce(
    (total, { base }) => total + base.coefficients.length,
    parts.numerator.coefficients.length,
  );
  return Math.max(terms, SHORT_FORM);
}

/** Whether a name is a factor: it stands above the line for nothing, where a reciprocal alone has a 1. */
function hasPlainFactor(node: Expr): boolean {
  return node.kind === "product" && node.args.some((arg) => arg.kind === "variable");
}

/** Of the best forms of parts that share nothing. */
function* joinedForms({ parts, join }: Parted, node: Expr, context: Context): Generator<Expr> {
  const joined = join(parts.map((part) => cheapest(part, normalForms(part, context))));
  if (joined !== node) yield bestLocalForm(joined, context);
}

/** Harmonics are the same whichever square was eliminated. What is known to be longer than the best so far is not simplified. */
function* shortened(form: NormalForm, known: Known, context: Context, harmonics: boolean): Generator<Expr> {
  for (const expr of normalExpressions(form, () => known.nodes, context.isNonzero, harmonics)) {
    if (expr === known.best) continue;
    const simple = simplifyBelow(expr, context, "light");
    known.nodes = Math.min(known.nodes, nodeCount(simple));
    yield simple;
  }
}

/** A form of a value, and the fewest printed nodes of all that were found since. */
interface Known {
  readonly best: Expr;
  nodes: number;
}

/** Whether eliminating cosines gives another form: there is a power of one that it replaces. */
function hasSquaredCosine({ fraction: parts, meanings }: NormalForm): boolean {
  const isCosine = (i: number): boolean => {
    const meaning = meanings[i]!;
    return meaning.kind === "call" && (meaning.name === "cos" || meaning.name === "cosh");
  };
  return (
    [parts.numerator, ...parts.denominator.map(({ base }) => base)].some(({ arity, exponents }) =>
      exponents.some((exponent, k) => exponent > 1 && isCosine(k % arity)),
    ) ||
    parts.denominator.some(
      ({ base, exponent }) => exponent > 1 && base.exponents.some((e, k) => e > 0 && isCosine(k % base.arity)),
    )
  );
}

/** What a normal form may cost that could be short: it is long if it took more. */
function normalSteps(node: Expr): number {
  return Math.min(MOST_NORMAL_STEPS, LEAST_NORMAL_STEPS + NORMAL_STEPS_PER_NODE * nodeCount(node));
}
