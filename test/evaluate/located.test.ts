import { expect, test } from "vitest";
import { approximateLocated, atSameZeros, encloseLocated, signOfLocated } from "../../src/evaluate/located.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import type { LocatedReal, LocatedZero } from "../../src/expr/real.ts";
import { decimalOf, valueDocument } from "../../src/formats/document/value.ts";
import { fraction } from "../../src/number/rational.ts";
import { problemOf } from "../critical/solving.ts";

const expr = (source: string): Expr => problemOf(source, { variables: ["x", "y"] }).objective;

/** cos x = x. */
const dottie: LocatedZero = {
  variables: ["x"],
  equations: [expr("cos(x) - x")],
  box: [[fraction(7n, 10n), fraction(4n, 5n)]],
};
/** x^2 + y^2 = 4, y = x^3 - x at (sqrt 2, sqrt 2). */
const crossing: LocatedZero = {
  variables: ["x", "y"],
  equations: [expr("x^2 + y^2 - 4"), expr("y - x^3 + x")],
  box: [
    [fraction(14n, 10n), fraction(143n, 100n)],
    [fraction(14n, 10n), fraction(143n, 100n)],
  ],
};
const numberAt = (zero: LocatedZero, source: string): LocatedReal => ({
  kind: "located",
  zeros: [zero],
  expr: expr(source),
});

test("a zero is known to any number of digits", () => {
  const dottieText =
    "0.7390851332151606416553120876738734040134117589007574649656806357732846548835475945993761069317665318";
  expect(decimalOf(numberAt(dottie, "x"), 100)).toBe(dottieText);
  expect(decimalOf(numberAt(dottie, "x"), 20)).toBe("0.73908513321516064166");
  expect(decimalOf(numberAt(crossing, "x*y^3"), 20)).toBe("4.0000000000000000000");
  expect(decimalOf(numberAt(crossing, "y"), 60)).toBe("1.41421356237309504880168872420969807856967187537694807317668");
});

test("signs are proved, but for 0", () => {
  expect(signOfLocated(numberAt(crossing, "x + y - 282842712474619009/100000000000000000"), defaultBudget)).toBe(1);
  expect(signOfLocated(numberAt(crossing, "x + y - 282842712474619010/100000000000000000"), defaultBudget)).toBe(-1);
  const nothing = numberAt(crossing, "x - y");
  expect(signOfLocated(nothing, { ...defaultBudget, bits: 300 })).toBe(null);
  expect(approximateLocated(nothing, { digits: 10, maxBits: 300 }).kind).toBe("undecided-zero");
});

test("values at several zeros are enclosed together, unless names clash", () => {
  const other: LocatedZero = { variables: ["y"], equations: [expr("exp(y) - 2")], box: [[fraction(1n, 2n), 1]] };
  const sum = atSameZeros(expr("x + y"), numberAt(dottie, "x"), numberAt(other, "y"))!;
  expect(decimalOf(sum, 15)).toBe("1.43223231377511");
  expect(atSameZeros(expr("x"), numberAt(dottie, "x"), numberAt(crossing, "x"))).toBe(null);
  expect(typeof encloseLocated(sum, 64)).toBe("object");
});

test("in documents such a number has no exact form", () => {
  expect(valueDocument(numberAt(dottie, "x"), 10, String)).toEqual({
    exact: null,
    kind: "enclosure",
    approx: 0.7390851332,
    decimal: "0.7390851332",
    enclosure: ["0.7390851331", "0.7390851333"],
  });
});
