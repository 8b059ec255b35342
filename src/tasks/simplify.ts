import { naturalDomain } from "../calculus/natural-domain.ts";
import { success } from "../diagnostic/result.ts";
import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, truthFromSigns } from "../evaluate/signs/sign.ts";
import { relation } from "../expr/build.ts";
import type { Condition } from "../expr/expr.ts";
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
    const shown = [...conditionsOf(naturalDomain(expr).defined), ...problem.assumptions].flatMap(byFactors);
    const context = signContext(withConsequences(shown));
    const conditions = conditionsOf(problem.natural.defined, problem.assumptions)
      .flatMap(byFactors)
      .filter((condition) => !shown.includes(condition) && truthFromSigns(condition, context) !== "true");
    return success({ kind: "simplified", expr, conditions });
  },
};

/** That a product is not 0, for each factor. */
function byFactors(condition: Condition): readonly Condition[] {
  if (condition.kind !== "relation" || condition.name !== "!=") return [condition];
  const [expr] = condition.args;
  return expr?.kind === "product" ? expr.args.map((arg) => relation("!=", arg)) : [condition];
}
