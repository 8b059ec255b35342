import { variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { hasIndex } from "../../expr/variable-set.ts";
import { divideRational, negateRational, type Rational, signOfRational } from "../../number/rational.ts";
import type { Interval } from "../bounds.ts";
import { withConsequences } from "../signs/consequences.ts";
import { type SignContext, signContext } from "../signs/sign.ts";
import type { Signs } from "../signs/signs.ts";
import { intersectIntervals, LINE } from "./interval.ts";

const MOST_CUTS = 250;

/** A set of points given by conditions that all hold, with what has been found out on it. */
export interface Region {
  readonly conditions: readonly Condition[];
  readonly signs: SignContext;
  /** A closed interval for each variable that has bounds. */
  readonly box: ReadonlyMap<string, Interval>;
  /** Ranges and signs of expressions, filled as questions are asked. */
  readonly ranges: Map<Expr, Interval>;
  readonly proved: Map<Expr, Signs>;
  /** Parts into which searches on this region may still cut intervals. */
  readonly cuts: { left: number };
}

export function regionOf(conditions: readonly Condition[]): Region {
  const facts = withConsequences(conditions);
  const box = new Map<string, Interval>();
  for (const fact of facts.flatMap(conjuncts)) {
    const bound = fact.kind === "relation" && fact.name !== "!=" ? boundOf(fact.args[0]!) : null;
    if (bound === null || fact.kind !== "relation") continue;
    const known = box.get(bound.name) ?? LINE;
    const from = bound.above || fact.name === "=" ? bound.value : "-oo";
    const to = !bound.above || fact.name === "=" ? bound.value : "+oo";
    box.set(bound.name, intersectIntervals(known, { from, to }));
  }
  return {
    conditions,
    signs: signContext(facts),
    box,
    ranges: new Map(),
    proved: new Map(),
    cuts: { left: MOST_CUTS },
  };
}

/** The conditions of a conjunction. */
export function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === "connective" && condition.name === "and"
    ? condition.conditions.flatMap(conjuncts)
    : [condition];
}

/** Where `expr > 0` holds, for an expression `a·x + b`. */
function boundOf(expr: Expr): { readonly name: string; readonly value: Rational; readonly above: boolean } | null {
  if (expr.kind === "variable") return { name: expr.name, value: 0, above: true };
  if (expr.kind !== "sum" || expr.args.length !== 1 || expr.args[0]!.kind !== "variable") return null;
  const weight = expr.weights[0]!;
  const value = negateRational(divideRational(expr.value, weight));
  return { name: expr.args[0]!.name, value, above: signOfRational(weight) > 0 };
}

/** Whether a name occurs in an expression. */
export function contains(expr: { readonly free: Expr["free"] }, name: string): boolean {
  return hasIndex(expr.free, variable(name).free.indices[0]!);
}
