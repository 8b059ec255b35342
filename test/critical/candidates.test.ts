import { describe, expect, test } from "vitest";
import { printCondition } from "../../src/print/condition.ts";
import { printReal } from "../../src/print/real.ts";
import { printText } from "../../src/print/text.ts";
import { candidateLines, pointLines, solved } from "./solving.ts";

function setLines(source: string): readonly string[] {
  const { candidateSets, candidatesGap } = solved(source);
  expect(candidatesGap).toBeNull();
  return candidateSets.map(({ equations, where, value, type }) => {
    const place = [...equations.map((one) => `${printText(one)} = 0`), ...where.map((one) => printCondition(one))];
    return `${type} where ${place.join(", ")}${value === null ? "" : `: ${printReal(value)}`}`;
  });
}

describe("points where f is not C^2 are listed with what f does there", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["x*sqrt(x^2 + y^2)", "nonsmooth saddle at x = 0, y = 0: 0"],
    ["sqrt(x^2 + y^2)", "nonsmooth minimum at x = 0, y = 0: 0"],
    ["sqrt(x^2 + y^2) + x/2", "nonsmooth minimum at x = 0, y = 0: 0"],
    ["sqrt(x^2 + y^2) + 2*x", "nonsmooth saddle at x = 0, y = 0: 0"],
    ["x/2 - sqrt(x^2 + y^2)", "nonsmooth maximum at x = 0, y = 0: 0"],
    ["sqrt((x - 1)^2 + (y + 2)^2) + x*y/9 - x", "nonsmooth saddle at x = 1, y = -2: -11/9"],
    ["abs(x) - y^2", "nonsmooth saddle at x = 0, y = 0: 0"],
    ["abs(x) + y^2 + x*y", "nonsmooth minimum at x = 0, y = 0: 0"],
    ["x^2 + y^2 - abs(x*y)", "nonsmooth minimum at x = 0, y = 0: 0"],
    ["(x^2)^(1/3) + y^2", "nonsmooth minimum at x = 0, y = 0: 0"],
    ["sqrt(x) + y^2", "boundary minimum at x = 0, y = 0: 0"],
    ["sqrt(x) - y^2", "boundary saddle at x = 0, y = 0: 0"],
    ["sqrt(x)*sqrt(y) - x - y", "boundary maximum at x = 0, y = 0: 0"],
    ["sqrt(x^2 + y^2 + z^2) + x/2 + y/2 + z/2", "nonsmooth minimum at x = 0, y = 0, z = 0: 0"],
    ["sqrt(x^2 + y^2 + z^2) + x/2 + y + z/2", "nonsmooth saddle at x = 0, y = 0, z = 0: 0"],
  ];
  test.each(cases)("%s: %s", (source, line) => {
    expect(candidateLines(solved(source))).toContain(line);
  });

  test("a leading part that is 0 along a line decides nothing", () => {
    expect(candidateLines(solved("sqrt(x^2 + y^2) + x + x^3"))).toEqual(["nonsmooth unknown at x = 0, y = 0: 0"]);
    expect(candidateLines(solved("sqrt(x^2 + y^2) + x"))).toEqual(["nonsmooth minimum at x = 0, y = 0: 0"]);
  });

  test("an end that belongs to a set of critical points is none beside it", () => {
    const set = solved("min(x^2, 4)", { domain: "x in [-1, 3]" });
    expect(set.families).toHaveLength(1);
    expect(candidateLines(set)).toEqual(["boundary maximum at x = -1: 1", "nonsmooth maximum at x = 2: 4"]);
  });

  test("an edge that does not belong to the domain is none of f", () => {
    expect(candidateLines(solved("x*log(x)"))).toEqual([]);
    expect(setLines("x*log(x) + y^2")).toEqual([]);
  });
});

