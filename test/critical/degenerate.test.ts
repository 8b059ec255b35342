import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { decideDegenerate } from "../../src/critical/degenerate/decide-degenerate.ts";
import type { Verdict } from "../../src/critical/degenerate/verdict.ts";
import type { Rational } from "../../src/number/rational.ts";
import { simplify } from "../../src/simplify/simplify.ts";
import { problemOf } from "./solving.ts";

function decided(source: string, coordinates: readonly Rational[] | null = null): Verdict | null {
  const { objective, variables } = problemOf(source);
  return decideDegenerate(simplify(objective), variables, {
    root: null,
    coordinates: coordinates ?? variables.map(() => 0),
  });
}

function nature(verdict: Verdict | null): string {
  if (verdict === null) return "unknown";
  return verdict.strict === null ? verdict.type : `${verdict.strict ? "strict" : "weak"} ${verdict.type}`;
}

describe("the type of a degenerate point is decided, and its certificate holds", () => {
  test.for<[source: string, expected: string]>([
    ["x^4 + y^4", "strict minimum"],
    ["-x^4 - y^4", "strict maximum"],
    ["x^4 - y^4", "saddle"],
    ["x^3 - 3*x*y^2", "saddle"],
    ["(y - x^2)*(y - 2*x^2)", "saddle"],
    ["x^2 + y^3", "saddle"],
    ["x^2 + y^4", "strict minimum"],
    ["-x^2 - y^4", "strict maximum"],
    ["x^2*y^2", "weak minimum"],
    ["-x^2*y^2", "weak maximum"],
    ["(y - x^2)^2 + x^8", "strict minimum"],
    ["(y - x^2)^2 - x^7", "saddle"],
    ["(y - x^2)^2", "weak minimum"],
    ["x^2 - 2*x*y^2 + y^4 - y^5", "saddle"],
    ["(x - y^2)^2 + z^2 - y^7", "saddle"],
    ["x^2 + y^2*z^2 + y^4 + z^4", "strict minimum"],
    ["x^4 + y^4 + z^4 - x^2*y*z", "strict minimum"],
    ["x^2*y^2 + x^6 + y^6", "strict minimum"],
    ["(x^2 - y^2)^2", "weak minimum"],
    ["(y^2 - x^3)^2 - x^8", "saddle"],
    ["(y^2 - x^3)^2 + x^8", "strict minimum"],
    ["-(y^2 - 2*x^2)^2*(1 + x)", "weak maximum"],
    ["(y^2 - 2*x^2)^2 - x^5", "saddle"],
    ["x^2*y + y^4", "saddle"],
    ["(x^2 - y^2)^2 + z^2 - z^2*(x^2 - y^2)", "weak minimum"],
    ["x^2 + y^2*z^2", "weak minimum"],
    ["x^2 + 4*x^2*y^2 + 4*x*y + 4*x*y^2*z + 4*y^2 + y^2*z^2", "weak minimum"],
    ["(x^4 + (y + z)^4)*(1 + x)", "weak minimum"],
    ["x^2*y^2*z^2", "weak minimum"],
    ["x^2*y^2*(z - x)", "saddle"],
    ["(x^2 + y^4 + z^4)^3*(x - 1)", "strict maximum"],
    ["(x^4 + y^4 + z^4 - x^2*y*z)*y^2", "weak minimum"],
  ])("%s: %s at 0", ([source, expected]) => {
    const verdict = decided(source);
    expect(nature(verdict)).toBe(expected);
    expect(verify(verdict!.certificate!)).toBe(true);
  });

  test.for<[source: string, at: readonly Rational[], expected: string]>([
    ["(x^2 + y^2 + z^2 - 1)^2 + (x - y)^2", [0, 0, 1], "weak minimum"],
    ["(x - 1)^2 + (y - 2)^4 + (z + 1)^2", [1, 2, -1], "strict minimum"],
    ["x^2*y^2", [3, 0], "weak minimum"],
  ])("%s at %s: %s", ([source, at, expected]) => {
    const verdict = decided(source, at);
    expect(nature(verdict)).toBe(expected);
    expect(verify(verdict!.certificate!)).toBe(true);
  });

  test.for<[source: string, expected: string]>([
    ["cos(x) + x^2/2 + y^4", "strict minimum"],
    ["sin(x) - x + y^2", "saddle"],
    ["exp(x*y) - 1 - x*y + x^6 + y^6", "strict minimum"],
    ["sin(x)^2 + (1 - cos(y))^2", "strict minimum"],
    ["sqrt(1 + x^3) + y^2", "saddle"],
    ["log(1 + x^4)*(1 + y)^y + atan(y)^2", "strict minimum"],
    ["2*cosh(x) - x^2 + tan(y)^4/(1 + y)", "strict minimum"],
  ])("%s: %s at 0, by its power series", ([source, expected]) => {
    const verdict = decided(source);
    expect(nature(verdict)).toBe(expected);
    expect(verify(verdict!.certificate!)).toBe(true);
  });
});

test.for<[source: string]>([
  ["x^2 + abs(y)^3"],
  ["x^2 + y + y^4"],
  ["exp(1)*x^4 + exp(y + 1)"],
  ["x^2 + max(y^3, y^4)"],
])("nothing is said of %s at 0: not analytic, not critical, or without exact coefficients", ([source]) => {
  expect(decided(source)).toBeNull();
});

test("a constant is constant", () => {
  const { objective } = problemOf("x - x + 1", { variables: ["x", "y"] });
  expect(nature(decideDegenerate(objective, ["x", "y"], { root: null, coordinates: [0, 0] }))).toBe("constant");
});

test("the reason shows the curves", () => {
  expect(decided("x^2 - 2*x*y^2 + y^4 - y^5")!.reason).toBe(
    "f falls as -t^5 along (t^2, t) and rises as t^2 along (t, 0)",
  );
});
