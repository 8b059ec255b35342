import { failure, type Result, success } from "../diagnostic/result.ts";
import type { Expr } from "../expr/expr.ts";
import { type Formula, prepare, readFormula } from "./formula.ts";
import { lex } from "./lexer/lexer.ts";
import type { Note } from "./note.ts";
import { canonicalName } from "./roles.ts";
import { emptyScope } from "./scope.ts";
import { isOperator, spanOfTokens, type Token } from "./token.ts";

/** The value of a constant expression: `2/3`, `-1.5` (exact), `pi/2`, `sqrt(2)`, `rootof(t^3 - t - 1, 1)`. */
export function parseConstant(source: string): Result<Expr> {
  const lexed = lex(source);
  if (!lexed.ok) return failure({ ...lexed.error, source });
  return constantOf(lexed.value.tokens, source);
}

/** The coordinates of `x=1, y=2/3` by name, in the order of writing. */
export function parsePoint(source: string): Result<ReadonlyMap<string, Expr>> {
  const lexed = lex(source);
  if (!lexed.ok) return failure({ ...lexed.error, source });
  const point = new Map<string, Expr>();
  for (const part of splitCoordinates(lexed.value.tokens)) {
    const [first, sign, ...words] = part;
    if (first === undefined || !(isOperator(sign, "=") || isOperator(sign, "=="))) {
      const span = spanOfTokens(part, source.length);
      return failure({ code: "usage/point", message: "a point is written x=1, y=2/3", span, source });
    }
    const name = canonicalName(first.text);
    const span = spanOfTokens([first], 0);
    if (typeof name !== "string") return failure({ ...name, span, source });
    if (point.has(name)) return failure({ code: "usage/point", message: `"${name}" has two values`, span, source });
    const value = constantOf(words, source);
    if (!value.ok) return value;
    point.set(name, value.value);
  }
  return success(point);
}

function splitCoordinates(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isOperator(token, "(")) depth += 1;
    if (isOperator(token, ")")) depth -= 1;
    if (depth <= 0 && (isOperator(token, ",") || isOperator(token, ";"))) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  if (parts.length > 1 && parts.at(-1)!.length === 0) parts.pop();
  return parts;
}

function constantOf(words: readonly Token[], source: string): Result<Expr> {
  if (words.length === 0) return failure({ code: "usage/point", message: "a value is missing", source });
  const prepared = prepare(words, source);
  if (!prepared.ok) return failure({ ...prepared.error, source });
  const notes: Note[] = [];
  const formula: Result<Formula> = readFormula(prepared.value, {
    source,
    scope: emptyScope([], false),
    notes,
    implicit: "mathjs",
  });
  return formula.ok ? success(formula.value.expr) : failure({ ...formula.error, source });
}
