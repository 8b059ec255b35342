import { type NormalForm, normalizer } from "../evaluate/normal-form.ts";
import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../evaluate/signs/sign.ts";
import { NEGATIVE, NULL, POSITIVE, type Signs } from "../evaluate/signs/signs.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { stepsSoFar } from "../number/patience.ts";
import type { GuardTest } from "./apply-rule.ts";
import type { Guard } from "./rules/rule.ts";

type Normalizer = (expr: Expr, steps?: number) => NormalForm | null;

/** What one simplification knows and has found out; a context serves any number of expressions. */
export interface Context {
  readonly holds: GuardTest;
  readonly isNonnegative: (expr: Expr) => boolean;
  readonly isNonzero: (expr: Expr) => boolean;
  /** Normal forms, with sines or with cosines eliminated. */
  readonly normalForms: readonly [bySine: Normalizer, byCosine: Normalizer];
  /** By rules and forms alone. */
  readonly light: Map<Expr, Expr>;
  /** With normal forms, too. */
  readonly full: Map<Expr, Expr>;
  readonly settled: Readonly<Record<"light" | "full", Set<Expr>>>;
  /** The best of the forms that rules give at once. */
  readonly near: Map<Expr, Expr>;
  /** The forms of products of functions that may be shorter where they stand beside names and numbers. */
  readonly functionForms: Map<Expr, readonly Expr[]>;
  /** What rules make of sums but other sums. */
  readonly rewritten: Map<Expr, readonly Expr[]>;
  readonly normals: Map<Expr, readonly Expr[]>;
  /** Of sums by names, each simplified by itself. */
  readonly coefficients: Map<Expr, Expr>;
  readonly facts: readonly Condition[];
  /** Contexts of expressions in fewer variables, by what these stand for. */
  readonly fewer: Map<string, Context>;
  /** Told of every step: an expression and the better form of the same value. */
  readonly trace: (before: Expr, after: Expr) => void;
  /** The reading of `stepsSoFar` from which on expressions are left as they are; normal forms end half way there. */
  readonly end: number;
  readonly normalFormsEnd: number;
  /** What may still be spent, in printed nodes of forms that are improved; without it expressions are left as they are. */
  nodesLeft: number;
}

const EXCLUDED: Readonly<Record<Guard["sign"], Signs>> = {
  positive: NEGATIVE | NULL,
  negative: POSITIVE | NULL,
  nonnegative: NEGATIVE,
  nonpositive: POSITIVE,
  nonzero: NULL,
};

/** Terms of polynomials in normal forms. */
const TERMS = 400;
/** Generators beyond which a common denominator would be long. */
const GENERATORS = 16;

/** Printed nodes of all the forms that one simplification improves. */
export const BUDGET = 100_000;

/** About two seconds of work. */
const STEPS = 10_000_000;

export interface ContextOptions {
  readonly budget?: number;
  /** Steps of the whole simplification. */
  readonly steps?: number;
  /** Terms of polynomials in normal forms. */
  readonly terms?: number;
  readonly trace?: Context["trace"];
}

/** A context with other facts for what is left of the budget. */
export function contextWithin(context: Context, facts: readonly Condition[]): Context {
  return contextOf(facts, { budget: Math.max(0, context.nodesLeft), steps: Math.max(0, context.end - stepsSoFar()) });
}

/** A context in which all of `facts` hold wherever values matter. */
export function contextOf(facts: readonly Condition[], options: ContextOptions = {}): Context {
  const { budget = BUDGET, steps = STEPS, terms = TERMS, trace = () => {} } = options;
  const start = stepsSoFar();
  const signs = signContext(withConsequences(facts));
  const holds: GuardTest = ({ sign }, expr) => (signsOf(expr, signs) & EXCLUDED[sign]) === 0;
  const isPositive = (expr: Expr): boolean => (signsOf(expr, signs) & (NEGATIVE | NULL)) === 0;
  const without = (eliminated: "sine" | "cosine"): Normalizer =>
    normalizer({ isPositive, eliminated, terms, generators: GENERATORS });
  const isNonnegative = (expr: Expr): boolean => (signsOf(expr, signs) & NEGATIVE) === 0;
  return {
    holds,
    isNonnegative,
    isNonzero: (expr) => (signsOf(expr, signs) & NULL) === 0,
    normalForms: [without("sine"), without("cosine")],
    light: new Map(),
    full: new Map(),
    settled: { light: new Set(), full: new Set() },
    near: new Map(),
    functionForms: new Map(),
    rewritten: new Map(),
    normals: new Map(),
    coefficients: new Map(),
    facts,
    fewer: new Map(),
    trace,
    end: start + steps,
    normalFormsEnd: start + steps / 2,
    nodesLeft: budget,
  };
}
