import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { compareReals } from "../../src/critical/real-number.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { extremeTexts, familyLines, pointLines, solved } from "./solving.ts";

/** The Styblinski-Tang function in n variables. */
function styblinskiTang(n: number): string {
  const terms = Array.from({ length: n }, (_, i) => `x${i + 1}^4 - 16*x${i + 1}^2 + 5*x${i + 1}`);
  return `(${terms.join(" + ")})/2`;
}

describe("sums of functions of separate variables", () => {
  test("Styblinski-Tang in two variables has 4 minima, 4 saddles and a maximum", () => {
    const set = solved(styblinskiTang(2));
    expect([set.status, set.method, set.countReal, set.countComplex]).toEqual(["complete", "separable", 9, 9]);
    const types = set.points.map(({ type }) => type);
    expect(["minimum", "saddle", "maximum"].map((type) => types.filter((t) => t === type).length)).toEqual([4, 4, 1]);
    expect(set.points.filter(({ global }) => global === true).length).toBe(1);
    expect(verify(set.certificate!)).toBe(true);
  });

  test("Styblinski-Tang in five variables has 243 points", () => {
    const set = solved(styblinskiTang(5));
    expect([set.status, set.countReal, set.points.length]).toEqual(["complete", 243, 243]);
    expect(set.points.filter(({ type }) => type === "minimum").length).toBe(32);
  });

  test("too many points are counted, not listed, and the list is not called complete", () => {
    const set = solved(styblinskiTang(7));
    expect([set.status, set.reason?.code, set.countReal, set.points]).toEqual(["incomplete", "limit/points", 2187, []]);
    expect(set.blocks?.parts.map(({ points }) => points.length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
    expect(solved(`exp(${styblinskiTang(7)})`).blocks).toBeUndefined();
    expect(solved(styblinskiTang(7), { assume: ["x1 + x2 > 0"] }).blocks).toBeUndefined();
  });

  test.for([
    ["x^4 + y^4", ["minimum at x = 0, y = 0: 0"]],
    ["x^4 - y^4", ["saddle at x = 0, y = 0: 0"]],
    ["x^2 + y^4", ["minimum at x = 0, y = 0: 0"]],
    ["x^2 + y^3", ["saddle at x = 0, y = 0: 0"]],
    ["x^2 - y^4", ["saddle at x = 0, y = 0: 0"]],
    ["-x^8 - y^2", ["maximum at x = 0, y = 0: 0"]],
    ["x^3 + x + y^2", []],
    ["(x + 1)^3/3 + y", []],
    ["x^3 - 3*x + y^2", ["saddle at x = -1, y = 0: 2", "minimum at x = 1, y = 0: -2"]],
  ] as const)("%s", ([source, lines]) => {
    const set = solved(source);
    expect(set.status).toBe("complete");
    expect(pointLines(set)).toEqual(lines);
  });

  test("the eigenvalues of the blocks are merged in ascending order", () => {
    const [, point] = solved("x^3 - 3*x + y^2").points;
    expect(point!.eigenvalues).toEqual([
      { kind: "rational", value: 2 },
      { kind: "rational", value: 6 },
    ]);
    for (const { eigenvalues } of solved(styblinskiTang(2)).points) {
      expect(compareReals(eigenvalues![0]!, eigenvalues![1]!, defaultBudget)).toBeLessThanOrEqual(0);
    }
  });

  test("a variable that does not occur makes a family", () => {
    const set = solved("x^3 - 3*x", { variables: ["x", "y"] });
    expect([set.status, set.countReal]).toEqual(["complete", "infinite"]);
    expect(familyLines(set)).toEqual(["maximum on x = -1, y = t1: 2", "minimum on x = 1, y = t1: -2"]);
    expect(set.families.map(({ strict }) => strict)).toEqual([false, false]);
  });

  test("two families have parameters of their own", () => {
    const set = solved("(x - y)^2 + (z - w)^2 + x^0*0", { variables: ["x", "y", "z", "w"] });
    expect(familyLines(set)).toEqual(["minimum on x = t1, y = t1, z = t2, w = t2: 0"]);
  });

  test("a product that separates only when multiplied out is taken apart", () => {
    expect(pointLines(solved("(x + y)^2 + (x - y)^2 + x^4"))).toEqual(["minimum at x = 0, y = 0: 0"]);
  });

  test("a condition on one block restricts that block, one that couples blocks the product", () => {
    const free = "x^3 - 3*x + y^3 - 3*y";
    expect(pointLines(solved(free, { assume: ["x > 0"] })).length).toBe(2);
    const coupled = solved(free, { domain: "x + y >= 0" });
    expect(coupled.points.map(({ boundary }) => boundary)).toEqual([true, true, false]);
    expect(coupled.countReal).toBe(3);
  });

  test.for([
    ["x^4 - 2*x^2 + y^2", ["-1", "unbounded"]],
    ["1/(1 + x^2) + 1/(1 + y^2)", ["0 not attained", "2"]],
    ["x^3 + y^2", ["unbounded", "unbounded"]],
  ] as const)("the extrema of %s are sums", ([source, expected]) => {
    expect(extremeTexts(source)).toEqual(expected);
  });
});
