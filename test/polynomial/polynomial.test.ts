import { expect, test } from "vitest";
import {
  call,
  number,
  PI,
  power,
  product,
  rationalPower,
  scale,
  squareRoot,
  sum,
  variable,
} from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { fraction } from "../../src/number/rational.ts";
import { exprOf, polynomialOf, totalDegree } from "../../src/polynomial/polynomial.ts";
import { quadraticFormOf } from "../../src/polynomial/quadratic-form.ts";

const [x, y, z] = [variable("x"), variable("y"), variable("z")];
const names = ["x", "y", "z"];
const to = (base: Expr, k: number): Expr => rationalPower(base, k);

test("terms come in descending degree, then by variables", () => {
  const p = polynomialOf(
    sum(y, to(x, 2), product(x, y), to(y, 2), number(7), x, scale(to(z, 2), fraction(1n, 2n))),
    names,
  )!;
  expect(p.terms.map(({ powers }) => powers)).toEqual([[0, 2], [0, 1, 1, 1], [1, 2], [2, 2], [0, 1], [1, 1], []]);
  expect(totalDegree(p)).toBe(2);
});

test("products and powers are multiplied out, equal terms gathered", () => {
  const expanded = polynomialOf(product(to(sum(x, y), 3), sum(x, scale(y, -1))), names)!;
  const [x4, x3y, xy3, y4] = [to(x, 4), product(to(x, 3), y), product(x, to(y, 3)), to(y, 4)];
  expect(exprOf(expanded)).toBe(sum(x4, scale(x3y, 2), scale(xy3, -2), scale(y4, -1)));
  const nothing = polynomialOf(
    sum(to(sum(x, y), 2), scale(to(x, 2), -1), scale(product(x, y), -2), scale(to(y, 2), -1)),
    names,
  )!;
  expect(nothing.terms).toEqual([]);
  expect(totalDegree(nothing)).toBe(-1);
  expect(exprOf(nothing)).toBe(number(0));
});

test("a power with many terms has all of them", () => {
  const p = polynomialOf(to(sum(x, y, z), 20), names)!;
  expect(p.terms).toHaveLength(231);
  expect(p.terms[0]).toEqual({ coefficient: 1, powers: [0, 20] });
});

test.for<[string, Expr]>([
  ["a parameter", product(variable("a"), x)],
  ["an irrational coefficient", product(PI, x)],
  ["a negative power", to(x, -1)],
  ["a root", squareRoot(x)],
  ["a variable exponent", power(x, y)],
  ["a function", call("sin", x)],
  ["a power that would not fit", to(sum(x, y, z, number(1)), 1000)],
  ["a huge exponent of a sum", to(sum(x, y), 10 ** 12)],
  ["an exponent tower", to(sum(to(sum(x, y), 100), z), 100)],
])("null for %s", ([, expr]) => {
  expect(polynomialOf(expr, names)).toBeNull();
});

test("a huge power of one variable is one term", () => {
  expect(polynomialOf(to(x, 10 ** 12), names)!.terms).toEqual([{ coefficient: 1, powers: [0, 10 ** 12] }]);
});

test("limits are counts", () => {
  const square = to(sum(x, y, z), 2);
  expect(polynomialOf(square, names, { terms: 6, steps: 15 })).not.toBeNull();
  expect(polynomialOf(square, names, { terms: 5, steps: 15 })).toBeNull();
  expect(polynomialOf(square, names, { terms: 6, steps: 14 })).toBeNull();
});

test("the matrix of a quadratic form is its Hessian", () => {
  const f = sum(to(x, 2), scale(product(x, y), 3), to(y, 2), scale(z, fraction(5n, 2n)), number(-4));
  expect(quadraticFormOf(polynomialOf(f, names)!)).toEqual({
    matrix: [
      [2, 3, 0],
      [3, 2, 0],
      [0, 0, 0],
    ],
    linear: [0, 0, fraction(5n, 2n)],
    constant: -4,
  });
});

test("a cubic has no quadratic form", () => {
  expect(quadraticFormOf(polynomialOf(product(x, y, z), names)!)).toBeNull();
});
