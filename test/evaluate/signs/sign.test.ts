import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enclose } from "../../../src/evaluate/enclose.ts";
import { signContext, signsOf, truthFromSigns } from "../../../src/evaluate/signs/sign.ts";
import {
  greatestOfSigns,
  leastOfSigns,
  NEGATIVE,
  NULL,
  POSITIVE,
  powerOfSigns,
  productOfSigns,
  type Signs,
  sumOfSigns,
} from "../../../src/evaluate/signs/signs.ts";
import { relation } from "../../../src/expr/build.ts";
import type { Relation } from "../../../src/expr/expr.ts";
import { ballFromRational, ballSign } from "../../../src/number/ball.ts";
import { fraction } from "../../../src/number/rational.ts";
import { read } from "../../calculus/read.ts";
import { build, points, recipes } from "../../expr/recipes.ts";

const bitOf = (sign: number): Signs => (sign > 0 ? POSITIVE : sign < 0 ? NEGATIVE : NULL);

describe("sets of signs", () => {
  const values = [-3, -1, 0, 1, 3];

  test("hold the sign of every sum and product", () => {
    for (const a of values) {
      for (const b of values) {
        expect(sumOfSigns(bitOf(a), bitOf(b)) & bitOf(a + b)).toBeTruthy();
        expect(productOfSigns(bitOf(a), bitOf(b))).toBe(bitOf(a * b));
        expect(greatestOfSigns(bitOf(a), bitOf(b))).toBe(bitOf(Math.max(a, b)));
        expect(leastOfSigns(bitOf(a), bitOf(b))).toBe(bitOf(Math.min(a, b)));
      }
    }
  });

  test("of an extremum of several are those that a choice of each can give", () => {
    expect(greatestOfSigns(NULL, NEGATIVE | POSITIVE)).toBe(NULL | POSITIVE);
    expect(greatestOfSigns(NEGATIVE | NULL, NEGATIVE)).toBe(NEGATIVE | NULL);
    expect(leastOfSigns(POSITIVE, NULL | POSITIVE)).toBe(NULL | POSITIVE);
    expect(leastOfSigns(NEGATIVE, NEGATIVE | NULL | POSITIVE)).toBe(NEGATIVE);
  });

  test("of sums of several are unions", () => {
    expect(sumOfSigns(POSITIVE | NULL, POSITIVE | NULL)).toBe(POSITIVE | NULL);
    expect(sumOfSigns(POSITIVE | NULL, POSITIVE)).toBe(POSITIVE);
    expect(sumOfSigns(NEGATIVE | POSITIVE, NULL)).toBe(NEGATIVE | POSITIVE);
    expect(sumOfSigns(NEGATIVE, POSITIVE)).toBe(NEGATIVE | NULL | POSITIVE);
  });

  test("of powers leave out what is not defined", () => {
    expect(powerOfSigns(NEGATIVE | NULL | POSITIVE, 2)).toBe(NULL | POSITIVE);
    expect(powerOfSigns(NEGATIVE | NULL | POSITIVE, -2)).toBe(POSITIVE);
    expect(powerOfSigns(NEGATIVE | NULL | POSITIVE, 3)).toBe(NEGATIVE | NULL | POSITIVE);
    expect(powerOfSigns(NEGATIVE | NULL | POSITIVE, fraction(-1n, 2n))).toBe(POSITIVE);
  });
});

test("the sign at a point is among those inferred", () => {
  fc.assert(
    fc.property(recipes(true), points, (recipe, at) => {
      const expr = build(recipe);
      const value = enclose(expr, new Map([...at].map(([name, q]) => [name, ballFromRational(q, 128)])), 128);
      const sign = typeof value === "object" ? ballSign(value) : null;
      if (sign !== null) expect(signsOf(expr) & bitOf(sign)).toBeTruthy();
    }),
    { seed: 51, numRuns: 3000 },
  );
});

describe("conditions decided by signs alone", () => {
  test.for<readonly [formula: string, name: Relation]>([
    ["x^2 + 1", ">"],
    ["x^2 + x + 1", ">"],
    ["9*sin(y)^2 - 24*sin(y) + 20", ">"],
    ["x^2 - 2*x + 1", ">="],
    ["x^2 + y^4", ">="],
    ["exp(x) + x^2", ">"],
    ["2 - cos(x)", ">"],
    ["1 - sin(x)*cos(y)", ">="],
    ["1 + tanh(x)", ">"],
    ["3 - 2*erf(x) - cos(y)", ">"],
    ["cosh(x) - 1/2", ">"],
    ["log(1 + x^2)", ">="],
    ["abs(x) + pi", "!="],
    ["sqrt(x^2 + 1) + x^2", ">"],
    ["atan(x^2 + 1)", ">"],
    ["x > 0 ? x^2 + 1 : exp(x)", ">"],
    ["max(exp(x), 1 + y^2)", ">"],
    ["acos(x)", ">="],
    ["x^y", ">"],
  ])("%s %s 0", ([formula, name]) => {
    expect(truthFromSigns(relation(name, read(formula)))).toBe("true");
  });

  test.for<readonly [formula: string, name: Relation]>([
    ["-x^2 - 1", ">="],
    ["-exp(x)", ">"],
    ["x^2 + 1", "="],
  ])("not %s %s 0", ([formula, name]) => {
    expect(truthFromSigns(relation(name, read(formula)))).toBe("false");
  });

  test.for<readonly [formula: string, name: Relation]>([
    ["x^2", ">"],
    ["x^3 + 1", ">"],
    ["2 - tan(x)", ">"],
    ["x^2 - 3*x + 1", ">="],
    ["log(x)", ">"],
    ["1/2 + sin(x)*cos(y)", ">"],
    ["1/2 - sin(x)^2", ">"],
    ["1/2 + sin(x)^3", ">"],
    ["1 + sin(x)", ">"],
    ["x - 9^9^9*sin(y)^(9^9^9)", ">"],
    ["x^2 - sech(y)", "!="],
    ["1 - sin(x)*tanh(y)", ">"],
  ])("%s %s 0 stays open", ([formula, name]) => {
    expect(truthFromSigns(relation(name, read(formula)))).toBe("unknown");
  });
});

describe("assumptions", () => {
  const under = (assumptions: readonly string[], formula: string, name: Relation): string => {
    const conditions = assumptions.map((source) => relation(">", read(source)));
    return truthFromSigns(relation(name, read(formula)), signContext(conditions));
  };

  test("of positive names decide sums and products", () => {
    expect(under(["x", "y"], "x*y + x^3", ">")).toBe("true");
    expect(under(["x"], "sinh(x)", ">")).toBe("true");
    expect(under(["-x"], "x", ">=")).toBe("false");
  });

  test("about an expression decide that expression", () => {
    expect(under(["x - y^2"], "x - y^2", ">=")).toBe("true");
    expect(under(["x - 3"], "x", ">")).toBe("true");
    expect(under(["-2*x - 3"], "x", ">")).toBe("false");
    expect(under(["x + 3"], "x", ">")).toBe("unknown");
  });
});
