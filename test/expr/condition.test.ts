import { describe, expect, test } from "vitest";
import {
  ALWAYS,
  allOf,
  anyOf,
  atLeast,
  greater,
  NEVER,
  negate,
  number,
  ONE,
  opposite,
  piecewise,
  relation,
  scale,
  sum,
  variable,
  ZERO,
} from "../../src/expr/build.ts";

const [x, y] = [variable("x"), variable("y")];

describe("relations", () => {
  test("of numbers are decided", () => {
    expect(greater(number(2), ONE)).toBe(ALWAYS);
    expect(greater(ONE, ONE)).toBe(NEVER);
    expect(atLeast(ONE, ONE)).toBe(ALWAYS);
    expect(relation("!=", ZERO)).toBe(NEVER);
  });

  test("lose positive factors, and any factor when they compare with = or !=", () => {
    expect(relation(">", scale(x, 3))).toBe(relation(">", x));
    expect(relation(">", scale(x, -3))).toBe(relation(">", negate(x)));
    expect(relation("!=", scale(x, -3))).toBe(relation("!=", x));
  });
});

describe("connectives", () => {
  const [a, b, c] = [greater(x, ZERO), greater(y, ZERO), relation("=", sum(x, y))];

  test("do not depend on order, grouping or repetition", () => {
    expect(allOf(a, allOf(b, c))).toBe(allOf(c, a, b, a));
    expect(anyOf(a, anyOf(b, c))).toBe(anyOf(c, a, b, a));
  });

  test("have neutral and absorbing conditions", () => {
    expect(allOf()).toBe(ALWAYS);
    expect(anyOf()).toBe(NEVER);
    expect(allOf(a, ALWAYS)).toBe(a);
    expect(allOf(a, NEVER)).toBe(NEVER);
    expect(anyOf(a, ALWAYS)).toBe(ALWAYS);
  });

  test("the opposite of the opposite is the condition itself", () => {
    for (const condition of [a, c, allOf(a, b), anyOf(a, allOf(b, c))])
      expect(opposite(opposite(condition))).toBe(condition);
    expect(opposite(a)).toBe(atLeast(ZERO, x));
  });
});

describe("conditionals", () => {
  test("skip branches that never apply and end at one that always does", () => {
    const a = greater(x, ZERO);
    expect(piecewise([{ when: NEVER, value: x }], y)).toBe(y);
    expect(piecewise([{ when: ALWAYS, value: x }], y)).toBe(x);
    expect(
      piecewise(
        [
          { when: a, value: x },
          { when: ALWAYS, value: y },
        ],
        null,
      ),
    ).toBe(piecewise([{ when: a, value: x }], y));
  });

  test("with equal branches are that branch, unless they are undefined elsewhere", () => {
    const a = greater(x, ZERO);
    expect(piecewise([{ when: a, value: y }], y)).toBe(y);
    expect(piecewise([{ when: a, value: y }], null)).not.toBe(y);
  });
});
