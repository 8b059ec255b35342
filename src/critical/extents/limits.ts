import { holds } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { RealNumber } from "../../expr/real.ts";
import { signOfRational } from "../../number/rational.ts";
import { rationalNumber, realOfExpr } from "../real-number.ts";
import type { Extent } from "../solution.ts";
import { curvesToEdges } from "./curves.ts";
import { type Along, leadingTerm } from "./leading-term.ts";

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
    const term = leadingTerm(f, here);
    if (term === null || !conditions.every((condition) => holdsAlong(condition, here))) continue;
    const order = term === 0 ? -1 : signOfRational(term.exponent);
    if (term !== 0 && order > 0) infinite.add(term.sign);
    else if (term === 0 || order < 0) finite.set("0", rationalNumber(0));
    else finite.set(`${term.coefficient.id}`, realOfExpr(term.coefficient));
    if (infinite.size === 2) break;
  }
  return {
    down: infinite.has(-1),
    up: infinite.has(1),
    finite: [...finite.values()].map((value) => ({ value, attained: false })),
  };
}

/** Whether a condition is seen to hold on the curve from some place on. */
function holdsAlong(condition: Condition, along: Along): boolean {
  if (condition.kind === "connective") {
    const holdsToo = (part: Condition): boolean => holdsAlong(part, along);
    return condition.name === "and" ? condition.conditions.every(holdsToo) : condition.conditions.some(holdsToo);
  }
  const term = leadingTerm(condition.args[0]!, along);
  return term !== null && holds(condition.name, term === 0 ? 0 : term.sign);
}
