import { describe, expect, test } from "vitest";
import { answerRequest } from "../../src/answer.ts";
import type { Arguments } from "../../src/cli/arguments.ts";
import { withLostCarets, withoutSingleQuotes } from "../../src/cli/command-prompt.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import type { Request } from "../../src/tasks/task.ts";

describe("single quotes around a formula", () => {
  const typed: Arguments = {
    operands: ["'x^2 + y'"],
    given: new Map([
      ["expr", ["'x'"]],
      ["vars", ["'x'"]],
    ]),
  };

  test("are dropped on Windows", () => {
    const { operands, given } = withoutSingleQuotes(typed, "win32");
    expect(operands).toEqual(["x^2 + y"]);
    expect([...given]).toEqual([
      ["expr", ["x"]],
      ["vars", ["'x'"]],
    ]);
  });

  test("stay elsewhere, and where there is only one of them", () => {
    expect(withoutSingleQuotes(typed, "linux")).toBe(typed);
    const halves: Arguments = { operands: ["'x^2", "+ y'"], given: new Map() };
    expect(withoutSingleQuotes(halves, "win32")).toBe(halves);
  });
});

describe("a name such as x2", () => {
  const complaint = (request: Omit<Request, "task">, platform = "win32") => {
    const outcome = answerRequest({ task: "analyze", ...request }, defaultBudget);
    if (outcome.ok) throw new Error(`${request.expr} can be read`);
    return withLostCarets(outcome.error, outcome.request, platform).suggestions?.[0];
  };

  test("is taken for a power whose ^ was lost, on Windows, where x is declared", () => {
    expect(complaint({ expr: "x2+3*x*y+y2", vars: ["x", "y"] })).toEqual({
      text: "cmd.exe removed ^: use double quotes, or write ** instead",
      replacement: "x^2+3*x*y+y^2",
    });
    expect(complaint({ expr: "x + a12", vars: ["x"], params: ["a"] })?.replacement).toBe("x + a^12");
  });

  test("is not where there is no such name, or on other systems", () => {
    for (const hint of [
      complaint({ expr: "x2 + x", vars: ["x"] }, "linux"),
      complaint({ expr: "z2 + x", vars: ["x"] }),
      complaint({ expr: "xy + x", vars: ["x", "y"] }),
      complaint({ expr: "x2 + y2", vars: ["x2", "x"] }),
    ]) {
      expect(hint?.text).not.toContain("cmd.exe");
    }
  });
});
