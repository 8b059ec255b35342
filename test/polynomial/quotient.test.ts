import { describe, expect, test } from "vitest";
import type { Expr } from "../../src/expr/expr.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { effort } from "../../src/polynomial/effort.ts";
import { exactQuotient } from "../../src/polynomial/exact-division.ts";
import { expand } from "../../src/polynomial/expand.ts";
import { factored } from "../../src/polynomial/one-generator.ts";
import { perfectPower } from "../../src/polynomial/perfect-power.ts";
import { quotientOf } from "../../src/polynomial/quotient.ts";
import { printText } from "../../src/print/text.ts";

function formula(source: string): Expr {
  const read = parseExpression(source, ["x", "y", "z"]);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.expr;
}

function expanded(source: string): Expr {
  return expand(formula(source), effort(1000, 100_000))!;
}

test("an expanded power has binomial coefficients", () => {
  expect(printText(expanded("(x + 2*y)^3"))).toBe("x^3 + 6*x^2*y + 12*x*y^2 + 8*y^3");
});

test("expansion gives up beyond its effort", () => {
  expect(expand(formula("(x + y + z)^20"), effort(100, 100_000))).toBeNull();
  expect(expand(formula("(x + y + z)^8"), effort(1000, 50))).toBeNull();
});

test("a polynomial is divided by its factors only", () => {
  const product = expanded("(x*y + z + 1)*(x^2 - y*z)");
  expect(exactQuotient(product, formula("x^2 - y*z"), effort(100, 1000))).toBe(formula("x*y + z + 1"));
  expect(exactQuotient(product, formula("x + y"), effort(100, 1000))).toBeNull();
});

test("powers are recognised up to degree 5, with a factor in front", () => {
  expect(perfectPower(expanded("3*(x + y - 2*z)^4"))).toMatchObject({ degree: 4, coefficient: 3 });
  expect(perfectPower(expanded("-(x - y)^2"))).toMatchObject({ degree: 2, coefficient: -1 });
  expect(perfectPower(formula("x^2 + x*y + y^2"))).toBeNull();
});

test("a polynomial in one quantity splits by its rational roots", () => {
  expect(printText(factored(expanded("4*(x - 1)^2*(2*x + 3)*(x^2 + 1)"))!)).toBe("4*(2*x + 3)*(x - 1)^2*(x^2 + 1)");
  expect(factored(formula("x^2 + 1"))).toBeNull();
});

describe("a rational expression", () => {
  const quotient = (source: string) =>
    quotientOf(formula(source), { effort: effort(400, 20_000), relations: new Map() });

  test("loses the common factor", () => {
    const { numerator, denominator } = quotient("(x^2 - 1)/(x - 1)")!;
    expect([printText(numerator), denominator.size]).toEqual(["x + 1", 0]);
  });

  test("has numerator 0 exactly when it is 0", () => {
    expect(printText(quotient("x/(x + y) + y/(x + y) - 1")!.numerator)).toBe("0");
    expect(printText(quotient("1/x - 1/(x + 1)")!.numerator)).toBe("1");
  });

  test("has none over 0", () => {
    expect(quotientOf(expanded("1/(x - x + y)"), { effort: effort(10, 10), relations: new Map() })).not.toBeNull();
    expect(quotient("1/((x + y)^2 - x^2 - 2*x*y - y^2)")).toBeNull();
  });
});
