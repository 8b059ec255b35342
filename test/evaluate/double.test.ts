import fc from "fast-check";
import { expect, test } from "vitest";
import { compileDouble, compileDoubles } from "../../src/evaluate/double.ts";
import { enclose } from "../../src/evaluate/enclose.ts";
import { ballFromRational, lowerEnd } from "../../src/number/ball.ts";
import { toDouble } from "../../src/number/rational.ts";
import { read } from "../calculus/read.ts";
import { build, points, recipes, VARIABLES } from "../expr/recipes.ts";

test("doubles come near the enclosure", () => {
  let compared = 0;
  fc.assert(
    fc.property(recipes(true), points, (recipe, at) => {
      const expr = build(recipe);
      const exact = enclose(expr, new Map([...at].map(([name, q]) => [name, ballFromRational(q, 128)])), 128);
      const found = compileDouble(expr, VARIABLES)(VARIABLES.map((name) => toDouble(at.get(name)!)));
      if (typeof exact === "string" || Math.abs(toDouble(lowerEnd(exact))) > 1e6) return;
      compared += 1;
      const size = Math.max(1, Math.abs(toDouble(lowerEnd(exact))));
      if (Number.isFinite(found)) expect(Math.abs(found - toDouble(lowerEnd(exact)))).toBeLessThan(1e-3 * size);
    }),
    { seed: 71, numRuns: 1000 },
  );
  expect(compared).toBeGreaterThan(300);
});

test("several expressions share one tape", () => {
  const both = compileDoubles([read("x^2 + y"), read("sqrt(x)*y")], ["x", "y"]);
  expect([...both([4, 3])]).toEqual([19, 6]);
});

test.for([
  ["1/x", [0], Number.NaN],
  ["sqrt(x)", [-1], Number.NaN],
  ["x^(1/3)", [-8], Number.NaN],
  ["x^x", [-1], Number.NaN],
  ["x > 0 ? 1 : -1", [0], -1],
  ["x >= 0 and x < 2 ? x : 5", [1], 1],
  ["log(x) > 0 ? 1 : 2", [-1], Number.NaN],
  ["x > 0 and log(x) > 0 ? 1 : 2", [-1], 2],
  ["x < 0 or log(x) > 0 ? 1 : 2", [-1], 1],
  ["x < 0 and log(x) > 0 ? 1 : 2", [-1], Number.NaN],
  ["piecewise(x > 1, x)", [0], Number.NaN],
  ["max(x, 1 - x)", [0.25], 0.75],
] as const)("%s at %s is %s", ([formula, x, expected]) => {
  expect(compileDouble(read(formula), ["x"])(x)).toEqual(expected);
});
