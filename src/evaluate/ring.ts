import { piecewise, product, scale, sum, ZERO } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { comparedIn } from "../expr/postorder.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
import { addBall, type Ball, type Enclosed, multiplyBall, scaleBall } from "../number/ball.ts";
import { addRational, multiplyRational, type Rational } from "../number/rational.ts";
import { enclose, encloseAll } from "./enclose.ts";
import { unionOverBranches } from "./enclose-condition.ts";
import { conditionExactly, type ExactValue, evaluateExactly } from "./exact.ts";

/** The arithmetic that `jet.ts` runs over; values say themselves where they are undefined or not known. */
export interface Ring<T> {
  readonly zero: T;
  readonly add: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly scale: (a: T, factor: Rational) => T;
  /** The value of an expression in named values. */
  readonly evaluate: (expr: Expr, at: ReadonlyMap<string, T>) => T;
  /** The value that belongs to the first condition that holds, else `otherwise`; `null`: undefined there. */
  readonly select: (
    conditions: readonly Condition[],
    values: readonly T[],
    otherwise: T | null,
    at: ReadonlyMap<string, T>,
  ) => T;
}

/** Exact arithmetic in Q; whatever leaves Q is `"inexact"`. */
export const rationalRing: Ring<ExactValue> = {
  zero: 0,
  add: (a, b) => failure(a, b) ?? addRational(a as Rational, b as Rational),
  multiply: (a, b) => failure(a, b) ?? multiplyRational(a as Rational, b as Rational),
  scale: (a, factor) => (typeof a === "string" ? a : multiplyRational(a, factor)),
  evaluate: (expr, at) => {
    const known = rationalsOf(at);
    return typeof known === "string" ? known : evaluateExactly(expr, known);
  },
  select: (conditions, values, otherwise, at) => {
    const known = rationalsOf(at);
    if (typeof known === "string") return known;
    for (const [i, condition] of conditions.entries()) {
      const truth = conditionExactly(condition, known);
      if (truth === "undefined") return truth;
      if (truth !== "false") return truth === "true" ? values[i]! : "inexact";
    }
    return otherwise ?? "undefined";
  },
};

function failure(a: ExactValue, b: ExactValue): "undefined" | "inexact" | null {
  if (a === "undefined" || b === "undefined") return "undefined";
  return a === "inexact" || b === "inexact" ? "inexact" : null;
}

/** The values without their failures, or the failure of one of them. */
function rationalsOf(at: ReadonlyMap<string, ExactValue>): ReadonlyMap<string, Rational> | "undefined" | "inexact" {
  const values = [...at.values()];
  if (values.includes("undefined")) return "undefined";
  return values.includes("inexact") ? "inexact" : (at as ReadonlyMap<string, Rational>);
}

/** Enclosures with about `bits` digits. */
export function ballRing(bits: number): Ring<Enclosed> {
  return {
    zero: { mid: 0n, rad: 0n, exp: 0 },
    add: (a, b) => strict(a, b, (x, y) => addBall(x, y, bits)),
    multiply: (a, b) => strict(a, b, (x, y) => multiplyBall(x, y, bits)),
    scale: (a, factor) => (typeof a === "string" ? a : scaleBall(a, factor, bits)),
    evaluate: (expr, at) => {
      const known = ballsOf(at);
      return typeof known === "string" ? known : enclose(expr, known, bits);
    },
    select: (conditions, values, otherwise, at) => {
      const known = ballsOf(at);
      if (typeof known === "string") return known;
      const compared = conditions.flatMap(comparedIn);
      const balls = encloseAll(compared, known, bits);
      const enclosures = new Map(compared.map((expr, i) => [expr, balls[i]!]));
      return unionOverBranches(conditions, values, otherwise, enclosures, bits);
    },
  };
}

function strict(a: Enclosed, b: Enclosed, apply: (x: Ball, y: Ball) => Ball): Enclosed {
  if (a === "undefined" || b === "undefined") return "undefined";
  return a === "unknown" || b === "unknown" ? "unknown" : apply(a, b);
}

function ballsOf(at: ReadonlyMap<string, Enclosed>): ReadonlyMap<string, Ball> | "undefined" | "unknown" {
  const values = [...at.values()];
  if (values.includes("undefined")) return "undefined";
  return values.includes("unknown") ? "unknown" : (at as ReadonlyMap<string, Ball>);
}

/** Expressions: jets over this ring are symbolic derivatives. */
export const expressionRing: Ring<Expr> = {
  zero: ZERO,
  add: (a, b) => sum(a, b),
  multiply: (a, b) => product(a, b),
  scale: (a, factor) => scale(a, factor),
  evaluate: (expr, at) => substitute(expr, at),
  select: (conditions, values, otherwise, at) =>
    piecewise(
      conditions.map((condition, i) => ({ when: substituteInCondition(condition, at), value: values[i]! })),
      otherwise,
    ),
};
