import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../../diagnostic/result.ts";
import { readText } from "../input.ts";
import { readSync } from "./surroundings.ts";

export interface SpecText {
  readonly path: string;
  readonly text: string;
}

/** The specs of a command line: files, those of folders, `-` for standard input; without any those of this folder. */
export async function readSpecTexts(
  operands: readonly string[],
  stdinName: string,
  beforeReading: (path: string) => void,
): Promise<Result<readonly SpecText[]>> {
  const texts: SpecText[] = [];
  for (const operand of operands.length === 0 ? ["."] : operands) {
    if (operand === "-") {
      const text = await readText("-");
      if (!text.ok) return text;
      texts.push({ path: stdinName, text: text.value });
      continue;
    }
    const paths = isFolder(operand) ? specsIn(operand) : [operand];
    if (paths.length === 0) return failure(noSpec(operand));
    for (const path of paths) {
      beforeReading(path);
      const text = readSync(path);
      if (!text.ok) return text;
      texts.push({ path, text: text.value });
    }
  }
  return success(texts);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function specsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^hessian\.(ya?ml|json)$|\.hessian\.(ya?ml|json)$/.test(name));
  return names.sort().map((name) => (folder === "." ? name : join(folder, name)));
}

function noSpec(folder: string): Diagnostic {
  return {
    code: "spec/no-spec",
    message: folder === "." ? "there is no spec in this folder" : `there is no spec in ${folder}`,
    suggestions: [{ text: "hessian init writes an example; or name the file: hessian check models.hessian.yaml" }],
  };
}
