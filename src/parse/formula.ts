import { joinDomains } from "../calculus/natural-domain.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { NaturalDomain } from "../expr/problem.ts";
import { pairBrackets } from "./brackets.ts";
import { convertCondition } from "./convert/condition.ts";
import type { Converter } from "./convert/converter.ts";
import { convertValue } from "./convert/value.ts";
import { groupDivisors, type ImplicitRule } from "./divisors.ts";
import { translateFault } from "./grammar-messages.ts";
import { parseGrammar, type SyntaxNode } from "./mathjs.ts";
import { resolveNames } from "./names.ts";
import { tooDeep } from "./nesting.ts";
import type { Note } from "./note.ts";
import { expandRadicals } from "./radicals.ts";
import { refusal } from "./refusals.ts";
import type { Scope } from "./scope.ts";
import type { Token } from "./token.ts";

/** Where words are read: what the names mean, what the user typed, and the list that notes are put on. */
export interface Reading {
  readonly source: string;
  readonly scope: Scope;
  readonly notes: Note[];
  readonly implicit: ImplicitRule;
}

/** An expression and what its raw formula asks. */
export interface Formula {
  readonly expr: Expr;
  readonly natural: NaturalDomain;
}

const DEEPEST_EXPRESSION = 2000;

/** Words without names resolved: refused notation is found, brackets are paired, root signs are calls. */
export function prepare(tokens: readonly Token[], source: string): Result<readonly Token[]> {
  const refused = refusal(tokens, source);
  if (refused !== null) return failure(refused);
  const paired = pairBrackets(tokens, source);
  return paired.ok ? expandRadicals(paired.value) : paired;
}

/** The expression of prepared words. */
export function readFormula(prepared: readonly Token[], reading: Reading): Result<Formula> {
  return convert(prepared, reading, (converter, root) => convertValue(converter, root));
}

/** The condition of prepared words; what its own expressions ask is not recorded: it is part of where it holds. */
export function readCondition(prepared: readonly Token[], reading: Reading): Result<Condition> {
  const read = convert(prepared, reading, (converter, root) => convertCondition(converter, root));
  return read.ok ? success(read.value.expr) : read;
}

function convert<Node extends Expr | Condition>(
  prepared: readonly Token[],
  reading: Reading,
  build: (converter: Converter, root: SyntaxNode) => Node,
): Result<{ expr: Node; natural: NaturalDomain }> {
  const { source, scope, notes, implicit } = reading;
  if (prepared.length === 0) {
    const span = { start: 0, end: source.length };
    return failure({ code: "syntax/incomplete", message: "an expression is missing", span });
  }
  const resolved = resolveNames(prepared, scope, source, notes);
  if (!resolved.ok) return resolved;
  const tokens = implicit === "high" ? groupDivisors(resolved.value) : resolved.value;
  const deep = tooDeep(tokens);
  if (deep !== null) return failure(deep);
  const answer = parseGrammar(tokens);
  if (answer.kind === "overflow") return failure(nestingLimit());
  if (answer.kind === "fault") return failure(translateFault(answer.fault, tokens, source));
  const converter: Converter = {
    tokens,
    leaves: answer.leaves,
    source,
    scope,
    notes,
    implicit,
    guards: [],
    defined: [],
    smooth: [],
    failure: null,
    value: (node) => convertValue(converter, node),
    condition: (node) => convertCondition(converter, node),
  };
  const expr = build(converter, answer.root);
  if (converter.failure !== null) return failure(converter.failure);
  if (expr.depth > DEEPEST_EXPRESSION) return failure(nestingLimit());
  return success({ expr, natural: joinDomains(converter) });
}

function nestingLimit(): Diagnostic {
  return { code: "limit/nesting", message: `the expression has more than ${DEEPEST_EXPRESSION} levels` };
}
