import { expect, test } from "vitest";
import { criticalSystem } from "../../src/certificates/box/system.ts";
import { verify } from "../../src/certificates/verify.ts";
import { certifiedBoxes } from "../../src/critical/interval/certified-boxes.ts";
import { searchBox } from "../../src/critical/interval/search.ts";
import { decimalOf } from "../../src/formats/document/value.ts";
import { pointLines, problemOf, solved } from "./solving.ts";

const HIMMELBLAU = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2";
const SIX_HUMP = "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2";
const COUPLED_STYBLINSKI_TANG = "x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y + x*y/10";
const PEAKS = "3*(1-x)^2*exp(-x^2-(y+1)^2) - 10*(x/5-x^3-y^5)*exp(-x^2-y^2) - exp(-(x+1)^2-y^2)/3";

type Set = ReturnType<typeof solved>;

function typesOf(set: Set): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { type } of set.points) found[type] = (found[type] ?? 0) + 1;
  return found;
}

test("all 30 critical points of a trigonometric function in a box are found", () => {
  const set = solved("sin(x) + cos(x*y) + y^2/10", { domain: "x in [-5, 5], y in [-5, 5]" });
  expect(set).toMatchObject({ status: "complete", method: "interval", countReal: 30 });
  expect(typesOf(set)).toEqual({ minimum: 8, saddle: 16, maximum: 6 });
});

test("the points of peaks are three of each type, the lowest to as many digits as wanted", () => {
  const set = solved(PEAKS, { domain: "x in [-3, 3], y in [-3, 3]" });
  expect(set).toMatchObject({ status: "complete", countReal: 9 });
  expect(typesOf(set)).toEqual({ minimum: 3, maximum: 3, saddle: 3 });
  const values = set.points.map(({ value }) => Number(decimalOf(value, 10)));
  const lowest = set.points[values.indexOf(Math.min(...values))]!;
  expect(decimalOf(lowest.value, 35)).toBe("-6.5511333328358369413858346844505390");
  expect(decimalOf(lowest.at.get("x")!, 30)).toBe("0.228278920556369098787685565851");
});

test.each([
  [
    HIMMELBLAU,
    [
      [-6, 6],
      [-6, 6],
    ],
    9,
  ],
  [
    SIX_HUMP,
    [
      [-3, 3],
      [-2, 2],
    ],
    15,
  ],
  [
    COUPLED_STYBLINSKI_TANG,
    [
      [-5, 5],
      [-5, 5],
    ],
    9,
  ],
  [
    "x^2*y + exp(x*y) + cos(y)",
    [
      [2, 3],
      [0.5, 1],
    ],
    0,
  ],
] as const)("a search of %s decides every box", (source, region, count) => {
  const { objective, variables } = problemOf(source);
  const found = searchBox(criticalSystem(objective, variables), region);
  expect(found).toMatchObject({ undecided: [], stopped: false });
  expect(found.zeros).toHaveLength(count);
});

test.each([
  ["x^2 + 10*sin(x)", { minimum: 2, maximum: 1 }],
  ["x*exp(-x^2 - y^2)", { minimum: 1, maximum: 1 }],
  ["x^2 + y^2 + sin(x*y)", { minimum: 1 }],
  ["sin(x)*cos(y) + x*y", { saddle: 1 }],
  ["exp(x) - 3*x + y^2*exp(x)", { minimum: 1 }],
  ["log(x)/x", { maximum: 1 }],
  ["x^2 + x*y + y^2 + 1/x + 1/y", { minimum: 1 }],
])("%s has no critical points far away, so that the list is complete everywhere", (source, types) => {
  const set = solved(source);
  expect(set.status).toBe("complete");
  expect(typesOf(set)).toEqual(types);
  expect(verify(set.certificate!)).toBe(true);
});

test("where the gradient dies away, only what was searched is stated", () => {
  const set = solved("exp(-x^2 - y^2) + exp(-(x - 1)^2 - y^2)/2");
  expect(set).toMatchObject({ status: "incomplete", reason: { code: "unable/region" }, countReal: null });
  expect(set.reason!.message).toBe("only x in [-16, 16], y in [-16, 16] was searched");
});

