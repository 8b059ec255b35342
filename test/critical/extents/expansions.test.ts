import { expect, test } from "vitest";
import { ofConstants } from "../../../src/critical/extents/expansions/constants.ts";
import { expandAlong } from "../../../src/critical/extents/expansions/expand.ts";
import { CONSTANT, type Expansion } from "../../../src/critical/extents/expansions/expansion.ts";
import { regionOf } from "../../../src/evaluate/inequalities/region.ts";
import { ONE } from "../../../src/expr/build.ts";
import { defaultBudget } from "../../../src/expr/problem.ts";
import { printRational } from "../../../src/number/rational.ts";
import { printText } from "../../../src/print/text.ts";
import { problemOf } from "../solving.ts";

/** As x goes to infinity: `1 s^1 + 1/2 s^0 + O(s^-1)`, with logarithms as `L`. */
function expansion(source: string, most: number): string {
  const variables = new Map<string, Expansion>([
    ["x", { terms: [{ coefficient: ONE, sign: 1, exponent: { ...CONSTANT, power: 1 } }], rest: null }],
  ]);
  const path = { variables, region: regionOf([]), precision: ofConstants(most, defaultBudget) };
  const found = expandAlong(problemOf(source).objective, path);
  if (found === null) return "unknown";
  const size = ({ power, log }: typeof CONSTANT): string =>
    `s^${printRational(power)}${log === 0 ? "" : ` L^${printRational(log)}`}`;
  const terms = found.terms.map(({ coefficient, exponent }) => `${printText(coefficient)} ${size(exponent)}`);
  return [...terms, ...(found.rest === null ? [] : [`O(${size(found.rest)})`])].join(" + ");
}

test.each([
  ["sqrt(x^2 + x + 1)", "1 s^1 + 1/2 s^0 + 3/8 s^-1 + O(s^-2)"],
  ["sqrt(x^2 + 1) - x", "1/2 s^-1 + -1/8 s^-3 + O(s^-5)"],
  ["1/(x - 1)", "1 s^-1 + 1 s^-2 + 1 s^-3 + O(s^-4)"],
  ["log(2*x + 1)", "1 s^0 L^1 + log(2) s^0 + 1/2 s^-1 + O(s^-2)"],
  ["exp(1/x)", "1 s^0 + 1 s^-1 + 1/2 s^-2 + O(s^-3)"],
  ["x^(1/x)", "1 s^0 + 1 s^-1 L^1 + 1/2 s^-2 L^2 + O(s^-3 L^3)"],
  ["exp(-x)*x^9 + 2", "2 s^0 + O(s^-1048567)"],
  ["abs(1 - x)", "1 s^1 + -1 s^0"],
  ["atan(x)", "pi/2 s^0 + O(s^-1)"],
  ["cos(1/x)", "1 s^0 + O(s^-1)"],
  ["sin(x) + x", "1 s^1 + O(s^0)"],
  // growth of another scale
  ["exp(x) - exp(x^2)", "unknown"],
  ["log(log(x))", "unknown"],
])("%s", (source, text) => {
  expect(expansion(source, 3)).toBe(text);
});

test("what cancels to more terms than are kept is only bounded", () => {
  const source = "sqrt(x^4 + x + 1) - sqrt(x^4 + x)";
  expect(expansion(source, 2)).toBe("O(s^-2)");
  expect(expansion(source, 8)).toMatch(/^1\/2 s\^-2/);
});
