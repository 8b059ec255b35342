import { readFileSync } from "node:fs";

/** A formula, or bytes, that a careless reader trips over, with what must become of it. */
export interface BadInput {
  readonly id: string;
  readonly family: string;
  readonly expr?: string;
  readonly expr_gen?: Readonly<Record<"prefix" | "middle" | "suffix" | "template" | "join", string>> & {
    times: number;
  };
  readonly stdin?: string;
  readonly stdin_hex?: string;
  readonly args?: readonly string[];
  readonly vars?: readonly string[];
  readonly oracle: {
    readonly outcome: string;
    readonly value?: string;
    readonly max_seconds: number;
    readonly position?: true;
  };
}

const file = new URL("../../fixtures/corpus/bad-input.jsonl", import.meta.url);
export const badInput: readonly BadInput[] = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as BadInput);

/** Rows that expect an error where the grammar has a meaning. */
export const readNevertheless: ReadonlyMap<string, string> = new Map([
  ["-0.0", "a sign before a decimal number; zero has no sign here"],
  ["1#INF", "# begins a comment"],
  ["-1#IND", "# begins a comment"],
  ["1#IND", "# begins a comment"],
  ["0x0", "hexadecimal integers are literals"],
  ["0x1F", "hexadecimal integers are literals"],
  ["$x", "$ may stand in names; a note warns of the shell"],
  ["sin+x", "a declared name is never a function"],
  ["log+x", "a declared name is never a function"],
  ["sqrt+x", "a declared name is never a function"],
  ["erf+x", "a declared name is never a function"],
  ["pi+x", "a declared name is never a constant"],
  ["e+x", "a declared name is never a constant"],
]);

/** The formula of a row; long ones are made by a recipe. */
export function sourceOf(row: BadInput): string {
  const { expr, expr_gen: recipe } = row;
  if (expr !== undefined && expr !== null) return expr;
  if (recipe?.template !== undefined) {
    return Array.from({ length: recipe.times }, (_, i) => recipe.template.replace("{i}", String(i + 1))).join(
      recipe.join,
    );
  }
  if (recipe !== undefined)
    return recipe.prefix.repeat(recipe.times) + recipe.middle + recipe.suffix.repeat(recipe.times);
  return row.stdin ?? Buffer.from(row.stdin_hex ?? "", "hex").toString("latin1");
}
