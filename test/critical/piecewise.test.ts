import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { candidateLines, extremeTexts, familyLines, pointLines, solved } from "./solving.ts";

describe("functions of one variable with kinks", () => {
  test.for<
    [source: string, points: readonly string[], candidates: readonly string[], extremes: readonly [string, string]]
  >([
    ["abs(x) + x^2", [], ["nonsmooth minimum at x = 0: 0"], ["0", "unbounded"]],
    [
      "abs(x^2 - 1)",
      ["maximum at x = 0: 1"],
      ["nonsmooth minimum at x = -1: 0", "nonsmooth minimum at x = 1: 0"],
      ["0", "unbounded"],
    ],
    ["max(x, 2 - x)", [], ["nonsmooth minimum at x = 1: 1"], ["1", "unbounded"]],
    [
      "min(x^2, 4)",
      ["minimum at x = 0: 0"],
      ["nonsmooth maximum at x = -2: 4", "nonsmooth maximum at x = 2: 4"],
      ["0", "4"],
    ],
    ["abs(x)^3", ["minimum at x = 0: 0"], [], ["0", "unbounded"]],
    ["x*abs(x)", [], ["nonsmooth inflection at x = 0: 0"], ["unbounded", "unbounded"]],
    ["x + abs(x)/2", [], ["nonsmooth inflection at x = 0: 0"], ["unbounded", "unbounded"]],
    ["x > 0 ? x^2 - 2*x : -x", ["minimum at x = 1: -1"], ["nonsmooth inflection at x = 0: 0"], ["-1", "unbounded"]],
    ["x > 1 ? x^2 : x", [], ["nonsmooth inflection at x = 1: 1"], ["unbounded", "unbounded"]],
    ["x >= 0 ? x + 1 : -x", [], ["nonsmooth inflection at x = 0: 1"], ["0 not attained", "unbounded"]],
    ["x^2 + (x == 1 ? 0 - 3 : 0)", ["minimum at x = 0: 0"], ["nonsmooth minimum at x = 1: -2"], ["-2", "unbounded"]],
    [
      "abs(abs(x) - 1)",
      [],
      ["nonsmooth minimum at x = -1: 0", "nonsmooth maximum at x = 0: 1", "nonsmooth minimum at x = 1: 0"],
      ["0", "unbounded"],
    ],
    [
      "abs(x^2 - 2)",
      ["maximum at x = 0: 2"],
      ["nonsmooth minimum at x = -sqrt(2): 0", "nonsmooth minimum at x = sqrt(2): 0"],
      ["0", "unbounded"],
    ],
    ["abs(x)/x", [], [], ["-1", "1"]],
    ["sign(x)*x^2 + 1", [], ["nonsmooth inflection at x = 0: 1"], ["unbounded", "unbounded"]],
  ])("%s", ([source, points, candidates, extremes]) => {
    const set = solved(source);
    expect([set.status, set.method]).toEqual(["complete", "piecewise"]);
    expect(verify(set.certificate!)).toBe(true);
    expect(pointLines(set)).toEqual(points);
    expect(candidateLines(set)).toEqual(candidates);
    expect(extremeTexts(source)).toEqual(extremes);
  });

  test("a piece without slope is a family", () => {
    const set = solved("max(x, 0)");
    expect(familyLines(set)).toEqual(["constant on x = t1 where t1 < 0: 0"]);
    expect([set.countReal, set.points.length]).toEqual(["infinite", 0]);
    expect(candidateLines(set)).toEqual(["nonsmooth minimum at x = 0: 0"]);
    expect(extremeTexts("max(x, 0)")).toEqual(["0", "unbounded"]);
  });

  test("a region has edges, and kinks on them have one side", () => {
    const at = { domain: "x in [0, 3]" };
    expect(candidateLines(solved("x + abs(x)/2", at))).toEqual([
      "nonsmooth minimum at x = 0: 0",
      "boundary maximum at x = 3: 9/2",
    ]);
    expect(extremeTexts("x + abs(x)/2", at)).toEqual(["0", "9/2"]);
    expect(pointLines(solved("abs(x^2 - 1)", { domain: "x in [1/2, 2]" }))).toEqual([]);
  });

  test("parts of a sum keep their kinks", () => {
    const set = solved("abs(x) + x^2 + y^2");
    expect([set.status, set.points.length]).toEqual(["complete", 0]);
    expect(candidateLines(set)).toEqual(["nonsmooth minimum at x = 0, y = 0: 0"]);
  });

  test("what is compared must be polynomial", () => {
    expect(solved("abs(sin(x)) + x").status).toBe("unknown");
  });
});
