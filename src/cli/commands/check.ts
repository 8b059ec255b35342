import type { Arguments } from "../arguments.ts";
import { checkOnce } from "../check/once.ts";
import { readCheckOptions } from "../check/options.ts";
import { nextChange } from "../check/watch.ts";
import type { ExitCode } from "../exit-code.ts";
import { write } from "../output.ts";
import { presentationOfProblems } from "../presentation.ts";
import { printProblem } from "../print-outcome.ts";
import type { Command, Context } from "./command.ts";

export const check: Command = {
  name: "check",
  summary: "assertions about formulas, from a spec: for continuous integration",
  usage: "[SPEC|FOLDER|-]... [--reporter junit=report.xml] [--tag TAG] [--grep RE]",
  examples: ["hessian check models.hessian.yaml", "hessian check --reporter text,junit=report.xml,sarif=hessian.sarif"],
  run: checkSpecs,
};

async function checkSpecs(args: Arguments, context: Context): Promise<ExitCode> {
  const options = readCheckOptions(args, context);
  if (!options.ok) {
    return printProblem(options.error, presentationOfProblems(args.given.has("json"), context), context);
  }
  let once = await checkOnce(args, options.value, context);
  while (options.value.watch && once.files.size > 0) {
    await write(2, "waiting for a change\n");
    await nextChange(once.files);
    once = await checkOnce(args, options.value, context);
  }
  return once.status;
}
