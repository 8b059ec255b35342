import { expect, test } from "vitest";
import { relation, variable } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { parseExpression } from "../../../src/parse/expression.ts";
import { isZero } from "../../../src/simplify/is-zero.ts";
import { simplify } from "../../../src/simplify/simplify.ts";

function read(source: string): Expr {
  const parsed = parseExpression(source, ["x", "y"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

test.for([
  "abs(-3*x) - 3*abs(x)",
  "abs(x^3/y) - abs(x)^3/abs(y)",
  "sign(x*y^3) - sign(x)*sign(y)",
  "cbrt(-8*x^3*y) + 2*x*cbrt(y)",
  "root(x^5*y^10, 5) - x*y^2",
  "cbrt(3)*cbrt(9) - 3",
  "1/cbrt(3) - 3^(-1/3)",
])("factors leave absolute values, signs and odd roots: %s = 0", (source) => {
  expect(isZero(read(source))).toBe("true");
});

test("what is defined nowhere, and contradicting facts, come to an end", () => {
  const x = variable("x");
  const facts = [relation(">", x), relation(">", read("-x"))];
  expect(() => simplify(read("abs(x*y) + sqrt(x)"), { facts })).not.toThrow();
});
