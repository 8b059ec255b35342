import { codes, type DiagnosticCode } from "../../diagnostic/codes.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import { wrapWords } from "../../formats/text/wrap.ts";
import { exitCode } from "../exit-code.ts";
import { write } from "../output.ts";
import { printProblem } from "../print-outcome.ts";

import type { Command } from "./command.ts";

export const explain: Command = {
  name: "explain",
  summary: "what a code such as name/unknown means; without a code, the list",
  usage: "[CODE]",
  examples: ["hessian explain name/unknown"],
  run: async ({ operands }, context) => {
    const [wanted] = operands;
    const names = Object.keys(codes).sort();
    if (wanted === undefined) {
      const width = Math.max(...names.map((name) => name.length));
      const lines = names.map((name) => `${name.padEnd(width)}  ${codes[name as DiagnosticCode].title}\n`);
      await write(1, lines.join(""));
      return exitCode.answered;
    }
    if (!Object.hasOwn(codes, wanted)) {
      const close = nearest(wanted, names);
      const suggestions = [{ text: close === null ? "hessian explain" : `hessian explain ${close}` }];
      return printProblem(
        { code: "usage/unknown-name", message: `there is no code "${wanted}"`, suggestions },
        null,
        context,
      );
    }
    const { title, explanation } = codes[wanted as DiagnosticCode];
    await write(1, `${wanted}: ${title}\n\n${wrapWords(explanation, 80).join("\n")}\n`);
    return exitCode.answered;
  },
};
