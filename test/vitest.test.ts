import { describe, expect, expectTypeOf, test } from "vitest";
import * as matchers from "../src/vitest.ts";

expect.extend({ ...matchers });

describe("formulas in expectations", () => {
  test("hold", () => {
    expect("x^2 + y^4").toBeConvex();
    expect("-x^2").toBeConcave();
    expect("x*y").not.toBeConvex();
    expect("1/x").toBeConvex({ assume: ["x > 0"] });
    expect("x^n").toBeConvex({ vars: ["x"], let: { n: 4 } });
    expect("x^2*y").toHaveGradient({ x: "2*x*y", y: "x^2" });
    expect("x^2*y").toHaveGradient(["2*x*y", "x^2"], { vars: ["x", "y"] });
    expect("a*x^2").toHaveHessian([["2*a"]], { vars: ["x"], params: ["a"] });
    expect("x^2 + y^2/10").toHaveCriticalPoint({ at: { x: 0, y: "0" }, type: "minimum", eigenvalues: [0.2, 2] });
    expect("x*y").toHaveExactlyCriticalPoints([{ at: { x: 0, y: 0 }, type: "saddle" }]);
    expect("(x + 1)^2").toEqualFormula("x^2 + 2*x + 1");
    expect("x + 0.1").toEqualFormula("x + 1/10");
  });

  test("say what is wrong", () => {
    expect(() => expect("x^2*y").toHaveGradient({ x: "x*y" })).toThrow(
      /to have this gradient\ndf\/dx is wrong: off by a factor 1\/2\n {2}correct: df\/dx = 2\*x\*y/,
    );
    expect(() => expect("x*y").toBeConvex()).toThrow(/not positive semidefinite at/);
    expect(() => expect("x^2").not.toBeConvex()).toThrow("expected x^2 not to be convex");
    expect(() => expect("x^2 +").toBeConvex()).toThrow("operand");
    expect(() => expect(3).toBeConvex()).toThrow("a formula is a string");
  });

  test("that are undecided fail either way", () => {
    const undecided = "x^2*y + y^3*sin(x*y)";
    expect(() => expect(undecided).toHaveExactlyCriticalPoints([])).toThrow(/not proved|more critical points/);
    expect(() => expect(undecided).not.toHaveExactlyCriticalPoints([])).toThrow(/not proved/);
  });

  test("have types", () => {
    const matcher = expect("x");
    expectTypeOf(matcher.toBeConvex).parameter(0).toEqualTypeOf<matchers.FormulaOptions | undefined>();
    expectTypeOf(matcher.toHaveCriticalPoint).parameter(0).toEqualTypeOf<matchers.ExpectedPoint>();
    expectTypeOf(expect("x").not.toHaveHessian).toBeFunction();
    // @ts-expect-error: a point needs coordinates
    expect(() => matcher.toHaveCriticalPoint({ type: "minimum" })).toThrow();
    // @ts-expect-error: no such type of point
    expect(() => matcher.toHaveCriticalPoint({ at: { x: 0 }, type: "peak" })).toThrow();
    // @ts-expect-error: there is no such matcher
    expect(() => matcher.toBeConvx()).toThrow();
  });
});
