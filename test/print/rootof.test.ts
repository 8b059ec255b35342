import { expect, test } from "vitest";
import { parseFormula } from "../../src/parse/parse.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { printUnicode } from "../../src/print/unicode.ts";

function read(source: string) {
  const parsed = parseFormula(source, { variables: ["x", "y"] });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.problem.objective;
}

test.for([
  ["rootof(t^3 - t - 1, 1)", "rootof(x^3 - x - 1, 1)"],
  ["2*y*rootof(t^5 + 3*t^2 - 7, 1) + x", "x + 2*y*rootof(x^5 + 3*x^2 - 7, 1)"],
  ["rootof(3*t^5 - 5*t + 1, 2)^2", "rootof(3*x^5 - 5*x + 1, 2)^2"],
] as const)("%s is printed as %s and read again", ([source, text]) => {
  const expr = read(source);
  expect(printText(expr, { order: ["x", "y"] })).toBe(text);
  expect(read(text)).toBe(expr);
});

test("a root of a polynomial in Unicode", () => {
  expect(printUnicode(read("rootof(t^3 - t - 1, 1)"))).toBe("rootof(x³ − x − 1, 1)");
});

test("the polynomial counts as it is printed", () => {
  expect(nodeCount(read("rootof(t^3 - t - 1, 1)"))).toBe(9);
});
