import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands/table.ts";
import { flags, flagsByName, flagsByShort } from "../../src/cli/flags.ts";

const root = resolve(import.meta.dirname, "../..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
const files = [
  ...sources.filter((name) => name.endsWith(".ts")).map((name) => join(root, "src", name)),
  join(root, "README.md"),
];

test("no two options share a name", () => {
  expect(flagsByName.size).toBe(flags.length);
  expect(flagsByShort.size).toBe(flags.filter(({ short }) => short !== undefined).length);
});

/** Options of Node and npm. */
const ofOtherPrograms: ReadonlySet<string> = new Set(["experimental-strip-types", "no-warnings", "save-dev"]);

describe("every option that a message, the help or the README speaks of exists", () => {
  const texts = files.map((path) => readFileSync(path, "utf8"));
  const mentioned = texts.flatMap((text) =>
    [...text.matchAll(/(?<=[\s`"(])--([a-z][a-z-]+)/g)].map((match) => match[1]!),
  );

  test.for([...new Set(mentioned)].filter((name) => !ofOtherPrograms.has(name)).sort())("--%s", (name) => {
    expect(flagsByName.has(name)).toBe(true);
  });
});

test("every example of a command uses it", () => {
  for (const { name, examples } of commands.values()) {
    const call = name === "analyze" ? /^hessian / : new RegExp(`hessian ${name}\\b`);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(example).toMatch(call);
  }
});
