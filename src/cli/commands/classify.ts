import { answerFormula } from "../answer-formula.ts";
import type { Command } from "./command.ts";

export const classify: Command = {
  name: "classify",
  summary: "the type of given points",
  usage: "EXPR --at x=1,y=2 [--at ...] [--expect TYPE]",
  examples: ['hessian classify "x^4 + y^2" --at x=0,y=0'],
  run: (args, context) => answerFormula(args, context, { task: "classify" }),
};
