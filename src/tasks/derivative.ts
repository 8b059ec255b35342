import { derivative as derivativeOf } from "../calculus/derivative.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, success } from "../diagnostic/result.ts";
import type { Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { inForm } from "../simplify/requested-form.ts";
import { simplifier } from "../simplify/simplify.ts";
import { factsOf } from "./domain.ts";
import type { Task } from "./task.ts";

/** The derivative by the names of `wrt`, one after the other; by the only variable if there is one. */
export const derivative: Task = {
  name: "derivative",
  run: (problem, request) => {
    const known = [...problem.variables, ...problem.parameters];
    const wrt = request.wrt ?? (problem.variables.length === 1 ? problem.variables : []);
    if (wrt.length === 0) return failure(unclear(problem.variables));
    const stranger = wrt.find((name) => !known.includes(name) && !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name));
    if (stranger !== undefined) return failure(notAName(stranger));
    const facts = factsOf(problem);
    const simplify = simplifier(facts);
    const whole = hasCases(problem.objective) ? simplify(problem.objective) : problem.objective;
    const expr = wrt.reduce<Expr>((of, name) => simplify(derivativeOf(of, name)), whole);
    return success({ kind: "derivative", expr: inForm(expr, request.form ?? "shortest", facts, problem.variables) });
  },
};

/** Whether cases may agree where they meet, so that there is a derivative that no case has. */
function hasCases(expr: Expr): boolean {
  return postorder([expr]).some(({ kind }) => kind === "piecewise");
}

function unclear(variables: readonly string[]): Diagnostic {
  return {
    code: "usage/missing-value",
    message: "it is not said by which variable to differentiate",
    suggestions: [{ text: `--wrt ${variables[0] ?? "x"}` }],
  };
}

function notAName(name: string): Diagnostic {
  return { code: "usage/bad-value", message: `"${name}" is not the name of a variable` };
}
