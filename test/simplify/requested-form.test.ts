import { describe, expect, test } from "vitest";
import { difference } from "../../src/expr/build.ts";
import type { Form } from "../../src/form.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { printText } from "../../src/print/text.ts";
import { isZero } from "../../src/simplify/is-zero.ts";
import { inForm } from "../../src/simplify/requested-form.ts";

function read(source: string) {
  const parsed = parseExpression(source, ["x", "y", "z"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

const rows: readonly (readonly [Form, string, string])[] = [
  ["expanded", "(x + 1)^3*(y - 1)", "x^3*y - x^3 + 3*x^2*y - 3*x^2 + 3*x*y - 3*x + y - 1"],
  ["expanded", "(x + y)^2/x", "x + 2*y + y^2/x"],
  ["expanded", "1/(x + 1) + 1/(x - 1)", "2*x/(x^2 - 1)"],
  ["factored", "x^4 - y^4", "(x + y)*(x - y)*(x^2 + y^2)"],
  ["factored", "2*x^2*y + 4*x*y^2 + 2*y^3", "2*(x + y)^2*y"],
  ["factored", "(x^2 - 1)/(x^2 - 2*x + 1)", "(x + 1)/(x - 1)"],
  ["factored", "sin(x)^2 - y^2", "-(y + sin(x))*(y - sin(x))"],
  ["horner", "x^3*y + x^2*y^2 - x + 1", "x*(x*(x*y + y^2) - 1) + 1"],
  ["horner", "x^5 + x^2", "(x^3 + 1)*x^2"],
  ["shortest", "(x + 1)^2", "(x + 1)^2"],
];

describe("an expression in the form asked for", () => {
  test.for(rows)("%s: %s", ([form, source, wanted]) => {
    const expr = read(source);
    const written = inForm(expr, form, [], ["x", "y", "z"]);
    expect(isZero(difference(expr, written))).toBe("true");
    expect(written).toBe(read(wanted));
  });

  test("beyond the limits it stays as it is", () => {
    const huge = read("(x + y + z + 1)^200");
    expect(inForm(huge, "expanded", [], [])).toBe(huge);
    expect(printText(huge)).toBe("(x + y + z + 1)^200");
  });
});
