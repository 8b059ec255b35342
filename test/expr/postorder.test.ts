import { expect, test } from "vitest";
import { call, greater, ONE, piecewise, product, sum, variable } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { partsOf, postorder } from "../../src/expr/postorder.ts";

const [x, y] = [variable("x"), variable("y")];

test("every node comes once and after its parts", () => {
  const shared = call("sin", product(x, y));
  const root = sum(shared, product(x, shared), piecewise([{ when: greater(x, y), value: shared }], y));
  const order = postorder([root, shared]);
  expect(new Set(order).size).toBe(order.length);
  for (const [i, node] of order.entries())
    for (const part of partsOf(node)) expect(order.indexOf(part)).toBeLessThan(i);
});

test("a node that may not be entered is left out", () => {
  const inner = call("sin", x);
  expect(postorder([sum(inner, y)], (node) => node !== inner)).toEqual([y, sum(inner, y)]);
});

test("a chain of 100000 calls does not exhaust the stack", () => {
  let chain: Expr = sum(x, ONE);
  for (let i = 0; i < 100_000; i += 1) chain = call("sin", chain);
  expect(postorder([chain])).toHaveLength(100_002);
});
