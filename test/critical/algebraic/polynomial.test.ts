import { describe, expect, test } from "vitest";
import type { CriticalFamily, CriticalPoint } from "../../../src/critical/critical-set.ts";
import { printCondition } from "../../../src/print/condition.ts";
import { printReal } from "../../../src/print/real.ts";
import { printText } from "../../../src/print/text.ts";
import { solved } from "../solving.ts";

function place({ at }: CriticalPoint): string {
  return [...at.values()].map((real) => (real.kind === "located" ? "?" : printReal(real))).join(", ");
}

function pointsOf(source: string): readonly string[] {
  const set = solved(source);
  expect(set.status).toBe("complete");
  return set.points.map((point) => `${point.type} (${place(point)})`);
}

function familyText({ at, equations, where, type, value }: CriticalFamily): string {
  const coordinates = [...at.values()].map((expr) => printText(expr)).join(", ");
  const set = equations.length > 0 ? equations.map((e) => `${printText(e)} = 0`).join(", ") : `(${coordinates})`;
  const conditions = where.map((condition) => printCondition(condition)).join(", ");
  const f = value === null || value.kind === "located" ? "" : `, f = ${printReal(value)}`;
  return `${type} ${set}${conditions === "" ? "" : ` where ${conditions}`}${f}`;
}

describe("coupled polynomials", () => {
  test.each([
    ["x^4 + y^4 - 4*x*y + 1", ["minimum (-1, -1)", "saddle (0, 0)", "minimum (1, 1)"]],
    ["x^3 - 2*x*y + 3*y^4", ["saddle (0, 0)", "minimum (12^(1/5)/3, 144^(1/5)/6)"]],
    ["x^3 - 3*x*y^2", ["saddle (0, 0)"]],
    ["x^2 - 2*x*y^2 + y^4 - y^5", ["saddle (0, 0)"]],
    ["(x*y - 1)^2 + x^2", ["saddle (0, 0)"]],
    ["-(x^2 - 1)^2 - (x^2*y - x - 1)^2", ["maximum (-1, 0)", "maximum (1, 2)"]],
    ["x*y^2 + x", []],
    ["(x^2 + y^2)^2 - x^2*y", ["minimum (-sqrt(2)/6, 1/6)", "saddle (0, 0)", "minimum (sqrt(2)/6, 1/6)"]],
    [
      "x^4 + y^4 + z^4 - 4*x*y*z",
      ["minimum (-1, -1, 1)", "minimum (-1, 1, -1)", "saddle (0, 0, 0)", "minimum (1, -1, -1)", "minimum (1, 1, 1)"],
    ],
  ])("all critical points of %s", (source, expected) => {
    expect(pointsOf(source)).toEqual(expected);
  });

  test("the six-hump camel has 15 points: 6 minima, 2 maxima, 7 saddles", () => {
    const set = solved("(4 - 21/10*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2");
    const count = (type: string) => set.points.filter((point) => point.type === type).length;
    expect([set.status, count("minimum"), count("maximum"), count("saddle")]).toEqual(["complete", 6, 2, 7]);
    expect(set.points.filter(({ global }) => global === true)).toHaveLength(2);
  });

  test("Himmelblau's function has 9 points, one of them (3, 2)", () => {
    const points = pointsOf("(x^2 + y - 11)^2 + (x + y^2 - 7)^2");
    expect(points).toHaveLength(9);
    expect(points).toContain("minimum (3, 2)");
  });
});

