import { existsSync } from "node:fs";
import { exampleSpec } from "../check/example.ts";
import { exitCode } from "../exit-code.ts";
import { write, writeWholeFile } from "../output.ts";
import { printProblem } from "../print-outcome.ts";
import type { Command } from "./command.ts";

export const init: Command = {
  name: "init",
  summary: "write a commented example of a spec for hessian check",
  usage: "[FILE]",
  examples: ["hessian init", "hessian init models.hessian.yaml"],
  run: async ({ operands }, context) => {
    const path = operands[0] ?? "hessian.yaml";
    if (path === "-") {
      await write(1, exampleSpec);
      return exitCode.answered;
    }
    if (existsSync(path)) {
      const message = `${path} is there already, and was left as it is`;
      const suggestions = [{ text: "hessian init OTHER.hessian.yaml, or hessian init - for standard output" }];
      return printProblem({ code: "usage/unreadable-file", message, suggestions }, null, context);
    }
    const written = writeWholeFile(path, exampleSpec);
    if (!written.ok) return printProblem(written.error, null, context);
    await write(2, `wrote ${path}; now: hessian check\n`);
    return exitCode.answered;
  },
};
