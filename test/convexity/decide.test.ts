import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { convexity } from "../../src/convexity/decide.ts";
import { printRational } from "../../src/number/rational.ts";
import type { ParseOptions } from "../../src/parse/parse.ts";
import { printReal } from "../../src/print/real.ts";
import { problemOf } from "../critical/solving.ts";

function verdict(source: string, options: ParseOptions = {}): string {
  return convexity(problemOf(source, options)).verdict;
}

describe("convexity", () => {
  test.for([
    ["x^2 + x*y + y^2", "strictly_convex"],
    ["x^2 + 3*x*y + y^2", "neither"],
    ["(x - y)^2", "convex"],
    ["-(x + y)^2 - x^2", "strictly_concave"],
    ["2*x + 3*y + 1", "linear"],
    ["7", "linear"],
    ["x^2 + y^4", "strictly_convex"],
    ["x^4", "strictly_convex"],
    ["x^4 - 4*x^3 + 6*x^2", "strictly_convex"],
    ["x^3", "neither"],
    ["x^4 - x^2", "neither"],
    ["x^6 + y^2 - 3*z", "convex"],
    ["1/x", "neither"],
    ["exp(x*y)", "neither"],
    ["100*(y - x^2)^2 + (1 - x)^2", "neither"],
    ["x^4 + y^4 + 7*x^2*y^2", "neither"],
    ["32*x^4 + x^3", "neither"],
    ["1/x^2", "unknown"],
    ["sin(x) + x^2/2", "strictly_convex"],
    ["sign(x)", "unknown"],
    ["x > 0 ? 1 : 0", "unknown"],
    ["x^2/x", "unknown"],
    ["polygamma(1, x)", "unknown"],
  ] as const)("%s is %s", ([source, expected]) => {
    expect(verdict(source)).toBe(expected);
  });

  test.for([
    ["x^3", { assume: ["x > 0"] }, "strictly_convex"],
    ["x^3", { assume: ["x <= 0"] }, "strictly_concave"],
    ["x^3", { domain: "x in [-1, 2]" }, "neither"],
    ["1/x", { assume: ["x > 0"] }, "strictly_convex"],
    ["1/x^2", { assume: ["x > 0"] }, "strictly_convex"],
    ["x^4 - x^2", { assume: ["x >= 1"] }, "strictly_convex"],
    ["x^4 - 6*x^2", { domain: "x in [-1, 1]" }, "strictly_concave"],
    ["1/x + y^2", { assume: ["x > 0"] }, "strictly_convex"],
    ["x/(1 - x)", { assume: ["x < 1"] }, "strictly_convex"],
    ["x^2", { assume: ["x^2 > 1"] }, "unknown"],
    ["x^2 + y^2", { assume: ["x + y > 1"] }, "strictly_convex"],
    ["x^2 + y^2", { assume: ["x*y > 1"] }, "unknown"],
    ["x*y", { assume: ["x = y"] }, "unknown"],
    ["x^2 - y^2", { assume: ["y = 0"] }, "unknown"],
  ] as const)("%s with %o is %s", ([source, options, expected]) => {
    expect(verdict(source, options)).toBe(expected);
  });

  test.for([
    ["abs(x) + abs(y - x)", {}, "convex"],
    ["abs(x)^3", {}, "strictly_convex"],
    ["max(0, 1 - x)^2", {}, "convex"],
    ["max(0, 1 - 2*x - y)^2 + x^2 + y^2/10", {}, "strictly_convex"],
    ["min(x, 0)^3", {}, "concave"],
    ["max(x^2, (x - 1)^2)", {}, "strictly_convex"],
    ["max(x, y)", {}, "convex"],
    ["sqrt(x^2 + y^2)", {}, "convex"],
    ["sqrt(1 + x^2 + y^2)", {}, "strictly_convex"],
    ["sqrt(x^2)", { assume: ["x > 0"] }, "linear"],
    ["log(exp(x) + exp(y))", {}, "convex"],
    ["log(1 + exp(x) + exp(y))", {}, "strictly_convex"],
    ["x*log(x/y)", { assume: ["x > 0", "y > 0"] }, "convex"],
    ["x^2/y", { assume: ["y > 0"] }, "convex"],
    ["exp(x)/y", { assume: ["y > 0"] }, "strictly_convex"],
    ["(x*y)^(1/4)", { assume: ["x > 0", "y > 0"] }, "strictly_concave"],
    ["(x*y)^(1/4)", { assume: ["x >= 0", "y >= 0"] }, "concave"],
    ["x^0.3*y^0.5", { assume: ["x >= 0", "y >= 0"] }, "concave"],
    ["x^3/y", { assume: ["x >= 0", "y > 0"] }, "convex"],
    ["x^3/y", { assume: ["x > 0", "y > 0"] }, "strictly_convex"],
    ["-sqrt(x)", { assume: ["x >= 0"] }, "strictly_convex"],
    ["(x^4 + y^4 + z^4)^(1/4)", {}, "convex"],
    ["(sqrt(x) + sqrt(y))^2", { assume: ["x > 0", "y > 0"] }, "concave"],
    ["-log(x*y - 1)", { assume: ["x > 0", "x*y > 1"] }, "convex"],
    ["-log(x*y - 1)", { assume: ["x > 0", "y > 0", "x*y > 1"] }, "strictly_convex"],
    ["x^2 + y^2", { assume: ["x >= 0", "x*y >= 0"] }, "unknown"],
    ["x^4 + 6*x^2*y^2 + y^4", {}, "strictly_convex"],
    ["x^4 + 6.0001*x^2*y^2 + y^4", {}, "neither"],
    ["cosh(x) - x^2/2", {}, "strictly_convex"],
    ["cosh(x) - 0.5001*x^2", {}, "neither"],
    ["x/log(1 + x)", { assume: ["x > 0"] }, "strictly_concave"],
    ["sin(x)", { domain: "x in [0, pi]" }, "strictly_concave"],
    ["sin(x)", { domain: "x in [0, 3.15]" }, "neither"],
    ["x*y - sqrt(2)*x^2 - pi*y^2", {}, "strictly_concave"],
    ["x^2 + 2*sqrt(2)*x*y + 2*y^2", {}, "convex"],
    ["(exp(pi*sqrt(163)) - 262537412640768744)*x^2", {}, "strictly_concave"],
    ["log(1 + exp(x)) - x^2/1000", {}, "neither"],
    ["a*x^2 + exp(x)", { variables: ["x"], parameters: ["a"], assume: ["a > 0"] }, "strictly_convex"],
    [
      "x^a*y^b",
      { variables: ["x", "y"], parameters: "auto", assume: ["x > 0", "y > 0", "a > 0", "b > 0", "a + b < 1"] },
      "strictly_concave",
    ],
    ["x^2/x", { assume: ["x >= 0"] }, "linear"],
  ] as const)("%s with %o is %s, by composition or second derivatives", ([source, options, expected]) => {
    expect(verdict(source, options)).toBe(expected);
  });

  test("both failures come with exact witnesses that are checked", () => {
    const { counterexamples, explanation } = convexity(problemOf("x^2 + 3*x*y + y^2"));
    expect(explanation).toBe("the Hessian is indefinite at (0, 0)");
    for (const [side, value] of [
      ["convex", "-2"],
      ["concave", "10"],
    ] as const) {
      const witness = counterexamples[side]!;
      expect(printReal(witness.value)).toBe(value);
      expect(verify(witness.certificate)).toBe(true);
      expect(witness.direction.map(printRational).join()).toBe(side === "convex" ? "1,-1" : "1,1");
    }
  });

  test("witnesses lie in the domain", () => {
    const { counterexamples } = convexity(problemOf("x^3*y", { domain: "x in [1, 2], y in [5, 6]" }));
    const { at } = counterexamples.convex!;
    expect(Number(printRational(at[0]!).split("/")[0])).toBeGreaterThan(0);
    expect(counterexamples.convex).not.toBeNull();
  });

  test("parameters leave the curvature open", () => {
    const { verdict: open, reason } = convexity(problemOf("a*x^2", { variables: ["x"], parameters: ["a"] }));
    expect([open, reason?.code]).toEqual(["unknown", "unable/parameters"]);
    expect(verdict("x + a", { variables: ["x"], parameters: ["a"] })).toBe("linear");
  });

  test("a domain that is not convex is said to be the reason", () => {
    expect(convexity(problemOf("1/x^2")).reason?.code).toBe("domain/not-convex");
  });
});
