import { describe, expect, test } from "vitest";
import { hasSignsByCases } from "../../src/certificates/extent/by-cases.ts";
import { decaysInside } from "../../src/certificates/extent/decay.ts";
import { limitAlong } from "../../src/evaluate/growth/limit-along.ts";
import { regionOf } from "../../src/evaluate/inequalities/region.ts";
import type { Rational } from "../../src/number/rational.ts";
import { problemOf } from "../critical/solving.ts";

const variables = ["x", "y"];
const expr = (source: string) => problemOf(source, { variables }).objective;

describe("a value is beyond all that f is far out", () => {
  const decays = (source: string, value: Rational, side: -1 | 1 = 1): boolean =>
    decaysInside({
      objective: expr(source),
      variables,
      conditions: [],
      side,
      value: { kind: "rational", value },
      attained: true,
    });

  test.each([
    "x*y*exp(-x^2 - y^2)",
    "(x + sin(y))*exp(-x^2 - x*y - y^2)",
    "x^9*exp(-x^4 - y^2) - 3*cos(x)*exp(y - x^2 - y^2)",
  ])("%s", (source) => {
    expect(decays(source, 1)).toBe(true);
    expect([decays(source, 0), decays(source, -1), decays(source, 1, -1), decays(source, -1, -1)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test.each(["exp(-x^2)", "x*exp(x^2 - y^2)", "exp(-(x - y)^2)", "1 + exp(-x^2 - y^2)", "exp(x)*exp(-x^2)", "x*y"])(
    "not %s",
    (source) => {
      expect(decays(source, 1)).toBe(false);
    },
  );
});

describe("signs by cases", () => {
  const isNonnegative = (source: string, domain = ""): boolean => {
    const region = domain === "" ? [] : problemOf("x + y", { domain }).region!;
    return hasSignsByCases(expr(source), region, true);
  };

  test.each(["max(x^2 + y^2, 1) - 1", "abs(x) + x", "x > 0 ? x : x^2", "max(x, y) - min(x, y)"])("%s", (source) => {
    expect(isNonnegative(source)).toBe(true);
  });

  test.each(["max(x, y)", "abs(x) - x^2", "x > 0 ? x : x", "sign(x)", "x >= 0 ? x : x + 1"])("not %s", (source) => {
    expect(isNonnegative(source)).toBe(false);
  });

  test("on a domain", () => {
    expect([isNonnegative("abs(x) - 1", "x >= 1"), isNonnegative("abs(x) - 1", "x >= 0")]).toEqual([true, false]);
    expect(hasSignsByCases(expr("abs(x)"), [], false)).toBe(false);
    expect(hasSignsByCases(expr("abs(x) + 1"), [], false)).toBe(true);
  });
});

describe("limits without a rate", () => {
  const limit = (source: string, step: readonly Rational[]): unknown => {
    const curve = { base: [0, 0], step, weight: [1, 1] };
    const found = limitAlong(expr(source), [], { variables, curve, region: regionOf([]) });
    return found === null ? null : "infinite" in found ? found.infinite : "finite";
  };

  test.each([
    ["log(1 + exp(x))", [1, 0], 1],
    ["log(exp(x) + exp(y))", [-1, -1], -1],
    ["x^2 + log(1 + exp(x))", [1, 0], 1],
    ["-log(1 + exp(x)) + sin(x)", [1, 0], -1],
    // these run against each other
    ["x^2 - log(1 + exp(x))", [1, 0], null],
    ["cbrt(x) + y", [-1, 0], -1],
    ["x > 0 ? -x : x^2", [1, 0], -1],
    ["x > 0 ? -x : x^2", [-1, 0], 1],
  ] as const)("%s along %s", (source, step, sign) => {
    expect(limit(source, step)).toBe(sign);
  });
});
