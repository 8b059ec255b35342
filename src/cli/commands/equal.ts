import type { Answer } from "../../tasks/task.ts";
import { answerFormula } from "../answer-formula.ts";
import type { Verdict } from "../status.ts";
import type { Command } from "./command.ts";

export const equal: Command = {
  name: "equal",
  summary: "whether two formulas are the same function: exit 0 yes, 1 no, 4 undecided",
  usage: "EXPR EXPR",
  examples: ['hessian equal "(x + 1)^2" "x^2 + 2*x + 1"'],
  run: (args, context) => answerFormula(args, context, { task: "equal", second: "other", verdict: areEqual }),
};

function areEqual(answer: Answer): Verdict {
  if (answer.kind !== "equality" || answer.equality.verdict === "unknown") return "undecided";
  return answer.equality.verdict === "equal" ? "yes" : "no";
}
