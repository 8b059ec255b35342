import { naturalDomain } from "../calculus/natural-domain.ts";
import { success } from "../diagnostic/result.ts";
import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, truthFromSigns } from "../evaluate/signs/sign.ts";
import { relation } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { inForm } from "../simplify/requested-form.ts";
import { simplify as simplifyExpr } from "../simplify/simplify.ts";
import { type Temporary, withTemporaries } from "../simplify/temporaries.ts";
import { conditionsOf, factsOf } from "./domain.ts";
import type { Task } from "./task.ts";

/**
 * A simpler form of the formula, with the conditions on its domain that the form no longer shows; where shared parts get
 * names, the form, or the formula itself if that takes less operations.
 */
export const simplify: Task = {
  name: "simplify",
  run: (problem, request) => {
    const facts = factsOf(problem);
    const shortest = simplifyExpr(problem.objective, { facts });
    const form = inForm(shortest, request.form ?? "shortest", facts, problem.variables);
    const { expr, written, temporaries } = request.cse
      ? inFewestOperations([form, problem.objective])
      : { expr: form, written: form, temporaries: [] };
    const shown = [...conditionsOf(naturalDomain(expr).defined), ...problem.assumptions].flatMap(byFactors);
    const context = signContext(withConsequences(shown));
    const conditions = conditionsOf(problem.natural.defined, problem.assumptions)
      .flatMap(byFactors)
      .filter((condition) => !shown.includes(condition) && truthFromSigns(condition, context) !== "true");
    return success({ kind: "simplified", expr: written, temporaries, conditions });
  },
};

/** A form, and how it is written. */
interface Written {
  readonly expr: Expr;
  readonly written: Expr;
  readonly temporaries: readonly Temporary[];
}

/** Of the forms with their shared parts under names the one with the fewest operations, the first of several. */
function inFewestOperations(forms: readonly Expr[]): Written {
  const all = forms.map((expr) => ({ expr, ...withTemporaries([expr]) }));
  const { expr, exprs, temporaries } = all.reduce((best, one) => (one.operations < best.operations ? one : best));
  return { expr, written: exprs[0]!, temporaries };
}

/** That a product is not 0, for each factor. */
function byFactors(condition: Condition): readonly Condition[] {
  if (condition.kind !== "relation" || condition.name !== "!=") return [condition];
  const [expr] = condition.args;
  return expr?.kind === "product" ? expr.args.map((arg) => relation("!=", arg)) : [condition];
}
