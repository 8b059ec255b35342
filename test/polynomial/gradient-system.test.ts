import { expect, test } from "vitest";
import { variable } from "../../src/expr/build.ts";
import { gradientSystem, valueSystem } from "../../src/polynomial/gradient-system.ts";
import type { Multivariate } from "../../src/polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../src/polynomial/multivariate/symbols.ts";
import { printText } from "../../src/print/text.ts";
import { problemOf } from "../critical/solving.ts";

const shown = (polynomials: readonly Multivariate[] | undefined, names: readonly string[]) =>
  polynomials?.map((p) => printText(exprOfMultivariate(p, names.map(variable))));

function systemOf(source: string) {
  const system = gradientSystem(problemOf(source).objective, ["x", "y"]);
  return { equations: shown(system?.equations, ["x", "y"]), poles: shown(system?.poles, ["x", "y"]) };
}

test("derivatives of a polynomial, primitive", () => {
  expect(systemOf("x^4/2 - 3*x*y + 7")).toEqual({ equations: ["2*x^3 - 3*y", "x"], poles: [] });
  expect(systemOf("6*x").equations).toEqual(["1", "0"]);
});

test("numerators of the derivatives of a quotient, without repeated factors of the denominator", () => {
  expect(systemOf("x/(x^2 + y^2)^3")).toEqual({ equations: ["5*x^2 - y^2", "x*y"], poles: ["x^2 + y^2"] });
  expect(systemOf("1/(x - y) + 1/x")).toEqual({ equations: ["2*x^2 - 2*x*y + y^2", "x^2"], poles: ["x - y", "x"] });
});

test("the value as a further variable", () => {
  const system = valueSystem(problemOf("x/(x^2 + y^2)").objective, ["x", "y"]);
  expect(shown(system?.equations, ["x", "y", "v"])).toEqual(["2*v*x - 1", "v*y", "v*x^2 + v*y^2 - x"]);
  expect(shown(system?.poles, ["x", "y", "v"])).toEqual(["x^2 + y^2"]);
  expect(valueSystem(problemOf("x^2*y").objective, ["x", "y"])).toBeNull();
});

test("other formulas, and powers that are too high, have no system", () => {
  for (const source of ["sin(x)*y", "sqrt(x)*y", "x*y + z", "(x + y)^201", "abs(x) + y"])
    expect(gradientSystem(problemOf(source).objective, ["x", "y"])).toBeNull();
});
