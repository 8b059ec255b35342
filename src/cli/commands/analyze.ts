import { answerFormula } from "../answer-formula.ts";
import type { Command } from "./command.ts";

export const analyze: Command = {
  name: "analyze",
  summary: "gradient, Hessian, every real critical point and its type, convexity (the default)",
  usage: "EXPR",
  examples: ['hessian "x^2 + 3*x*y + y^2"', 'hessian "x^4 - 2*x^2" --domain "x in [-2,2]"'],
  run: (args, context) => answerFormula(args, context, { task: "analyze" }),
};
