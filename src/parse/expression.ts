import { failure, type Result, success } from "../diagnostic/result.ts";
import type { Condition } from "../expr/expr.ts";
import { readConditions } from "./conditions.ts";
import { type Formula, prepare, readFormula } from "./formula.ts";
import { lex } from "./lexer/lexer.ts";
import type { Note } from "./note.ts";
import { collectBareNames } from "./roles.ts";
import { emptyScope } from "./scope.ts";

/** An expression in the names of another formula, with its own natural domain. Other names are errors. */
export function parseExpression(
  source: string,
  names: Iterable<string>,
): Result<Formula & { readonly notes: readonly Note[] }> {
  const lexed = lex(source);
  if (!lexed.ok) return failure({ ...lexed.error, source });
  const { tokens } = lexed.value;
  if (tokens.length === 0) return failure({ code: "usage/no-formula", message: "there is no formula", source });
  const prepared = prepare(tokens, source);
  if (!prepared.ok) return failure({ ...prepared.error, source });
  const scope = emptyScope([...names], false);
  collectBareNames(prepared.value, scope.bare);
  const notes: Note[] = [...lexed.value.notes];
  const formula = readFormula(prepared.value, { source, scope, notes, implicit: "mathjs" });
  return formula.ok ? success({ ...formula.value, notes }) : failure({ ...formula.error, source });
}

/** The conditions of `a > 0, b^2 < a*c` in the names of a formula. */
export function parseConditions(source: string, names: Iterable<string>): Result<readonly Condition[]> {
  const notes: Note[] = [];
  const read = readConditions(source, { source, scope: emptyScope([...names], false), notes, implicit: "mathjs" });
  return read.ok ? read : failure({ ...read.error, source });
}
