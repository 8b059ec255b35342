import { describe, expect, test } from "vitest";
import { ONE } from "../../src/expr/build.ts";
import { printCondition } from "../../src/print/condition.ts";
import { read, refused } from "./reading.ts";

const shown = (source: string, kind: "defined" | "smooth"): string[] =>
  read(source).problem.natural[kind].map(({ condition, guards }) =>
    [printCondition(condition), ...guards.map((guard) => printCondition(guard))].join(" if "),
  );

describe("what the raw formula asks survives every cancellation", () => {
  test.for([
    ["x/x", ["x != 0"]],
    ["0*log(x)", ["x > 0"]],
    ["log(x) - log(x)", ["x > 0"]],
    ["sqrt(x)^2", ["x >= 0"]],
    ["x^0/x^0", []],
    ["0^x", ["x > 0"]],
    ["x^y", ["x > 0"]],
    ["x^(1/3)", ["x >= 0"]],
    ["1/(x^2 + 1)", []],
    ["log(x^2 + 1)", []],
    ["log(2)*sqrt(pi)*log(pi - 3)", []],
    ["log(2, x)", ["x > 0", "x != 1"]],
    ["a = 1/y; 0*a + x", ["y != 0"]],
    ["a = 1/y; x", []],
    ["x > 0 ? log(x) : x", ["x > 0 if x > 0"]],
    ["piecewise(x > 0, 1/(x-1), x > -1, 1/x)", ["x > 0 or x > -1", "x != 1 if x > 0", "x != 0 if x <= 0 if x > -1"]],
    ["1 > 0 ? x : log(-1)", []],
    ["x != 0 and 1/x > 2 ? x : 1", ["x != 0 if x != 0"]],
    ["x = 0 or 1/x > 2 ? x : 1".replace(" = ", " == "), ["x != 0 if x != 0"]],
    ["not (0 < log(x) < 1) ? x : 1", ["x > 0"]],
  ] as const)("%s", ([source, expected]) => expect(shown(source, "defined")).toEqual(expected));
});

describe("where the raw formula may not be smooth is listed", () => {
  test.for([
    ["abs(x)", ["x != 0"]],
    ["abs(x) - abs(x)", ["x != 0"]],
    ["max(x, 1)", ["x != 1"]],
    ["x >= 0 ? x^2 : -x^2", ["x != 0"]],
    ["sqrt(x)", ["x > 0"]],
    ["abs(x^2 + 1)", []],
  ] as const)("%s", ([source, expected]) => expect(shown(source, "smooth")).toEqual(expected));
});

describe("a formula that is defined nowhere is refused", () => {
  test.for([
    ["x/0", "0"],
    ["1/(x-x)", "x-x"],
    ["log(-1)", "log(-1)"],
    ["log(-x^2)", "log(-x^2)"],
    ["0*log(0)", "log(0)"],
    ["0^0", "0^0"],
    ["0^-1", "0^-1"],
    ["(-8)^(1/3)", "(-8)^(1/3)"],
    ["tan(pi/2)*x", "tan(pi/2)"],
    ["x + 1/sin(0)", "sin(0)"],
    ["a = 1/0; x", "0"],
    ["piecewise(1 < 0, x)", "piecewise(1 < 0, x)"],
  ])("%s", ([source, place]) => {
    const { code, span } = refused(source!);
    expect(code).toBe("domain/empty");
    expect(source!.slice(span!.start, span!.end)).toBe(place);
  });
});

describe("an exponent 0", () => {
  test("makes 1 of every base that is not 0 throughout, where that is 0, too", () => {
    for (const source of ["x^0", "(x*y)^0", "(x - 1)^(2 - 2)"]) {
      const { objective } = read(source).problem;
      expect(objective).toBe(ONE);
      expect(shown(source, "defined")).toEqual([]);
    }
  });

  test("is refused where the base is 0, and asks for a base above 0 where it varies", () => {
    expect(refused("(x - x)^0").message).toBe("0^0 has no value");
    expect(shown("x^y", "defined")).toEqual(["x > 0"]);
  });
});

test("a branch may be defined nowhere", () => {
  expect(shown("x > 0 ? x : 1/0", "defined")).toHaveLength(1);
});
