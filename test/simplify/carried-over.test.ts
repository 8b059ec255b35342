import { describe, expect, test } from "vitest";
import type { Expr } from "../../src/expr/expr.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { canonicalNames, namelessHash } from "../../src/simplify/canonical-names.ts";
import { carriedOver } from "../../src/simplify/carried-over.ts";
import { factsOf, simplifier, simplify } from "../../src/simplify/simplify.ts";

const NAMES = ["a", "b", "x", "y", "z", "x1", "x2", "x3"];

function read(text: string): Expr {
  const parsed = parseFormula(text, { variables: NAMES });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.problem.objective;
}

const long = (x: string, y: string): string =>
  `(${x}*exp(${y}) + ${y}*exp(${x}))^2/(1 + ${x}^2) - sin(${x})^2*cos(${y})`;

describe("what is carried over to renamed expressions", () => {
  /** The function, and how often it was worked out anew. */
  const counted = (facts: Expr[] = []): { readonly improve: (expr: Expr) => Expr; readonly calls: () => number } => {
    let calls = 0;
    const work = simplifier(facts.flatMap(factsOf));
    const improve = carriedOver((expr) => {
      calls += 1;
      return work(expr);
    }, facts.flatMap(factsOf));
    return { improve, calls: () => calls };
  };

  test("a renamed expression is not simplified again", () => {
    const { improve, calls } = counted();
    const [first, second] = [long("x", "y"), long("y", "x")].map((text) => improve(read(text)));
    expect(calls()).toBe(1);
    expect(nodeCount(second!)).toBe(nodeCount(first!));
    expect(second).not.toBe(first);
    expect(simplify(read(`${printText(second!)} - (${long("y", "x")})`))).toBe(read("0"));
  });

  test("nor one with other names", () => {
    const { improve, calls } = counted();
    improve(read(long("x1", "x2")));
    improve(read(long("x2", "x3")));
    expect(calls()).toBe(1);
  });

  test("differences are turned as they are in an expression simplified on its own", () => {
    const text = (x: string, y: string): string => `${long(x, y)}*cosh(${x} - ${y})*exp((${x} - ${y})^2)`;
    const { improve, calls } = counted();
    improve(read(text("x", "y")));
    const renamed = printText(improve(read(text("y", "x"))));
    expect(calls()).toBe(1);
    expect(renamed).toContain("cosh(x - y)");
    expect(renamed).toContain("exp((x - y)^2)");
  });

  test("an expression that only looks alike is", () => {
    const { improve, calls } = counted();
    improve(read(long("x", "y")));
    improve(read(long("x", "2*y")));
    improve(read(long("x", "x")));
    expect(calls()).toBe(3);
  });

  test("what rests on a fact is not carried to names without it", () => {
    const { improve, calls } = counted([read("log(x)")]);
    const text = (x: string): string => `sqrt(${x}^2)*${long(x, "z")}`;
    expect(printText(improve(read(text("x"))))).not.toContain("abs");
    expect(printText(improve(read(text("y"))))).toContain("abs");
    expect(calls()).toBe(2);
  });

  test("but to names with the same fact", () => {
    const { improve, calls } = counted([read("log(x) + log(y)")]);
    const text = (x: string): string => `sqrt(${x}^2)*${long(x, "z")}`;
    for (const x of ["x", "y"]) expect(printText(improve(read(text(x))))).not.toContain("abs");
    expect(calls()).toBe(1);
  });
});

describe("names in canonical order", () => {
  test.for([
    ["x + 2*y^3", "b^3*2 + a", "x y", "a b"],
    ["x*exp(y) + z", "z*exp(x) + y", "x y z", "z x y"],
    ["x^2/y", "y^2/x", "x y", "y x"],
  ] as const)("%s is %s", ([first, second, names, others]) => {
    const [a, b] = [first, second].map((text) => canonicalNames(read(text))!);
    expect(a!.key).toBe(b!.key);
    const order = names.split(" ").map((name) => a!.names.indexOf(name));
    expect(order.map((i) => b!.names[i]).join(" ")).toBe(others);
  });

  test.for([
    ["x + 2*y", "x + 3*y"],
    ["x^y", "y*x"],
    ["x*y + z", "x*y + z + 1"],
    ["sin(x)", "cos(x)"],
  ] as const)("%s is not %s", ([first, second]) => {
    expect(namelessHash(read(first))).not.toBe(namelessHash(read(second)));
    expect(canonicalNames(read(first))!.key).not.toBe(canonicalNames(read(second))!.key);
  });
});
