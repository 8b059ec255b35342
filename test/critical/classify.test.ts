import { describe, expect, test } from "vitest";
import { classify } from "../../src/critical/classify.ts";
import { realOfExpr } from "../../src/critical/real-number.ts";
import type { ParseOptions } from "../../src/parse/parse.ts";
import { parsePoint } from "../../src/parse/point.ts";
import { printText } from "../../src/print/text.ts";
import { problemOf } from "./solving.ts";

function classified(source: string, point: string, options: ParseOptions = {}) {
  const at = parsePoint(point);
  if (!at.ok) throw new Error(at.error.message);
  const reals = new Map([...at.value].map(([name, expr]) => [name, realOfExpr(expr)]));
  return classify(problemOf(source, options), reals);
}

/** `minimum: eigenvalues 8, 16`, `not critical: (2, 0)`, or the code of a failure. */
function verdict(source: string, point: string, options: ParseOptions = {}): string {
  const result = classified(source, point, options);
  if (!result.ok) return result.error.code;
  const { value } = result;
  if (!value.critical) return `not critical: (${value.gradient.map((slope) => printText(slope)).join(", ")})`;
  return `${value.point.type}: ${value.point.reason}`;
}

describe("points that are given", () => {
  test.for([
    ["x^4 + y^4 - 4*x*y + 1", "x=1, y=1", "minimum: eigenvalues 8, 16"],
    ["x^4 + y^4 - 4*x*y + 1", "x=0, y=0", "saddle: det H < 0: up along (1, -1), down along (1, 1)"],
    ["x^4 + y^4 - 4*x*y + 1", "x=1, y=0", "not critical: (4, -4)"],
    ["x^4 + y^4 + z^4 - 4*x*y*z", "x=1, y=1, z=1", "minimum: eigenvalues 4, 16, 16"],
    ["(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "x=3, y=2", "minimum: eigenvalues 54 - 20*sqrt(2), 20*sqrt(2) + 54"],
    ["3*x*exp(y) - x^3 - exp(3*y)", "x=1, y=0", "maximum: eigenvalues -9, -3"],
    ["x^3 - 3*x*y^2", "x=0, y=0", "saddle: det H = 0: f falls as -2*t^3 along (t, t) and rises as t^3 along (t, 0)"],
    ["x^2 - 2*x*y^2 + y^4 - y^5", "x=0, y=0", "saddle: det H = 0: f falls as -t^5 along (t^2, t)"],
    ["x^2*y^2", "x=0, y=3", "minimum: det H = 0"],
    ["(x - y)^2", "x=1, y=1", "minimum"],
    ["x^20*exp(x) + 1", "x=0", "minimum"],
    ["x^21*exp(x) + 1", "x=0", "inflection"],
    ["exp(x)*(y - 1)^4", "x=2, y=1", "minimum: det H = 0"],
    ["(x^2 - 2)^2*(y - x)", "x=sqrt(2), y=1", "maximum: det H = 0"],
    ["(x^2 - 2)^2*(y - x)", "x=sqrt(2), y=sqrt(2)", "saddle: det H = 0"],
    ["(x^2 - 2)^2*(y - x)", "x=-sqrt(2), y=-1", "minimum: det H = 0"],
    ["(x^2 + y^2 + z^2 - 1)^2", "x=1/sqrt(3), y=1/sqrt(3), z=1/sqrt(3)", "minimum: det H = 0"],
    ["(x^3 - 2)^2 + (x - y)^4", "x=cbrt(2), y=cbrt(2)", "minimum: det H = 0"],
    ["sin(x) + sin(y) + sin(x + y)", "x=pi, y=pi", "saddle: det H = 0"],
    ["sin(x + y)", "x=pi/2, y=0", "maximum: det H = 0: f does not change along a line"],
    ["(x - y)^2*exp(x)", "x=pi, y=pi", "minimum: det H = 0"],
    ["x^2*y + y^2*0 + z^2 - w^2", "x=0, y=0, z=0, w=0", "saddle: in w: f'' = -2 < 0"],
    [
      "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
      "x=3, y=1/2",
      "minimum: H has 2 positive eigenvalues",
    ],
    ["(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2", "x=0, y=1", "saddle: det H < 0"],
    ["x*log(y^2/x) - x*y^2 + 3*x", "x=e, y=1", "maximum"],
    ["sin(x)*sin(y)", "x=pi/2, y=pi/2", "maximum: eigenvalues -1, -1"],
    ["sin(x)*sin(y)", "x=pi, y=0", "saddle"],
    ["x*exp(-x^2 - y^2)", "x=1/sqrt(2), y=0", "maximum"],
    ["x^2 + x*y + y^2 + 1/x + 1/y", "x=1/cbrt(3), y=1/cbrt(3)", "minimum"],
    ["exp(x^2) - cos(x)", "x=0", "minimum: f'' = 3 > 0"],
    ["x^2 - 1 + cos(x)", "x=0", "minimum: f'' = 1 > 0"],
    ["cos(x) - 1 + x^2/2", "x=0", "minimum: f'' = 0, f^(4) = 1 > 0"],
    ["sin(x) - x", "x=0", "inflection: f'' = 0, f''' = -1 != 0"],
    ["x*exp(x)", "x=-1", "minimum: f'' = 1/e > 0"],
    ["x^2", "x=1", "not critical: (2)"],
    ["a*x^2 - 2*a*x", "x=1", "unknown"],
  ] as const)("%s at %s", ([source, point, expected]) => {
    const options = source.startsWith("a*") ? { variables: ["x"], parameters: "auto" as const } : {};
    expect(verdict(source, point, options).slice(0, expected.length)).toBe(expected);
  });

  test.for([
    ["log(x) + x", "x=-1", "domain/outside"],
    ["x^2/x", "x=0", "domain/outside"],
    ["abs(x) + x^2", "x=0", "domain/not-smooth"],
    ["sqrt(x)^4", "x=0", "domain/not-smooth"],
    ["sqrt(x^2 + y^2)", "x=0, y=0", "domain/not-smooth"],
  ] as const)("%s at %s is no point for the test", ([source, point, code]) => {
    expect(verdict(source, point)).toBe(code);
  });

  test("a point of the complete list comes with its global standing", () => {
    const result = classified("x^4 - 4*x^2 + y^2", "x=sqrt(2), y=0");
    expect(result.ok && result.value.critical && result.value.point.global).toBe(true);
  });
});

test.for([{ domain: "x in [1, 2]" }, { assume: ["x > 1"] }] as const)(
  "a point outside of %o is not classified",
  (options) => {
    const result = classified("x^2", "x=0", options);
    expect(result.ok ? "" : result.error.code).toBe("domain/outside");
  },
);
