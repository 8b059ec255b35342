import { failure, type Result, success } from "../diagnostic/result.ts";
import type { Condition } from "../expr/expr.ts";
import { readConditions } from "./conditions.ts";
import type { Formula } from "./formula.ts";
import type { Note } from "./note.ts";
import { parseFormula } from "./parse.ts";
import { emptyScope } from "./scope.ts";

/** An expression in the names of another formula, with its own natural domain. Other names are errors. */
export function parseExpression(
  source: string,
  names: Iterable<string>,
): Result<Formula & { readonly notes: readonly Note[] }> {
  const parsed = parseFormula(source, { variables: [...names] });
  if (!parsed.ok) return failure({ source, ...parsed.error });
  const { problem, notes } = parsed.value;
  return success({ expr: problem.objective, natural: problem.natural, notes });
}

/** The conditions of `a > 0, b^2 < a*c` in the names of a formula. */
export function parseConditions(source: string, names: Iterable<string>): Result<readonly Condition[]> {
  const notes: Note[] = [];
  const read = readConditions(source, { source, scope: emptyScope([...names], false), notes, implicit: "mathjs" });
  return read.ok ? read : failure({ ...read.error, source });
}
