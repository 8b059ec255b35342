import type { Expr } from "../../src/expr/expr.ts";
import type { Problem } from "../../src/expr/problem.ts";
import { parseFormula } from "../../src/parse/parse.ts";

/** The formula as the program reads it; throws when it cannot. */
export function readProblem(source: string, variables: readonly string[] = ["x", "y", "z"]): Problem {
  const read = parseFormula(source, { variables, parameters: "auto" });
  if (!read.ok) throw new Error(`${source}: ${read.error.message}`);
  return read.value.problem;
}

export function read(source: string, variables?: readonly string[]): Expr {
  return readProblem(source, variables).objective;
}
