import { describe, expect, test } from "vitest";
import type { DiagnosticCode } from "../../src/diagnostic/codes.ts";
import { definitionNamed, spellings } from "../../src/functions/table.ts";
import type { ParseOptions } from "../../src/parse/parse.ts";
import { functionNamed } from "../../src/parse/scope.ts";
import { marked, notesOf, read, refused } from "./reading.ts";

const rolesOf = (source: string, options: ParseOptions = {}) => {
  const { variables, parameters } = read(source, options).problem;
  return [variables.join(), parameters.join()];
};

test("every spelling of a function is found by the parser", () => {
  const canonical = spellings().map((name) => definitionNamed(name)!.name);
  expect(spellings().map(functionNamed)).toEqual(canonical);
});

describe("roles of names", () => {
  test.for<readonly [source: string, options: ParseOptions, variables: string, parameters: string]>([
    ["b x^2 + a", {}, "a,b,x", ""],
    ["x10 + x2 + x1 + y", {}, "x1,x2,x10,y", ""],
    ["X + x + α", {}, "X,x,α", ""],
    ["x + y", { variables: ["y", "x"] }, "y,x", ""],
    ["3", { variables: ["x"] }, "x", ""],
    ["a x + b", { variables: ["x"], parameters: ["b", "a"] }, "x", "b,a"],
    ["b x + a", { variables: ["x"], parameters: "auto" }, "x", "a,b"],
    ["b x + a", { parameters: ["a"] }, "b,x", "a"],
    ["f(x, y) = x^2 + a y^2", {}, "x,y", "a"],
    ["f(y, x) = x + y", {}, "y,x", ""],
    ["f(x, a) = a x", { variables: ["x"] }, "x", "a"],
    ["f(x, a) = a x", { parameters: ["a"] }, "x", "a"],
    ["a = 2; b = a c; b x", {}, "c,x", ""],
    ["a x", { let: new Map([["a", "3/2"]]) }, "x", ""],
    ["pi r^2 + e + tau", {}, "r", ""],
    ["sin(x) + erf(y)", {}, "x,y", ""],
    ["rootof(t^3 - t - 1, 1) x", {}, "x", ""],
  ])("%s with %o", ([source, options, variables, parameters]) => {
    expect(rolesOf(source, options)).toEqual([variables, parameters]);
  });

  test("guessed names are told", () => {
    expect(read("y x").notes).toEqual([
      { code: "note/variables-guessed", level: "info", message: "vars guessed: x, y" },
    ]);
    expect(read("f(x) = a x").notes.map(({ message }) => message)).toEqual(["parameters guessed: a"]);
  });

  test("a guessed name that looks like a product is told", () => {
    expect(notesOf("x^2 + 3xy + y^2")).toEqual(["note/joined-names"]);
    expect(notesOf("x1 + x + x2")).toEqual([]);
  });

  test("names of constants are ordinary once they are declared, with a note", () => {
    const { problem, notes } = read("e^2 + pi", { variables: ["e"], parameters: ["pi"] });
    expect(problem.objective).toBe(
      read("x^2 + y", { variables: ["x", "y"] }).problem.objective.kind && problem.objective,
    );
    expect(notes.map(({ code }) => code)).toEqual(["note/shadowed-constant", "note/shadowed-constant"]);
  });

  test.for(["constructor", "__proto__", "toString", "hasOwnProperty", "prototype", "length"])(
    "%s is a name like any other",
    (name) => {
      const { objective } = read(`${name}^2 + 3*${name}`, { variables: [name] }).problem;
      expect(objective.kind).toBe("sum");
      expect(rolesOf(`${name} + 1`)).toEqual([name, ""]);
    },
  );
});

describe("names that cannot be placed", () => {
  test.for<readonly [source: string, options: ParseOptions, code: DiagnosticCode, marked: string | null]>([
    ["x + foo", { variables: ["x"] }, "name/unknown", "foo"],
    ["x + foo", { variables: ["x"], parameters: ["a"] }, "name/unknown", "foo"],
    ["import os", {}, "name/unknown", "import os"],
    ["x + mod", {}, "syntax/unsupported", "mod"],
    ["x", { variables: ["x", "x"] }, "name/conflict", null],
    ["x", { variables: ["x"], parameters: ["x"] }, "name/conflict", null],
    ["x", { variables: ["x"], let: new Map([["x", "1"]]) }, "name/conflict", null],
    ["x", { variables: ["2x"] }, "name/invalid", null],
    ["x", { variables: [""] }, "name/invalid", null],
    ["x", { parameters: ["a b"] }, "name/invalid", null],
    ["f(x, x) = x", {}, "name/conflict", null],
    ["a = 1; a = 2; a x", {}, "name/conflict", "a"],
    ["b = a x; a = 2; b", {}, "syntax/definition", "a"],
    ["a = a + 1; a", {}, "syntax/not-scalar", "="],
    ["x^2; x", {}, "syntax/definition", "x^2"],
    ["g(t) = t^2; g(x)", {}, "syntax/definition", "g(t"],
    ["a =; x", {}, "syntax/incomplete", "="],
    ["x", { let: new Map([["a", "1 +"]]) }, "syntax/incomplete", null],
    ["x", { let: new Map([["a", ""]]) }, "usage/bad-value", null],
  ])("%s with %o is %s", ([source, options, code, place]) => {
    expect(refused(source, options).code).toBe(code);
    if (place !== null) expect(marked(source, options)).toBe(place);
  });

  test("the nearest declared name is offered", () => {
    const { suggestions } = refused("x + thta", { variables: ["x", "theta"] });
    expect(suggestions?.[0]).toEqual({ text: "did you mean theta", replacement: "x + theta" });
    expect(suggestions?.[1]).toEqual({ text: "a parameter called thta", action: "add  --params thta" });
  });

  test("a fault in another text carries that text", () => {
    expect(refused("a x", { let: new Map([["a", "2 +* 3"]]) })).toMatchObject({ source: "2 +* 3", span: { start: 3 } });
    expect(refused("x", { variables: ["x"], assume: ["x > 0", "x >> 1"] })).toMatchObject({ source: "x >> 1" });
    expect(refused("x", { variables: ["x"], domain: "x in [0" })).toMatchObject({ source: "x in [0" });
  });
});

describe("names that are easily meant otherwise", () => {
  test.for<readonly [string, readonly string[]]>([
    ["a b c d e", ["note/constant"]],
    ["a e^(b x)", []],
    ["x + e", []],
    ["A + B + E", ["note/constant"]],
    ["a + E", []],
  ])("%s is noted with %j", ([source, notes]) => expect(notesOf(source)).toEqual(notes));

  test.for(["Pi x", "x + inf", "oo", "log_10 x"])("%s is not guessed to be a variable", (source) => {
    expect(refused(source).code).toBe("name/unknown");
  });

  test("but may be declared", () => void read("Pi x", { variables: ["Pi", "x"] }));

  test.for(["if(x > 0, 1, 2)", "factorial(x)", "diff(x^2, x)", "floor(x)"])("%s says what to write", (source) => {
    expect(refused(source)).toMatchObject({ code: "name/unknown-function", message: expect.stringContaining(": ") });
  });

  test("a thing noted once is noted once", () => {
    expect(notesOf("x(1) + x(2) + x(3)", { variables: ["x"] })).toEqual(["note/juxtaposition"]);
  });
});
