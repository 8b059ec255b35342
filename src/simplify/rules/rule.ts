import { call, product, quotient, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Rational } from "../../number/rational.ts";

/** A hypothesis about what a pattern variable stands for. */
export interface Guard {
  readonly about: string;
  readonly sign: "positive" | "negative" | "nonnegative" | "nonpositive" | "nonzero";
}

/**
 * An identity `left = right` that holds wherever the left side is defined and the guards hold, and read from left to right.
 * A product is sought among the factors of a product, a sum of two terms among the terms of a sum, up to a common factor.
 */
export interface RewriteRule {
  readonly name: string;
  readonly left: Expr;
  readonly right: Expr;
  readonly when?: readonly Guard[];
  /** A point at which dropping the guards would be false. */
  readonly failsAt?: Readonly<Record<string, Rational>>;
  /** The right side is shorter only where what these stand for have terms in common, or beside other sums of them. */
  readonly alike?: readonly [string, string];
}

export function rule(
  name: string,
  left: Expr,
  right: Expr,
  more: Pick<RewriteRule, "when" | "failsAt" | "alike"> = {},
): RewriteRule {
  return { name, left, right, ...more };
}

/** Pattern variables: names that no formula can contain. */
export const a = variable("?a");
export const b = variable("?b");
export const c = variable("?c");

export function isPatternVariable(expr: Expr): boolean {
  return expr.kind === "variable" && expr.name.startsWith("?");
}

export function when(about: Expr, sign: Guard["sign"]): Guard {
  return { about: about.kind === "variable" ? about.name : "", sign };
}

type Unary = (x: Expr) => Expr;
const unary =
  (name: string): Unary =>
  (x) =>
    call(name, x);

export const [sin, cos, tan, sinh, cosh, tanh] = ["sin", "cos", "tan", "sinh", "cosh", "tanh"].map(unary) as [
  Unary,
  Unary,
  Unary,
  Unary,
  Unary,
  Unary,
];
export const cot = unary("cot");
export const [log, exp, abs, sign] = ["log", "exp", "abs", "sign"].map(unary) as [Unary, Unary, Unary, Unary];

export const squared: Unary = (x) => product(x, x);
export const reciprocal: Unary = (x) => quotient(product(), x);