test("coordinates and values that are rational come out exact, also beside others that are not", () => {
  expect(pointLines(solved("x^2*cos(y) + y^2", { domain: "x in [-1, 1], y in [-1, 1]" }))).toEqual([
    "minimum at x = 0, y = 0: 0",
  ]);
  const [point] = solved("sin(x)*cos(y) + x*y").points;
  expect(point!.at.get("x")).toEqual({ kind: "rational", value: 0 });
  expect(point!.value).toEqual({ kind: "rational", value: 0 });
  expect(decimalOf(point!.at.get("y")!, 20)).toBe("-0.73908513321516064166");
});

test("multiples of pi are recognised", () => {
  const [, point] = pointLines(solved("x*sin(y)", { domain: "x in [-1, 1], y in [-1, 4]" }));
  expect(point).toBe("saddle at x = 0, y = pi: 0");
});

test("a point on the edge of the box is marked, one outside is left out", () => {
  const source = "cos(x)*exp(y^2 - x*y/9)";
  const inside = solved("x^2*exp(y) + y^2", { domain: "x in [0, 1], y in [-1, 1]" });
  expect(inside).toMatchObject({ status: "complete", countReal: 1, points: [{ boundary: true }] });
  expect(solved("x^2*exp(y) + y^2", { domain: "x in [1/1000000, 1], y in [-1, 1]" }).points).toEqual([]);
  expect(solved(source, { domain: "x in [1, 2], y in [1, 2]" }).status).toBe("complete");
});

test.each([
  ["sin(x)^4 + y^4 + x*y^4", { domain: "x in [-1/2, 1/2], y in [-1, 1]" }, "unable/degenerate-point"],
  ["sin(x + y)^2", { domain: "x in [-1, 1], y in [-1, 1]" }, "unable/boxes"],
])("what cannot be decided of %s is not called complete", (source, options, code) => {
  const set = solved(source, options);
  expect(set.status).not.toBe("complete");
  expect(set.reason!.code).toBe(code);
});

/** A polynomial with these simple critical points: the sum of two squares of lines and parabolas through them. */
test("planted critical points are found, and no others", () => {
  let seed = 7;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return (seed % 7) - 3;
  };
  for (let round = 0; round < 6; round += 1) {
    const [a, b, c] = [next(), next(), next() || 1];
    const set = solved(`(x - ${a})^2*(x - ${a + 3})^2 + (y - ${b} - ${c}*x/9)^2 + exp((y - ${b} - ${c}*x/9)^2)`, {
      domain: "x in [-9, 9], y in [-9, 9]",
    });
    expect(set).toMatchObject({ status: "complete", countReal: 3 });
    const xs = set.points.map(({ at }) => Number(decimalOf(at.get("x")!, 12)));
    expect(xs).toEqual([a, a + 1.5, a + 3]);
    expect(typesOf(set)).toEqual({ minimum: 2, saddle: 1 });
  }
});

test("other systems of equations are solved in a box, for cross checks", () => {
  const [circle, cubic] = ["x^2 + y^2 - 4", "y - x^3 + x"].map((source) => problemOf(source).objective);
  const { proved, undecided, complete } = certifiedBoxes(
    [circle!, cubic!],
    ["x", "y"],
    [
      [-3, 3],
      [-3, 3],
    ],
  );
  expect([proved.length, undecided, complete]).toEqual([2, [], true]);
  const touching = problemOf("x^2 + y^2 - 4 + 0*y").objective;
  const line = problemOf("y - 2 + 0*x").objective;
  expect(
    certifiedBoxes(
      [touching, line],
      ["x", "y"],
      [
        [-3, 3],
        [-3, 3],
      ],
    ),
  ).toMatchObject({ proved: [], complete: false });
});

test("real points of a polynomial with too many complex ones are enclosed, and are all", () => {
  const set = solved("(x^2-1)^4 + (y^2-2)^4 + (z^2-3)^4 + x*y*z + x");
  expect(set).toMatchObject({ status: "complete", method: "interval", countReal: 23 });
});

test("where one of them is degenerate, the others are a list that may not be complete", () => {
  const set = solved("x^10 + y^10 + z^10 + x*y*z - x^2 - y^2");
  expect([set.status, set.reason?.code, set.countReal]).toEqual(["incomplete", "unable/degenerate-point", null]);
  expect(set.points.length).toBeGreaterThan(0);
});
