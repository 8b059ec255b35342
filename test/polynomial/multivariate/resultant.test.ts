import fc from "fast-check";
import { expect, test } from "vitest";
import { multiply, power } from "../../../src/polynomial/multivariate/multiplication.ts";
import {
  add,
  constant,
  degreeIn,
  isZero,
  type Multivariate,
  negate,
  scale,
  subtract,
  zero,
} from "../../../src/polynomial/multivariate/polynomial.ts";
import { coefficientsIn, evaluateAt } from "../../../src/polynomial/multivariate/recursive.ts";
import { discriminant, resultant } from "../../../src/polynomial/multivariate/resultant.ts";
import { resultantDegrees, squaredHeight } from "../../../src/polynomial/multivariate/resultant-bounds.ts";
import { resultantBySubresultants } from "../../../src/polynomial/multivariate/subresultants.ts";
import { choices, parse, polynomials, scattered, settings, tuples } from "./families.ts";

/** The determinant of Sylvester's matrix by expansion along the first column. */
function sylvesterDeterminant(a: Multivariate, b: Multivariate, i: number): Multivariate {
  const [f, g] = [a, b].map((p) => coefficientsIn(p, i).reverse());
  const [m, n] = [f!.length - 1, g!.length - 1];
  const row = (p: Multivariate[], shift: number) =>
    Array.from({ length: m + n }, (_, k) => p[k - shift] ?? zero(a.arity));
  return determinant(
    [...Array.from({ length: n }, (_, k) => row(f!, k)), ...Array.from({ length: m }, (_, k) => row(g!, k))],
    a.arity,
  );
}

function determinant(rows: Multivariate[][], arity: number): Multivariate {
  if (rows.length === 0) return constant(arity, 1n);
  return rows.reduce((sum, [first], r) => {
    if (isZero(first!)) return sum;
    const minor = rows.filter((_, k) => k !== r).map((row) => row.slice(1));
    const term = multiply(first!, determinant(minor, arity));
    return r % 2 === 0 ? add(sum, term) : subtract(sum, term);
  }, zero(arity));
}

test.for<[string, string, string, string]>([
  ["two linear polynomials", "ax + b", "cx + d", "ad - bc"],
  ["a quadratic polynomial and its derivative", "ax^2 + bx + c", "2ax + b", "4a^2c - ab^2"],
  ["a circle and a line, without x", "x^2 + y^2 - 1", "x - y", "2y^2 - 1"],
  ["a polynomial at a root", "x^3 - y", "x - a", "-a^3 + y"],
  ["polynomials with a common root", "x^2 - y^2", "x - y", "0"],
  ["a polynomial without x", "x^3 + y", "a + b", "a^3 + 3a^2b + 3ab^2 + b^3"],
  ["polynomials without x", "y", "a", "1"],
  ["zero", "0", "x + y", "0"],
  ["degrees 1 and 3, both odd", "x - y", "x^3 - a", "y^3 - a"],
  ["integer contents", "2x - 2y", "3x^2 - 3a", "12y^2 - 12a"],
])("the resultant of %s", ([, a, b, expected]) => {
  const variables = "abcdxy";
  expect(resultant(parse(a, variables), parse(b, variables), 4)).toEqual(parse(expected, variables));
});

test("textbook discriminants", () => {
  const of = (text: string) => discriminant(parse(text, "xabcd"), 0);
  expect(of("ax^2 + bx + c")).toEqual(parse("b^2 - 4ac", "xabcd"));
  expect(of("x^3 + ax + b")).toEqual(parse("-4a^3 - 27b^2", "xabcd"));
  expect(of("ax^3 + bx^2 + cx + d")).toEqual(parse("b^2c^2 - 4ac^3 - 4b^3d - 27a^2d^2 + 18abcd", "xabcd"));
  expect(of("x^4 + ax + b")).toEqual(parse("-27a^4 + 256b^3", "xabcd"));
  expect(of("ax + b")).toEqual(constant(5, 1n));
  expect(of("x^2 - 2ax + a^2")).toEqual(zero(5));
  expect(() => of("a + b")).toThrow(RangeError);
});

test("the resultant is the determinant of Sylvester's matrix", () => {
  fc.assert(
    fc.property(tuples(2, 3, 4, 3), fc.nat(2), ([a, b], seed) => {
      if (isZero(a!) || isZero(b!)) return;
      const i = seed % a!.arity;
      expect(resultant(a!, b!, i)).toEqual(sylvesterDeterminant(a!, b!, i));
    }),
    settings(150),
  );
});

test("the resultant of polynomials of high degree is that of their subresultant chain", () => {
  const next = choices(3);
  for (const [arity, terms, degree, size] of [
    [1, 20, 14, 99],
    [2, 12, 6, 9],
    [2, 9, 8, 2 ** 40],
    [3, 7, 4, 9],
  ] as const) {
    const [a, b] = [scattered(next, arity, terms, degree, size), scattered(next, arity, terms, degree, size)];
    const result = resultant(a, b, 0);
    expect(result).toEqual(resultantBySubresultants(coefficientsIn(a, 0), coefficientsIn(b, 0)));
    for (const [k, bound] of resultantDegrees(a, b).entries()) expect(degreeIn(result, k)).toBeLessThanOrEqual(bound);
    for (const c of result.coefficients) expect(c * c <= squaredHeight(a, b)).toBe(true);
  }
});

test("leading coefficients that vanish at the points of evaluation do no harm", () => {
  const lead = multiply(parse("y^2 - y", "xy"), parse("y - 2", "xy"));
  const a = add(multiply(lead, parse("x^5", "xy")), parse("x^4y + 2x - 1", "xy"));
  const b = add(multiply(lead, parse("x^6", "xy")), parse("x^5y - x^2 + y^3", "xy"));
  const c = parse("x^5 - xy + 3", "xy");
  for (const [f, g] of [
    [a, b],
    [a, c],
    [c, b],
    [b, a],
  ] as const) {
    expect(resultant(f, g, 0)).toEqual(resultantBySubresultants(coefficientsIn(f, 0), coefficientsIn(g, 0)));
  }
});

test("the degree bound of curves of degree d is Bezout's d^2", () => {
  const curve = (d: number) => power(parse("x + y + 1", "xy"), d);
  expect([2, 3, 5].map((d) => resultantDegrees(curve(d), curve(d))[1])).toEqual([4, 9, 25]);
});

test("the resultant is multiplicative, and anticommutes as the degrees say", () => {
  const quadratic = polynomials(3, 4, 2);
  fc.assert(
    fc.property(quadratic, quadratic, quadratic, (a, b, c) => {
      expect(resultant(multiply(a, b), c, 0)).toEqual(multiply(resultant(a, c, 0), resultant(b, c, 0)));
      const swapped = resultant(b, a, 0);
      const odd = (Math.max(degreeIn(a, 0), 0) * Math.max(degreeIn(b, 0), 0)) % 2 === 1;
      expect(resultant(a, b, 0)).toEqual(odd ? negate(swapped) : swapped);
    }),
    settings(100),
  );
});

test("evaluation of the other variables commutes with the resultant while leading coefficients stay", () => {
  const a = parse("x^4 + 3x^2y - yz + 5", "xyz");
  const b = scale(parse("2x^4 - xyz^2 + z - 1", "xyz"), 3n);
  const at = (p: Multivariate) => evaluateAt(evaluateAt(p, 1, -3n), 2, 2n);
  expect(at(resultant(a, b, 0))).toEqual(resultant(at(a), at(b), 0));
});
