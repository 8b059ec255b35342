import { describe, expect, test } from "vitest";
import { call, number, power, product, sum, variable } from "../../src/expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../../src/expr/expr.ts";
import { compareExprs, orderedFactors, orderedTerms, termsBeforeConstant } from "../../src/expr/order.ts";
import { compareNames, orderingOf } from "../../src/expr/ordering.ts";

const [x, y, a] = [variable("x"), variable("y"), variable("a")];
const two = number(2);
const inverse = power(x, number(-1));
const square = power(x, two);
const variables = orderingOf(["x", "y"]);

function termsInOrder(expr: Expr, ordering = variables): Expr[] {
  return orderedTerms(expr as SumNode, ordering).map((i) => (expr as SumNode).args[i]!);
}

describe("terms", () => {
  test("come by descending degree", () => {
    expect(termsInOrder(sum(x, inverse, square))).toEqual([square, x, inverse]);
  });

  test("of one degree come by the variables in the order of the user", () => {
    const mixed = product(x, y);
    const ySquare = power(y, two);
    expect(termsInOrder(sum(ySquare, mixed, square))).toEqual([square, mixed, ySquare]);
    expect(termsInOrder(sum(ySquare, mixed, square), orderingOf(["y", "x"]))).toEqual([ySquare, mixed, square]);
  });

  test("are compared by their degree in the variables, whatever the parameters", () => {
    const high = product(power(a, number(5)), x);
    expect(termsInOrder(sum(high, square))).toEqual([square, high]);
  });

  test("of negative degree come after the constant", () => {
    expect(termsBeforeConstant(sum(x, inverse, number(1)) as SumNode, variables)).toBe(1);
  });
});

describe("factors", () => {
  test("are parameters, then variables, then sums, then functions", () => {
    const factors = [call("sin", x), sum(x, two), y, x, a];
    const node = product(...factors) as ProductNode;
    expect(orderedFactors(node, variables).map((i) => node.args[i]!)).toEqual(
      factors.toReversed().with(1, x).with(2, y),
    );
  });
});

describe("the order of nodes", () => {
  test("is antisymmetric and separates all distinct nodes", () => {
    const nodes = [two, x, y, square, sum(x, y), sum(x, y, two), call("sin", x), call("sin", y), power(x, y), inverse];
    for (const [i, left] of nodes.entries()) {
      for (const [j, right] of nodes.entries()) {
        const there = compareExprs(left, right, variables);
        expect(Math.sign(there) + Math.sign(compareExprs(right, left, variables))).toBe(0);
        expect(there === 0).toBe(i === j);
      }
    }
  });
});

test("names with numbers are ordered by the number", () => {
  expect(["x10", "y", "x2", "x", "a1"].sort(compareNames)).toEqual(["a1", "x", "x2", "x10", "y"]);
});
