import { expect, test } from "vitest";
import type { ProductNode } from "../../src/expr/expr.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { printText } from "../../src/print/text.ts";
import { withoutNames } from "../../src/simplify/function-products.ts";
import { simplify } from "../../src/simplify/simplify.ts";

function read(text: string): ProductNode {
  const parsed = parseFormula(text, { variables: ["x", "y"], assume: ["x > 0"] });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.problem.objective as ProductNode;
}

test.for([
  ["-3*x^2*sin(y)*cos(x)^2/pi", "cos(x)^2*sin(y)"],
  ["y*sinh(x)/cosh(x)", "sinh(x)/cosh(x)"],
  ["2*sin(x)*cos(x)", "cos(x)*sin(x)"],
  ["x*tan(x)^2", "tan(x)^2"],
])("%s is parted by the functions %s", ([text, functions]) => {
  const node = read(text!);
  const parted = withoutNames(node)!;
  expect(printText(parted.functions)).toBe(functions);
  expect(parted.withFunctions(parted.functions)).toBe(node);
});

test.for([
  ["nothing but functions", "sin(y)*cos(x)^2"],
  ["a single function, whose sign may be changed", "-sin(x - y)"],
  ["absolute values, whose rules take names", "x*abs(x)*sin(x)"],
  ["roots", "sqrt(x)*sin(x)*cos(x)"],
  ["exponentials", "x*exp(x)*sin(x)"],
  ["values at numbers", "x*sin(1)*cos(1)"],
  ["sums", "x*(x + 1)*sin(x)*cos(x)"],
] as const)("%s: not parted", ([, text]) => {
  expect(withoutNames(read(text))).toBeNull();
});

test.for([
  ["2*x*sin(y)*cos(y)", "x*sin(2*y)"],
  ["x*sin(y)*cos(y)", "x*cos(y)*sin(y)"],
  ["pi*x*sin(x)/cos(x)", "pi*x*tan(x)"],
])("%s is %s", ([text, expected]) => {
  expect(printText(simplify(read(text!)))).toBe(expected);
});
