import { expect, test } from "vitest";
import type { Expr } from "../../src/expr/expr.ts";
import { stepsSoFar } from "../../src/number/patience.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { printText } from "../../src/print/text.ts";
import { withHighPowers, withoutHighPowers } from "../../src/simplify/high-powers.ts";
import { simplify } from "../../src/simplify/simplify.ts";

function read(text: string): Expr {
  const parsed = parseFormula(text, { variables: ["x", "y"] });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.problem.objective;
}

test.for([
  ["x*sin(y)^18*(x + 1)", "sin(y)^18", "x*(x + 1)"],
  ["x*sin(y)^18 + cos(y)*sin(y)^19", "sin(y)^18", "x + cos(y)*sin(y)"],
  ["-x*cos(x)^4*sin(y)^5", "cos(x)^4*sin(y)^5", "-x"],
])("%s is parted into %s and %s", ([text, powers, rest]) => {
  const expr = read(text!);
  const parted = withoutHighPowers(expr)!;
  expect([printText(parted.powers), printText(parted.rest)]).toEqual([powers, rest]);
  if (expr.kind === "product") expect(withHighPowers(parted, parted.rest)).toBe(expr);
});

test.for([
  ["low powers", "x*sin(y)^3*(x + 1)"],
  ["powers of names", "x^18*(x + 1)"],
  ["powers below the line", "x/sin(y)^18"],
  ["powers that not all terms have", "x*sin(y)^18 + cos(y)"],
  ["nothing else", "sin(x)^18*cos(y)^18"],
] as const)("%s stay", ([, text]) => {
  expect(withoutHighPowers(read(text))).toBeNull();
});

test("what is left has normal forms of its own, and takes no more steps than without the powers", () => {
  const rest = "x^2*(y*cos(x)^2 + 3*y*sin(x)^2 - sin(2*x)) - (2*x^2*y + 1)*sin(x)^2";
  const taken = [rest, `(${rest})*sin(x)^40`].map((text) => {
    const expr = read(text);
    const start = stepsSoFar();
    const simple = printText(simplify(expr));
    return { simple, steps: stepsSoFar() - start };
  });
  expect(taken[1]!.simple).toBe(`(${taken[0]!.simple})*sin(x)^40`);
  expect(taken[1]!.steps).toBeLessThan(2 * taken[0]!.steps);
});
