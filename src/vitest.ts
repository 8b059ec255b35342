import type {} from "vitest";
import { assertFormula, type FormulaOptions } from "./check/assert.ts";
import type { Finding } from "./check/kinds/kind.ts";
import type { Plain } from "./check/spec/plain.ts";

export type { FormulaOptions };

/** A number, exact as written when it is a string: `"1/3"`, `0.1`. */
export type Exact = string | number;

/** What a critical point is expected to be; what is left out is not asked for. */
export interface ExpectedPoint {
  readonly at: Readonly<Record<string, Exact>>;
  readonly type?: "minimum" | "maximum" | "saddle" | "inflection" | "constant";
  readonly value?: Exact;
  readonly tolerance?: Exact;
  readonly strict?: boolean;
  readonly global?: boolean;
  readonly eigenvalues?: readonly Exact[] | "positive" | "negative" | "mixed";
}

/** What a matcher of `expect.extend` returns. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers, as `expect("x^2").toBeConvex()` has them once they are given to `expect.extend`. */
export interface FormulaMatchers<R = unknown> {
  /** The formula is convex on its domain, proved. */
  toBeConvex: (options?: FormulaOptions) => R;
  toBeConcave: (options?: FormulaOptions) => R;
  /** The gradient is this, as functions; by name, or in the order of the variables. */
  toHaveGradient: (gradient: Readonly<Record<string, Exact>> | readonly Exact[], options?: FormulaOptions) => R;
  /** The Hessian is this matrix, or one triangle of it. */
  toHaveHessian: (hessian: readonly (readonly Exact[])[], options?: FormulaOptions) => R;
  /** The point is critical, and as described. */
  toHaveCriticalPoint: (point: ExpectedPoint, options?: FormulaOptions) => R;
  /** These are all the critical points, proved. */
  toHaveExactlyCriticalPoints: (points: readonly ExpectedPoint[], options?: FormulaOptions) => R;
  /** The two formulas are equal wherever both are defined. */
  toEqualFormula: (formula: Exact, options?: FormulaOptions) => R;
}

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the declaration of vitest that this adds to
  interface Matchers<T = any> extends FormulaMatchers<T> {}
}

type Matcher<Arguments extends readonly unknown[]> = (received: unknown, ...args: Arguments) => MatcherResult;

export const toBeConvex: Matcher<[options?: FormulaOptions]> = (received, options) =>
  result(received, "convex", true, options, "to be convex");

export const toBeConcave: Matcher<[options?: FormulaOptions]> = (received, options) =>
  result(received, "concave", true, options, "to be concave");

export const toHaveGradient: Matcher<Parameters<FormulaMatchers["toHaveGradient"]>> = (received, gradient, options) =>
  result(received, "gradient", plain(gradient), options, "to have this gradient");

export const toHaveHessian: Matcher<Parameters<FormulaMatchers["toHaveHessian"]>> = (received, hessian, options) =>
  result(received, "hessian", plain(hessian), options, "to have this Hessian");

export const toHaveCriticalPoint: Matcher<[point: ExpectedPoint, options?: FormulaOptions]> = (
  received,
  point,
  options,
) => result(received, "point", plain(point), options, "to have this critical point");

export const toHaveExactlyCriticalPoints: Matcher<[points: readonly ExpectedPoint[], options?: FormulaOptions]> = (
  received,
  points,
  options,
) => result(received, "criticalPoints", plain({ exactly: points }), options, "to have exactly these critical points");

export const toEqualFormula: Matcher<[formula: Exact, options?: FormulaOptions]> = (received, formula, options) =>
  result(received, "equals", plain(formula), options, "to equal this formula");

function result(
  received: unknown,
  kind: string,
  value: Plain,
  options: FormulaOptions | undefined,
  wish: string,
): MatcherResult {
  if (typeof received !== "string") {
    throw new TypeError(`expect(formula): a formula is a string such as "x^2 + y^2", not ${typeof received}`);
  }
  const finding = assertFormula(received, kind, value, options);
  if (finding.verdict === "error") throw new TypeError(describe(finding, received));
  // What is undecided is neither: it fails with and without `.not`.
  if (finding.verdict === "unproved") throw new Error(`it is not proved: ${describe(finding, received)}`);
  const pass = finding.verdict === "pass";
  return {
    pass,
    message: () => (pass ? `expected ${received} not ${wish}` : describe(finding, `expected ${received} ${wish}`)),
  };
}

function describe({ message, details = [], hint }: Finding, head: string): string {
  return [head, message, ...details.map((line) => `  ${line}`), ...(hint === undefined ? [] : [`hint: ${hint}`])].join(
    "\n",
  );
}

/** Numbers as texts, which is how a spec has them. */
function plain(value: unknown): Plain {
  if (typeof value === "number") return String(value);
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  const entries = Object.entries(value as object).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, plain(one)]));
}
