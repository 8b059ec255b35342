import { codes, type DiagnosticCode } from "../diagnostic/codes.ts";
import { nearest } from "../diagnostic/nearest.ts";
import { wrapWords } from "../formats/text/wrap.ts";
import type { Context } from "./commands/command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { write } from "./output.ts";
import { printProblem } from "./print-outcome.ts";

/** Prints what a code of a diagnostic means; undefined: the list of all. */
export async function explainCode(wanted: string | undefined, context: Context): Promise<ExitCode> {
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
}
