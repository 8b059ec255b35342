import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { solveProblem } from "../../src/critical/critical-points.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { extremeTexts, familyLines, pointLines, problemOf, solved } from "./solving.ts";

describe("quadratic formulas with irrational constants", () => {
  test.for([
    ["sqrt(3)*x^2 + pi*x*y + y^2", "saddle at x = 0, y = 0: 0"],
    ["sqrt(2)*x^2 + x*y + sqrt(2)*y^2 - 7*x", "minimum at x = 2*sqrt(2), y = -1: -7*sqrt(2)"],
    ["pi*x^2 - 2*e*x", "minimum at x = e/pi: -exp(2)/pi"],
    ["-sqrt(2)*(x - sqrt(2))^2 - y^2", "maximum at x = sqrt(2), y = 0: 0"],
    ["x^2 + y^2 + sqrt(2)*x*z + z^2 - 2*y", "minimum at x = 0, y = 1, z = 0: -1"],
    ["sqrt(5)*x^2 + y^4", "minimum at x = 0, y = 0: 0"],
  ] as const)("%s", ([source, point]) => {
    const set = solved(source);
    expect([set.status, set.countReal]).toEqual(["complete", 1]);
    expect(pointLines(set)).toEqual([point]);
    expect(verify(set.certificate!)).toBe(true);
  });

  test("a singular Hessian gives a family, or no critical point at all", () => {
    const family = solved("(x + sqrt(2)*y)^2 + 1");
    expect(familyLines(family)).toEqual(["minimum on x = -sqrt(2)*t1, y = t1: 1"]);
    expect(extremeTexts("(x + sqrt(2)*y)^2 + 1")).toEqual(["1", "unbounded"]);
    const none = solved("(x + sqrt(2)*y)^2 + y");
    expect([none.status, none.countReal]).toEqual(["complete", 0]);
    expect(extremeTexts("(x + sqrt(2)*y)^2 + y")).toEqual(["unbounded", "unbounded"]);
  });

  test("a determinant that is 0 in disguise is recognised", () => {
    const set = solved("(sqrt(2) + sqrt(3))*x^2 + 2*sqrt(5 + 2*sqrt(6))*x*y + (sqrt(2) + sqrt(3))*y^2");
    expect(familyLines(set)).toEqual(["minimum on x = -t1, y = t1: 0"]);
  });

  test("the region restricts what is claimed", () => {
    const set = solved("pi*x^2 - 2*e*x", { domain: "x in [1, 2]" });
    expect(set.points).toEqual([]);
    expect(extremeTexts("pi*x^2 - 2*e*x", { domain: "x in [1, 2]" })).toEqual(["pi - 2*e", "4*(pi - e)"]);
  });

  test("constants that cannot be told from 0 leave types unknown, or everything", () => {
    const budget = { ...defaultBudget, bits: 128 };
    const solvedWith = (tiny: string) => solveProblem(problemOf(tiny), budget).set;
    const coupled = solvedWith("(exp(-1e9) - exp(-1e9 - exp(-1e8)))*x^2 + x*y");
    expect([coupled.status, coupled.points[0]!.type]).toEqual(["complete", "unknown"]);
    const alone = solvedWith("(exp(-1e9) - exp(-1e9 - exp(-1e8)))*x^2 + sqrt(2)*y^2");
    expect([alone.status, alone.reason?.code]).toEqual(["unknown", "unable/undecided-zero"]);
  });
});
