import { beforeEach, describe, expect, test } from "vitest";
import { derivative } from "../../src/calculus/derivative.ts";
import { arenaSize, createMemo, keepArena, releaseArena } from "../../src/expr/arena.ts";
import {
  E,
  freeNames,
  linearCombination,
  monomial,
  number,
  ONE,
  PI,
  product,
  sum,
  variable,
  ZERO,
} from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";

test("an arena that keeps nothing cannot be released", () => {
  expect(releaseArena).toThrow(/keepArena/);
});

describe("after a release", () => {
  beforeEach(() => {
    keepArena();
  });

  const fill = (): Expr => {
    const [x, y] = [variable("first"), variable("second")];
    return linearCombination([product(x, y), x], [3, 2], 7);
  };

  test("the arena is as large as before", () => {
    const size = arenaSize();
    fill();
    expect(arenaSize()).toBeGreaterThan(size);
    releaseArena();
    expect(arenaSize()).toBe(size);
  });

  test("permanent nodes are still found", () => {
    fill();
    releaseArena();
    expect([number(0), number(1)]).toEqual([ZERO, ONE]);
    expect(number(1)).toBe(ONE);
    expect(product(PI, E).kind).toBe("product");
  });

  test("names belong to the new formula", () => {
    fill();
    releaseArena();
    const other = product(variable("other"), variable("first"));
    expect(freeNames(other)).toEqual(["other", "first"]);
  });

  test("memos are empty and derivatives are worked out anew", () => {
    const memo = createMemo<number>();
    for (const name of ["first", "second"]) {
      const expr = fill();
      memo.set(expr, 1);
      expect(derivative(expr, name)).toBe(
        name === "first"
          ? sum(product(number(3), variable("second")), number(2))
          : product(number(3), variable("first")),
      );
      releaseArena();
      expect(memo.size).toBe(0);
    }
  });

  test("many releases do not slow down or grow the arena", () => {
    const size = arenaSize();
    for (let i = 0; i < 300; i += 1) {
      fill();
      releaseArena();
    }
    expect(arenaSize()).toBe(size);
  });
});

test("nodes stay unique in a table of a hundred thousand", () => {
  const make = (): Expr[] => {
    const list: Expr[] = [];
    for (let i = 1; i <= 50_000; i += 1)
      list.push(monomial([variable("x"), variable("y")], [i % 250, (i / 250) | 0], i));
    for (let i = 1; i <= 50_000; i += 1) list.push(linearCombination([variable("x"), variable("y")], [i, -i], i % 7));
    return list;
  };
  const first = make();
  expect(make().every((node, i) => node === first[i])).toBe(true);
  expect(new Set(first).size).toBe(first.length);
});
