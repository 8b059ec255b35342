import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands/table.ts";
import { completionScript } from "../../src/cli/completion/table.ts";
import { flags } from "../../src/cli/flags.ts";
import { formats } from "../../src/formats/table.ts";
import { hessian } from "./run-command.ts";

const scriptFor = (shell: string) => completionScript(shell, [...commands.values()])!;

describe.for(["bash", "zsh", "fish", "pwsh"])("the script for %s", (shell) => {
  test("knows every command, option and format", () => {
    const script = scriptFor(shell);
    for (const name of commands.keys()) expect(script).toContain(name);
    for (const { name } of flags) expect(script).toMatch(new RegExp(`(--|-l )${name}\\b`));
    for (const { name } of formats) expect(script).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test("is printed", () => {
    expect(hessian(["completion", shell])).toEqual({ status: 0, stdout: scriptFor(shell), stderr: "" });
  });
});

describe("bash completes", () => {
  const words = (...typed: readonly string[]) => {
    const script = `${scriptFor("bash")}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hessian; echo "\${COMPREPLY[*]}"`;
    return spawnSync("bash", ["-c", script, "bash", "hessian", ...typed], { encoding: "utf8" }).stdout.trim();
  };

  test.for([
    ["commands", ["co"], "convex completion"],
    ["options", ["x^2", "--for"], "--form --format"],
    ["values", ["x^2", "--format", "ma"], "markdown"],
    ["the word after help", ["help", "bat"], "batch"],
    ["files", ["--file", "package-l"], "package-lock.json"],
    ["files of a batch", ["batch", "package-l"], "package-lock.json"],
    ["no formulas", ["x^2", "y"], ""],
  ] as const)("%s", ([, typed, completed]) => {
    expect(words(...typed)).toBe(completed);
  });
});

test("there is none for an unknown shell", () => {
  for (const operands of [["tcsh"], [], ["bash", "zsh"]]) {
    expect(hessian(["completion", ...operands])).toMatchObject({ status: 2, stdout: "" });
  }
});
