import { describe, expect, test } from "vitest";
import { checkAngles } from "../../src/certificates/angles.ts";
import { factsOf } from "../../src/tasks/domain.ts";
import { problemOf } from "../critical/solving.ts";

function holds(left: string, right: string, assume: readonly string[] = []): boolean {
  const problem = problemOf(`(${left}) - (${right})`, { assume });
  return checkAngles({ kind: "angles", expr: problem.objective, facts: factsOf(problem) });
}

describe("angles that cancel", () => {
  test.for([
    ["4*atan(1/5) - atan(1/239)", "pi/4"],
    ["asin(3/5) + asin(4/5)", "pi/2"],
    ["atan(exp(x))", "pi/4 + atan(tanh(x/2))"],
    ["asin(tanh(x))", "atan(sinh(x))"],
    ["asin(x)", "atan(x/sqrt(1 - x^2))"],
    ["acos(x)", "2*asin(sqrt((1 - x)/2))"],
    ["x*asin(x) + y*acos(x)", "pi*x/2 + (y - x)*acos(x)"],
  ])("%s = %s", ([left, right]) => {
    expect(holds(left!, right!)).toBe(true);
  });

  test.for([
    ["atan(x) + atan(1/x)", "pi/2", "x > 0", "x != 0"],
    ["2*atan(x)", "asin(2*x/(1 + x^2))", "x >= -1 and x <= 1", "x >= -1"],
    ["atan(x) + atan(y)", "atan((x + y)/(1 - x*y))", "x*y < 1", "x*y < 2"],
    ["3*asin(x)", "asin(3*x - 4*x^3)", "x >= -1/2 and x <= 1/2", "x >= -1 and x <= 1"],
    ["acot(x) + atan(x)", "pi/2", "x > 0", "x < 0"],
  ])("%s = %s where %s, not where %s", ([left, right, where, elsewhere]) => {
    expect(holds(left!, right!, [where!])).toBe(true);
    expect(holds(left!, right!, [elsewhere!])).toBe(false);
  });

  test.for([
    ["atan(x)", "atan(x) + pi"],
    ["atan(x)", "atan(y)"],
    ["2*atan(x)", "atan(x)"],
    ["acos(x)", "2*asin(sqrt((1 - x)/2)) + 1/10^60"],
    ["asin(x) + acos(x)", "pi/2 + x/10^60"],
    ["asin(sin(x))", "x"],
    ["x", "x"],
  ])("not: %s = %s", ([left, right]) => {
    expect(holds(left!, right!)).toBe(false);
  });
});
