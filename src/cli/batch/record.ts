import type { Note } from "../../answer.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../../diagnostic/result.ts";
import { misfit } from "../../formats/document/conforms.ts";
import { type Part, partNamed, parts } from "../../part.ts";
import type { Request } from "../../tasks/task.ts";
import { type BatchRecord, recordSchema } from "./record-schema.ts";

/** One line of a batch as a request. */
export interface RecordedRequest {
  readonly request: Request;
  readonly timeout: string | null;
  readonly notes: readonly Note[];
}

/** Lines that are no records: empty, or comments. */
export function isBlank(line: string): boolean {
  return line.trim() === "" || line.trimStart().startsWith("#");
}

/** The identifier of a line, if one can be made out even where the rest is wrong. */
export function identifierOf(line: string): string | number | null {
  const value = line.trimStart().startsWith("{") ? parseJson(line) : undefined;
  const id = (value as { id?: unknown } | undefined)?.id;
  return typeof id === "string" || typeof id === "number" ? id : null;
}

/** Reads a JSON object, or takes the whole line as a formula. */
export function readRecord(line: string): Result<RecordedRequest> {
  if (!/^\s*[{["]/.test(line)) {
    return success({ request: { task: "analyze", expr: line.trim() }, timeout: null, notes: [] });
  }
  const value = parseJson(line);
  if (value === undefined) return failure(badRecord("the line begins like JSON, but is not"));
  const problem = misfit(value, recordSchema);
  if (problem !== null) {
    const where = problem.path === "" ? "the record" : `"${problem.path}"`;
    return failure(badRecord(`${where} must be ${problem.wanted}`));
  }
  return requestOf(value as BatchRecord);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function requestOf(record: BatchRecord): Result<RecordedRequest> {
  const only = partsNamed(record.only);
  if (!only.ok) return only;
  if (record.digits !== undefined && !(record.digits >= 1 && record.digits <= 10_000)) {
    return failure(badRecord('"digits" must be from 1 to 10000'));
  }
  const unsafe = [...Object.values(record.let ?? {}), ...(record.at ?? []).flatMap(Object.values)].find(isRounded);
  if (unsafe !== undefined) return failure(badRecord(`${unsafe} is not exact as a JSON number; write it as a string`));
  const definitions = new Map(Object.entries(record.let ?? {}).map(([name, value]) => [name, String(value)]));
  const request: Request = {
    task: record.task ?? "analyze",
    expr: record.expr,
    ...pick(record, [
      "vars",
      "params",
      "assume",
      "domain",
      "constraints",
      "other",
      "wrt",
      "form",
      "cse",
      "complex",
      "digits",
    ]),
    ...(definitions.size === 0 ? {} : { let: definitions }),
    ...(record.at === undefined ? {} : { at: record.at.map(withTexts) }),
    ...(only.value === null ? {} : { only: only.value }),
  };
  const { timeout } = record;
  return success({ request, timeout: timeout === undefined ? null : String(timeout), notes: unknownFields(record) });
}

/** An integer that a double cannot hold was rounded before we saw it. */
function isRounded(value: string | number): boolean {
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

function withTexts(point: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [name, String(value)]));
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  const present = names.filter((name) => from[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, from[name]])) as Pick<T, K>;
}

function partsNamed(names: readonly string[] | undefined): Result<readonly Part[] | null> {
  if (names === undefined) return success(null);
  const found = names.map(partNamed);
  const unknown = found.indexOf(null);
  if (unknown < 0) return success(found as readonly Part[]);
  return failure({
    code: "usage/unknown-name",
    message: `there is no part "${names[unknown]}"`,
    suggestions: [{ text: `the parts are ${parts.join(", ")}` }],
  });
}

function unknownFields(record: object): Note[] {
  if (recordSchema.kind !== "object") return [];
  const known = new Set([...Object.keys(recordSchema.required), ...Object.keys(recordSchema.optional)]);
  const unknown = Object.keys(record).filter((name) => !known.has(name));
  return unknown.map((name) => ({
    code: "usage/unknown-field",
    level: "warning",
    message: `the field "${name.slice(0, 40)}" means nothing and was ignored`,
  }));
}

function badRecord(message: string): Diagnostic {
  return { code: "usage/bad-record", message };
}
