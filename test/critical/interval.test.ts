import { expect, test } from "vitest";
import { decimalOf } from "../../src/formats/document/value.ts";
import { pointLines, solved } from "./solving.ts";

function counts(set: ReturnType<typeof solved>): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { type } of set.points) found[type] = (found[type] ?? 0) + 1;
  return found;
}

test.each([
  ["sin(x) + cos(x*y) + y^2/10", "x in [-5, 5], y in [-5, 5]", 30],
  [
    "3*(1-x)^2*exp(-x^2-(y+1)^2) - 10*(x/5-x^3-y^5)*exp(-x^2-y^2) - exp(-(x+1)^2-y^2)/3",
    "x in [-3, 3], y in [-3, 3]",
    9,
  ],
  ["x^2*y + exp(x*y) + cos(y)", "x in [2, 3], y in [1/2, 1]", 0],
])("all critical points of %s on %s are found", (source, domain, count) => {
  const set = solved(source, { domain });
  expect(set).toMatchObject({ status: "complete", method: "interval", countReal: count });
  expect(set.points).toHaveLength(count);
});

test("the points of peaks are three of each type, the lowest to as many digits as wanted", () => {
  const peaks = "3*(1-x)^2*exp(-x^2-(y+1)^2) - 10*(x/5-x^3-y^5)*exp(-x^2-y^2) - exp(-(x+1)^2-y^2)/3";
  const set = solved(peaks, { domain: "x in [-3, 3], y in [-3, 3]" });
  expect(counts(set)).toEqual({ minimum: 3, maximum: 3, saddle: 3 });
  const values = set.points.map(({ value }) => Number(decimalOf(value, 10)));
  const lowest = set.points[values.indexOf(Math.min(...values))]!;
  expect(decimalOf(lowest.value, 20)).toBe("-6.5511333328358136664");
});

test("coordinates and values that are rational come out exact", () => {
  const set = solved("x^2*cos(y) + y^2", { domain: "x in [-1, 1], y in [-1, 1]" });
  expect(pointLines(set)).toEqual(["minimum at x = 0, y = 0: 0"]);
});
