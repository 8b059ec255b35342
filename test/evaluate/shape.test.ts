import { describe, expect, test } from "vitest";
import type { Interval } from "../../src/evaluate/bounds.ts";
import { curvatureOn, slopeOn } from "../../src/evaluate/shape.ts";
import type { UnaryDefinition } from "../../src/functions/definition.ts";
import { definitionOf } from "../../src/functions/table.ts";
import { fraction, fromDouble, type Rational } from "../../src/number/rational.ts";

const unary = (name: string): UnaryDefinition => definitionOf(name) as UnaryDefinition;
const over = (from: number | "-oo", to: number | "+oo"): Interval => ({
  from: from === "-oo" ? from : fromDouble(from),
  to: to === "+oo" ? to : fromDouble(to),
});
const thirds = (from: number, to: number): Interval => ({ from: third(from), to: third(to) });
const third = (n: number): Rational => fraction(BigInt(n), 3n);

describe("slope and curvature", () => {
  test.for<[string, Interval, string | null, string | null]>([
    ["erf", over(0, 3), "nondecreasing", "concave"],
    ["erf", over(-1, 3), "nondecreasing", null],
    ["exp", over("-oo", "+oo"), "nondecreasing", "convex"],
    ["log", over(-1, 5), "nondecreasing", "concave"],
    ["sin", over(0.1, 3), null, "concave"],
    ["sin", over(100, 100.5), "nondecreasing", "convex"],
    ["sin", over(-1, 1), "nondecreasing", null],
    ["sin", over("-oo", "+oo"), null, null],
    ["cos", over(-1.5, 1.5), null, "concave"],
    ["cos", over(1e15, 1e15 + 0.125), "nonincreasing", "convex"],
    ["lgamma", over(0, "+oo"), null, "convex"],
    ["gamma", over(2, "+oo"), "nondecreasing", "convex"],
    ["gamma", over(-1.75, -1.25), null, "convex"],
    ["gamma", over(-1.75, -0.25), null, null],
    ["gamma", over(-1e6, 1), null, null],
    ["digamma", over(-7.5, -7.25), "nondecreasing", null],
  ])("of %s", ([name, x, slope, curvature]) => {
    expect([slopeOn(unary(name), x), curvatureOn(unary(name), x)]).toEqual([slope, curvature]);
  });

  test("two affine pieces joined at a convex kink are convex, not affine", () => {
    const abs = unary("abs");
    expect([slopeOn(abs, over(-1, 2)), curvatureOn(abs, over(-1, 2))]).toEqual([null, "convex"]);
    expect([slopeOn(abs, over(0, 2)), curvatureOn(abs, over(0, 2))]).toEqual(["nondecreasing", "affine"]);
  });

  test("nothing is claimed across a pole, though both sides fall", () => {
    const coth = unary("coth");
    expect([slopeOn(coth, over(-1, 2)), curvatureOn(coth, over(-1, 2))]).toEqual([null, null]);
    expect([slopeOn(coth, over(0, 2)), curvatureOn(coth, over(0, 2))]).toEqual(["nonincreasing", "convex"]);
    expect(slopeOn(unary("tan"), over(1, 2))).toBeNull();
    expect(slopeOn(unary("tan"), thirds(-4, 4))).toBe("nondecreasing");
    expect(slopeOn(unary("tan"), thirds(-5, 5))).toBeNull();
  });

  test("nothing is claimed across a gap of the domain, though both sides rise", () => {
    expect(slopeOn(unary("asec"), over(-2, 2))).toBeNull();
    expect(slopeOn(unary("asec"), over(0, 2))).toBe("nondecreasing");
  });

  test("nothing is claimed where a jump is touched", () => {
    expect(curvatureOn(unary("sign"), over(0, 1))).toBeNull();
    expect(curvatureOn(unary("sign"), over(0.5, 1))).toBe("affine");
    expect(slopeOn(unary("acot"), over(-1, 0))).toBeNull();
  });

  test("the inflection of a cube root is no curvature, and its slope goes through", () => {
    expect([slopeOn(unary("cbrt"), over(-1, 1)), curvatureOn(unary("cbrt"), over(-1, 1))]).toEqual([
      "nondecreasing",
      null,
    ]);
  });

  test("a bound without a closed form separates slopes", () => {
    const minimum = 1.461632144968362;
    expect(slopeOn(unary("gamma"), over(minimum + 1e-15, 3))).toBe("nondecreasing");
    expect(slopeOn(unary("gamma"), over(minimum - 1e-14, 3))).toBeNull();
  });

  test("nothing is claimed outside of the domain", () => {
    expect([slopeOn(unary("log"), over(-2, 0)), curvatureOn(unary("log"), over(-2, 0))]).toEqual([null, null]);
  });
});
