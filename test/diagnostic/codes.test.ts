import { describe, expect, test } from "vitest";
import { codes, type DiagnosticCode } from "../../src/diagnostic/codes.ts";
import { exitCodeOf } from "../../src/diagnostic/exit-code.ts";

describe("every code is explained", () => {
  test.for(Object.entries(codes))("%s", ([code, { title, explanation }]) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    expect(title).toMatch(/^[^A-Z].*[^.]$/);
    expect(explanation).toMatch(/[.)`]$/);
    expect(explanation.length).toBeGreaterThan(title.length);
  });
});

describe("exit codes", () => {
  test.for<readonly [DiagnosticCode, number]>([
    ["usage/no-formula", 2],
    ["syntax/unexpected", 3],
    ["name/unknown", 3],
    ["domain/empty", 3],
    ["limit/nesting", 5],
    ["note/variables-guessed", 0],
    ["unable/constraints", 4],
    ["internal/bug", 70],
  ])("%s ends with %i", ([code, status]) => expect(exitCodeOf(code)).toBe(status));
});
