import { describe, expect, test } from "vitest";
import { type Arguments, readArguments } from "../../src/cli/arguments.ts";

function read(words: readonly string[]): Arguments {
  const result = readArguments(words);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function codeOf(words: readonly string[]): string | null {
  const result = readArguments(words);
  return result.ok ? null : result.error.code;
}

describe("a word that begins with a minus sign", () => {
  test.for(["-x^2", "-x^2-y^2", "-2", "-e^x", "-d*x", "-(x)", "- x", "-x-y", "--x^2", "-v2*x"])(
    "is a formula: %s",
    (word) => {
      expect(read([word, "--vars", "x,y"]).operands).toEqual([word]);
    },
  );

  test.for(["-x", "-foo", "--vras", "--unknown=x^2"])("is an unknown option: %s", (word) => {
    expect(codeOf([word])).toBe("usage/unknown-option");
  });

  test("is a file when it is nothing else", () => {
    expect(read(["batch", "-"]).operands).toEqual(["batch", "-"]);
  });
});

describe("options", () => {
  test("take their value as the next word or after a sign of equality", () => {
    expect(read(["x", "--vars", "x,y"]).given.get("vars")).toEqual(["x,y"]);
    expect(read(["x", "--vars=x,y"]).given.get("vars")).toEqual(["x,y"]);
    expect(read(["-v", "x,y", "x"]).given.get("vars")).toEqual(["x,y"]);
    expect(read(["-e", "-x^2"]).given.get("expr")).toEqual(["-x^2"]);
    expect(read(["--at", "-1"]).given.get("at")).toEqual(["-1"]);
  });

  test("with an optional value read it only after a sign of equality", () => {
    expect(read(["--json", "x"])).toEqual({ operands: ["x"], given: new Map([["json", [""]]]) });
    expect(read(["--json=gradient,hessian", "x"]).given.get("json")).toEqual(["gradient,hessian"]);
  });

  test("that may be repeated keep their order", () => {
    expect(read(["--at", "x=1", "--at", "x=0"]).given.get("at")).toEqual(["x=1", "x=0"]);
  });

  test("end at two minus signs", () => {
    expect(read(["--", "-x", "--vars"]).operands).toEqual(["-x", "--vars"]);
  });

  test.for([
    [["--vars"], "usage/missing-value"],
    [["x", "--at"], "usage/missing-value"],
    [["--strict=yes"], "usage/unwanted-value"],
    [["--vars", "x", "--vars", "y"], "usage/repeated-option"],
    [["--color", "red"], "usage/bad-value"],
    [["--implicit=low"], "usage/bad-value"],
  ] as const)("are refused: %j", ([words, code]) => {
    expect(codeOf(words)).toBe(code);
  });

  test("given twice with the same value are given once", () => {
    expect(read(["--vars", "x", "--vars", "x"]).given.get("vars")).toEqual(["x", "x"]);
  });

  test("that are misspelt get the nearest one as advice", () => {
    const result = readArguments(["--vras", "x"]);
    expect(result.ok ? [] : result.error.suggestions).toEqual([{ text: "--vars" }]);
  });
});
