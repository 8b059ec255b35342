import type { Answer } from "../../tasks/task.ts";
import { answerFormula } from "../answer-formula.ts";
import type { Verdict } from "../status.ts";
import type { Command } from "./command.ts";

export const convex: Command = {
  name: "convex",
  summary: "whether the formula is convex: exit 0 yes, 1 no, 4 undecided",
  usage: "EXPR [--domain REGION] [--assume CONDITION]",
  examples: ['hessian convex "x^2 + y^4" && echo convex'],
  run: (args, context) => answerFormula(args, context, { task: "convex", verdict: isConvex }),
};

function isConvex(answer: Answer): Verdict {
  const verdict = answer.kind === "analysis" ? (answer.analysis.convexity?.verdict ?? "unknown") : "unknown";
  if (verdict === "unknown") return "undecided";
  return ["strictly_convex", "convex", "linear"].includes(verdict) ? "yes" : "no";
}
