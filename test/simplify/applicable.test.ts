import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { variable } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { postorder } from "../../src/expr/postorder.ts";
import { substitute } from "../../src/expr/substitute.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { printText } from "../../src/print/text.ts";
import { applicableRules } from "../../src/simplify/applicable.ts";
import { applyRule } from "../../src/simplify/apply-rule.ts";
import type { RewriteRule } from "../../src/simplify/rules/rule.ts";
import { rules } from "../../src/simplify/rules/table.ts";

function read(text: string, variables: readonly string[] = ["x", "y", "z"]): Expr | null {
  const parsed = parseFormula(text, { variables, parameters: "auto" });
  return parsed.ok ? parsed.value.problem.objective : null;
}

function formsBy(rule: RewriteRule, node: Expr): readonly string[] {
  return [...applyRule(rule, node, () => true, false)].map((form) => printText(form));
}

const names = new Map(["a", "b", "c"].map((name, i) => [`?${name}`, variable("xyz"[i]!)]));

test.for(rules().map((rule) => [rule.name, rule] as const))("%s is found for its own left side", ([, rule]) => {
  expect(applicableRules(substitute(rule.left, names))).toContain(rule);
});

test.for([
  ["cos(x)^2/sin(x)^2 + 1", "pythagoras"],
  ["cos(x)^2/sin(x) + sin(x)", "pythagoras"],
  ["y*sin(x)^2 - z*cos(x) + y*cos(x)^2", "pythagoras"],
  ["x*sin(y)^7*cos(y)", "double-sine"],
] as const)("in %s, %s", ([text, name]) => {
  const node = read(text)!;
  const rule = applicableRules(node).find((found) => found.name === name)!;
  expect(formsBy(rule, node).length).toBeGreaterThan(0);
});

test.for([
  ["x*sin(y)^7*cos(y)", "double-sine", "longer by a function"],
  ["cos(x*y) + cos(z)", "sum-of-cosines", "of angles without a term in common"],
  ["cos(2*x) + 3*cos(x) + 5", "sum-of-cosines", "that leave one of the two"],
] as const)("in %s, %s makes nothing of functions %s, unless other factors stand beside them", ([text, name]) => {
  const node = read(text)!;
  const rule = rules().find((one) => one.name === name)!;
  expect(applyRule(rule, node, () => true)).toEqual([]);
  expect(formsBy(rule, node).length).toBeGreaterThan(0);
});

test.for([
  ["2*sin(x + y)*sin(x - y)", "product-of-sines"],
  ["sin(x)*sin(y)/(cos(x - y) - cos(x + y))", "product-of-sines"],
  ["2*sin(x)*cos(x)*y", "double-sine"],
] as const)("in %s, %s makes something", ([text, name]) => {
  const rule = rules().find((one) => one.name === name)!;
  expect(applyRule(rule, read(text)!, () => true).length).toBeGreaterThan(0);
});

test.for([
  ["sin(x)^2*y + cos(z)^2*y", "pythagoras", "of other arguments"],
  ["sin(x)^2*y + cos(x)*y", "pythagoras", "to a lower power"],
  ["sin(x)*cos(y)", "double-sine", "of other arguments"],
  ["sin(x)*cos(x)", "tangent", "not below the line"],
] as const)("in %s, not %s: functions %s", ([text, name]) => {
  expect(applicableRules(read(text)!).map((rule) => rule.name)).not.toContain(name);
});

test("a rule that is left out would have made nothing", () => {
  const corpus = readFileSync(new URL("../../fixtures/corpus/simplify.jsonl", import.meta.url), "utf8");
  const lines = corpus.trim().split("\n");
  const exprs = lines
    .filter((_, i) => i % 4 === 0)
    .map((line) => JSON.parse(line) as { expr: string; vars: string[] })
    .flatMap(({ expr, vars }) => read(expr, vars) ?? []);
  const wrong: string[] = [];
  for (const node of postorder(exprs)) {
    const applicable = new Set(applicableRules(node));
    for (const rule of rules()) {
      if (!applicable.has(rule) && formsBy(rule, node).length > 0) wrong.push(`${rule.name}: ${printText(node)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("of many powers the least and the greatest are looked at", () => {
  const [tangent, sines] = ["tangent", "product-of-sines"].map((name) => rules().find((rule) => rule.name === name)!);
  expect(formsBy(tangent!, read("sin(x)^20/cos(x)^18")!)).toEqual([
    "sin(x)^19*tan(x)/cos(x)^17",
    "sin(x)^18*tan(x)^2/cos(x)^16",
    "sin(x)^3*tan(x)^17/cos(x)",
    "sin(x)^2*tan(x)^18",
  ]);
  expect(formsBy(sines!, read("sin(x)*sin(y + z)")!)).toEqual([]);
});
