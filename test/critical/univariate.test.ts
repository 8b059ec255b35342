import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { candidateLines, extremeTexts, pointLines, solved } from "./solving.ts";

describe("rational functions of one variable", () => {
  test.for([
    ["x^4", ["minimum at x = 0: 0"]],
    ["x^3", ["inflection at x = 0: 0"]],
    ["x^5", ["inflection at x = 0: 0"]],
    ["-x^8", ["maximum at x = 0: 0"]],
    ["x^3 + x", []],
    ["(x^2 - 2)^2", ["minimum at x = -sqrt(2): 0", "maximum at x = 0: 4", "minimum at x = sqrt(2): 0"]],
    ["x + 1/x", ["maximum at x = -1: -2", "minimum at x = 1: 2"]],
    ["x/(1 + x^2)", ["minimum at x = -1: -1/2", "maximum at x = 1: 1/2"]],
    ["x^2/x", []],
    ["(x^3 - x)/(x - 1)", ["minimum at x = -1/2: -1/4"]],
    [
      "x^3/3 - x^2/2 - x",
      ["maximum at x = 1/2 - sqrt(5)/2: 5*sqrt(5)/12 - 7/12", "minimum at x = sqrt(5)/2 + 1/2: -5*sqrt(5)/12 - 7/12"],
    ],
  ] as const)("%s", ([source, lines]) => {
    const set = solved(source);
    expect(set.status).toBe("complete");
    expect(verify(set.certificate!)).toBe(true);
    expect(pointLines(set)).toEqual(lines);
  });

  test("flat minima of order 8 and maxima in between are told apart", () => {
    const set = solved("(x^2 - 1)^8*(x^2 - 2)^8");
    expect(set.points.map(({ type, multiplicity }) => `${type} ${multiplicity}`)).toEqual([
      "minimum 7",
      "maximum 1",
      "minimum 7",
      "maximum 1",
      "minimum 7",
      "maximum 1",
      "minimum 7",
    ]);
    expect(set.points.every(({ strict }) => strict)).toBe(true);
  });

  test("a point where the formula has no value is no critical point", () => {
    expect(pointLines(solved("x^3/x"))).toEqual([]);
    expect(pointLines(solved("(x^2 - 1)^2/(x - 1)^2*(x - 1)^2"))).toEqual([
      "minimum at x = -1: 0",
      "maximum at x = 0: 1",
    ]);
  });

  test.for([
    ["x^4 - 4*x^2", ["-4", "unbounded"]],
    ["1/(1 + x^2)", ["0 not attained", "1"]],
    ["x/(1 + x^2)", ["-1/2", "1/2"]],
    ["x + 1/x", ["unbounded", "unbounded"]],
    ["x^3/x", ["0 not attained", "unbounded"]],
    ["(2*x^2 + 1)/(x^2 + 1)", ["1", "2 not attained"]],
    ["x^4 - x^3", ["-27/256", "unbounded"]],
  ] as const)("the extrema of %s are known", ([source, expected]) => {
    expect(extremeTexts(source)).toEqual(expected);
  });

  test("the least of several minima is marked global, equal ones alike", () => {
    expect(solved("x^4 - 4*x^2").points.map(({ global }) => global)).toEqual([true, false, true]);
    expect(solved("3*x^4 - 4*x^3 - 12*x^2 + 5").points.map(({ global }) => global)).toEqual([false, false, true]);
  });

  test("the second derivative is the eigenvalue and the reason", () => {
    const [, point] = solved("x^3 - 3*x").points;
    expect(point).toMatchObject({ reason: "f'' = 6 > 0", eigenvalues: [{ kind: "rational", value: 6 }] });
    expect(solved("x^4").points[0]).toMatchObject({ reason: "f'' = 0, f^(4) = 24 > 0", degenerate: true });
  });
});

describe("a restricted line", () => {
  test("points outside a box are not listed, points on its edge are marked", () => {
    const set = solved("x^3 - 3*x", { domain: "x in [-1, 2]" });
    expect(pointLines(set)).toEqual(["maximum at x = -1: 2", "minimum at x = 1: -2"]);
    expect(set.points.map(({ boundary }) => boundary)).toEqual([true, false]);
    expect(set.points.map(({ global }) => global)).toEqual([true, true]);
    expect(candidateLines(set)).toEqual(["boundary maximum at x = 2: 2"]);
  });

  test("the edge of a box belongs to it, and its values count", () => {
    expect(extremeTexts("x^2 - 2*x", { domain: "x in [0, 3]" })).toEqual(["-1", "3"]);
    expect(extremeTexts("x^3", { domain: "x in [-1, 2]" })).toEqual(["-1", "8"]);
  });

  test("an algebraic point is compared with the edge exactly", () => {
    const inside = solved("(x^2 - 2)^2", { domain: "x^2 >= 2" });
    expect(pointLines(inside)).toEqual(["minimum at x = -sqrt(2): 0", "minimum at x = sqrt(2): 0"]);
    expect(inside.points.every(({ boundary }) => boundary)).toBe(true);
    expect(pointLines(solved("(x^2 - 2)^2", { domain: "x^2 <= 1.9999999999999999" }))).toEqual(["maximum at x = 0: 4"]);
  });

  test("an assumption restricts like a domain", () => {
    const set = solved("x + 1/x", { assume: ["x > 0"] });
    expect(pointLines(set)).toEqual(["minimum at x = 1: 2"]);
    expect(extremeTexts("x + 1/x", { assume: ["x > 0"] })).toEqual(["2", "unbounded"]);
    expect(set.points[0]!.global).toBe(true);
  });
});

/** The polynomial with f' = c·Π (x - r)^m, written with exact coefficients. */
function antiderivative(roots: readonly (readonly [num: number, multiplicity: number])[], lead: number): string {
  let slope: number[] = [lead];
  for (const [root, multiplicity] of roots) {
    for (let k = 0; k < multiplicity; k += 1) {
      const next = new Array<number>(slope.length + 1).fill(0);
      slope.forEach((c, i) => {
        next[i + 1]! += c;
        next[i]! -= c * root;
      });
      slope = next;
    }
  }
  return slope.map((c, i) => `(${c})*x^${i + 1}/${i + 1}`).join(" + ");
}

test("random polynomials: exactly the planted critical points are found, with the planted types", () => {
  const planted = fc.tuple(
    fc.uniqueArray(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
    fc.constantFrom(-2, -1, 1, 3),
  );
  fc.assert(
    fc.property(planted, ([places, multiplicities, lead]) => {
      const roots = [...places].sort((a, b) => a - b).map((root, i) => [root, multiplicities[i]!] as const);
      const set = solved(antiderivative(roots, lead));
      expect(set.status).toBe("complete");
      expect(set.points.map(({ at, multiplicity }) => [at.get("x"), multiplicity])).toEqual(
        roots.map(([value, multiplicity]) => [{ kind: "rational", value }, multiplicity]),
      );
      roots.forEach(([, multiplicity], i) => {
        const right = roots.slice(i + 1).reduce((sum, [, m]) => sum + m, 0);
        const rising = (right % 2 === 0 ? 1 : -1) * lead > 0;
        const type = multiplicity % 2 === 0 ? "inflection" : rising ? "minimum" : "maximum";
        expect(set.points[i]!.type).toBe(type);
      });
    }),
    { seed: 11, numRuns: 80 },
  );
});
