import { hessian } from "../src/calculus/hessian.ts";
import { compileDouble } from "../src/evaluate/double.ts";
import { keepArena, releaseArena } from "../src/expr/arena.ts";
import { call, sum, variable } from "../src/expr/build.ts";
import type { Expr } from "../src/expr/expr.ts";
import { defaultBudget, type Problem } from "../src/expr/problem.ts";
import { withPatience } from "../src/number/patience.ts";
import { parseFormula } from "../src/parse/parse.ts";
import { polynomialOf } from "../src/polynomial/polynomial.ts";
import { easierToDifferentiate } from "../src/simplify/easier-form.ts";
import { simplifier, simplify } from "../src/simplify/simplify.ts";

keepArena();

export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: Expr;
}

/** The limits of `analyze`: printed nodes for each derivative, and steps for each expression. */
const NODES_IMPROVED = 200_000;
const PATIENCE = { ...defaultBudget, steps: defaultBudget.steps / 10 };

/** Of a value in doubles. */
const TOLERANCE = 1e-6;

/** Reads a formula in an emptied arena: nothing is memoised there but what every run has, the tables of rules. */
export function readAnew(formula: string, variables: readonly string[]): Problem {
  releaseArena();
  simplify(sum(call("sin", variable("x")), call("log", variable("x"))));
  const parsed = parseFormula(formula, { variables, parameters: "auto" });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.problem;
}

/** The simplified Hessian as `analyze` has it, from the formula on. */
export function simplifiedHessian(problem: Problem): readonly Entry[] {
  const { objective, variables } = problem;
  const simpler = simplification(problem);
  const simple = polynomialOf(objective, variables) === null ? simpler(objective) : objective;
  const formula = easierToDifferentiate(objective, simple, variables);
  const entries = hessian(formula, variables).entries.map((entry) => ({ ...entry, value: simpler(entry.value) }));
  return entries.filter(({ value }) => !(value.kind === "number" && value.value === 0));
}

/** The simplified sum of the diagonal of the raw Hessian. */
export function simplifiedTrace(problem: Problem): Expr {
  const { entries } = hessian(problem.objective, problem.variables);
  const diagonal = entries.filter(({ row, column }) => row === column);
  return simplification(problem)(sum(...diagonal.map(({ value }) => value)));
}

function simplification({ natural, variables }: Problem): (expr: Expr) => Expr {
  const facts = natural.defined.filter(({ guards }) => guards.length === 0).map(({ condition }) => condition);
  const improve = simplifier(facts, NODES_IMPROVED * (1 + variables.length));
  return (expr) =>
    withPatience(
      PATIENCE,
      () => improve(expr),
      () => expr,
    );
}

/** Whether a formula in the notation of SymPy or Maxima has this value at a point, as far as doubles tell. */
export function hasValue(text: string, point: Readonly<Record<string, string>>, expected: string): boolean {
  const ours = text
    .replaceAll("**", "^")
    .replaceAll(/%(?=pi|e)/g, "")
    .replaceAll("Abs(", "abs(");
  const names = Object.keys(point);
  const parsed = parseFormula(ours, { variables: names });
  if (!parsed.ok) return false;
  const value = compileDouble(parsed.value.problem.objective, names)(names.map((name) => Number(point[name])));
  return Math.abs(value - Number(expected)) <= TOLERANCE * (1 + Math.abs(Number(expected)));
}
