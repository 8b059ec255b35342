import { describe, expect, test } from "vitest";
import { parseExpression } from "../../src/parse/expression.ts";
import { effort } from "../../src/polynomial/effort.ts";
import { expand } from "../../src/polynomial/expand.ts";
import { printText } from "../../src/print/text.ts";

function read(text: string): Parameters<typeof expand>[0] {
  const parsed = parseExpression(text, ["x", "y", "z"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

/** The steps and the terms that are just enough. */
function leastEffort(text: string): { steps: number; terms: number } {
  const least = (suffices: (n: number) => boolean): number => {
    let n = 0;
    while (!suffices(n)) n += 1;
    return n;
  };
  return {
    steps: least((n) => expand(read(text), effort(1000, n)) !== null),
    terms: least((n) => expand(read(text), effort(n, 10_000)) !== null),
  };
}

describe("expand", () => {
  test.each([
    ["(x + y)^2*(x - y)", "x^3 + x^2*y - x*y^2 - y^3"],
    ["x*(y*(x + 1) - 2) + 3*(x + 1)", "x^2*y + x*y + x + 3"],
    ["(x + 1)/(y + 1)^2", "x/(y + 1)^2 + 1/(y + 1)^2"],
    ["(x + 1)*(x - 1) - x^2", "-1"],
  ])("%s is %s, and once more", (text, expected) => {
    for (let time = 0; time < 2; time += 1) {
      expect(printText(expand(read(text), effort(100, 1000))!)).toBe(expected);
    }
  });

  test.each(["(x + y + z)^4", "(x + 1)^3*((x + 1)^3 + y)", "y*((z + 1)^2*(x + 2) + 1)^2 + (z + 1)^2"])(
    "what is multiplied out already takes as much of an effort as before: %s",
    (text) => {
      const renamed = text.replace(/[xyz]/g, (name) => `${name}_`);
      const fresh = (terms: number, steps: number): boolean => {
        const again = parseExpression(renamed.replaceAll("_", `_${terms}_${steps}`), [
          `x_${terms}_${steps}`,
          `y_${terms}_${steps}`,
          `z_${terms}_${steps}`,
        ]);
        if (!again.ok) throw new Error(again.error.message);
        return expand(again.value.expr, effort(terms, steps)) !== null;
      };
      expect(expand(read(text), effort(1000, 10_000))).not.toBeNull();
      const { steps, terms } = leastEffort(text);
      expect([fresh(1000, steps), fresh(1000, steps - 1)]).toEqual([true, false]);
      expect([fresh(terms, 10_000), fresh(terms - 1, 10_000)]).toEqual([true, false]);
    },
  );
});
