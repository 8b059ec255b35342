import fc from "fast-check";
import { expect, test } from "vitest";
import { codes } from "../../src/diagnostic/codes.ts";
import { renderDiagnostic } from "../../src/diagnostic/excerpt.ts";
import { parseConditions, parseExpression } from "../../src/parse/expression.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { parsePoint } from "../../src/parse/point.ts";

const snippets = fc.constantFrom(
  ...[
    "x",
    "y",
    "sin",
    "sin(",
    "gamma",
    "rootof(",
    "piecewise(",
    "log",
    "max(",
    "(",
    ")",
    "(",
    ")",
    ",",
    "|",
    "√",
    "²",
    "⁻¹",
    "½",
  ],
  ..."+-*/^=;:?<>!%'\"[]{}.#\\@~&_$ \n".split(""),
  ...[
    "1",
    "2.5",
    "1e5",
    "0x1F",
    ".5",
    "e",
    "i",
    "pi",
    "π",
    "and",
    "or",
    "not",
    "in",
    "<=",
    "==",
    "!=",
    "**",
    "x₁",
    "α",
    "𝑥",
    "é",
  ],
  ...["\u0000", "\u200f", "\ufeff", "😀", "田", "\ud800", "a = 2; ", "f(x) = ", " > 0 ? x : ", "true"],
);
const formulas = fc.oneof(
  { weight: 4, arbitrary: fc.array(snippets, { maxLength: 12 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);

test("whatever is typed, there is an answer, and its place lies in the text", () => {
  const variables = fc.constantFrom(undefined, ["x", "y"], ["x", "sin", "e"]);
  fc.assert(
    fc.property(formulas, variables, (source, names) => {
      const result = parseFormula(source, names === undefined ? {} : { variables: names });
      if (result.ok) return;
      const { code, span, suggestions = [] } = result.error;
      expect(codes).toHaveProperty([code]);
      if (span !== undefined) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.start).toBeLessThanOrEqual(source.length);
      }
      for (const { replacement } of suggestions) if (replacement !== undefined) parseFormula(replacement);
      const lines = renderDiagnostic(result.error, source, { width: 60 });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the test
      expect(lines).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e]/);
    }),
    { seed: 2, numRuns: 4000 },
  );
});

test("points, conditions and expressions never throw either", () => {
  fc.assert(
    fc.property(formulas, (source) => {
      parsePoint(source);
      parsePoint(`x=${source}`);
      parseConditions(source, ["x", "y"]);
      parseConditions(`x in [${source}]`, ["x", "y"]);
      parseExpression(source, ["x", "y"]);
    }),
    { seed: 3, numRuns: 2000 },
  );
});
