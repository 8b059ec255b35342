import { exitCode } from "../exit-code.ts";
import { write } from "../output.ts";
import { printProblem } from "../print-outcome.ts";
import { schemaNamed } from "../schemas.ts";
import type { Command } from "./command.ts";

export const schema: Command = {
  name: "schema",
  summary: "the JSON Schema (2020-12) of every answer, of the records of a batch, or of a spec",
  usage: "result|batch|spec",
  examples: ["hessian schema result"],
  run: async ({ operands }, context) => {
    const name = operands[0] ?? "result";
    if (name !== "result" && name !== "batch" && name !== "spec") {
      const suggestions = [
        { text: "hessian schema result" },
        { text: "hessian schema batch" },
        { text: "hessian schema spec" },
      ];
      return printProblem(
        { code: "usage/unknown-name", message: `there is no schema "${name}"`, suggestions },
        null,
        context,
      );
    }
    await write(1, `${JSON.stringify(schemaNamed(name), null, 2)}\n`);
    return exitCode.answered;
  },
};
