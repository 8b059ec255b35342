import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { call, greater, number, ONE, piecewise, product, rationalPower, sum, variable } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { substitute, substituteInCondition } from "../../src/expr/substitute.ts";
import { build, recipes } from "./recipes.ts";

const [x, y, z] = [variable("x"), variable("y"), variable("z")];

describe("substitution", () => {
  test("replaces all variables at once", () => {
    expect(
      substitute(
        sum(x, rationalPower(y, 2)),
        new Map([
          ["x", y],
          ["y", x],
        ]),
      ),
    ).toBe(sum(y, rationalPower(x, 2)));
  });

  test("brings the result into normal form", () => {
    expect(substitute(product(x, y), new Map([["y", rationalPower(x, -1)]]))).toBe(ONE);
  });

  test("reaches into conditions", () => {
    const branch = piecewise([{ when: greater(x, y), value: x }], y);
    expect(
      substitute(
        branch,
        new Map([
          ["x", number(2)],
          ["y", number(1)],
        ]),
      ),
    ).toBe(number(2));
    expect(substituteInCondition(greater(x, y), new Map([["y", z]]))).toBe(greater(x, z));
  });

  test("of names that do not occur changes nothing", () => {
    const expr = call("sin", x);
    expect(substitute(expr, new Map([["q", y]]))).toBe(expr);
    expect(substitute(expr, new Map())).toBe(expr);
  });

  test("and back gives the same node", () => {
    const there = new Map(["x", "y", "z"].map((name) => [name, variable(`${name}_`)]));
    const back = new Map(["x", "y", "z"].map((name) => [`${name}_`, variable(name)]));
    fc.assert(
      fc.property(recipes(true), (recipe) => {
        const expr = build(recipe);
        expect(substitute(substitute(expr, there), back)).toBe(expr);
      }),
      { seed: 81, numRuns: 500 },
    );
  });

  test("does not exhaust the stack", () => {
    let chain: Expr = x;
    for (let i = 0; i < 20_000; i += 1) chain = call("sin", sum(chain, ONE));
    expect(substitute(chain, new Map([["x", y]])).depth).toBe(chain.depth);
  });
});
