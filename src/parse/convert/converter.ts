import { requirementsOfPiecewise } from "../../calculus/natural-domain.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../diagnostic/span.ts";
import { ALWAYS, NEVER, opposite, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { NaturalDomain, Requirement } from "../../expr/problem.ts";
import type { ImplicitRule } from "../divisors.ts";
import type { SyntaxNode } from "../mathjs.ts";
import type { Note } from "../note.ts";
import type { Scope } from "../scope.ts";
import type { Token } from "../token.ts";
import { truthEverywhere } from "./constant-truth.ts";

/**
 * The state of one conversion. After the first failure the rest is converted all the same, to values that nobody uses:
 * this spares every function a second way to return.
 */
export interface Converter {
  readonly tokens: readonly Token[];
  /** Positions in `tokens` of the leaves of the tree. */
  readonly leaves: readonly number[];
  readonly source: string;
  readonly scope: Scope;
  readonly notes: Note[];
  readonly implicit: ImplicitRule;
  /** What must hold for the part being converted to matter. */
  readonly guards: Condition[];
  readonly defined: Requirement[];
  readonly smooth: Requirement[];
  failure: Diagnostic | null;
  readonly value: (node: SyntaxNode) => Expr;
  readonly condition: (node: SyntaxNode) => Condition;
}

/** Records the first failure; the returned value stands for whatever was asked. */
export function fail(converter: Converter, diagnostic: Diagnostic): typeof ZERO {
  converter.failure ??= diagnostic;
  return ZERO;
}

/**
 * Records what a part of the raw formula asks of its arguments, before the constructors cancel anything. A requirement
 * that can never hold, outside of any conditional, means that the formula is defined nowhere.
 */
export function demand(converter: Converter, domain: NaturalDomain, node: SyntaxNode, message: string): void {
  if (domain.defined.length === 0 && domain.smooth.length === 0) return;
  const { guards } = converter;
  if (guards.includes(NEVER)) return;
  const guarded = ({ condition, guards: own }: Requirement): Requirement => ({
    condition,
    guards: [...guards, ...own],
  });
  for (const requirement of domain.defined) {
    const truth = truthEverywhere(requirement.condition);
    if (truth === "true") continue;
    const isGuarded = guards.length > 0 || requirement.guards.length > 0;
    if (truth === "false" && !isGuarded) {
      fail(converter, { code: "domain/empty", message, span: spanOfNode(converter, node) });
    }
    converter.defined.push(guarded(requirement));
  }
  const kept = domain.smooth.filter(({ condition }) => truthEverywhere(condition) !== "true");
  converter.smooth.push(...kept.map(guarded));
}

/** Converts a part that matters only where some conditions hold. */
export function underGuards<T>(converter: Converter, guards: readonly Condition[], convert: () => T): T {
  const before = converter.guards.length;
  converter.guards.push(...guards.filter((guard) => guard !== ALWAYS));
  const result = convert();
  converter.guards.length = before;
  return result;
}

/** The conditions of a conditional, each under the guard that the ones before it fail, and what the whole asks. */
export function convertConditions(
  converter: Converter,
  nodes: readonly SyntaxNode[],
  hasOtherwise: boolean,
  whole: SyntaxNode,
): Condition[] {
  const conditions: Condition[] = [];
  for (const node of nodes) {
    conditions.push(underGuards(converter, conditions.map(opposite), () => converter.condition(node)));
  }
  demand(
    converter,
    requirementsOfPiecewise(conditions, hasOtherwise),
    whole,
    "no case of this conditional ever applies",
  );
  return conditions;
}

/** The word of a leaf. */
export function tokenOfLeaf(converter: Converter, index: number): Token {
  return converter.tokens[converter.leaves[index]!]!;
}

/** The stretch of the user's text that a node was read from, with the parentheses that belong to it. */
export function spanOfNode(converter: Converter, node: SyntaxNode): Span {
  const { tokens, leaves } = converter;
  const first = leaves[extremeLeaf(node, "first")] ?? 0;
  const last = leaves[extremeLeaf(node, "last")] ?? tokens.length - 1;
  const [from, to] = balanced(tokens, first, last);
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}

function extremeLeaf(root: SyntaxNode, which: "first" | "last"): number {
  let node = root;
  for (;;) {
    switch (node.kind) {
      case "leaf":
        return node.index;
      case "group":
        node = node.content;
        break;
      case "conditional":
        node = which === "first" ? node.when : node.otherwise;
        break;
      case "call":
        node = which === "first" ? node.callee : (node.args.at(-1) ?? node.callee);
        break;
      case "operator":
      case "chain":
        node = node.args.at(which === "first" ? 0 : -1)!;
        break;
      case "other":
        return -1;
    }
  }
}

/** Widens a stretch of words until its parentheses match. */
function balanced(tokens: readonly Token[], first: number, last: number): [number, number] {
  let [from, to] = [first, last];
  let depth = 0;
  let least = 0;
  for (let i = from; i <= to; i += 1) {
    if (tokens[i]!.text === "(") depth += 1;
    if (tokens[i]!.text === ")") depth -= 1;
    least = Math.min(least, depth);
  }
  for (let wanted = -least; wanted > 0 && from > 0; ) {
    from -= 1;
    if (tokens[from]!.text === "(") wanted -= 1;
    else if (tokens[from]!.text === ")") wanted += 1;
  }
  for (let wanted = depth - least; wanted > 0 && to < tokens.length - 1; ) {
    to += 1;
    if (tokens[to]!.text === ")") wanted -= 1;
    else if (tokens[to]!.text === "(") wanted += 1;
  }
  return [from, to];
}
