import { answerFormula } from "../answer-formula.ts";
import type { Command } from "./command.ts";

export const simplify: Command = {
  name: "simplify",
  summary: "a shorter form of the same function",
  usage: "EXPR",
  examples: ['hessian simplify "2*x + 3*x - x"'],
  run: (args, context) => answerFormula(args, context, { task: "simplify" }),
};
