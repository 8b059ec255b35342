import { describe, expect, test } from "vitest";
import { freeNames } from "../../src/expr/build.ts";
import { printRational, type Rational, signOfRational } from "../../src/number/rational.ts";
import type { Guard, RewriteRule } from "../../src/simplify/rules/rule.ts";
import { rules as table } from "../../src/simplify/rules/table.ts";
import { compareAt, points } from "./agreement.ts";

const rules = table();

function allowed(guard: Guard, value: Rational): boolean {
  const sign = signOfRational(value);
  switch (guard.sign) {
    case "positive":
      return sign > 0;
    case "negative":
      return sign < 0;
    case "nonnegative":
      return sign >= 0;
    case "nonpositive":
      return sign <= 0;
    case "nonzero":
      return sign !== 0;
  }
}

function namesOf({ left, right }: RewriteRule): string[] {
  return [...new Set([...freeNames(left), ...freeNames(right)])].sort();
}

/** Values that avoid the edges of the small intervals on which inverse functions live, and some that hit them. */
function* instances(rule: RewriteRule): Generator<ReadonlyMap<string, Rational>> {
  for (const at of points(namesOf(rule), 60)) {
    if ((rule.when ?? []).every((guard) => allowed(guard, at.get(guard.about)!))) yield at;
  }
}

describe("every rule", () => {
  test("has a name of its own", () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  test.for(rules.map((rule) => [rule.name, rule] as const))(
    "%s holds wherever its left side is defined",
    ([, rule]) => {
      let confirmed = 0;
      for (const at of instances(rule)) {
        const verdict = compareAt(rule.left, rule.right, at);
        const where = [...at].map(([name, value]) => `${name} = ${printRational(value)}`).join(", ");
        expect(["same", "open"], where).toContain(verdict);
        if (verdict === "same") confirmed += 1;
      }
      expect(confirmed).toBeGreaterThan(0);
    },
  );

  test.for(rules.filter((rule) => rule.when !== undefined).map((rule) => [rule.name, rule] as const))(
    "%s needs its guard",
    ([, rule]) => {
      const at = new Map(Object.entries(rule.failsAt ?? {}));
      expect(compareAt(rule.left, rule.right, at)).toBe("different");
    },
  );

  test.for(rules.map((rule) => [rule.name, rule] as const))("%s binds what its right side uses", ([, rule]) => {
    expect(freeNames(rule.left)).toEqual(expect.arrayContaining(freeNames(rule.right)));
  });
});
