import { naturalDomain } from "../calculus/natural-domain.ts";
import { success } from "../diagnostic/result.ts";
import { inForm } from "../simplify/requested-form.ts";
import { simplify as simplifyExpr } from "../simplify/simplify.ts";
import { conditionsOf, factsOf } from "./domain.ts";
import type { Task } from "./task.ts";

/** A simpler form of the formula, with the conditions on its domain that the form no longer shows. */
export const simplify: Task = {
  name: "simplify",
  run: (problem, request) => {
    const facts = factsOf(problem);
    const shortest = simplifyExpr(problem.objective, { facts });
    const expr = inForm(shortest, request.form ?? "shortest", facts, problem.variables);
    const shown = new Set(conditionsOf(naturalDomain(expr).defined));
    const conditions = conditionsOf(problem.natural.defined, problem.assumptions).filter(
      (condition) => !shown.has(condition),
    );
    return success({ kind: "simplified", expr, conditions });
  },
};
