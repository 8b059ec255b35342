import type { Result } from "../../diagnostic/result.ts";
import type { Problem } from "../../expr/problem.ts";
import { printLatex } from "../../print/latex.ts";
import { nodeCount } from "../../print/nodes.ts";
import { printOptionsFor } from "../../print/print-options.ts";
import type { Answer, AtPoint, Classification, Equality, Evaluation } from "../../tasks/task.ts";
import { analysisFields, temporaryFields } from "./analysis.ts";
import { certificateDocument } from "./certificate.ts";
import { criticalPointDocument } from "./critical-set.ts";
import { reasonDocument } from "./reason.ts";
import type { ClassificationDocument, EvaluationDocument, SuccessDocument } from "./schema.ts";
import type { Spelling } from "./spelling.ts";

/** The fields of the document that hold the answer of a task. */
export function answerFields(answer: Answer, problem: Problem, spelling: Spelling): Partial<SuccessDocument> {
  const order = printOptionsFor(problem);
  switch (answer.kind) {
    case "analysis":
      return analysisFields(answer.analysis, answer.asked, spelling);
    case "evaluations":
      return { evaluations: answer.evaluations.map((one) => evaluationDocument(one, spelling)) };
    case "classifications":
      return { classifications: answer.classifications.map((one, id) => classificationDocument(one, id, spelling)) };
    case "equality":
      return { equal: equalityDocument(answer.equality, spelling) };
    case "simplified":
      return {
        ...temporaryFields(answer, spelling),
        simplified: {
          text: spelling.text(answer.expr),
          latex: printLatex(answer.expr, order),
          nodes: nodeCount(answer.expr, order.decimals),
          conditions: answer.conditions.map(spelling.condition),
        },
      };
    case "derivative":
      return { derivative: { text: spelling.text(answer.expr), latex: printLatex(answer.expr, order) } };
  }
}

function evaluationDocument(one: AtPoint<Evaluation>, spelling: Spelling): EvaluationDocument {
  if (!one.ok) return { at: one.at, ok: false, error: reasonDocument(one.error) };
  const { value, gradient, hessian } = one.value;
  return {
    at: one.at,
    value: spelling.magnitude(value),
    gradient: entriesOrReason(gradient, (list) => list.map(spelling.magnitude)),
    hessian: entriesOrReason(hessian, (rows) => rows.map((row) => row.map(spelling.magnitude))),
  };
}

function entriesOrReason<T, D>(result: Result<T>, document: (value: T) => D) {
  return result.ok
    ? { entries: document(result.value) }
    : { status: "unknown" as const, reason: reasonDocument(result.error) };
}

function classificationDocument(one: AtPoint<Classification>, id: number, spelling: Spelling): ClassificationDocument {
  if (!one.ok) return { at: one.at, ok: false, error: reasonDocument(one.error) };
  if (one.value.critical) return criticalPointDocument(one.value.point, id, spelling);
  return { at: one.at, critical: false, gradient: one.value.gradient.map(spelling.magnitude) };
}

function equalityDocument(equality: Equality, spelling: Spelling): NonNullable<SuccessDocument["equal"]> {
  const { verdict, witness, conditions, certificate, reason, assumes } = equality;
  return {
    verdict,
    ...(witness === null
      ? {}
      : {
          witness: {
            point: witness.point,
            left: spelling.magnitude(witness.left),
            right: spelling.magnitude(witness.right),
          },
        }),
    conditions: conditions.map(spelling.condition),
    ...(certificate === null ? {} : { proof: certificateDocument(certificate) }),
    ...(reason === null ? {} : { reason: reasonDocument(reason) }),
    ...(assumes.length === 0 ? {} : { assumes }),
  };
}
