import { difference, freeNames, scale, variable, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { lowerEnd, upperEnd } from "../../number/ball.ts";
import { divideRational, type Rational, signOfRational } from "../../number/rational.ts";
import type { Interval } from "../bounds.ts";
import { enclose } from "../enclose.ts";
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
    if (fact.kind !== "relation" || fact.name === "!=") continue;
    const bound = boundOf(fact.args[0]!);
    if (bound === null) continue;
    const known = box.get(bound.name) ?? LINE;
    const below = bound.above || fact.name === "=";
    const above = !bound.above || fact.name === "=";
    const met = intersectIntervals(known, { from: below ? bound.least : "-oo", to: above ? bound.greatest : "+oo" });
    const exact = {
      ...known.exact,
      ...(below && met.from === bound.least ? { from: bound.at } : {}),
      ...(above && met.to === bound.greatest ? { to: bound.at } : {}),
    };
    box.set(bound.name, { ...met, exact });
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

interface VariableBound {
  readonly name: string;
  /** The bound, and rational numbers on both sides of it. */
  readonly at: Expr;
  readonly least: Rational;
  readonly greatest: Rational;
  readonly above: boolean;
}

const BITS = 64;

/** Where `expr > 0` holds, for an expression `a·x + b` with a constant b. */
function boundOf(expr: Expr): VariableBound | null {
  if (expr.kind === "variable") return { name: expr.name, at: ZERO, least: 0, greatest: 0, above: true };
  if (expr.kind !== "sum") return null;
  const place = expr.args.findIndex(({ kind }) => kind === "variable");
  const [name, ...others] = freeNames(expr);
  if (place < 0 || name === undefined || others.length > 0) return null;
  const weight = expr.weights[place]!;
  const rest = difference(expr, scale(variable(name), weight));
  if (rest.free.indices.length > 0) return null;
  const at = scale(rest, divideRational(-1, weight));
  const above = signOfRational(weight) > 0;
  if (at.kind === "number") return { name, at, least: at.value, greatest: at.value, above };
  const value = enclose(at, new Map(), BITS);
  return typeof value === "string" ? null : { name, at, least: lowerEnd(value), greatest: upperEnd(value), above };
}
