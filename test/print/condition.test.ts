import { describe, expect, test } from "vitest";
import { ALWAYS, allOf, anyOf, atLeast, difference, greater, NEVER, product, relation } from "../../src/expr/build.ts";
import type { Condition } from "../../src/expr/expr.ts";
import { printCondition, printConditionLatex, printConditionUnicode } from "../../src/print/condition.ts";
import { a, int, plus, square, times, variable, x, y } from "./formulas.ts";

const b = variable("b");

const rows: [text: string, unicode: string, condition: Condition][] = [
  ["x > 0", "x > 0", greater(x, int(0))],
  ["x < 1", "x < 1", greater(int(1), x)],
  ["x != 1", "x ≠ 1", relation("!=", difference(int(1), x))],
  ["x >= 3/2", "x ≥ 3/2", atLeast(times(2, x), int(3))],
  ["x <= -1", "x ≤ −1", atLeast(int(-2), times(2, x))],
  ["x = 0", "x = 0", relation("=", x)],
  ["x > y", "x > y", greater(x, y)],
  ["x^2 + y^2 < 4", "x² + y² < 4", greater(int(4), plus(square(x), square(y)))],
  ["a*c - b^2 > 0", "a·c − b² > 0", greater(product(a, variable("c")), square(b))],
  ["a > 0 and b > 0", "a > 0 and b > 0", allOf(greater(b, int(0)), greater(a, int(0)))],
  ["x > 1 or x < -1", "x > 1 or x < −1", anyOf(greater(x, int(1)), greater(int(-1), x))],
  ["true", "true", ALWAYS],
  ["false", "false", NEVER],
];

describe("a condition", () => {
  test.for(rows)("is written %s", ([text, unicode, condition]) => {
    expect(printCondition(condition)).toBe(text);
    expect(printConditionUnicode(condition)).toBe(unicode);
  });

  test("has LaTeX signs", () => {
    expect(printConditionLatex(atLeast(x, y))).toBe("x \\ge y");
    expect(printConditionLatex(relation("!=", x))).toBe("x \\ne 0");
  });
});
