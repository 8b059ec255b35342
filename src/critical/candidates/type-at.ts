import type { Condition, Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import { combinations } from "../combinations.ts";
import type { CriticalType } from "../critical-set.ts";
import { allConditions } from "../domain.ts";
import { realOfExpr, signOfReal } from "../real-number.ts";
import type { Task } from "../solution.ts";
import { valueAt } from "../truth-at.ts";
import { coneSigns } from "./cone-signs.ts";
import { type Germ, leadingPart } from "./leading-form.ts";
import { typeBySectors } from "./type-by-sectors.ts";
import { typeBySigns } from "./type-by-signs.ts";
import { typeOnCut } from "./type-on-cut.ts";

/** How fast the coordinates may run to the point, beside each other. */
const SPEEDS: readonly number[] = [1, 2, 3, 4, 6];
const LARGEST_MIXED = 2;
/** With more coordinates: one speed for some of them, twice that for the others. */
const LARGEST_TWOFOLD = 4;
const TWOFOLD: readonly number[] = [1, 2];

/**
 * What f does at a point where it may not be C^2, or on the edge of its domain: by the signs of the parts of f - f(p), by the formulas
 * that meet there, or by a leading part that has one sign around the point, or both.
 */
export function typeAt(task: Task, at: Point): CriticalType {
  if ([...at.values()].some((real) => real.kind === "located")) return "unknown";
  const value = valueAt(task.objective, at);
  return typeBySigns(task, value) ?? typeWhereMet(task, at) ?? typeByLeadingParts(task, at) ?? "unknown";
}

function typeWhereMet(task: Task, at: Point): CriticalType | null {
  const arity = task.variables.length;
  return arity === 1 ? null : arity === 2 ? typeBySectors(task, at) : typeOnCut(task, at);
}

function typeByLeadingParts(task: Task, at: Point): CriticalType | null {
  const { variables, budget } = task;
  for (const speeds of speedsFor(variables.length)) {
    const germ = { at, weights: new Map(variables.map((name, i) => [name, speeds[i]!])), budget };
    const form = leadingPart(task.objective, germ)?.form ?? null;
    const within = edgesAt(allConditions(task.domain), germ);
    if (form === null || within === null) continue;
    const signs = coneSigns(form, within, variables);
    if (signs === 1) return "minimum";
    if (signs === -1) return "maximum";
    if (signs === "both") return variables.length === 1 ? "inflection" : "saddle";
  }
  return null;
}

function speedsFor(arity: number): readonly (readonly number[])[] {
  const equal = Array.from({ length: arity }, () => 1);
  if (arity === 1 || arity > LARGEST_TWOFOLD) return [equal];
  const mixed = combinations(equal.map(() => (arity > LARGEST_MIXED ? TWOFOLD : SPEEDS))).filter(
    (speeds) => Math.min(...speeds) === 1 || !speeds.every((s) => s % 2 === 0),
  );
  return [equal, ...mixed.filter((speeds) => new Set(speeds).size > 1)];
}

/** The leading parts of what has to be positive or 0 near the point, where it is 0 there; `null` where that is not known. */
function edgesAt(conditions: readonly Condition[], germ: Germ): readonly Expr[] | null {
  const edges: Expr[] = [];
  for (const condition of conditions) {
    if (condition.kind === "connective") return null;
    const part = leadingPart(condition.args[0]!, germ);
    if (part === null) return null;
    const sign = signOfReal(realOfExpr(part.value), germ.budget);
    if (sign === 1 || (sign === -1 && condition.name === "!=")) continue;
    if (sign !== 0 || condition.name === "=" || part.form === null) return null;
    if (condition.name !== "!=") edges.push(part.form);
    else return null;
  }
  return edges;
}
