import type { Along } from "../../evaluate/growth/leading-term.ts";
import { limitAlong } from "../../evaluate/growth/limit-along.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { RealNumber } from "../../expr/real.ts";
import { realOfExpr } from "../real-number.ts";
import type { Extent } from "../solution.ts";
import { curvesToEdges } from "./curves.ts";

/** Limits of a function at edges of its domain: values that it comes as near as one likes to, or goes beyond all bounds. */
export interface Limits {
  readonly down: boolean;
  readonly up: boolean;
  readonly finite: readonly Extent[];
}

/** Along some curves; more limits may exist. */
export function limitsAtEdges(f: Expr, conditions: readonly Condition[], along: Omit<Along, "curve">): Limits {
  const infinite = new Set<-1 | 1>();
  const finite = new Map<Expr, RealNumber>();
  for (const curve of curvesToEdges(along.variables, conditions)) {
    const limit = limitAlong(f, conditions, { ...along, curve });
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
