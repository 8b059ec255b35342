import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { flags } from "../../../src/cli/flags.ts";
import { commandFile } from "../run-command.ts";
import { folderWith } from "./folder.ts";

const root = resolve(import.meta.dirname, "../../..");
const spec = (wanted: boolean) => `version: 1\nmodels: { m: { expr: x^2, checks: [ { convex: ${wanted} } ] } }\n`;

interface Step {
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}
const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as {
  inputs: Record<string, { default: string; description: string }>;
  runs: { using: string; steps: Step[] };
};

/** The step of the action as GitHub would run it. */
function runAction(folder: string, inputs: Readonly<Record<string, string>>) {
  const [step] = action.runs.steps;
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [name, inputs[name] ?? value]),
  );
  const filled = Object.entries(step!.env).map(([name, text]) => [
    name,
    text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => given[input]!),
  ]);
  const environment = {
    ...Object.fromEntries(filled),
    PATH: process.env["PATH"],
    LC_ALL: "C.UTF-8",
    GITHUB_ACTIONS: "true",
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
    HESSIAN_CACHE_DIR: join(folder, ".cache"),
  };
  return spawnSync("bash", ["-e", "-o", "pipefail", "-c", step!.run], {
    cwd: folder,
    env: environment,
    encoding: "utf8",
  });
}

test.runIf(spawnSync("bash", ["--version"]).status === 0)(
  "the action runs the command of the project and tells GitHub what it found",
  () => {
    const bin = `#!/bin/sh\nexec '${process.execPath}' '${commandFile}' "$@"\n`;
    const folder = folderWith({
      "hessian.yaml": spec(false),
      "good.yaml": spec(true),
      "node_modules/.bin/hessian": bin,
    });
    chmodSync(join(folder, "node_modules/.bin/hessian"), 0o755);
    const bad = runAction(folder, { sarif: "out/h.sarif", junit: "out/j.xml" });
    expect([bad.status, bad.stderr]).toEqual([1, expect.stringContaining("1 failed")]);
    expect(bad.stdout).toMatch(/^::error file=hessian\.yaml/m);
    expect(readFileSync(join(folder, "output"), "utf8")).toBe("status=1\n");
    expect(readFileSync(join(folder, "summary"), "utf8")).toContain("1 failed");
    expect(JSON.parse(readFileSync(join(folder, "out/h.sarif"), "utf8")).runs).toHaveLength(1);
    expect(readFileSync(join(folder, "out/j.xml"), "utf8")).toContain("<failure");
    expect(runAction(folder, { specs: "good.yaml" }).status).toBe(0);
    expect(runAction(folder, { specs: "good.yaml", args: "--tag none" }).status).toBe(2);
    const attack = runAction(folder, { specs: "good.yaml; touch stolen" });
    expect([attack.status, spawnSync("test", ["-e", join(folder, "stolen")]).status]).toEqual([2, 1]);
  },
);

test("the action and the hook use flags and names that there are", () => {
  expect(action.runs.using).toBe("composite");
  for (const [flag] of action.runs.steps[0]!.run.matchAll(/--[a-z-]+/g)) {
    expect([flag, flag === "--yes" || flags.some(({ name }) => `--${name}` === flag)]).toEqual([flag, true]);
  }
  const [hook] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as {
    entry: string;
    files: string;
    language: string;
  }[];
  expect(hook).toMatchObject({ id: "hessian-check", entry: "npx --no-install hessian check", language: "system" });
  const files = new RegExp(hook!.files);
  for (const name of ["hessian.yaml", "a/hessian.json", "a/b.hessian.yml"]) expect(files.test(name)).toBe(true);
  for (const name of ["not-hessian.yaml", "hessian.snap.json", "x.yaml"]) expect(files.test(name)).toBe(false);
});
