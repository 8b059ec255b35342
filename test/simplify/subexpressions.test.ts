import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { hessian } from "../../src/calculus/hessian.ts";
import { evaluateExactly } from "../../src/evaluate/exact.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { substitute } from "../../src/expr/substitute.ts";
import { stepsSoFar } from "../../src/number/patience.ts";
import { fraction } from "../../src/number/rational.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { operationCount } from "../../src/print/operations.ts";
import { printText } from "../../src/print/text.ts";
import { type Shared, withTemporaries } from "../../src/simplify/temporaries.ts";

const NAMES = ["a", "b", "c", "x", "y", "z"];

function read(source: string): Expr {
  const parsed = parseExpression(source, NAMES);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

function written(...sources: string[]): string[] {
  const { temporaries, exprs } = withTemporaries(sources.map(read));
  return [...temporaries.map(({ name, value }) => `${name} = ${printText(value)}`), ...exprs.map((e) => printText(e))];
}

/** The expressions with the values of the temporaries put back in. */
function unfolded({ temporaries, exprs }: Shared): Expr[] {
  const values = temporaries.toReversed().map(({ name, value }) => new Map([[name, value]]));
  return exprs.map((expr) => values.reduce<Expr>((whole, value) => substitute(whole, value), expr));
}

/** How often each name is written. */
function usesOf(expr: Expr): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const [name] of printText(expr).matchAll(/[a-z]\d*/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

describe("what is taken out", () => {
  test.for<[what: string, given: string[], shown: string[]]>([
    ["partial products", ["a*x*y", "b*x*y"], ["t1 = x*y", "a*t1", "b*t1"]],
    ["partial sums", ["sin(a + x + y)", "cos(b + x + y)"], ["t1 = x + y", "sin(a + t1)", "cos(b + t1)"]],
    ["powers", ["a*x^4", "b*x^4 + 1"], ["t1 = x^4", "a*t1", "b*t1 + 1"]],
    ["powers of products", ["sin(x*y)", "a*x^2*y^2"], ["t1 = x*y", "sin(t1)", "a*t1^2"]],
    ["common factors of terms", ["a*b*x - a*b*y*z"], ["a*b*(x - y*z)"]],
    ["exponentials that are powers of others", ["exp(-x*y)", "exp(-2*x*y)"], ["t1 = exp(-x*y)", "t1", "t1^2"]],
    ["exponentials that are reciprocals", ["exp(x)*a", "exp(-x)*b"], ["t1 = exp(x)", "a*t1", "b/t1"]],
    ["multiples of sums", ["sin(2*x - 2*y)", "cos(y - x)"], ["t1 = y - x", "sin(-2*t1)", "cos(t1)"]],
    ["numbers", ["a/20 + 3*b/20 + 7*c/20"], ["(a + 3*b + 7*c)/20"]],
    ["functions of one variable", ["a*sin(x)", "b*sin(x)"], ["t1 = sin(x)", "a*t1", "b*t1"]],
  ])("%s", ([, given, shown]) => {
    expect(written(...given)).toEqual(shown);
  });

  test.for<[what: string, given: string[]]>([
    ["b/a is not the reciprocal of a/b, which is undefined where b = 0", ["x*a/b", "y*b/a"]],
    ["x*y^2 is not the square of sqrt(x)*y, which is undefined where x < 0", ["sin(sqrt(x)*y)", "cos(x*y^2)"]],
    ["where nothing is shared", ["x + y", "x*y", "x - z"]],
  ])("%s", ([, given]) => {
    expect(written(...given)).toEqual(given.map((source) => printText(read(source))));
  });

  test.for<[source: string, value: number]>([
    ["(y + 1)/x - y/x - 1/x", 0],
    ["(a - b)/x + (b - a)/x", 0],
    ["(a - b)/(b - a) + x", 3],
    ["(2*a - 2*b)^2*(b - a) + 4*(a - b)^3", 0],
  ])("what cancels unseen: %s", ([source, value]) => {
    const shared = withTemporaries([read(source), read("sin(y + 1) + cos(a - b)")]);
    const at = new Map(NAMES.map((name, i) => [name, i + 1]));
    expect(evaluateExactly(unfolded(shared)[0]!, at)).toBe(value);
  });

  test("a reciprocal of a product is shared", () => {
    expect(written("a/(x*y)", "b*x*y")).toEqual(["t1 = x*y", "a/t1", "b*t1"]);
  });
});

describe("the values stay the same", () => {
  const factor = fc.tuple(fc.nat({ max: 5 }), fc.constantFrom("", "^2", "^3", "^(-1)", "^(-2)"));
  const term = fc
    .tuple(fc.constantFrom("1", "-1", "2", "-3", "1/2", "-5/6"), fc.array(factor, { maxLength: 4 }))
    .map(([number, factors]) => [`(${number})`, ...factors.map(([i, power]) => `${NAMES[i]!}${power}`)].join("*"));
  const sum = fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => terms.join(" + "));
  const nested = fc
    .tuple(sum, sum, sum, fc.constantFrom("", "^2", "^(-1)"))
    .map(([a, b, c, power]) => `(${a})*(${b})${power} + (${c})`);
  const coordinate = fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 2 }))
    .map(([over, under]) => fraction(BigInt(over), BigInt(under)));

  test("of rational functions, exactly, wherever they are defined", () => {
    fc.assert(
      fc.property(
        fc.array(nested, { minLength: 1, maxLength: 3 }),
        fc.array(coordinate, { minLength: NAMES.length, maxLength: NAMES.length }),
        (sources, coordinates) => {
          const exprs = sources.map(read);
          const shared = withTemporaries(exprs);
          const at = new Map(NAMES.map((name, i) => [name, coordinates[i]!]));
          for (const [i, expr] of unfolded(shared).entries()) {
            const expected = evaluateExactly(exprs[i]!, at);
            if (expected !== "undefined") expect(evaluateExactly(expr, at)).toEqual(expected);
          }
          const uses = [...shared.temporaries.map(({ value }) => value), ...shared.exprs].map(usesOf);
          for (const { name } of shared.temporaries)
            expect(uses.reduce((total, counts) => total + (counts.get(name) ?? 0), 0)).toBeGreaterThan(1);
          expect(shared.operations).toBeLessThanOrEqual(exprs.reduce((total, expr) => total + operationCount(expr), 0));
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe("operations of a Hessian", () => {
  const workloads = JSON.parse(
    readFileSync(new URL("../../bench/workloads/hessian.json", import.meta.url), "utf8"),
  ) as readonly { readonly id: string; readonly expr: string; readonly vars: readonly string[] }[];

  test.for<[id: string, most: number]>([
    ["nested-10", 70],
    ["lj-4", 300],
    ["black-scholes", 270],
    ["prod1px2-10", 200],
  ])("%s: at most %i", ([id, most]) => {
    const { expr, vars } = workloads.find((workload) => workload.id === id)!;
    const parsed = parseFormula(expr, { variables: vars, parameters: "auto" });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { entries } = hessian(parsed.value.problem.objective, vars);
    expect(withTemporaries(entries.map(({ value }) => value)).operations).toBeLessThanOrEqual(most);
  });

  test("eight nested sines of sums with exponentials: 2.1 million printed nodes, less than 500 shared operations", () => {
    let formula = "x";
    for (let depth = 0; depth < 8; depth += 1) formula = `sin((${formula})*y + exp(-(${formula})*z))`;
    const parsed = parseFormula(formula, { variables: ["x", "y", "z"] });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const before = stepsSoFar();
    const analysis = analyze(parsed.value.problem, { only: new Set(["hessian"]), cse: true });
    const { temporaries, hessian: second, trace } = analysis;
    const steps = stepsSoFar() - before;
    const all = [...temporaries.map(({ value }) => value), ...second.entries.map(({ value }) => value)];
    expect(all.reduce((total, expr) => total + operationCount(expr), 0)).toBeLessThan(500);
    expect(operationCount(trace)).toBeLessThan(100);
    expect(steps).toBeLessThan(20_000);
  });
});
