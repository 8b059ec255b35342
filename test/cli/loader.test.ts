import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { commandFile } from "./run-command.ts";

const dist = dirname(commandFile);
const isCompiled = (name: string) => name.startsWith("main-") && name.endsWith(".cache");

/** A copy of the built command in a folder of its own, that may be changed. */
function installed(change: (folder: string, compiled: readonly string[]) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "hessian-"));
  const names = readdirSync(dist).filter((name) => name === "cli.cjs" || name === "main.cjs" || isCompiled(name));
  for (const name of names) copyFileSync(join(dist, name), join(folder, name));
  change(folder, names.filter(isCompiled));
  return folder;
}

function answerOf(folder: string, environment: Readonly<Record<string, string>> = {}): string {
  const words = [join(folder, "cli.cjs"), "x^2*y", "--json=hessian"];
  return spawnSync(process.execPath, words, { env: { ...environment }, encoding: "utf8" }).stdout;
}

const answer =
  '{"schema":"hessian/result@1","ok":true,"hessian":{"n":2,"entries":[["2*y","2*x"],["2*x","0"]],"sparsity":[[0,0],[0,1]],"constant":false}}\n';

test("the build leaves compiled code for this version of Node, for JSON and for text", () => {
  const kinds = readdirSync(dist).filter((name) => isCompiled(name) && name.includes(process.version));
  expect(kinds.map((name) => /(\w+)\.cache$/.exec(name)![1]).sort()).toEqual(["json", "text"]);
});

test("the command answers with compiled code, without, and with one that does not fit", () => {
  expect(answerOf(installed(() => {}))).toBe(answer);
  expect(
    answerOf(
      installed(() => {}),
      { NODE_DISABLE_COMPILE_CACHE: "1" },
    ),
  ).toBe(answer);
  const without = installed((folder, names) => {
    for (const name of names) rmSync(join(folder, name));
  });
  expect(answerOf(without)).toBe(answer);
  const damaged = installed((folder, names) => {
    for (const name of names) writeFileSync(join(folder, name), "no code");
  });
  expect(answerOf(damaged)).toBe(answer);
});
