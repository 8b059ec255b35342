import { answerRecords } from "../batch/answer-records.ts";
import type { Command } from "./command.ts";

export const batch: Command = {
  name: "batch",
  summary: "one JSON record or formula a line, one result a line, in order",
  usage: "[FILE|-] [--fail-fast] [--exit-zero]",
  examples: ["hessian batch formulas.ndjson", `echo '{"expr":"x^2","task":"convex"}' | hessian batch -`],
  run: answerRecords,
};
