import { expect, test } from "vitest";
import type { Expr, ProductNode, SumNode } from "../../src/expr/expr.ts";
import { stepsSoFar } from "../../src/number/patience.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { independentParts } from "../../src/simplify/independent-parts.ts";
import { simplify } from "../../src/simplify/simplify.ts";

function read(text: string): Expr {
  const parsed = parseFormula(text, { variables: ["x", "y", "z", "w"] });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.problem.objective;
}

function partsOf(text: string): readonly string[] | null {
  return independentParts(read(text) as SumNode | ProductNode)?.parts.map((part) => printText(part)) ?? null;
}

test.for([
  ["a function and its argument", "x*sin(x)^2*(x + 1)", ["x*(x + 1)", "sin(x)^2"]],
  ["functions of different names", "y*cos(2*pi*x)*sin(2*pi*z)*cos(x)", ["y", "cos(x)*cos(2*pi*x)", "sin(2*pi*z)"]],
  [
    "an exponential beside a root",
    "x*exp(-sqrt(x^2 + y^2))*sqrt(x^2 + y^2)",
    ["x*sqrt(x^2 + y^2)", "exp(-sqrt(x^2 + y^2))"],
  ],
  ["a common factor", "exp(y)*sin(x)^2 + exp(y)*cos(x)", ["sin(x)^2 + cos(x)", "exp(y)"]],
  [
    "groups of terms",
    "cos(x)^2*z + z/cos(x) + 3*y*exp(x) + y/exp(x)",
    ["z*cos(x)^2 + z/cos(x)", "3*y*exp(x) + y*exp(-x)"],
  ],
  [
    "a constant that matters to one part",
    "cos(x)^2/(1 + sin(x)) + y^2 + 3*exp(z) - 1",
    ["cos(x)^2/(sin(x) + 1) - 1", "y^2", "3*exp(z)"],
  ],
] as const)("%s", ([, text, parts]) => {
  const found = partsOf(text);
  expect(found?.toSorted()).toEqual([...parts].toSorted());
});

test.for([
  ["multiples of an angle", "sin(x)*cos(2*x)"],
  ["exponents with a term in common", "exp(x + y)*(exp(x) + 1)"],
  ["hyperbolic functions and exponentials", "exp(x)*cosh(x)"],
  ["a logarithm of an exponential", "x + 3*y*x^2 - z*log(exp(x)/y + w)"],
  ["an exponential of a logarithm", "exp(y*log(x))*(x + 1)"],
  ["a power and its base", "x^y*(x + 1)"],
  ["roots that may become one", "sqrt(2)*sqrt(x^2 + 1)"],
  ["an absolute value", "abs(x)*(x + 1)"],
  ["an inverse function inside", "sin(asin(x) + y)*(x + 1)"],
  ["short sums of reciprocals", "1/sin(x) + 1/y"],
  ["a constant that may matter to two parts", "cos(x)^2/(1 + sin(x)) + cosh(y)^2/(1 + sinh(y)) - 2"],
] as const)("%s may meet", ([, text]) => {
  expect(partsOf(text)).toBeNull();
});

test("the sum of two long parts takes no more steps than both, and has the form of both", () => {
  const texts = ["2*x*exp(y)*cos(x)^2 - x*exp(y)*sin(x)^2", "w/(w^2 + z^2) + w^3/(w^2 + z^2)^2 - w*z^2/(w^2 + z^2)^2"];
  const measured = [...texts, texts.join(" + ")].map((text) => {
    const expr = read(text);
    const start = stepsSoFar();
    const nodes = nodeCount(simplify(expr));
    return { nodes, steps: stepsSoFar() - start };
  });
  const [first, second, both] = measured as [Measured, Measured, Measured];
  expect(both.nodes).toBeLessThanOrEqual(first.nodes + second.nodes + 1);
  expect(both.steps).toBeLessThan(1.2 * (first.steps + second.steps));
});

interface Measured {
  readonly nodes: number;
  readonly steps: number;
}
