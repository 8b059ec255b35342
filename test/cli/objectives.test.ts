import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { objectivesIn } from "../../src/cli/objectives.ts";
import { hessian } from "./run-command.ts";

test.for([
  ["[x^2, y]", ["x^2", "y"]],
  ["[x]", ["[x]"]],
  ["[max(x, y), |x|,\n y]", ["max(x, y)", "|x|", "y"]],
  ["[[x, y], [y, x]]", ["[x, y]", "[y, x]"]],
  ["x^2", ["x^2"]],
  ["[x, y]*2", ["[x, y]*2"]],
  ["[x] + [y]", ["[x] + [y]"]],
  ["[x,]", ["[x,]"]],
  ["[]", ["[]"]],
  ["[(x, y]", ["[(x, y]"]],
] as const)("%j holds the formulas %j", ([text, formulas]) => {
  expect(objectivesIn(text)).toEqual(formulas);
});

describe("several formulas", () => {
  test("are answered in turn, one document a line", () => {
    const { stdout, status } = hessian(["[x^2, x*y]", "--json=gradient"]);
    const entries = stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { gradient: { entries: string[] } }).gradient.entries);
    expect([status, entries]).toEqual([0, [["2*x"], ["y", "x"]]]);
    expect(hessian(["-e", "x^2", "-e", "x*y", "--json=gradient"]).stdout).toBe(stdout);
    expect(hessian(["--json=gradient"], { stdin: "[x^2,\n x*y]\n" }).stdout).toBe(stdout);
  });

  test("are parted by an empty line for people", () => {
    expect(hessian(["gradient", "[x^2, y^3]"]).stdout).toBe("2*x\n\n3*y^2\n");
  });

  test("end with the highest status", () => {
    expect(hessian(["convex", "[x^2, x^3]"]).status).toBe(1);
    expect(hessian(["[x +, y]", "--quiet"])).toMatchObject({ status: 3, stdout: expect.stringContaining("f: y") });
  });

  test("do not fit into one file", () => {
    const folder = mkdtempSync(join(tmpdir(), "hessian-"));
    expect(hessian(["[x, y]", "--out", join(folder, "answers.json")])).toMatchObject({ status: 2, stdout: "" });
    rmSync(folder, { recursive: true });
  });
});
