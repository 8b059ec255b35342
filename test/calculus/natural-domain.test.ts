import { describe, expect, test } from "vitest";
import { guardDomain, joinDomains, naturalDomain, requirementsOfPower } from "../../src/calculus/natural-domain.ts";
import { number, relation, variable } from "../../src/expr/build.ts";
import type { Requirement } from "../../src/expr/problem.ts";
import { printCondition } from "../../src/print/condition.ts";
import { read } from "./read.ts";

const shown = ({ condition, guards }: Requirement): string =>
  [printCondition(condition), ...guards.map((guard) => `if ${printCondition(guard)}`)].join(" ");

describe("what a formula asks for", () => {
  test.for<readonly [formula: string, defined: readonly string[], smooth: readonly string[]]>([
    ["x^2 + exp(y) - sin(x*y)", [], []],
    ["1/x", ["x != 0"], []],
    ["sqrt(x)", ["x >= 0"], ["x > 0"]],
    ["1/sqrt(x)", ["x > 0"], []],
    ["x^(5/2)", ["x >= 0"], ["x > 0"]],
    ["(x^2 + y^2)^(5/2)", [], []],
    ["(x^2 + y^2)^(3/2)", [], ["x^2 + y^2 > 0"]],
    ["x^y", ["x > 0"], []],
    ["log(x)", ["x > 0"], []],
    ["asin(x)", ["x >= -1", "x <= 1"], ["x > -1", "x < 1"]],
    ["abs(x)", [], ["x != 0"]],
    ["max(x, y)", [], ["x != y"]],
    ["1/(1 + x^2)", [], []],
    ["log(2 + sin(x))", [], []],
    ["sqrt(1 + cosh(x))", [], []],
    ["1/(exp(x) + y^4)", [], []],
    ["1/(sqrt(x) + 1)", ["x >= 0"], ["x > 0"]],
    ["log(cosh(x))", [], []],
  ])("%s", ([formula, defined, smooth]) => {
    const natural = naturalDomain(read(formula));
    expect(new Set(natural.defined.map(shown))).toEqual(new Set(defined));
    expect(new Set(natural.smooth.map(shown))).toEqual(new Set(smooth));
  });
});

describe("conditionals", () => {
  test("guard the requirements of their branches, but for those that the guards imply", () => {
    const { defined, smooth } = naturalDomain(read("x > 0 ? log(x) : 1/y"));
    expect(defined.map(shown)).toEqual(["y != 0 if x <= 0"]);
    expect(smooth.map(shown)).toEqual(["x != 0"]);
  });

  test("without an otherwise are defined only where a condition holds", () => {
    const { defined } = naturalDomain(read("piecewise(x > 1, x, y > 0, y)"));
    expect(defined.map(shown)).toEqual(["y > 0 or x > 1"]);
  });

  test("ask for the domain of what they compare", () => {
    const { defined } = naturalDomain(read("log(x) > y ? 1 : 2"));
    expect(defined.map(shown)).toEqual(["x > 0"]);
  });

  test("whose conjunction is decided by one part do not ask for the others", () => {
    expect(naturalDomain(read("x != 0 and 1/x > 2 ? 1 : 2")).defined).toEqual([]);
    expect(naturalDomain(read("x <= 0 or log(x) > 2 ? 1 : 2")).defined).toEqual([]);
    const { defined } = naturalDomain(read("y > 0 and log(x) > 2 ? 1 : 2"));
    expect(defined.map(shown)).toEqual(["x > 0 if y > 0"]);
  });

  test("whose conjunction is decided by no part that always has a value ask for all", () => {
    const { defined } = naturalDomain(read("log(x) > 0 and sqrt(y) > 1 ? 1 : 2"));
    expect(new Set(defined.map(shown))).toEqual(new Set(["x > 0", "y >= 0"]));
  });
});

test("repetitions are dropped and guards come first", () => {
  const x = variable("x");
  const positive = requirementsOfPower(x, variable("y"));
  expect(joinDomains(positive, positive)).toEqual(positive);
  const guard = relation(">", variable("z"));
  expect(guardDomain(positive, [guard]).defined).toEqual([{ condition: relation(">", x), guards: [guard] }]);
  expect(requirementsOfPower(x, number(3)).defined).toEqual([]);
});

test("each of 300 logarithms asks for its own condition", () => {
  const terms = Array.from({ length: 300 }, (_, i) => `log(x + ${i})`).join(" + ");
  expect(naturalDomain(read(terms)).defined).toHaveLength(300);
});
