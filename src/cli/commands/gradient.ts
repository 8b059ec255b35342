import { answerFormula } from "../answer-formula.ts";
import type { Command } from "./command.ts";

export const gradient: Command = {
  name: "gradient",
  summary: "the partial derivatives",
  usage: "EXPR",
  examples: ['hessian gradient "x^2*sin(y)" --vars x,y'],
  run: (args, context) => answerFormula(args, context, { task: "analyze", only: ["gradient"] }),
};
