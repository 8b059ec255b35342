import { variable } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
import { stepsSoFar } from "../number/patience.ts";
import { type CanonicalNames, canonicalNames, namelessHash } from "./canonical-names.ts";
import { oriented } from "./oriented.ts";

/** What took fewer steps is faster done again than renamed. */
const LEAST_STEPS = 100;

interface Known {
  readonly expr: Expr;
  readonly result: Expr;
  readonly steps: number;
  /** Worked out once another expression looks the same. */
  names: CanonicalNames | null;
}

type Renaming = ReadonlyMap<string, Expr>;

/**
 * The function, worked out once for all expressions that are renamings of each other: what holds for one holds, with other
 * names, for the next, as long as the renaming turns the facts into one another.
 */
export function carriedOver(improve: (expr: Expr) => Expr, facts: readonly Condition[]): (expr: Expr) => Expr {
  const byHash = new Map<number, Known[]>();
  const all = new Set(facts);
  const keepsFacts = (renaming: Renaming): boolean =>
    facts.every((fact) => all.has(substituteInCondition(fact, renaming)));
  return (expr) => {
    const hash = expr.free.indices.length === 0 ? null : namelessHash(expr);
    if (hash === null) return improve(expr);
    const alike = byHash.get(hash) ?? [];
    byHash.set(hash, alike);
    const names = alike.some(({ steps }) => steps >= LEAST_STEPS) ? canonicalNames(expr) : null;
    for (const known of names === null ? [] : alike) {
      const renaming = renamingBetween(known, expr, names!);
      if (renaming !== null && keepsFacts(renaming)) return oriented(substitute(known.result, renaming));
    }
    const start = stepsSoFar();
    const result = improve(expr);
    alike.push({ expr, result, steps: stepsSoFar() - start, names });
    return result;
  };
}

function renamingBetween(known: Known, expr: Expr, names: CanonicalNames): Renaming | null {
  known.names ??= canonicalNames(known.expr);
  if (known.names === null || known.names.key !== names.key) return null;
  const renaming = permutation(known.names.names, names.names);
  return substitute(known.expr, renaming) === expr ? renaming : null;
}

/** The renaming as a permutation of names: each chain of names is closed to a cycle. */
function permutation(from: readonly string[], to: readonly string[]): Renaming {
  const pairs = new Map(from.map((name, i) => [name, to[i]!]));
  for (const first of from) {
    if (to.includes(first)) continue;
    let last = first;
    for (let next = pairs.get(last); next !== undefined; next = pairs.get(last)) last = next;
    pairs.set(last, first);
  }
  return new Map([...pairs].filter(([a, b]) => a !== b).map(([a, b]) => [a, variable(b)]));
}
