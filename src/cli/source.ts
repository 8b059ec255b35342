import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import type { Arguments } from "./arguments.ts";
import { readText } from "./input.ts";
import { objectivesIn } from "./objectives.ts";
import { isScreen } from "./screen.ts";

/** The formulas of a command: each `--expr`, or those of `--file`, of the only operand, or of standard input. */
export async function readFormulas(
  operands: readonly string[],
  given: Arguments["given"],
): Promise<Result<readonly string[]>> {
  const exprs = given.get("expr") ?? [];
  const file = given.get("file")?.at(-1);
  const sources = Math.min(exprs.length, 1) + (file === undefined ? 0 : 1);
  if (sources + operands.length > 1) return failure(severalFormulas(operands, sources > 0));
  const inline = exprs.length > 0 || operands[0] === undefined || operands[0] === "-" ? exprs : operands;
  if (inline.some((text) => text.trim() === "")) return failure(nothing("the formula is empty"));
  if (inline.length > 0) return success(inline.flatMap(objectivesIn));
  const path = file ?? (operands[0] === "-" || !isScreen(0) ? "-" : null);
  if (path === null) return failure(nothing("there is no formula"));
  const text = await readText(path);
  if (!text.ok) return text;
  if (text.value.trim() !== "") return success(objectivesIn(text.value.trimEnd()));
  const place = path === "-" ? ": standard input is empty" : ` in ${path}`;
  return failure(nothing(`there is no formula${place}`));
}

function nothing(message: string): Diagnostic {
  return { code: "usage/no-formula", message };
}

function severalFormulas(operands: readonly string[], conflicting: boolean): Diagnostic {
  if (conflicting) {
    return {
      code: "usage/conflicting-options",
      message: "give one formula: an argument, --expr, or --file",
    };
  }
  return {
    code: "usage/several-formulas",
    message: `a formula is one argument, but there are ${operands.length}; the shell may have split it or replaced a *`,
    suggestions: [{ text: "quote the formula", replacement: operands.join(" ") }],
  };
}
