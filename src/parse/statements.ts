import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { refusal } from "./refusals.ts";
import { isOperator, spanOfTokens, type Token } from "./token.ts";

/** `body`, `name = body` or `name(arguments) = body`. */
export interface Statement {
  readonly name: Token | null;
  readonly arguments: readonly Token[] | null;
  readonly body: readonly Token[];
}

/**
 * The statements of a text, separated by `;`. All but the last are definitions; the last is the formula and may have a
 * name. An `=` that names nothing makes an equation, which is an error.
 */
export function readStatements(tokens: readonly Token[], source: string): Result<readonly Statement[]> {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isOperator(token, ";")) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  const statements: Statement[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    const statement = readStatement(part, source);
    if (!statement.ok) return statement;
    statements.push(statement.value);
  }
  for (const statement of statements.slice(0, -1)) {
    const fault = definitionFault(statement, source);
    if (fault !== null) return failure(fault);
  }
  return success(statements);
}

function readStatement(part: readonly Token[], source: string): Result<Statement> {
  const sign = part.findIndex((token) => isOperator(token, "="));
  if (sign < 0) return success({ name: null, arguments: null, body: part });
  const body = part.slice(sign + 1);
  const [name, open, ...rest] = part.slice(0, sign);
  const again = body.find((token) => isOperator(token, "="));
  if (again !== undefined || name === undefined || name.kind !== "name") return failure(equation(part, sign, source));
  if (body.length === 0) {
    const message = "after = the formula must follow";
    return failure({ code: "syntax/incomplete", message, span: spanOfTokens(part.slice(sign, sign + 1), 0) });
  }
  if (open === undefined) return success({ name, arguments: null, body });
  const names = rest.filter((token) => token.kind === "name");
  const commas = rest.every((token, i) =>
    i === rest.length - 1 ? isOperator(token, ")") : i % 2 === 0 ? token.kind === "name" : isOperator(token, ","),
  );
  if (!isOperator(open, "(") || rest.length % 2 !== 0 || rest.length === 0 || !commas)
    return failure(equation(part, sign, source));
  return success({ name, arguments: names, body });
}

function definitionFault(statement: Statement, source: string): Diagnostic | null {
  const { name, body } = statement;
  const refused = refusal(body, source);
  if (refused !== null) return refused;
  if (name === null) {
    const message = "before `;` a definition such as `a = 2` must stand; the formula comes last";
    return { code: "syntax/definition", message, span: spanOfTokens(body, source.length) };
  }
  if (statement.arguments === null) return null;
  const message = "functions cannot be defined before the formula; only names such as `a = 2`";
  return { code: "syntax/definition", message, span: spanOfTokens([name, ...statement.arguments], 0) };
}

/** The error for an equation; with one sign, the difference of its sides is offered. */
export function equation(part: readonly Token[], sign: number, source: string): Diagnostic {
  const token = part[sign]!;
  const first = part[0]!;
  const last = part.at(-1)!;
  const signs = part.filter((other) => other.kind === "operator" && (other.text === "=" || other.text === "==")).length;
  const left = source.slice(first.start, token.start).trim();
  const right = source.slice(token.end, last.end).trim();
  const replacement = `${source.slice(0, first.start)}${left} - (${right})${source.slice(last.end)}`;
  const hasSides = signs === 1 && left !== "" && right !== "";
  return {
    code: "syntax/not-scalar",
    message: "this is an equation, which has no value; did you mean the difference of its sides?",
    span: { start: token.start, end: token.end },
    ...(hasSides ? { suggestions: [{ text: "", replacement }] } : {}),
  };
}
