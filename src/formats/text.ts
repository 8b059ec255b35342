import type { Outcome } from "../answer.ts";
import type { OutputFormat } from "./format.ts";
import { analysisLines } from "./text/analysis.ts";
import { classificationLines } from "./text/classification.ts";
import { temporaryLines } from "./text/derivatives.ts";
import { equalityLines } from "./text/equality.ts";
import { evaluationLines } from "./text/evaluation.ts";
import { loadLibraries } from "./text/libraries.ts";
import { type Pen, penOf } from "./text/pen.ts";
import { proofLines } from "./text/proofs.ts";
import { wrapFormula } from "./text/wrap.ts";

/** For the terminal: two-dimensional matrices, tables that fit, colour where the terminal has it. */
export async function loadText(): Promise<OutputFormat> {
  const libraries = await loadLibraries();
  return {
    render: (outcome, options) => {
      if (!outcome.ok) return `error: ${outcome.error.message}\n`;
      const pen = penOf(outcome.problem, options, libraries);
      const lines = answerLines(outcome, pen, options.conditions);
      if (options.proof) lines.push("", ...proofLines(outcome.answer, pen));
      if (options.milliseconds !== null) lines.push("", `${options.milliseconds.toFixed(1)} ms`);
      return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
    },
  };
}

function answerLines({ answer, problem }: Extract<Outcome, { ok: true }>, pen: Pen, conditions: boolean): string[] {
  switch (answer.kind) {
    case "analysis":
      return analysisLines(answer.analysis, answer.asked, pen);
    case "evaluations":
      return evaluationLines(answer.evaluations, problem, pen);
    case "classifications":
      return classificationLines(answer.classifications, problem, pen);
    case "equality":
      return equalityLines(answer.equality, pen);
    case "simplified": {
      const where = answer.conditions.map(pen.condition);
      const lines = [
        ...temporaryLines(answer.temporaries, 0, pen),
        ...wrapFormula("", pen.expr(answer.expr), pen.width),
      ];
      if (where.length > 0) return [...lines, ...pen.paragraph(`where ${where.join(" and ")}`)];
      return conditions ? [...lines, ...pen.paragraph("wherever the formula is defined")] : lines;
    }
    case "derivative":
      return wrapFormula("", pen.expr(answer.expr), pen.width);
  }
}
