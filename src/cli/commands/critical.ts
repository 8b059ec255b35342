import { answerFormula } from "../answer-formula.ts";
import type { Command } from "./command.ts";

export const critical: Command = {
  name: "critical",
  summary: "the critical points with their types, and the global extrema",
  usage: "EXPR [--domain REGION] [--expect TYPE]",
  examples: ['hessian critical "x^3 - 3*x"'],
  run: (args, context) => answerFormula(args, context, { task: "critical" }),
};
