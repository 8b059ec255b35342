import { describe, expect, test } from "vitest";
import { type BadInput, badInput, readNevertheless, sourceOf } from "../corpora/bad-input.ts";
import { violations } from "../formats/document/valid.ts";
import { hessian } from "./run-command.ts";

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly range?: object };
  readonly timing: { readonly totalMs: number };
}

const expected = (row: BadInput) => (readNevertheless.has(sourceOf(row)) ? "value" : row.oracle.outcome);
const isFormula = (row: BadInput) => row.stdin === undefined && row.stdin_hex === undefined;

function varsOf({ args = [], vars = [] }: BadInput): readonly string[] | undefined {
  const flag = args.indexOf("--vars");
  if (flag >= 0) return args[flag + 1]!.split(",");
  return vars.length > 0 ? vars : undefined;
}

/** The limits are for a machine that does nothing else; tests share theirs. */
const PATIENCE = 3;

/** Traces of our own code, and values of JavaScript that are no answers. */
const traces = /node:internal|\.cjs:\d|\n {4}at |\[object |\[native code\]|^hacked/m;

describe("bad input as records of a batch", () => {
  const rows = badInput.filter(isFormula);
  const stdin = rows.map((row) => JSON.stringify({ id: row.id, expr: sourceOf(row), vars: varsOf(row) })).join("\n");
  const { status, stdout, stderr } = hessian(["batch", "--timing", "--timeout", "10s"], { stdin });
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);

  test("gets one answer each and no message besides", () => {
    expect(answers).toHaveLength(rows.length);
    expect([status, stderr]).toEqual([3, ""]);
    expect(stdout).not.toMatch(traces);
  });

  test.for(rows.map((row, i) => [row.id, row, answers[i]!] as const))("%s", ([, row, answer]) => {
    expect(violations(answer)).toEqual([]);
    if (expected(row) !== "either") expect(answer.ok ? "value" : "error").toBe(expected(row));
    expect(answer.error?.code ?? "").not.toMatch(/^internal/);
    if (row.oracle.position) expect(answer.ok || answer.error?.range !== undefined).toBe(true);
    expect(answer.timing.totalMs).toBeLessThan(row.oracle.max_seconds * 1000 * PATIENCE);
  });
});

describe("bad input as a command", () => {
  const sample = badInput.filter(
    (row, i) => isFormula(row) && (row.family === "injection" || row.family === "huge" || i % 12 === 0),
  );

  test.for(sample.map((row) => [row.id, row] as const))("%s", ([, row]) => {
    const vars = varsOf(row);
    const flags = vars === undefined ? [] : ["--vars", vars.join(",")];
    const source = sourceOf(row);
    const inline = source.length < 50_000 && source !== "" && !source.includes("\0");
    const finished = inline ? hessian(["-e", source, ...flags]) : hessian(flags, { stdin: source });
    if (expected(row) !== "either") expect(finished.status === 0 ? "value" : "error").toBe(expected(row));
    expect([0, 2, 3, 5]).toContain(finished.status);
    expect(finished.stdout + finished.stderr).not.toMatch(traces);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing that a terminal acts on may come back
    expect(finished.stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  });
});

describe("bad files", () => {
  test.for(badInput.filter((row) => !isFormula(row)).map((row) => [row.id, row] as const))("%s", ([, row]) => {
    const stdin = row.stdin ?? Buffer.from(row.stdin_hex!, "hex");
    const finished = hessian(row.family === "config-file" ? ["batch", "-"] : [], { stdin });
    if (row.oracle.outcome === "error") expect(finished.status).not.toBe(0);
    expect([0, 2, 3]).toContain(finished.status);
    expect(finished.stdout + finished.stderr).not.toMatch(traces);
  });
});
