import { explainCode } from "../explain-code.ts";
import type { Command } from "./command.ts";

export const explain: Command = {
  name: "explain",
  summary: "what a code such as name/unknown means; without a code, the list",
  usage: "[CODE]",
  examples: ["hessian explain name/unknown"],
  run: ({ operands }, context) => explainCode(operands[0], context),
};
