import { describe, expect, test } from "vitest";
import { printCondition } from "../../../src/print/condition.ts";
import { familyLines, pointLines, solved } from "../solving.ts";

/** `saddle where u < 0`, one line for each family given by equations. */
function setLines(source: string, variables: readonly string[]): readonly string[] {
  return solved(source, { variables }).families.map(({ type, where }) =>
    [type, ...where.map((condition) => `where ${printCondition(condition)}`)].join(" "),
  );
}

describe("along a curve in space on which the Hessian has rank 1 or 0", () => {
  const space = ["x", "y", "u"];

  test.each([
    ["(x^2 + y^2 - 1)^3 + (u - x)^2", "saddle"],
    ["(x^2 + y^2 - 1)^2*(u^2 + 1) - (u - x)^3", "saddle"],
    ["(x^2 + y^2 - 1)^4 + (u - x)^2*(y^2 + 2)", "minimum"],
    ["-(x^2 + y^2 - 1)^4*(x + 2) - (u - x)^4", "maximum"],
    ["((x^2 + y^2 - 1) - (u - x)^2)*((x^2 + y^2 - 1) - 3*(u - x)^2)", "saddle"],
  ])("%s: one type all along", (source, type) => {
    expect(setLines(source, space)).toEqual([type]);
  });

  test("coefficients that change their signs part it", () => {
    expect(setLines("x*(x^2 - y^2 - 1)^2 + (u - x)^4", space)).toEqual(["saddle where u < 0", "minimum where u > 0"]);
    const set = solved("x*(x^2 + y^2 - 1)^4 + (u - x)^2", { variables: space });
    expect(set.families.map(({ type }) => type).toSorted()).toEqual(["minimum", "saddle"]);
    expect(pointLines(set)).toContain("saddle at x = 0, y = 1, u = 0: 0");
  });

  test("a square is completed until no mixed term is as low as the axes", () => {
    // On the set `y = u = 0` f is (u + x·y^2)^2 + (1 - x^2)·y^4.
    expect(familyLines(solved("u^2 + 2*x*u*y^2 + y^4", { variables: ["x", "u", "y"] }))).toEqual([
      "saddle on x = t1, u = 0, y = 0 where t1^2 > 1: 0",
      "minimum on x = t1, u = 0, y = 0 where t1^2 < 1: 0",
    ]);
    expect(setLines("((u - x) - (x^2 + y^2 - 1)^2)^2 - (x^2 + y^2 - 1)^6*(x^2 + 1)", space)).not.toContain("minimum");
  });

  test("a square that stays one is not decided by the terms that make it", () => {
    const set = solved("(u + x*y^2)^2 + y^8*(u - 1)", { variables: ["x", "u", "y"] });
    expect(set.families.map(({ type }) => type)).not.toContain("minimum");
  });
});

test("along a graph with poles", () => {
  expect(familyLines(solved("(x*y - 1)^3 - (u - x)^2", { variables: ["x", "y", "u"] }))).toEqual([
    "saddle on x = t1, y = 1/t1, u = t1 where t1 != 0: 0",
  ]);
});

test("points at which the gradients of the equations are dependent are left out of the family", () => {
  const set = solved("(y^2 - x^3)^3 + (u - x)^2", { variables: ["x", "y", "u"] });
  expect(set.families.map(({ type, where }) => [type, where.length])).toEqual([["saddle", 1]]);
  expect(set.status).toBe("complete");
});
