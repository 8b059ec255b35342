import { E, PI, scale } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { NaturalDomain } from "../expr/problem.ts";
import { definitionNamed, spellings } from "../functions/table.ts";

/** A name with a value: from `let`, or from `a = 2;` before the formula. */
export interface Definition {
  readonly expr: Expr;
  /** What its own formula asks; it is asked wherever the name is used. */
  readonly natural: NaturalDomain;
}

/** What the names of a formula stand for. */
export interface Scope {
  /** Variables and parameters in the order in which they were declared. */
  readonly declared: Set<string>;
  readonly definitions: Map<string, Definition>;
  /** Whether a name that nobody declared is a new variable (or parameter); such names gather in `found`. */
  readonly open: boolean;
  readonly found: Set<string>;
  /** Names that occur without `(` after them, so that they must be numbers: before `(` they are factors. */
  readonly bare: Set<string>;
  /** Constants that occur other than as the base of a power. */
  readonly factors: Set<string>;
}

export function emptyScope(declared: readonly string[], open: boolean): Scope {
  return {
    declared: new Set(declared),
    definitions: new Map(),
    open,
    found: new Set(),
    bare: new Set(),
    factors: new Set(),
  };
}

/** Names of numbers, unless they are declared. */
export const constants: ReadonlyMap<string, Expr> = new Map<string, Expr>([
  ["e", E],
  ["E", E],
  ["pi", PI],
  ["PI", PI],
  ["tau", scale(PI, 2)],
]);

/** Words with a meaning of their own, in this grammar or in mathjs's, which never are names. */
export const reservedWords: ReadonlySet<string> = new Set([
  "and",
  "or",
  "not",
  "xor",
  "mod",
  "in",
  "to",
  "true",
  "false",
  "null",
  "undefined",
  "end",
  "NaN",
  "Infinity",
]);

/** A function of the grammar rather than of the table: half of its arguments are conditions. */
const specialForms: ReadonlySet<string> = new Set(["piecewise"]);

/** All names of functions have two letters side by side: what has not, as most variables, does not load their table. */
const likeFunction = /[a-z]{2}/i;

/** The name under which a function is in the table (or its own, for `piecewise` and `rootof`), or null. */
export function functionNamed(name: string): string | null {
  if (!likeFunction.test(name)) return null;
  const definition = definitionNamed(name);
  if (definition !== undefined) return definition.name;
  return specialForms.has(name) ? name : null;
}

/** Every word that may stand before `(`, the canonical names first. */
export function callableNames(): readonly string[] {
  return [...spellings(), ...specialForms];
}

/** Whether a name stands for a variable, a parameter or a definition. */
export function isDeclared(name: string, scope: Scope): boolean {
  return scope.declared.has(name) || scope.definitions.has(name);
}

/** Orders names as people do: `x2` before `x10`, otherwise by code points. */
export function compareNaturally(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const p = left[i]!;
    const q = right[i]!;
    const byNumber = /^\d/.test(p) && /^\d/.test(q) ? Number(p) - Number(q) : 0;
    if (byNumber !== 0) return byNumber;
    if (p !== q) return p < q ? -1 : 1;
  }
  return left.length - right.length;
}
