import { expect, test } from "vitest";
import { answerRequest } from "../../src/answer.ts";
import { writable } from "../../src/cli/writable.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { hessian } from "./run-command.ts";

/** Each definition uses the one before it twice. */
const doubled = (times: number) => {
  const names = Array.from({ length: times }, (_, i) => `a${i}`);
  const lines = names.map((name, i) => (i === 0 ? `${name} = sin(x)` : `${name} = sin(a${i - 1}) + cos(a${i - 1})`));
  return `${lines.join("; ")}; ${names.at(-1)}`;
};

const outcomeOf = (expr: string) =>
  writable(answerRequest({ task: "derivative", expr, wrt: ["x"] }, { ...defaultBudget, expired: () => false }));

test("an answer of usual length is written", () => {
  expect(outcomeOf(doubled(4)).ok).toBe(true);
});

test("expressions whose shared parts would fill any disk pass a limit", () => {
  const outcome = outcomeOf(doubled(40));
  expect(outcome).toMatchObject({ ok: false, error: { code: "limit/answer" } });
});

test("the command ends with 5 then", () => {
  const { status, stdout, stderr } = hessian(["eval", doubled(60), "--at", "x=1"]);
  expect([status, stdout]).toEqual([5, ""]);
  expect(stderr).toMatch(/^error\[limit\/answer\]/);
});
