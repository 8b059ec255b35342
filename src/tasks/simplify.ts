import { naturalDomain } from "../calculus/natural-domain.ts";
import { success } from "../diagnostic/result.ts";
import { simplify as simplifyExpr } from "../simplify/simplify.ts";
import { conditionsOf, factsOf } from "./domain.ts";
import type { Task } from "./task.ts";

/** A simpler form of the formula, with the conditions on its domain that the form no longer shows. */
export const simplify: Task = {
  name: "simplify",
  run: (problem) => {
    const expr = simplifyExpr(problem.objective, { facts: factsOf(problem) });
    const shown = new Set(conditionsOf(naturalDomain(expr).defined));
    const conditions = conditionsOf(problem.natural.defined).filter((condition) => !shown.has(condition));
    return success({ kind: "simplified", expr, conditions });
  },
};
