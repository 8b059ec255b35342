import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateExactly } from "../../../src/evaluate/exact.ts";
import { number } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { substitute } from "../../../src/expr/substitute.ts";
import { parseExpression } from "../../../src/parse/expression.ts";
import { exprOfFraction, rationalExpression } from "../../../src/polynomial/fractions/rational-expression.ts";
import { printText } from "../../../src/print/text.ts";

function read(source: string): Expr {
  const parsed = parseExpression(source, ["x", "y", "z", "r", "s"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

const free = { relations: new Map(), signs: new Map(), meaningOf: (symbol: Expr) => symbol, isPositive: () => false };
const limits = (terms: number) => ({ terms, generators: 20 });
const reduced = (source: string) => {
  const form = rationalExpression(read(source), free, limits(1000));
  return form === null ? null : printText(exprOfFraction(form));
};

describe("a rational expression in lowest terms", () => {
  test.for([
    ["(x^2 - 1)/(x - 1)", "x + 1"],
    ["x/(x + y) + y/(x + y) - 1", "0"],
    ["1/x - 1/(x + 1)", "1/(x*(x + 1))"],
    ["(x*y + z + 1)*(x^2 - y*z)/(x^2 - y*z)^2", "(x*y + z + 1)/(x^2 - y*z)"],
    ["x/2 + x/3", "5*x/6"],
    ["1/(2*x + 2) + 1/(x + 1)", "3/(2*(x + 1))"],
    ["(x^2 + 2*x*y + y^2)/(x^2 - y^2)", "(x + y)/(x - y)"],
    ["(1/(x - y))^3*(x^2 - 2*x*y + y^2)", "1/(x - y)"],
  ])("%s", ([source, wanted]) => {
    expect(reduced(source!)).toBe(wanted);
  });

  test("there is none over 0, for roots, and beyond the limit", () => {
    expect(reduced("1/((x + y)^2 - x^2 - 2*x*y - y^2)")).toBeNull();
    expect(reduced("sqrt(x) + 1")).toBeNull();
    expect(rationalExpression(read("(x + y + z + 1)^9"), free, limits(100))).toBeNull();
  });

  test("relations replace powers: r^2 = x, s^2 = 1/x", () => {
    const relations = new Map([
      [read("r"), { degree: 2, value: read("x") }],
      [read("s"), { degree: 2, value: read("1/x") }],
    ]);
    const of = (source: string) =>
      printText(exprOfFraction(rationalExpression(read(source), { ...free, relations }, limits(100))!));
    expect(of("(r + 1)*(r - 1)")).toBe("x - 1");
    expect(of("r^3 - r*x")).toBe("0");
    expect(of("s^2*x")).toBe("1");
    expect(of("(s + 1)*(s - 1) - 1/x")).toBe("-1");
  });

  test("a root whose denominator may be negative is not replaced by its reciprocal: sqrt(1/(x - 1)^2) is 1/|x - 1|", () => {
    const relations = new Map([[read("r"), { degree: 2, value: read("1/(x - 1)^2") }]]);
    const of = (isPositive: () => boolean) =>
      printText(
        exprOfFraction(rationalExpression(read("r*(x - 1) - 1"), { ...free, relations, isPositive }, limits(100))!),
      );
    expect(of(() => false)).not.toBe("0");
    expect(of(() => true)).toBe("0");
  });

  test("a root of a square that is positive is taken out", () => {
    const relations = new Map([[read("r"), { degree: 2, value: read("(x + 1)^2*y") }]]);
    const form = rationalExpression(read("r/(x + 1)"), { ...free, relations, isPositive: () => true }, limits(100))!;
    expect(form.fraction.denominator).toEqual([]);
  });
});

test("the value stays the same at rational points", () => {
  const leaf = fc.constantFrom("x", "y", "z", "1", "2", "3");
  const formula = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(tie("node"), fc.constantFrom("+", "-", "*", "/"), tie("node"))
        .map(([a, op, b]) => `((${a})${op}(${b}))`),
      tie("node").map((a) => `((${a})^2)`),
    ),
  })).node;
  fc.assert(
    fc.property(formula, (source) => {
      const parsed = parseExpression(source, ["x", "y", "z"]);
      if (!parsed.ok) return;
      const form = rationalExpression(parsed.value.expr, free, limits(2000));
      if (form === null) return;
      const at = new Map([
        ["x", number(3)],
        ["y", number(-5)],
        ["z", number(7)],
      ]);
      const [before, after] = [parsed.value.expr, exprOfFraction(form)].map((expr) =>
        evaluateExactly(substitute(expr, at), new Map()),
      );
      if (before !== "undefined") expect(after).toEqual(before);
    }),
    { seed: 77, numRuns: 300 },
  );
});
