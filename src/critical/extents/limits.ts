import type { Condition, Expr } from "../../expr/expr.ts";
import type { RealNumber } from "../../expr/real.ts";
import { rationalNumber, realOfExpr } from "../real-number.ts";
import type { Extent } from "../solution.ts";
import { behaviourAlong, holdsAlong } from "./behaviour.ts";
import { curvesToEdges } from "./curves.ts";
import type { Along } from "./leading-term.ts";

/** Limits of a function at edges of its domain: values that it comes as near as one likes to, or goes beyond all bounds. */
export interface Limits {
  readonly down: boolean;
  readonly up: boolean;
  readonly finite: readonly Extent[];
}

/** Along some curves; more limits may exist. */
export function limitsAtEdges(f: Expr, conditions: readonly Condition[], along: Omit<Along, "curve">): Limits {
  const infinite = new Set<-1 | 1>();
  const finite = new Map<string, RealNumber>();
  for (const curve of curvesToEdges(along.variables, conditions)) {
    const here = { ...along, curve };
    const term = behaviourAlong(f, here);
    if (term === null || !conditions.every((condition) => holdsAlong(condition, here))) continue;
    if (term !== 0 && term.order > 0) infinite.add(term.sign);
    else if (term === 0 || term.order < 0) finite.set("0", rationalNumber(0));
    else finite.set(`${term.coefficient.id}`, realOfExpr(term.coefficient));
    if (infinite.size === 2) break;
  }
  return {
    down: infinite.has(-1),
    up: infinite.has(1),
    finite: [...finite.values()].map((value) => ({ value, attained: false })),
  };
}
