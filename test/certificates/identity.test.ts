import { describe, expect, test } from "vitest";
import { checkIdentity, type IdentityCertificate, identityForms } from "../../src/certificates/identity.ts";
import { checkRewriting } from "../../src/certificates/rewriting.ts";
import { call, negate, number, relation, sum, variable } from "../../src/expr/build.ts";
import type { Condition, Expr } from "../../src/expr/expr.ts";
import { parseExpression } from "../../src/parse/expression.ts";

function read(source: string): Expr {
  const parsed = parseExpression(source, ["x", "y"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

const x = variable("x");
const usual = (expr: Expr, facts: readonly Condition[] = []): IdentityCertificate => identityForms(expr, facts)[0]!;
const holds = (source: string, facts: readonly Condition[] = []) =>
  identityForms(read(source), facts).some(checkIdentity);

describe("an identity", () => {
  test.for([
    "sin(x + y) - sin(x)*cos(y) - cos(x)*sin(y)",
    "exp(2*x) - exp(x)^2",
    "abs(x*y) - abs(x)*abs(y)",
    "sign(x)*abs(x) - x",
    "max(x, y) + min(x, y) - x - y",
    "cbrt(x^3) - x",
    "asinh(x) - log(x + sqrt(x^2 + 1))",
    "log(x^2*exp(y)) - 2*log(abs(x)) - y",
  ])("holds: %s = 0", (source) => {
    expect(holds(source)).toBe(true);
  });

  test.for([
    "sqrt(x^2) - x",
    "sign(x)^2 - 1",
    "abs(x + y) - abs(x) - abs(y)",
    "log(x^2) - 2*log(x + y)",
    "asin(sin(x)) - x",
    "sin(x)^2 + cos(x)^2 - 2",
    "x^2/10^30",
  ])("is rejected: %s = 0", (source) => {
    expect(holds(source)).toBe(false);
  });

  test("may rest on the facts", () => {
    expect(holds("sqrt(x^2) - x")).toBe(false);
    expect(holds("sqrt(x^2) - x", [relation(">", x)])).toBe(true);
    expect(checkIdentity(usual(read("abs(x) + x"), [relation(">", negate(x))]))).toBe(true);
  });
});

describe("a chain of rewritings", () => {
  const expr = read("sqrt(x^2) - abs(x)");
  const facts: readonly Condition[] = [];
  const root = read("sqrt(x^2)");

  test("is accepted when each step is an identity", () => {
    expect(checkRewriting({ kind: "rewriting", expr, facts, steps: [[root, call("abs", x)]] })).toBe(true);
  });

  test("is rejected with a false step, a missing step, or another expression", () => {
    expect(checkRewriting({ kind: "rewriting", expr, facts, steps: [[root, x]] })).toBe(false);
    expect(checkRewriting({ kind: "rewriting", expr, facts, steps: [] })).toBe(false);
    expect(
      checkRewriting({ kind: "rewriting", expr: sum(expr, number(1)), facts, steps: [[root, call("abs", x)]] }),
    ).toBe(false);
    expect(checkRewriting({ kind: "rewriting", expr, facts, steps: [[root, negate(call("abs", x))]] })).toBe(false);
  });
});
