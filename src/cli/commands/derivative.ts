import { answerFormula } from "../answer-formula.ts";
import type { Command } from "./command.ts";

export const derivative: Command = {
  name: "derivative",
  summary: "one derivative, of any order",
  usage: "EXPR --wrt x[,y...]",
  examples: ['hessian derivative "x^3*y^2" --wrt x,y'],
  run: (args, context) => answerFormula(args, context, { task: "derivative" }),
};