describe("sets on which f is not C^2 are described", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["abs(x) + abs(y)", ["unknown where x = 0", "unknown where y = 0"]],
    ["abs(x*y)", ["minimum where x = 0: 0", "minimum where y = 0: 0"]],
    ["max(x, y)^2", ["unknown where x - y = 0"]],
    ["sqrt(1 - x^2 - y^2)", ["minimum where x^2 + y^2 - 1 = 0: 0"]],
    ["sqrt(1 - x^2 - y^2) + x", ["unknown where x^2 + y^2 - 1 = 0"]],
    ["sqrt(x)*sqrt(y)", ["minimum where x = 0, y >= 0: 0", "minimum where y = 0, x >= 0: 0"]],
  ];
  test.each(cases)("%s", (source, lines) => {
    expect(setLines(source)).toEqual(lines);
  });
});

describe("a power above 1 of what is nowhere negative is C^2", () => {
  test("its zeros are no candidates, and may be critical points", () => {
    const set = solved("(x^2 + y^2)^(3/2) + x*y");
    expect(pointLines(set)).toContain("saddle at x = 0, y = 0: 0");
    expect(candidateLines(set)).toEqual([]);
    expect(candidateLines(solved("(x^2 + y^2)^(3/2) - x"))).toEqual([]);
  });

  test("unless the base changes its sign, or occurs in another root", () => {
    expect(candidateLines(solved("(x^2 + y^2)^(3/2) + sqrt(x^2 + y^2)"))).toEqual([
      "nonsmooth minimum at x = 0, y = 0: 0",
    ]);
    expect(setLines("x^(3/2) - x*y")).toEqual(["unknown where x = 0: 0"]);
  });
});

describe("where formulas meet: by the slopes and second derivatives on both sides", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["abs(x - y) + abs(x + y - 1) + x^2 + y^2", "nonsmooth minimum at x = 1/2, y = 1/2: 1/2"],
    ["abs(x^2 + y^2 - 1) + x*y", "nonsmooth minimum at x = -sqrt(2)/2, y = sqrt(2)/2: -1/2"],
    ["abs(x^2 + y^2 - 1) + x*y", "nonsmooth saddle at x = sqrt(2)/2, y = sqrt(2)/2: 1/2"],
    ["abs(x*y - 1) + x^2 + y^2", "nonsmooth saddle at x = 1, y = 1: 2"],
    ["-abs(y - x^2) - (x - 1)^2 - (y - 1)^2", "nonsmooth maximum at x = 1, y = 1: 0"],
    ["x > y ? x^2 + y^2 : (x - 1)^2 + y^2", "nonsmooth saddle at x = 1/2, y = 1/2: 1/2"],
    ["x + y > 0 ? x^2 + y^2 + 1 : x^2 + y^2", "nonsmooth minimum at x = 0, y = 0: 0"],
    ["(x - y)*abs(x - y) + y^2", "nonsmooth saddle at x = 0, y = 0: 0"],
    ["abs(x^2 + y^2 - 1) + abs(x*y - 1/4)", "nonsmooth saddle at x = 1/2, y = 1/2: 1/2"],
  ];
  test.each(cases)("%s: %s", (source, line) => {
    expect(candidateLines(solved(source))).toContain(line);
  });

  test("in space", () => {
    const falling = candidateLines(solved("abs(x + y + z) - x^2 - y^2 - z^2"));
    expect(falling).toEqual(["nonsmooth saddle at x = 0, y = 0, z = 0: 0"]);
    const lines = candidateLines(solved("abs(x + y + z) + x^3 + y^2 + z^2 + x^2"));
    expect(lines).toContain("nonsmooth minimum at x = 0, y = 0, z = 0: 0");
  });
});

test("a set counts under each of the conditions under which it matters", () => {
  expect(setLines("x > 0 ? abs(y) + x^2 : 2*abs(y) + x^2")).toEqual([
    "unknown where x = 0",
    "unknown where y = 0, x > 0",
    "unknown where y = 0, x <= 0",
  ]);
});
