import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { withConvexity } from "../../src/convexity/global.ts";
import type { Extremum } from "../../src/critical/critical-set.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import type { ParseOptions } from "../../src/parse/parse.ts";
import type { Part } from "../../src/part.ts";
import { printReal } from "../../src/print/real.ts";
import { problemOf } from "../critical/solving.ts";

const only: ReadonlySet<Part> = new Set<Part>(["criticalPoints", "extrema"]);

const shown = ({ status, value, at }: Extremum): string =>
  status === "proved" ? `${printReal(value!)} at ${at.join()}` : status;

test.for<readonly [string, ParseOptions, min: string, max: string]>([
  ["exp(x) - x", {}, "1 at 0", "unbounded"],
  ["x - exp(x)", {}, "unbounded", "-1 at 0"],
  ["x^2 + exp(y) - y", {}, "1 at 0", "unbounded"],
  ["exp((x - y)^2)", {}, "1 at ", "unbounded"],
  ["exp(x + y) + exp(x - y) - 2*x", {}, "2 at 0", "unbounded"],
  ["x - log(x)", {}, "1 at 0", "unbounded"],
  ["exp(x) - x", { domain: "x in [-1, 2]" }, "1 at 0", "exp(2) - 2 at "],
  ["exp(x) - x", { domain: "x in [1, 2]" }, "e - 1 at ", "exp(2) - 2 at "],
  ["x*exp(x)", { assume: ["x > -2"] }, "-1/e at 0", "unbounded"],
  ["x*exp(x)", {}, "-1/e at 0", "unbounded"],
  ["(x^2 + y^2 - 1)^2", { domain: "x in [1, 2], y in [1, 3]" }, "1 at ", "unknown"],
])("a critical point of %s with %o has the least value %s, if f is convex", ([source, options, min, max]) => {
  const { extrema, criticalSet } = analyze(problemOf(source, options), { only });
  expect([shown(extrema!.min), shown(extrema!.max)]).toEqual([min, max]);
  const { points } = criticalSet!;
  for (const i of [...extrema!.min.at, ...extrema!.max.at]) expect(points[i]!.global).toBe(true);
});

test("convexity is not asked for where a critical point excludes it", () => {
  const problem = problemOf("x^2 - y^2");
  const { criticalSet } = analyze(problem, { only });
  const open: Extremum = { status: "unknown", value: null, attained: null, at: [], reason: null, certificate: null };
  const found = { set: criticalSet!, min: open, max: open };
  const ask = () => {
    throw new Error("asked");
  };
  expect(withConvexity(found, problem, ask, defaultBudget)).toBe(found);
});
