import { createMemo, lazily } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { isPatternVariable, type RewriteRule } from "./rules/rule.ts";
import { rules } from "./rules/table.ts";

/** A rule with the functions that must occur at the surface of what it applies to. */
interface Indexed {
  readonly rule: RewriteRule;
  readonly heads: readonly string[];
  /** Those in the sums among its factors. */
  readonly inside: readonly string[];
}

const indexed = lazily((): readonly Indexed[] =>
  rules().map((rule) => ({ rule, heads: [...headsOf(rule.left)], inside: [...headsInside(rule.left)] })),
);
const surfaces = createMemo<ReadonlySet<string>>();
const NOTHING: ReadonlySet<string> = new Set();

/** The rules that may apply to a node, by its kind and the functions among its factors and the factors of its terms. */
export function applicableRules(node: Expr): RewriteRule[] {
  const heads = surfaceOf(node);
  const inside = headsInside(node);
  return heads.size === 0 && (inside.size === 0 || !isProductOfSums(node))
    ? []
    : indexed()
        .filter(
          ({ rule, heads: needed, inside: neededInside }) =>
            rule.left.kind === node.kind &&
            needed.every((head) => heads.has(head)) &&
            neededInside.every((head) => inside.has(head)),
        )
        .map(({ rule }) => rule);
}

/** The functions in the terms of the sums among the factors of a product. */
function headsInside(node: Expr): ReadonlySet<string> {
  if (node.kind !== "product" || node.args.every(({ kind }) => kind !== "sum")) return NOTHING;
  return new Set(node.args.flatMap((arg) => (arg.kind === "sum" ? [...surfaceOf(arg)] : [])));
}

/** Quotients of sums have no functions at their surface, but rules of their own. */
function isProductOfSums(node: Expr): boolean {
  return node.kind === "product" && node.args.filter((arg) => arg.kind === "sum").length > 1;
}

/** Names of the calls, and kinds of the powers, that are factors of the node or of its terms. */
export function surfaceOf(node: Expr): ReadonlySet<string> {
  let heads = surfaces.get(node);
  if (heads === undefined) {
    heads = headsOf(node);
    surfaces.set(node, heads);
  }
  return heads;
}

function headsOf(node: Expr): Set<string> {
  const heads = new Set<string>();
  const note = (base: Expr): void => {
    if (base.kind === "call") heads.add(base.name);
    else if (base.kind === "power") heads.add("^");
  };
  const noteFactors = (term: Expr): void => {
    if (term.kind === "product") term.args.forEach(note);
    else if (!isPatternVariable(term)) note(term);
  };
  if (node.kind === "sum") node.args.forEach(noteFactors);
  else noteFactors(node);
  return heads;
}
