import { describe, expect, test } from "vitest";
import { printCondition } from "../../../src/print/condition.ts";
import { printText } from "../../../src/print/text.ts";
import { candidateLines, familyLines, pointLines, solved } from "../solving.ts";

/** `minimum on x^2 + y^2 - 1 = 0`, one line for each family given by equations. */
function setLines(source: string): readonly string[] {
  return solved(source).families.map(({ equations, type, where }) =>
    [
      `${type} on ${equations.map((equation) => `${printText(equation)} = 0`).join(", ")}`,
      ...where.map((c) => printCondition(c)),
    ].join(" where "),
  );
}

describe("infinitely many critical points of a function with roots", () => {
  test.each([
    ["x + sqrt(x^2 + y^2)", ["minimum on x = t1, y = 0 where t1 < 0: 0"]],
    ["x^2*sqrt(x^2 + y^2)", ["minimum on x = 0, y = t1 where t1 > 0: 0", "minimum on x = 0, y = t1 where t1 < 0: 0"]],
    ["x^2*sqrt(y^2 + z^2)", ["minimum on x = 0, y = t1, z = t2 where t1^2 + t2^2 > 0: 0"]],
    ["cbrt(x)^4*y^2", ["minimum on x = t1, y = 0 where t1 != 0: 0"]],
    ["cbrt(x)*y^2", ["minimum on x = t1, y = 0 where t1 > 0: 0", "maximum on x = t1, y = 0 where t1 < 0: 0"]],
    ["cbrt(x)^5*y^2", ["minimum on x = t1, y = 0 where t1 > 0: 0", "maximum on x = t1, y = 0 where t1 < 0: 0"]],
    ["x/sqrt(x^2 + y^2)", ["maximum on x = t1, y = 0 where t1 > 0: 1", "minimum on x = t1, y = 0 where t1 < 0: -1"]],
    [
      "cbrt(x)^7*y^2",
      [
        "saddle on x = 0, y = t1: 0",
        "minimum on x = t1, y = 0 where t1 > 0: 0",
        "maximum on x = t1, y = 0 where t1 < 0: 0",
      ],
    ],
  ])("%s", (source, lines) => {
    const set = solved(source);
    expect(set.status).toBe("complete");
    expect(familyLines(set)).toEqual(lines);
  });

  test("on sets given by equations, each point once", () => {
    const set = solved("x^2 + y^2 - 2*sqrt(x^2 + y^2)");
    expect(set.status).toBe("complete");
    expect(setLines("x^2 + y^2 - 2*sqrt(x^2 + y^2)")).toEqual(["minimum on x^2 + y^2 - 1 = 0"]);
    expect(pointLines(set)).toEqual([]);
    expect(candidateLines(set)).toEqual(["nonsmooth maximum at x = 0, y = 0: 0"]);
    expect(setLines("sqrt(x^2 + y^2)/(x^2 + y^2 + 1)")).toEqual(["maximum on x^2 + y^2 - 1 = 0"]);
  });

  test("where the root would have the other sign there are none", () => {
    const set = solved("x^2 + y^2 + 2*sqrt(x^2 + y^2)");
    expect([set.status, set.families, set.points]).toEqual(["complete", [], []]);
    expect(setLines("sqrt((x^2 - 2)^2 + y^2) - y")).toEqual(["minimum on x^2 - 2 = 0 where y > 0"]);
  });

  test("where f is nowhere C^2 there are none", () => {
    const set = solved("cbrt(x^2 + y^2 - 1)^4");
    expect([set.status, set.families]).toEqual(["complete", []]);
    expect(pointLines(set)).toEqual(["maximum at x = 0, y = 0: 1"]);
  });

  test("a power of a cube root that is C^2 has critical points where it is 0", () => {
    expect(setLines("cbrt(x^2 + y^2 - 1)^7")).toEqual(["saddle on x^2 + y^2 - 1 = 0"]);
    expect(pointLines(solved("cbrt(x)^8"))).toEqual(["minimum at x = 0: 0"]);
    expect(pointLines(solved("cbrt(x)^7 + x + y^2"))).toEqual([]);
    expect(pointLines(solved("cbrt(x)^7"))).toEqual(["inflection at x = 0: 0"]);
  });

  test("flat powers leave it open", () => {
    expect(solved("x^2*(y^2 + z^2)^(3/2)").status).toBe("incomplete");
  });

  test("the points at which their type would change", () => {
    expect(pointLines(solved("x^2*cbrt(y)^7 + x^4"))).toEqual(["saddle at x = 0, y = 0: 0"]);
    expect(familyLines(solved("x^2*cbrt(y)^4*z^2"))).toContain("minimum on x = 0, y = t1, z = 0 where t1 != 0: 0");
  });
});

test("a point where f is C^2 and no more has the type of its lowest terms", () => {
  expect(pointLines(solved("x*(x^2 + y^2)^(3/2)"))).toEqual(["saddle at x = 0, y = 0: 0"]);
});
