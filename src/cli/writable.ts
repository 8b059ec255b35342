import type { Outcome } from "../answer.ts";
import type { Expr } from "../expr/expr.ts";
import { nodeCount } from "../print/nodes.ts";
import type { Answer } from "../tasks/task.ts";

/** Numbers, names, functions and operators of all expressions of an answer: some hundred megabytes of text. */
const MOST_NODES = 20_000_000;

/** Derivatives of shorter formulas are not counted: they cannot be that long, and counting delays every answer. */
const SHORT = 100;

/** The outcome, or the limit that it passed where its expressions are too long to be written. */
export function writable(outcome: Outcome): Outcome {
  if (!outcome.ok || (outcome.problem.source.length < SHORT && outcome.request.let === undefined)) return outcome;
  const exprs = [outcome.problem.objective, ...derivativesIn(outcome.answer)];
  const nodes = exprs.reduce((total, expr) => total + nodeCount(expr), 0);
  if (nodes <= MOST_NODES) return outcome;
  const { request, notes } = outcome;
  const message = `the answer is too long to be written: its expressions have ${nodes.toPrecision(2)} parts`;
  return { ok: false, request, notes, error: { code: "limit/answer", message } };
}

/** The expressions whose length nothing else bounds. */
function derivativesIn(answer: Answer): readonly Expr[] {
  switch (answer.kind) {
    case "analysis": {
      const { gradient, hessian } = answer.analysis;
      return [...gradient, ...hessian.entries.map(({ value }) => value)];
    }
    case "simplified":
      return [answer.expr, ...answer.temporaries.map(({ value }) => value)];
    case "derivative":
      return [answer.expr];
    default:
      return [];
  }
}
