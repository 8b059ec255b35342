import { expect, test } from "vitest";
import { columnsOf, wrapFormula, wrapWords } from "../../../src/formats/text/wrap.ts";

test("a formula breaks before its signs and hangs below its first term", () => {
  expect(wrapFormula("f(x) = ", "x⁴ + 2·x³ − 3·x² + x − 1", 24)).toEqual(["f(x) = x⁴ + 2·x³ − 3·x²", "       + x − 1"]);
});

test("parentheses are opened only when their term is too long for a line", () => {
  expect(wrapFormula("", "a + (b + c)·d", 9)).toEqual(["a + (b", "+ c)·d"]);
  expect(wrapFormula("", "a + (b + c)·d", 12)).toEqual(["a", "+ (b + c)·d"]);
});

test("signs of exponents and unary signs do not break a line", () => {
  expect(wrapFormula("", "x^(-2) - y*exp(-x)", 10)).toEqual(["x^(-2)", "- y*exp(-x)"]);
});

test("words wrap, and a long word stays whole", () => {
  expect(wrapWords("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrapWords("extraordinary", 5)).toEqual(["extraordinary"]);
});

test("combining marks take no column", () => {
  expect(columnsOf("x́²")).toBe(2);
});

test("letters, signs and boxes take one column each", () => {
  for (const text of ["∂f/∂x₁ = α·x⁴ − √2", "┌─┬─┐", "ℝ² ≈ 𝑥"]) expect(columnsOf(text)).toBe([...text].length);
  const plain = Array.from({ length: 0x2c00 }, (_, code) => String.fromCharCode(code));
  expect(plain.filter((c) => /\p{Mn}/u.test(c) === (columnsOf(c) === 1))).toEqual([]);
});
