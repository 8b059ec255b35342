import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import type { Coordinates } from "../evaluate/coordinates.ts";
import { truthOf } from "../evaluate/truth.ts";
import { freeNames, number } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Budget, Problem, Requirement } from "../expr/problem.ts";
import { substitute } from "../expr/substitute.ts";
import { parseDecimal } from "../number/decimal.ts";
import type { Rational } from "../number/rational.ts";
import { allTrue, anyTrue, negation } from "../number/truth.ts";
import { parseConstant } from "../parse/point.ts";
import { canonicalName } from "../parse/roles.ts";
import { simplify } from "../simplify/simplify.ts";
import type { WrittenPoint } from "./task.ts";

/** The names whose values the formula depends on, its domain included. */
export function neededNames({ objective, natural, variables, parameters }: Problem): string[] {
  const conditions = natural.defined.flatMap(({ condition, guards }) => [condition, ...guards]);
  const used = new Set([objective, ...conditions].flatMap(freeNames));
  return [...variables, ...parameters].filter((name) => used.has(name));
}

/** The point as numbers; there must be one for each of the names in `needed`. */
export function readPoint(written: WrittenPoint, problem: Problem, needed: readonly string[]): Result<Coordinates> {
  const at = new Map<string, Rational | Expr>();
  const known = [...problem.variables, ...problem.parameters];
  for (const [key, text] of Object.entries(written)) {
    const name = canonicalName(key);
    if (typeof name !== "string" || !known.includes(name)) return failure(unknownCoordinate(key, known));
    const value = readCoordinate(text);
    if (!value.ok) return value;
    at.set(name, value.value);
  }
  const missing = needed.find((name) => !at.has(name));
  return missing === undefined ? success(at) : failure(missingCoordinate(missing));
}

/** A rational or decimal number, or an expression without names, such as `pi/4`. */
function readCoordinate(text: string): Result<Rational | Expr> {
  const rational = parseDecimal(text.trim());
  return rational === null ? parseConstant(text) : success(rational);
}

function unknownCoordinate(name: string, known: readonly string[]): Diagnostic {
  return {
    code: "usage/point",
    message: `the point has a coordinate ${name}, which is neither a variable nor a parameter`,
    suggestions: known.length === 0 ? [] : [{ text: `the names are ${known.join(", ")}` }],
  };
}

function missingCoordinate(name: string): Diagnostic {
  return { code: "usage/point", message: `the point has no value for ${name}`, suggestions: [{ text: `${name}=0` }] };
}

/** The exact value of an expression at a point, as simple as it gets. */
export function exactValueAt(expr: Expr, at: Coordinates): Expr {
  const values = [...at].map(([name, value]) => [name, isExpr(value) ? value : number(value)] as const);
  return simplify(substitute(expr, new Map(values)));
}

export function isExpr(value: Rational | Expr): value is Expr {
  return typeof value === "object" && "kind" in value;
}

/** A requirement that fails at a point, else one that is not known to hold; null when all hold. */
export function firstUnmet(
  requirements: readonly Requirement[],
  at: Coordinates,
  budget: Budget,
): { readonly condition: Condition; readonly truth: "false" | "unknown" } | null {
  let undecided: Condition | null = null;
  for (const { condition, guards } of requirements) {
    const matters = allTrue(guards.map((guard) => truthOf(guard, at, budget)));
    const truth = anyTrue([negation(matters), truthOf(condition, at, budget)]);
    if (truth === "false") return { condition, truth };
    if (truth === "unknown") undecided ??= condition;
  }
  return undecided === null ? null : { condition: undecided, truth: "unknown" };
}
