import { createMemo, lazily } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import type { RewriteRule } from "./rules/rule.ts";
import { rules } from "./rules/table.ts";

/** The functions, and `^` for powers, that rules ask for, as bits of a number. */
type Heads = number;

/** Further heads share bits. */
const BITS = 31;

interface Index {
  readonly bits: ReadonlyMap<string, Heads>;
  /** The rules by the kind of what they apply to, and by kind those that were found for what is at the surface. */
  readonly byKind: ReadonlyMap<Expr["kind"], readonly RewriteRule[]>;
  readonly found: ReadonlyMap<Expr["kind"], Map<Heads, readonly RewriteRule[]>>;
}

const index = lazily((): Index => {
  const names = new Set(rules().flatMap(({ left }) => headsOf(left)));
  const bits = new Map([...names].map((name, i) => [name, 1 << (i % BITS)]));
  const kinds = [...new Set(rules().map(({ left }) => left.kind))];
  return {
    bits,
    byKind: new Map(kinds.map((kind) => [kind, rules().filter(({ left }) => left.kind === kind)])),
    found: new Map(kinds.map((kind) => [kind, new Map()])),
  };
});
const surfaces = createMemo<Heads>();
const NONE: readonly RewriteRule[] = [];

/** The rules that may apply to a node, by its kind and the functions among its factors and the factors of its terms. */
export function applicableRules(node: Expr): readonly RewriteRule[] {
  const { byKind, found } = index();
  const heads = surfaceOf(node);
  const known = found.get(node.kind);
  if (known === undefined || (heads === 0 && !isProductOfSums(node))) return NONE;
  let applicable = known.get(heads);
  if (applicable === undefined) {
    applicable = byKind.get(node.kind)!.filter(({ left }) => (surfaceOf(left) & ~heads) === 0);
    known.set(heads, applicable);
  }
  return applicable;
}

/** Quotients of sums have no functions at their surface, but rules of their own. */
function isProductOfSums(node: Expr): boolean {
  return node.kind === "product" && node.args.filter((arg) => arg.kind === "sum").length > 1;
}

/** Whether the functions at the surface of a pattern are at that of a subject, as far as rules ask for them. */
export function hasHeadsOf(subject: Expr, pattern: Expr): boolean {
  return (surfaceOf(pattern) & ~surfaceOf(subject)) === 0;
}

/** The functions among the factors of a node and of its terms. */
function surfaceOf(node: Expr): Heads {
  let heads = surfaces.get(node);
  if (heads === undefined) {
    const { bits } = index();
    heads = headsOf(node).reduce((all, head) => all | (bits.get(head) ?? 0), 0);
    surfaces.set(node, heads);
  }
  return heads;
}

function headsOf(node: Expr): readonly string[] {
  const terms = node.kind === "sum" ? node.args : [node];
  return terms.flatMap((term) => (term.kind === "product" ? term.args : [term])).flatMap(headOf);
}

function headOf(base: Expr): string | readonly string[] {
  return base.kind === "call" ? base.name : base.kind === "power" ? "^" : [];
}
