import { type Limit, limitAlong } from "../../evaluate/growth/limit-along.ts";
import { ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { RealNumber } from "../../expr/real.ts";
import { realOfExpr } from "../real-number.ts";
import type { Extent } from "../solution.ts";
import { type AlongWithin, behaviourAlong, holdsAlong } from "./behaviour.ts";
import { curvesToEdges } from "./curves.ts";

/** Limits of a function at edges of its domain: values that it comes as near as one likes to, or goes beyond all bounds. */
export interface Limits {
  readonly down: boolean;
  readonly up: boolean;
  readonly finite: readonly Extent[];
}

/** Along some curves; more limits may exist. */
export function limitsAtEdges(f: Expr, conditions: readonly Condition[], along: Omit<AlongWithin, "curve">): Limits {
  const infinite = new Set<-1 | 1>();
  const finite = new Map<Expr, RealNumber>();
  for (const curve of curvesToEdges(along.variables, conditions)) {
    const limit = limitOn(f, conditions, { ...along, curve });
    if (limit === null) continue;
    if ("infinite" in limit) infinite.add(limit.infinite);
    else finite.set(limit.finite, realOfExpr(limit.finite));
    if (infinite.size === 2) break;
  }
  return {
    down: infinite.has(-1),
    up: infinite.has(1),
    finite: [...finite.values()].map((value) => ({ value, attained: false })),
  };
}

/** By leading terms, which a checker can look at again, or by expansions. */
function limitOn(f: Expr, conditions: readonly Condition[], here: AlongWithin): Limit | null {
  const limit = limitAlong(f, conditions, here);
  if (limit !== null) return limit;
  const term = behaviourAlong(f, here);
  if (term === null || !conditions.every((condition) => holdsAlong(condition, here))) return null;
  if (term !== 0 && term.order > 0) return { infinite: term.sign };
  return { finite: term === 0 || term.order < 0 ? ZERO : term.coefficient };
}
