import { answerFormula } from "../answer-formula.ts";
import type { Command } from "./command.ts";

export const evaluate: Command = {
  name: "eval",
  summary: "value, gradient and Hessian at given points, with as many digits as asked",
  usage: "EXPR --at x=1,y=2 [--at ...] [--digits N]",
  examples: ['hessian eval "exp(x)*y" --at x=1,y=2/3 --digits 50'],
  run: (args, context) => answerFormula(args, context, { task: "evaluate" }),
};
