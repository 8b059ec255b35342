import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { results } from "./run-spec.ts";

const folder = resolve(import.meta.dirname, "../../docs/gallery");
const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const readme = readFileSync(join(folder, "README.md"), "utf8");

test("the gallery has at least six specs, each in its table", () => {
  expect(names.length).toBeGreaterThanOrEqual(6);
  for (const name of names) expect(readme).toContain(`| \`${name.replace(".hessian.yaml", "")}\` |`);
});

test.for(names)("%s fails as it was shipped and passes as it was fixed, in ten lines at most", async (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
  const found = await results(text);
  const statusOf = (tag: string) => found.filter(({ tags }) => tags.includes(tag)).map(({ status }) => status);
  expect(statusOf("shipped")).toEqual(["failed"]);
  expect(statusOf("fixed")).toEqual(["passed"]);
  for (const { status, details } of found)
    if (status === "failed") expect(details.join("\n")).toMatch(/correct: |at .* it is/);
});
