import { isContradictory } from "../calculus/feasible.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import type { Condition } from "../expr/expr.ts";
import type { Problem } from "../expr/problem.ts";
import { readConditions } from "./conditions.ts";
import type { ImplicitRule } from "./divisors.ts";
import { type Formula, prepare, type Reading, readFormula } from "./formula.ts";
import { guessNotes } from "./guess-notes.ts";
import { lex } from "./lexer/lexer.ts";
import type { Note } from "./note.ts";
import { assignRoles, type Roles } from "./role-assignment.ts";
import { collectBareNames, shadowedConstants } from "./roles.ts";
import { compareNaturally, emptyScope, type Scope } from "./scope.ts";
import { equation, readStatements, type Statement } from "./statements.ts";
import { operator, spanOfTokens, type Token } from "./token.ts";

/** How the names of a formula are to be taken, and what is known about them. */
export interface ParseOptions {
  /** Differentiation variables in this order. Without them: those of `f(x, y) = ...`, else all free names, naturally sorted. */
  readonly variables?: readonly string[];
  /** `"auto"`: every name that is not a variable. Without variables, the listed names are left out of them. */
  readonly parameters?: readonly string[] | "auto";
  /** Names with values, put in exactly before anything else; a value is a formula. */
  readonly let?: ReadonlyMap<string, string>;
  readonly assume?: readonly string[];
  readonly domain?: string;
  readonly implicit?: ImplicitRule;
}

/** A formula as read. */
export interface ParsedFormula {
  readonly problem: Problem;
  readonly notes: readonly Note[];
  /** From `f = ...` or `f(x, y) = ...`. */
  readonly name: string | null;
  /** The first `# comment`. */
  readonly title: string | null;
}

/**
 * Reads a formula in mathjs's grammar with the notation of printed mathematics. Literals are exact. The natural domain
 * holds what the formula asks as it was typed: `x/x` asks for `x != 0`. Anything not understood is a `Diagnostic` with a
 * code, a place and mostly a corrected formula; nothing is thrown.
 */
export function parseFormula(source: string, options: ParseOptions = {}): Result<ParsedFormula> {
  const lexed = lex(source);
  if (!lexed.ok) return lexed;
  const { tokens, title } = lexed.value;
  const notes = [...lexed.value.notes];
  const statements = readStatements(tokens, source);
  if (!statements.ok) return statements;
  const main = statements.value.at(-1);
  if (main === undefined) return failure(noFormula(source));
  const roles = assignRoles(options, main);
  if (!roles.ok) return roles;
  const prepared = prepareAll(statements.value, source);
  if (!prepared.ok) return prepared;

  const scope = emptyScope(roles.value.declared, roles.value.open);
  for (const words of prepared.value) collectBareNames(words, scope.bare);
  const reading: Reading = { source, scope, notes, implicit: options.implicit ?? "mathjs" };
  const lets = readLets(roles.value.lets, reading);
  if (!lets.ok) return lets;
  const formula = readAll(statements.value, prepared.value, reading);
  if (!formula.ok) return formula;
  return assemble(source, options, roles.value, reading, formula.value, main, title);
}

function prepareAll(statements: readonly Statement[], source: string): Result<readonly (readonly Token[])[]> {
  const prepared: (readonly Token[])[] = [];
  for (const { body } of statements) {
    const words = prepare(body, source);
    if (!words.ok) return words;
    prepared.push(words.value);
  }
  return success(prepared);
}

/** Defines the names of `let`, in order; a diagnostic about one has its own source. */
function readLets(lets: ReadonlyMap<string, string>, reading: Reading): Result<null> {
  for (const [name, source] of lets) {
    const lexed = lex(source);
    if (!lexed.ok) return failure({ ...lexed.error, source });
    const prepared = prepare(lexed.value.tokens, source);
    if (!prepared.ok) return failure({ ...prepared.error, source });
    if (prepared.value.length === 0)
      return failure({ code: "usage/bad-value", message: `"${name}" is given no value` });
    const value = readFormula(prepared.value, { ...reading, source });
    if (!value.ok) return failure({ ...value.error, source });
    reading.scope.definitions.set(name, value.value);
  }
  return success(null);
}

