import { describe, expect, test } from "vitest";
import { difference, number, PI, power, sum, variable } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { decimalOf, valueDocument } from "../../../src/formats/document/value.ts";
import { apply } from "../../../src/functions/table.ts";
import { fraction } from "../../../src/number/rational.ts";
import { printText } from "../../../src/print/text.ts";

const document = (expr: Expr, digits = 17) => valueDocument({ kind: "closed-form", expr }, digits, (e) => printText(e));

test("a rational number is exact, with a rounded decimal and the nearest double", () => {
  const third = { kind: "rational", value: fraction(1n, 3n) } as const;
  expect(valueDocument(third, 17, String)).toEqual({
    exact: "1/3",
    approx: 1 / 3,
    decimal: "0.33333333333333333",
    kind: "rational",
  });
});

describe("an irrational number lies in its enclosure, one unit of the last digit to either side", () => {
  test.for([
    [power(number(2), number(fraction(1n, 2n))), "radical", "1.4142135623730950", "1.4142135623730951"],
    [PI, "symbolic", "3.1415926535897932", "3.1415926535897933"],
    [apply("exp", [number(-1)]), "symbolic", "0.36787944117144232", "0.36787944117144233"],
  ] as const)("%#", ([expr, kind, below, above]) => {
    const value = document(expr);
    expect(value.kind).toBe(kind);
    const [low, high] = value.enclosure!;
    expect(BigInt(low.replace(/^0?\./, "").replace(".", "")) + 2n).toBe(
      BigInt(high.replace(/^0?\./, "").replace(".", "")),
    );
    expect(Number(low)).toBeLessThanOrEqual(Number(below));
    expect(Number(high)).toBeGreaterThanOrEqual(Number(above));
    expect([below, above]).toContain(value.decimal);
    expect(value.approx).toBe(Number(value.decimal));
  });
});

test("as many digits as asked for", () => {
  expect(document(PI, 50).decimal).toBe("3.1415926535897932384626433832795028841971693993751");
  expect(decimalOf({ kind: "closed-form", expr: PI }, 5)).toBe("3.1416");
});

test("a value with parameters has no decimal", () => {
  const value = document(sum(variable("a"), number(1)));
  expect(value).toEqual({ exact: "a + 1", approx: null, decimal: "", kind: "symbolic" });
});

test("a number that is not told from 0 is said to be undecided", () => {
  const angle = power(PI, number(-1));
  const square = (name: string) => power(apply(name, [angle]), number(2));
  const hidden = difference(sum(square("sin"), square("cos")), number(1));
  expect(document(hidden)).toMatchObject({ exact: null, approx: 0, decimal: "0", kind: "enclosure" });
});
