import { answerFormula } from "../answer-formula.ts";
import type { Command } from "./command.ts";

export const matrix: Command = {
  name: "matrix",
  summary: "the Hessian matrix",
  usage: "EXPR",
  examples: ['hessian matrix "x^2*y + exp(y)"'],
  run: (args, context) => answerFormula(args, context, { task: "analyze", only: ["hessian"] }),
};
