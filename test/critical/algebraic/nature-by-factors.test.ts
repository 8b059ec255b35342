import { describe, expect, test } from "vitest";
import { printCondition } from "../../../src/print/condition.ts";
import { printReal } from "../../../src/print/real.ts";
import { printText } from "../../../src/print/text.ts";
import { familyLines, pointLines, solved } from "../solving.ts";

/** `saddle on x^2 - y = 0 where x > 0: 0`, one line for each family given by equations. */
function setLines(source: string): readonly string[] {
  return solved(source).families.map(({ equations, type, where, value }) => {
    const conditions = where.map((condition) => printCondition(condition)).join(", ");
    const place = equations.map((equation) => `${printText(equation)} = 0`).join(", ");
    return `${type} on ${place}${conditions === "" ? "" : ` where ${conditions}`}: ${value === null ? "?" : printReal(value)}`;
  });
}

describe("a curve with a point that is alone", () => {
  const apart = "y != 0 or 3*x^2 - 2*x != 0";

  test("odd powers: saddles on the curve, an extremum apart", () => {
    const set = solved("(y^2 - x^2*(x - 1))^3");
    expect(set.status).toBe("complete");
    expect(pointLines(set)).toContain("minimum at x = 0, y = 0: 0");
    expect(set.points[0]).toMatchObject({ isolated: true, strict: true });
    expect(setLines("(y^2 - x^2*(x - 1))^3")).toEqual([`saddle on x^3 - x^2 - y^2 = 0 where ${apart}: 0`]);
  });

  test("even powers: the same extremum, but strict at the point that is alone", () => {
    const set = solved("(y^2 - x^2*(x - 1))^2");
    expect(set.points[0]).toMatchObject({ type: "minimum", isolated: true, strict: true });
    expect(set.families).toHaveLength(1);
    expect(set.families[0]).toMatchObject({ type: "minimum", strict: false });
  });

  test("a point where the type would change is not said to lie on a curve", () => {
    expect(solved("(y^2 - x^2*(x - 1))^2*x").points[0]).toMatchObject({ type: "saddle", isolated: null });
  });

  test("cusps stay in the family", () => {
    expect(solved("(y^2 - x^3)^2*(x - 1)").points.map(({ isolated }) => isolated)).toEqual([true, false, false]);
  });
});

test("equations of a curve with single real points describe no family", () => {
  const set = solved("((x^2 + y^2 - 1)^2 + z^2)*x");
  expect(set.status).toBe("complete");
  expect(set.families.map(({ type, dimension }) => `${type} ${dimension}`)).toEqual(["maximum 1", "minimum 1"]);
  expect(pointLines(set)).toContain("saddle at x = 0, y = 1, z = 0: 0");
});

test.each([
  [
    "(x^2 + y^2)^3*z",
    ["minimum on x = 0, y = 0, z = t1 where t1 > 0: 0", "maximum on x = 0, y = 0, z = t1 where t1 < 0: 0"],
  ],
  [
    "x^2*y^3*z^2",
    [
      "minimum on x = 0, y = t1, z = t2 where t1 > 0: 0",
      "maximum on x = 0, y = t1, z = t2 where t1 < 0: 0",
      "saddle on x = t1, y = 0, z = t2: 0",
      "minimum on x = t1, y = t2, z = 0 where t2 > 0: 0",
      "maximum on x = t1, y = t2, z = 0 where t2 < 0: 0",
    ],
  ],
])("%s: along a graph where the Hessian is 0, by factors", (source, lines) => {
  const found = familyLines(solved(source));
  for (const line of lines) expect(found).toContain(line);
  expect(found.filter((line) => line.startsWith("unknown"))).toEqual([]);
});

test.each([
  [
    "(x*y)^3 - 6*x*y",
    [
      "minimum on x^2*y^2 - 2 = 0 where 6*x^3*y + 6*x*y^3 > 0: -4*sqrt(2)",
      "maximum on x^2*y^2 - 2 = 0 where 6*x^3*y + 6*x*y^3 < 0: 4*sqrt(2)",
    ],
  ],
  ["((x^2 + y^2 - 1)^2 + z^2)*z", ["saddle on z = 0, x^2 + y^2 - 1 = 0: 0"]],
])("%s: components with values and types of their own", (source, lines) => {
  expect(solved(source).status).toBe("complete");
  expect(setLines(source)).toEqual(lines);
});

test("C^2 but no more: eigenvalues of both signs make a saddle of a degenerate point", () => {
  const set = solved("(x^2 + y^2 + z^2)^(3/2) - x*y");
  expect(pointLines(set)).toContain("saddle at x = 0, y = 0, z = 0: 0");
});

test("high powers of short polynomials are divided into factors", () => {
  expect(solved("(x*y - 1)^20").status).toBe("complete");
  expect(familyLines(solved("(x*y)^50"))).toEqual(["minimum on x = 0, y = t1: 0", "minimum on x = t1, y = 0: 0"]);
});

test("a surface that is singular along a line, beyond which the line is all that is real", () => {
  const set = solved("(x^2 - y^2*z)^3");
  expect(set.status).toBe("complete");
  expect(familyLines(set).slice(1)).toEqual([
    "minimum on x = 0, y = 0, z = t1 where t1 < 0: 0",
    "saddle on x = 0, y = 0, z = t1 where t1 > 0: 0",
  ]);
  expect(set.families[0]).toMatchObject({ type: "saddle", dimension: 2 });
  expect(pointLines(set)).toEqual(["saddle at x = 0, y = 0, z = 0: 0"]);
});

test("types along a line by the signs of the sum and the product of two eigenvalues", () => {
  expect(familyLines(solved("x^2*z - y^2*(z - 1)"))).toEqual([
    "saddle on x = 0, y = 0, z = t1 where t1*(1 - t1) < 0: 0",
    "minimum on x = 0, y = 0, z = t1 where t1*(1 - t1) > 0: 0",
  ]);
});

test.each([
  ["(x + y)^3 + (x - z)^2", "saddle on x = t1, y = -t1, z = t1: 0"],
  ["(x^2 - y)^3 + x^2*(z - 1)^2", "saddle on x = t1, y = t1^2, z = 1: 0"],
])("%s: across a graph, by the lowest order along lines", (source, line) => {
  expect(familyLines(solved(source))).toContain(line);
});

test("a plane is divided by any function that takes both signs on it", () => {
  const types = solved("(x + 2*y + 2*z - u + 1)^2*(3*z - 3*x - 3*y - u - 2)").families.map(({ type }) => type);
  expect(types).toEqual(["minimum", "maximum", "saddle"]);
});

test("types by factors have certificates", () => {
  const families = ["(x^2 + y^2)^3*z", "x^2*y^3*z^2"].flatMap((source) => solved(source).families);
  for (const { certificate, type } of families) expect(certificate).toMatchObject({ kind: "critical-family", type });
});

test("coordinates that are equal along a graph are directions across it, all but one", () => {
  const [first] = familyLines(solved("(x^2 + y^2 - z^2)^3 + (u - x)^2"));
  expect(first).toBe("saddle on u = t1, x = t1, y = 0, z = t1: 0");
});
