import { answerRequest, type Outcome } from "../../src/answer.ts";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { resultDocument } from "../../src/formats/document/document.ts";
import type { SuccessDocument } from "../../src/formats/document/schema.ts";
import type { Request } from "../../src/tasks/task.ts";
import { violations } from "../formats/document/valid.ts";

function outcomeOf(task: string, expr: string, fields: Partial<Request>): Outcome {
  return answerRequest({ task, expr, ...fields }, defaultBudget);
}

/** The document of an answer, valid by the schema. */
export function answer(task: string, expr: string, fields: Partial<Request> = {}): SuccessDocument {
  const document = resultDocument(outcomeOf(task, expr, fields), { id: null, index: null, milliseconds: null });
  const wrong = violations(document);
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  if (!document.ok) throw new Error(`${document.error.code}: ${document.error.message}`);
  return document;
}

/** Why a task gives no answer. */
export function refusal(task: string, expr: string, fields: Partial<Request> = {}): Diagnostic | null {
  const outcome = outcomeOf(task, expr, fields);
  return outcome.ok ? null : outcome.error;
}
