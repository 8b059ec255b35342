import { describe, expect, test } from "vitest";
import { taylorSeries } from "../../../src/evaluate/taylor.ts";
import { fraction, powerRational, type Rational } from "../../../src/number/rational.ts";
import { isPositiveDefinite } from "../../../src/polynomial/germ/definite-form.ts";
import { isDetermined } from "../../../src/polynomial/germ/determinacy.ts";
import { addGerms, coefficientAt, constantGerm, type Germ, variableGerm } from "../../../src/polynomial/germ/germ.ts";
import { countRealRoots, isPositiveOnLine } from "../../../src/polynomial/germ/line-signs.ts";
import { newtonPolygon } from "../../../src/polynomial/germ/newton-polygon.ts";
import { numberField } from "../../../src/polynomial/germ/number-field.ts";
import { rationalField } from "../../../src/polynomial/germ/scalar-field.ts";
import { problemOf } from "../../critical/solving.ts";

function seriesOf(source: string, order: number, at: readonly Rational[] | null = null): Germ | null {
  const { objective, variables } = problemOf(source);
  const ring = { field: rationalField, weights: variables.map(() => 1), order };
  const seeds = variables.map(
    (name, i) => [name, addGerms(ring, variableGerm(ring, i), constantGerm(ring, at?.[i] ?? 0))] as const,
  );
  return taylorSeries(objective, new Map(seeds), ring);
}

function coefficients(source: string, order: number, at: Rational = 0): readonly unknown[] {
  const series = seriesOf(source, order, [at])!;
  return Array.from({ length: order + 1 }, (_, i) => coefficientAt(series, [i]));
}

const q = (num: number, den: number): Rational => fraction(BigInt(num), BigInt(den));

describe("power series with rational coefficients", () => {
  test.for<[string, Rational, readonly Rational[]]>([
    ["exp(x)", 0, [1, 1, q(1, 2), q(1, 6), q(1, 24)]],
    ["sin(x)", 0, [0, 1, 0, q(-1, 6), 0]],
    ["tan(x)", 0, [0, 1, 0, q(1, 3), 0]],
    ["log(x)", 1, [0, 1, q(-1, 2), q(1, 3), q(-1, 4)]],
    ["sqrt(x)", 4, [2, q(1, 4), q(-1, 64), q(1, 512), q(-5, 16384)]],
    ["1/(1 - x)^2", 0, [1, 2, 3, 4, 5]],
    ["(1 + x)^x", 0, [1, 0, 1, q(-1, 2), q(5, 6)]],
    ["abs(x - 2)", 0, [2, -1, 0, 0, 0]],
    ["atan(x)", 0, [0, 1, 0, q(-1, 3), 0]],
  ])("%s at %s", ([source, at, expected]) => {
    expect(coefficients(source, 4, at)).toEqual(expected);
  });

  test.for(["abs(x)", "sqrt(x)", "exp(x + 1)", "log(x)", "max(x, 1)", "asin(x + 1)", "x^pi"])(
    "none of %s at 0",
    (source) => {
      expect(seriesOf(source, 3)).toBeNull();
    },
  );

  test("products of series in two variables are cut at the order", () => {
    const series = seriesOf("exp(x)*cos(y)", 3)!;
    expect([...series.keys()].sort()).toEqual(["0,0", "0,2", "1,0", "1,2", "2,0", "3,0"]);
    expect(coefficientAt(series, [1, 2])).toEqual(q(-1, 2));
  });
});

test("a number field is ordered by its root", () => {
  const field = numberField({ polynomial: [-2n, 0n, 1n], isolating: [1, 2] })!;
  const t = [0, 1];
  expect(field.multiply(t, t)).toBe(2);
  expect(field.invert([1, 1])).toEqual([-1, 1]);
  expect(field.sign(field.add([0, 12], -17))).toBe(-1);
  expect(field.sign(field.add([0, 5], -7))).toBe(1);
  expect(() => field.invert(0)).toThrow(RangeError);
});

test("a reducible or linear polynomial makes no number field", () => {
  expect(numberField({ polynomial: [2n, 0n, -3n, 0n, 1n], isolating: [1, q(5, 4)] })).toBeNull();
  expect(numberField({ polynomial: [-1n, 2n], isolating: [0, 1] })).toBeNull();
});

test("real roots are counted over a field", () => {
  const field = numberField({ polynomial: [-2n, 0n, 1n], isolating: [1, 2] })!;
  expect(countRealRoots(rationalField, [-6, 11, -6, 1])).toBe(3);
  expect(countRealRoots(rationalField, [1, 0, 2, 0, 1])).toBe(0);
  expect(countRealRoots(field, [2, [0, -2], 1])).toBe(1);
  expect(isPositiveOnLine(field, [2, [0, -2], 1])).toBe(false);
  expect(isPositiveOnLine(field, [3, [0, -2], 1])).toBe(true);
  expect(isPositiveOnLine(rationalField, [-1, 0, 1])).toBe(false);
});

test("the edges of a Newton polygon", () => {
  const edges = newtonPolygon(seriesOf("y^6 + x^2*y^2 + x^3*y^2 + x^6 + x^4*y", 10)!);
  expect(edges).toEqual([
    { weights: [2, 1], degree: 6 },
    { weights: [1, 2], degree: 6 },
  ]);
});

test.for<[string, number, boolean]>([
  ["x^2 + y^4", 3, false],
  ["x^2 + y^4", 4, true],
  ["x^3 + y^4", 4, true],
  ["x^2*y + y^4", 3, false],
  ["x^2*y + y^4", 4, true],
  ["x^2*y^2", 9, false],
  ["(x^2 - y^3)^2", 12, false],
])("%s is determined by its terms up to degree %s: %s", ([source, order, expected]) => {
  expect(isDetermined(seriesOf(source, order)!, order)).toBe(expected);
});

test.for<[string, boolean]>([
  ["x^4 + y^4 + z^4 - 2*x^2*y*z", true],
  ["x^4 + y^4 + z^4 - 3*x^2*y*z", false],
  ["x^4 + y^4 + z^4 - 2*x^2*y^2", false],
  ["x^4 + y^4 + x^2*z^2", false],
  ["x^4 + y^6 + z^8 - x^2*y^3", true],
  ["x^3 + y^4 + z^4", false],
])("%s is positive but at 0: %s", ([source, expected]) => {
  expect(isPositiveDefinite(seriesOf(source, 20)!, 3)).toBe(expected);
});

test("small denominators stay exact", () => {
  expect(coefficients("1/(2 + x)", 4)).toEqual(
    [1, 2, 3, 4, 5].map((k) => q(k % 2 === 0 ? -1 : 1, Number(powerRational(2, k)))),
  );
});