describe("infinite sets of critical points", () => {
  test.each([
    ["x^2*y", ["minimum (0, t1) where t1 > 0, f = 0", "maximum (0, t1) where t1 < 0, f = 0"], ["saddle (0, 0)"]],
    ["(x^2 + y^2 - 1)^2", ["minimum x^2 + y^2 - 1 = 0, f = 0"], ["maximum (0, 0)"]],
    ["(x^2 + y^2 - 1)^2*(x - 2)", ["maximum x^2 + y^2 - 1 = 0, f = 0"], null],
    ["(x^2 + y^2 + 1)^2*(x - 1)^2", ["minimum (1, t1), f = 0"], []],
    [
      "x^2*y^3",
      ["minimum (0, t1) where t1 > 0, f = 0", "maximum (0, t1) where t1 < 0, f = 0", "saddle (t1, 0), f = 0"],
      ["saddle (0, 0)"],
    ],
    ["(x^2 + y^2 - 1)^2 + z^2", ["minimum x^2 + y^2 - 1 = 0, z = 0, f = 0"], ["saddle (0, 0, 0)"]],
    [
      "(x^2 + y^2 - 1)^2 - (z*w - 1)^2",
      [
        "saddle w = 0, z = 0, x^2 + y^2 - 1 = 0, f = -1",
        "maximum (t1, 0, 0, 1/t1) where t1 != 0, f = 1",
        "saddle z - 1/w = 0, x^2 + y^2 - 1 = 0 where w != 0, f = 0",
      ],
      null,
    ],
    ["(x*y - 1)^2", ["minimum (t1, 1/t1) where t1 != 0, f = 0"], ["saddle (0, 0)"]],
    [
      "(x^2 + y^2)^2 + (x^2 + z^2)^2 - 2*(2*x^2 + y^2 + z^2)",
      ["minimum y - z = 0, x^2 + z^2 - 1 = 0, f = -2", "minimum y + z = 0, x^2 + z^2 - 1 = 0, f = -2"],
      ["saddle (0, -1, 0)", "saddle (0, 0, -1)", "maximum (0, 0, 0)", "saddle (0, 0, 1)", "saddle (0, 1, 0)"],
    ],
    ["x*y*z", ["saddle (0, 0, t1), f = 0", "saddle (t1, 0, 0), f = 0", "saddle (0, t1, 0), f = 0"], []],
    [
      "(x^2 + y^2 - 1)^2*(x - 1/2)",
      ["minimum x^2 + y^2 - 1 = 0 where x > 1/2, f = 0", "maximum x^2 + y^2 - 1 = 0 where x < 1/2, f = 0"],
      null,
    ],
    ["(x^2 + y^2 - 1)^3*(x - 1/2)", ["saddle x^2 + y^2 - 1 = 0, f = 0"], null],
    [
      "x^2*(y^2 + z^2 - 1)",
      [
        "minimum (0, t1, t2) where t1^2 + t2^2 > 1, f = 0",
        "maximum (0, t1, t2) where t1^2 + t2^2 < 1, f = 0",
        "saddle x = 0, y^2 + z^2 - 1 = 0, f = 0",
      ],
      [],
    ],
    [
      "(x^2 + y^2 - 1)^2 + x*z^2",
      ["saddle z = 0, x^2 + y^2 - 1 = 0 where x < 0, f = 0", "minimum z = 0, x^2 + y^2 - 1 = 0 where x > 0, f = 0"],
      ["saddle (0, -1, 0)", "saddle (0, 0, 0)", "saddle (0, 1, 0)"],
    ],
    [
      "x^4 + y^4 + z^4 + w^4 - 4*x*y*z*w",
      [
        "minimum (t1, t1, t1, t1), f = 0",
        "minimum (-t1, -t1, t1, t1), f = 0",
        "minimum (-t1, t1, -t1, t1), f = 0",
        "minimum (t1, -t1, -t1, t1), f = 0",
      ],
      [],
    ],
    ["(x*y - z^2)^3", ["saddle x*y - z^2 = 0, f = 0"], []],
    [
      "x*y*z*w",
      [
        "saddle (0, 0, t1, t2), f = 0",
        "saddle (t1, 0, 0, t2), f = 0",
        "saddle (t1, 0, t2, 0), f = 0",
        "saddle (0, t1, 0, t2), f = 0",
        "saddle (t1, t2, 0, 0), f = 0",
        "saddle (0, t1, t2, 0), f = 0",
      ],
      [],
    ],
    [
      "x^3 + y^3 + z^3 - 3*x*y*z",
      ["minimum (t1, t1, t1) where t1 > 0, f = 0", "maximum (t1, t1, t1) where t1 < 0, f = 0"],
      ["saddle (0, 0, 0)"],
    ],
  ])("%s", (source, families, points) => {
    const set = solved(source);
    expect(set.status).toBe("complete");
    expect(set.families.map(familyText)).toEqual(families);
    if (points !== null) expect(pointsOf(source)).toEqual(points);
  });

  test("on Motzkin's polynomial the axes change their type at distance sqrt(3)", () => {
    const points = pointsOf("x^4*y^2 + x^2*y^4 - 3*x^2*y^2 + 1");
    expect(points).toContain("saddle (sqrt(3), 0)");
    expect(points).not.toContain("maximum (0, 0)");
    expect(points.filter((point) => point.startsWith("minimum"))).toHaveLength(4);
  });

  test("a point of a curve that is alone on it is no part of the family", () => {
    const typeAndStrict = (source: string) => solved(source).families.map(({ type, strict }) => [type, strict]);
    expect(typeAndStrict("(x^3 - x^2 - y^2)^3")).toEqual([["saddle", null]]);
    expect(typeAndStrict("(x^3 - x^2 - y^2)^2")).toEqual([["minimum", false]]);
    expect(typeAndStrict("(x^3 - x^2 - y^2)^2 + z^2")).toEqual([["minimum", false]]);
    expect(typeAndStrict("((x^2 + y^2)^2 - x^2 + y^2)^3")).toEqual([["saddle", null]]);
    expect(typeAndStrict("(x^2 + y^2 - 1)^2")).toEqual([["minimum", false]]);
  });

  test("a set given by equations has a point on each component", () => {
    const [family] = solved("(x^2 + y^2 - 1)^2").families;
    expect(family!.samples).toHaveLength(2);
  });

  test("a point on no family is isolated, one where families meet is not", () => {
    expect(solved("(x^2 + y^2 - 1)^2").points.map(({ isolated }) => isolated)).toEqual([true]);
    expect(solved("x^2*y^2").points).toEqual([]);
    expect(solved("x^2*(y - 1)").points.map(({ isolated }) => isolated)).toEqual([false]);
  });

  test("samples of a part lie in it, one on each component", () => {
    const count = (source: string) => solved(source).families.map(({ type, samples }) => [type, samples?.length]);
    expect(count("(x^2 + y^2 - 1)^2*(x^2 - 1/4)")).toEqual([
      ["minimum", 2],
      ["maximum", 2],
    ]);
    expect(count("(x^2 + y^2 + z^2 - 1)^2*(x - 2)")).toEqual([["maximum", 2]]);
  });

  test("a set in a region has samples there, and is left out where it does not meet it", () => {
    const within = (assumption: string) => {
      const set = solved("(x^2 + y^2 - 1)^2", { assume: [assumption] });
      expect(set.status).toBe("complete");
      return set.families.map(({ samples }) => samples?.length);
    };
    expect(within("x^2 > 1/2")).toEqual([2]);
    expect(within("x + y > 1")).toEqual([1]);
    expect(within("x + y > 2")).toEqual([]);
    expect(within("x^2 + y^2 > 1/2")).toEqual([2]);
    expect(within("x^2 + y > 2")).toEqual([]);
  });

  test("a denominator without zeros is no condition", () => {
    expect(solved("(x*(y^2 + 1) - y)^2").families.map(familyText)).toEqual(["minimum (t1/(t1^2 + 1), t1), f = 0"]);
  });
});
