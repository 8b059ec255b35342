import type { Certificate } from "../certificates/certificate.ts";
import { identityForms, isIdentity } from "../certificates/identity.ts";
import { verify } from "../certificates/verify.ts";
import { algebraicSign, zeroPrecision } from "../evaluate/algebraic/sign.ts";
import { signOf } from "../evaluate/approximate.ts";
import { pointsWhere } from "../evaluate/sample-points.ts";
import { freeNames, ZERO } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { type Budget, defaultBudget } from "../expr/problem.ts";
import { withinSteps } from "../number/patience.ts";
import type { Rational } from "../number/rational.ts";
import type { Truth } from "../number/truth.ts";
import { contextOf } from "./context.ts";
import { factsOf, type SimplifyOptions, simplifyIn } from "./simplify.ts";

/** What is known of an expression being 0 wherever it is defined and the facts hold, and how. */
export type ZeroVerdict =
  | { readonly truth: "true"; readonly certificate: Certificate }
  | { readonly truth: "false"; readonly at: ReadonlyMap<string, Rational> }
  | { readonly truth: "unknown" };

/** Points at which a function is looked at to see that it is not 0 everywhere: a few at once, many in the end. */
const FIRST_TRIALS = 4;
const TRIALS = 60;
/** Points at which the highest precision is used. */
const LAST_TRIALS = 2;
/** Precision of the first look, in bits. */
const FIRST_BITS = 256;
const STEPS = 4_000_000;

export function isZero(expr: Expr, options: SimplifyOptions = {}, budget: Budget = defaultBudget): Truth {
  return decideZero(expr, options, budget).truth;
}

/**
 * A ladder from cheap to dear: exact values or enclosures at points, which can only refute; the normal form in a tower of
 * generators; a root bound for algebraic constants; angles that cancel; cases by signs; rewriting, each step of which is an
 * identity. Its end is `"unknown"`.
 */
export function decideZero(expr: Expr, options: SimplifyOptions = {}, budget: Budget = defaultBudget): ZeroVerdict {
  const facts = options.facts ?? factsOf(expr);
  return (
    refutedAt(expr, facts, FIRST_TRIALS, { ...budget, bits: FIRST_BITS }) ??
    byNormalForm(expr, facts) ??
    byRootBound(expr) ??
    within({ kind: "angles", expr, facts }) ??
    within({ kind: "cases", expr, facts }) ??
    byRewriting(expr, facts) ??
    refutedAt(expr, facts, TRIALS, { ...budget, bits: FIRST_BITS }) ??
    refutedAt(expr, facts, LAST_TRIALS, budget) ?? { truth: "unknown" }
  );
}

function proved(certificate: Certificate): ZeroVerdict | null {
  return verify(certificate) ? { truth: "true", certificate } : null;
}

/** Evidence that its checker works out for itself. */
function within(certificate: Certificate): ZeroVerdict | null {
  return withinSteps(STEPS, () => proved(certificate));
}

function refutedAt(expr: Expr, facts: readonly Condition[], trials: number, budget: Budget): ZeroVerdict | null {
  const names = [...new Set([...freeNames(expr), ...facts.flatMap(freeNames)])].sort();
  for (const at of pointsWhere(facts, names, trials, budget)) {
    const sign = signOf(expr, at, budget);
    if (sign === 1 || sign === -1) return { truth: "false", at };
  }
  return null;
}

function byNormalForm(expr: Expr, facts: readonly Condition[]): ZeroVerdict | null {
  const certificate = identityForms(expr, facts).find(isIdentity);
  return certificate === undefined ? null : proved(certificate);
}

function byRootBound(expr: Expr): ZeroVerdict | null {
  if (expr.free.indices.length > 0 || algebraicSign(expr) !== 0) return null;
  return proved({ kind: "zero-constant", expr, bits: zeroPrecision(expr)! });
}

function byRewriting(expr: Expr, facts: readonly Condition[]): ZeroVerdict | null {
  const steps: [Expr, Expr][] = [];
  const context = contextOf(facts, { trace: (before, after) => steps.push([before, after]) });
  const result = withinSteps(STEPS, () => simplifyIn(context, expr));
  return result === ZERO ? proved({ kind: "rewriting", expr, facts, steps }) : null;
}
