import { describe, expect, test } from "vitest";
import { identifierOf, isBlank, readRecord } from "../../../src/cli/batch/record.ts";

function fieldsOf(line: string) {
  const record = readRecord(line);
  if (!record.ok) throw new Error(record.error.message);
  return record.value;
}

test("a bare line is a formula to analyze", () => {
  expect(fieldsOf("  x^2 + y ").request).toEqual({ task: "analyze", expr: "x^2 + y" });
});

test("an object gives every field", () => {
  const line = JSON.stringify({
    id: "m1",
    task: "evaluate",
    expr: "a*x",
    vars: ["x"],
    params: ["a"],
    let: { b: "3/2", c: 2 },
    assume: ["a > 0"],
    domain: "x in [0,1]",
    constraints: ["x = 1"],
    at: [{ x: "1/3", a: 0.1 }],
    only: ["gradient", "det"],
    digits: 30,
    timeout: "10s",
    other: "x",
    wrt: ["x"],
  });
  const { request, timeout, notes } = fieldsOf(line);
  expect(request).toEqual({
    task: "evaluate",
    expr: "a*x",
    vars: ["x"],
    params: ["a"],
    let: new Map([
      ["b", "3/2"],
      ["c", "2"],
    ]),
    assume: ["a > 0"],
    domain: "x in [0,1]",
    constraints: ["x = 1"],
    at: [{ x: "1/3", a: "0.1" }],
    only: ["gradient", "determinant"],
    digits: 30,
    other: "x",
    wrt: ["x"],
  });
  expect(timeout).toBe("10s");
  expect(notes).toEqual([]);
});

test("an unknown field is ignored with a warning", () => {
  expect(fieldsOf('{"expr":"x","asume":["x>0"]}').notes).toMatchObject([
    { code: "usage/unknown-field", level: "warning" },
  ]);
});

describe("a bad record names the field and what it must be", () => {
  test.for([
    ['{"expr": 5}', '"expr" must be a string'],
    ["[]", "the record must be an object"],
    ['"x"', "the record must be an object"],
    ["{}", '"expr" must be a value'],
    ['{"expr":"x","vars":"x"}', '"vars" must be a list (each a string)'],
    ['{"expr":"x","at":[{"x":true}]}', '"at[0].x" must be a string or a number'],
    ['{"expr":"x","digits":2.5}', '"digits" must be an integer'],
    ['{"expr":"x","digits":0}', '"digits" must be from 1 to 10000'],
    ['{"expr":"x","at":[{"x":12345678901234567890}]}', "is not exact as a JSON number"],
    ['{"expr":"x"', "is not"],
  ] as const)("%s", ([line, message]) => {
    const record = readRecord(line);
    expect(record.ok ? null : record.error).toMatchObject({ code: "usage/bad-record" });
    expect(record.ok ? "" : record.error.message).toContain(message);
  });

  test("an unknown part is named", () => {
    expect(readRecord('{"expr":"x","only":["hesse"]}')).toMatchObject({
      ok: false,
      error: { code: "usage/unknown-name" },
    });
  });
});

test("keys of JavaScript objects are ordinary names", () => {
  const { request } = fieldsOf('{"expr":"__proto__","let":{"__proto__":"1","constructor":"2"}}');
  expect(request.let).toEqual(
    new Map([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]),
  );
});

test("identifiers are found even in records that are wrong", () => {
  expect(identifierOf('{"id":"a","expr":5}')).toBe("a");
  expect(identifierOf('{"id":7}')).toBe(7);
  expect(identifierOf('{"id":{}}')).toBeNull();
  expect(identifierOf("x^2")).toBeNull();
});

test.for(["", "   ", "# remark", "  # remark"])("%j is no record", (line) => {
  expect(isBlank(line)).toBe(true);
});