/** Reads the definitions and then the formula. */
function readAll(
  statements: readonly Statement[],
  prepared: readonly (readonly Token[])[],
  reading: Reading,
): Result<Formula> {
  const { scope, source } = reading;
  for (const [i, { name, body }] of statements.entries()) {
    if (name !== null && (scope.declared.has(name.text) || body.some(({ text }) => text === name.text))) {
      return failure(equationOf(name, body, source));
    }
    const formula = readFormula(prepared[i]!, reading);
    if (!formula.ok || i === statements.length - 1) return formula;
    if (scope.definitions.has(name!.text)) {
      const span = spanOfTokens([name!], 0);
      return failure({ code: "name/conflict", message: `"${name!.text}" is defined twice`, span });
    }
    if (scope.found.has(name!.text)) {
      const span = spanOfTokens([name!], 0);
      return failure({ code: "syntax/definition", message: `"${name!.text}" is used before its definition`, span });
    }
    scope.definitions.set(name!.text, formula.value);
  }
  return failure(noFormula(source));
}

function noFormula(source: string): Diagnostic {
  return { code: "usage/no-formula", message: "there is no formula", span: { start: 0, end: source.length } };
}

/** `x = x + 1`, or `x = y` for a variable x: an equation, not a name for the formula. */
function equationOf(name: Token, body: readonly Token[], source: string) {
  const sign = source.indexOf("=", name.end);
  return equation([name, operator("=", { start: sign, end: sign + 1 }), ...body], 1, source);
}

function assemble(
  source: string,
  options: ParseOptions,
  roles: Roles,
  reading: Reading,
  formula: Formula,
  main: Statement,
  title: string | null,
): Result<ParsedFormula> {
  const { scope, notes } = reading;
  const found = [...scope.found].sort(compareNaturally);
  const variables = roles.variables ?? found;
  const parameters = roles.variables === null ? roles.parameters : [...roles.parameters, ...found];
  notes.push(...guessNotes(roles, scope, found));
  for (const name of shadowedConstants(scope)) {
    const message = `"${name}" is an ordinary name here, not the constant`;
    notes.push({ code: "note/shadowed-constant", level: "warning", message });
  }
  const closed: Scope = { ...scope, declared: new Set([...variables, ...parameters]), open: false };
  const assumptions = readConditionLists(options.assume ?? [], closed, reading);
  if (!assumptions.ok) return assumptions;
  const region = options.domain === undefined ? null : readConditionLists([options.domain], closed, reading);
  if (region !== null && !region.ok) return region;
  const given = [...assumptions.value, ...(region?.value ?? [])];
  if (isContradictory(given, [...variables, ...parameters])) {
    const message = "no point satisfies the given domain and assumptions";
    return failure({ code: "domain/empty", message, source: [...(options.assume ?? []), options.domain].join(", ") });
  }
  const problem: Problem = {
    source,
    objective: formula.expr,
    variables,
    parameters,
    natural: formula.natural,
    assumptions: assumptions.value,
    region: region === null ? null : region.value,
  };
  return success({ problem, notes: withoutRepetitions(notes), name: main.name?.text ?? null, title });
}

/** A thing said once is said: `x(` may occur a thousand times. */
function withoutRepetitions(notes: readonly Note[]): readonly Note[] {
  const said = new Set<string>();
  return notes.filter(({ code, message }) => {
    const key = `${code} ${message}`;
    return said.has(key) ? false : said.add(key) !== undefined;
  });
}

function readConditionLists(lists: readonly string[], scope: Scope, reading: Reading): Result<readonly Condition[]> {
  const conditions: Condition[] = [];
  for (const source of lists) {
    const read = readConditions(source, { ...reading, scope, source });
    if (!read.ok) return failure({ ...read.error, source });
    conditions.push(...read.value);
  }
  return success(conditions);
}
