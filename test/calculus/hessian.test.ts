import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derivative } from "../../src/calculus/derivative.ts";
import { gradient } from "../../src/calculus/gradient.ts";
import { denseHessian, hessian } from "../../src/calculus/hessian.ts";
import { enclose } from "../../src/evaluate/enclose.ts";
import { jet } from "../../src/evaluate/jet.ts";
import { ballRing } from "../../src/evaluate/ring.ts";
import { linearCombination, monomial, product, rationalPower, sum, variable, ZERO } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { postorder } from "../../src/expr/postorder.ts";
import { type Ball, ballFromRational, containsZero, type Enclosed } from "../../src/number/ball.ts";
import { overlap } from "../expr/overlap.ts";
import { build, points, recipes, VARIABLES } from "../expr/recipes.ts";
import { read } from "./read.ts";

const rows = (source: string, variables: readonly string[]): readonly (readonly Expr[])[] =>
  denseHessian(hessian(read(source, variables), variables));

describe("known Hessians", () => {
  test("the Hessian of a quadratic form is constant", () => {
    expect(rows("x^2 + 3*x*y + y^2", ["x", "y"])).toEqual([
      [read("2"), read("3")],
      [read("3"), read("2")],
    ]);
  });

  test("Rosenbrock's function", () => {
    expect(rows("100*(y - x^2)^2 + (1 - x)^2", ["x", "y"])).toEqual([
      [read("1200*x^2 - 400*y + 2"), read("-400*x")],
      [read("-400*x"), read("200")],
    ]);
  });

  test("every entry of (x1 + ... + xn)^4 is the same node", () => {
    const names = Array.from({ length: 20 }, (_, i) => `x${i}`);
    const total = linearCombination(names.map(variable), null, 0);
    const { entries } = hessian(rationalPower(total, 4), names);
    expect(entries).toHaveLength(210);
    expect(new Set(entries.map(({ value }) => value))).toEqual(new Set([monomial([total], [2], 12)]));
  });

  test("a product of n factors has products of the others as entries", () => {
    const names = ["a", "b", "c", "d"].map((name) => variable(name));
    const factors = names.map((v) => sum(read("1"), rationalPower(v, 2)));
    const entries = denseHessian(hessian(product(...factors), ["a", "b", "c", "d"]));
    expect(entries[0]![0]).toBe(product(read("2"), ...factors.slice(1)));
    expect(entries[0]![1]).toBe(product(read("4"), names[0]!, names[1]!, factors[2]!, factors[3]!));
  });

  test("x^y", () => {
    const [[xx, xy], [, yy]] = rows("x^y", ["x", "y"]) as [[Expr, Expr], [Expr, Expr]];
    expect(xx).toBe(read("y^2*x^y/x^2 - y*x^y/x^2"));
    expect(xy).toBe(read("x^y/x + y*log(x)*x^y/x"));
    expect(yy).toBe(read("x^y*log(x)^2"));
  });

  test("|x|·x has the second derivative 2·sign(x)", () => {
    expect(rows("abs(x)*x", ["x"])).toEqual([[read("2*sign(x)")]]);
  });

  test("the rows of the Hessian of log(Σ exp) sum to zero", () => {
    const names = ["x", "y", "z"];
    const at = new Map(names.map((name, i) => [name, ballFromRational(i - 1, 200)]));
    for (const row of rows("log(exp(x) + exp(y) + exp(z))", names)) {
      expect(containsZero(enclose(linearCombination(row, null, 0), at, 200) as Ball)).toBe(true);
    }
  });
});

describe("sparsity", () => {
  test("only structural nonzeros are listed, sorted by row and column", () => {
    const { size, entries } = hessian(read("x*z + y^2 + sin(x)", ["z", "y", "x"]), ["z", "y", "x"]);
    expect(size).toBe(3);
    expect(entries.map(({ row, column }) => [row, column])).toEqual([
      [0, 2],
      [1, 1],
      [2, 2],
    ]);
  });

  test("columns are sorted whatever the order of the variables", () => {
    for (const variables of [
      ["z", "y", "x"],
      ["x", "z", "y"],
    ]) {
      const { entries } = hessian(read("x*y*z", variables), variables);
      expect(entries.map(({ row, column }) => [row, column])).toEqual([
        [0, 1],
        [0, 2],
        [1, 2],
      ]);
    }
  });

  test("a variable that does not occur has an empty row", () => {
    expect(hessian(read("x^2"), ["x", "y"]).entries).toHaveLength(1);
    expect(denseHessian(hessian(read("x^2"), ["x", "y"]))[1]).toEqual([ZERO, ZERO]);
  });

  test("200 variables in a chain have 399 entries and share their parts", () => {
    const names = Array.from({ length: 200 }, (_, i) => `x${i}`);
    const links = names.slice(1).map((name, i) => `100*(${name} - x${i}^2)^2 + (1 - x${i})^2`);
    const { entries } = hessian(read(links.join("+"), names), names);
    expect(entries).toHaveLength(399);
    expect(postorder(entries.map(({ value }) => value)).length).toBeLessThan(1000);
  });
});

describe("two ways", () => {
  const bits = 160;
  const agree = (symbolic: Enclosed, other: Enclosed): boolean =>
    typeof symbolic === "string" || typeof other === "string" || overlap(symbolic, other);

  test("symbolic derivatives agree with jets", () => {
    let compared = 0;
    fc.assert(
      fc.property(recipes(true), points, (recipe, at) => {
        const expr = build(recipe);
        const balls = new Map([...at].map(([name, value]) => [name, ballFromRational(value, bits)]));
        const other = jet(expr, VARIABLES, ballRing(bits), balls);
        if (typeof other.value === "string") return;
        compared += 1;
        for (const [i, slope] of gradient(expr, VARIABLES).entries()) {
          expect(agree(enclose(slope, balls, bits), other.gradient[i]!)).toBe(true);
        }
        for (const { row, column, value } of hessian(expr, VARIABLES).entries) {
          expect(agree(enclose(value, balls, bits), other.hessian[row]![column]!)).toBe(true);
        }
      }),
      { seed: 41, numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  test("mixed derivatives do not depend on the order", () => {
    fc.assert(
      fc.property(recipes(true), points, (recipe, at) => {
        const expr = build(recipe);
        const balls = new Map([...at].map(([name, value]) => [name, ballFromRational(value, bits)]));
        const [xy, yx] = [derivative(derivative(expr, "x"), "y"), derivative(derivative(expr, "y"), "x")];
        expect(agree(enclose(xy, balls, bits), enclose(yx, balls, bits))).toBe(true);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });
});
