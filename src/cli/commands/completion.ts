import { completionScript } from "../completion/table.ts";
import { exitCode } from "../exit-code.ts";
import { write } from "../output.ts";
import { printProblem } from "../print-outcome.ts";
import type { Command } from "./command.ts";

export const completion: Command = {
  name: "completion",
  summary: "a script that completes commands and options in a shell",
  usage: "bash|zsh|fish|pwsh",
  examples: ['eval "$(hessian completion bash)"'],
  run: async ({ operands }, context) => {
    const script = operands.length === 1 ? completionScript(operands[0]!, context.commands) : null;
    if (script === null) {
      const message = operands.length === 1 ? `there is no completion for "${operands[0]}"` : "name one shell";
      const suggestions = [{ text: "hessian completion bash (or zsh, fish, pwsh)" }];
      return printProblem({ code: "usage/unknown-name", message, suggestions }, null, context);
    }
    await write(1, script);
    return exitCode.answered;
  },
};
