import fc from "fast-check";
import { expect, test } from "vitest";
import {
  call,
  linearCombination,
  monomial,
  number,
  PI,
  product,
  quotient,
  rationalPower,
  scale,
  squareRoot,
  sum,
  variable,
} from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { fraction } from "../../../src/number/rational.ts";
import { power } from "../../../src/polynomial/multivariate/multiplication.ts";
import { constant } from "../../../src/polynomial/multivariate/polynomial.ts";
import { integerContent } from "../../../src/polynomial/multivariate/primitive.ts";
import { exprOfMultivariate, multivariateOf } from "../../../src/polynomial/multivariate/symbols.ts";
import { parse, polynomials, settings } from "./families.ts";

const [x, y, z] = ["x", "y", "z"].map(variable) as [Expr, Expr, Expr];
const sine = call("sin", x);
const root = squareRoot(x);
const half = fraction(1n, 2n);

test.for<[string, Expr, readonly Expr[], string, bigint]>([
  ["a number", number(fraction(-2n, 6n)), [x, y], "-1", 3n],
  ["zero", number(0), [x, y], "0", 1n],
  ["an atom", y, [x, y], "y", 1n],
  [
    "a sum of fractions",
    linearCombination([x, y], [half, fraction(1n, 3n)], fraction(1n, 6n)),
    [x, y],
    "3x + 2y + 1",
    6n,
  ],
  ["a product of sums", product(sum(x, y), sum(x, scale(y, -1))), [x, y], "x^2 - y^2", 1n],
  ["a power of a sum over a number", rationalPower(linearCombination([x], [half], 1), 2), [x, y], "x^2 + 4x + 4", 4n],
  ["a denominator that cancels", scale(linearCombination([x, y], [half, half], 0), 4), [x, y], "2x + 2y", 1n],
  ["terms that cancel", sum(product(sum(x, y), sum(x, y)), scale(product(x, y), -2)), [x, y], "x^2 + y^2", 1n],
  ["functions and constants as atoms", sum(product(sine, sine), PI), [sine, PI], "x^2 + y", 1n],
  ["a whole sum as an atom", product(rationalPower(sum(x, y), 3), z), [sum(x, y), z], "x^3y", 1n],
  ["powers of a root", sum(product(rationalPower(x, fraction(3n, 2n)), y), root), [root, y], "x^3y + x", 1n],
  [
    "roots of two orders",
    product(root, rationalPower(y, fraction(2n, 3n))),
    [root, rationalPower(y, fraction(1n, 3n))],
    "xy^2",
    1n,
  ],
  [
    "powers of a reciprocal",
    sum(quotient(y, rationalPower(x, 3)), quotient(number(1), x)),
    [quotient(number(1), x), y],
    "x^3y + x",
    1n,
  ],
])("%s is a polynomial", ([, expr, atoms, expected, denominator]) => {
  expect(multivariateOf(expr, atoms)).toEqual({ polynomial: parse(expected, "xy"), denominator });
});

test.for<[string, Expr, readonly Expr[]]>([
  ["another variable", sum(x, z), [x, y]],
  ["a function that is no atom", sum(x, sine), [x, y]],
  ["a root that is no atom", root, [x, y]],
  ["a root that is no power of an atom", rationalPower(x, fraction(3n, 4n)), [root]],
  ["x itself, when only its root is an atom", x, [root]],
  ["a division", quotient(x, sum(x, y)), [x, y]],
  ["a division by an atom", quotient(x, y), [x, y]],
  ["an exponent beyond 32 bits", rationalPower(x, 2 ** 32), [x]],
  [
    "a product with an exponent beyond 32 bits",
    product(sum(rationalPower(x, 2 ** 31), y), sum(rationalPower(x, 2 ** 31), z)),
    [x, y, z],
  ],
  ["a huge power of a sum", rationalPower(sum(x, y), 10 ** 9), [x, y]],
  ["coefficients of a million digits", rationalPower(scale(x, 10), 10 ** 6), [x]],
])("%s is refused", ([, expr, atoms]) => {
  expect(multivariateOf(expr, atoms)).toBeNull();
});

test("more terms than allowed are refused, whether in the end or on the way", () => {
  const square = product(sum(x, y, z), sum(x, y, z));
  expect(multivariateOf(square, [x, y, z], 6)?.polynomial.coefficients).toHaveLength(6);
  expect(multivariateOf(square, [x, y, z], 5)).toBeNull();
  expect(multivariateOf(sum(x, y, z), [x, y, z], 2)).toBeNull();
  expect(multivariateOf(rationalPower(sum(x, y, z), 8), [x, y, z], 40)).toBeNull();
  const long = linearCombination(
    Array.from({ length: 200 }, (_, k) => rationalPower(x, k + 1)),
    null,
    0,
  );
  expect(multivariateOf(product(long, sum(y, long)), [x, y], 250)).toBeNull();
});

test("a deep nest of sums and products is read without recursion", () => {
  let expr: Expr = x;
  for (let k = 0; k < 5_000; k += 1) expr = k % 2 === 0 ? sum(product(y, expr), number(1)) : scale(expr, half);
  expect(multivariateOf(expr, [x, y], 10)).toBeNull();
});

test("the expression of a polynomial is the sum of its monomials over the denominator", () => {
  const p = parse("4x^2y - 6y + 3", "xy");
  const expected = linearCombination([monomial([x, sine], [2, 1], 1), sine], [2, -3], fraction(3n, 2n));
  expect(exprOfMultivariate(p, [x, sine], 2n)).toBe(expected);
  expect(exprOfMultivariate(constant(2, 0n), [x, y])).toBe(number(0));
  expect(exprOfMultivariate(parse("x^3", "xy"), [root, y])).toBe(rationalPower(x, fraction(3n, 2n)));
});

test("a polynomial survives the way through expressions", () => {
  fc.assert(
    fc.property(polynomials(3), fc.integer({ min: 1, max: 50 }), (p, k) => {
      const expr = exprOfMultivariate(p, [x, sine, root], BigInt(k));
      const read = multivariateOf(expr, [x, sine, root]);
      expect(integerContent(p) * read!.denominator).toBe(BigInt(k) * integerContent(read!.polynomial));
      expect(exprOfMultivariate(read!.polynomial, [x, sine, root], read!.denominator)).toBe(expr);
    }),
    settings(100),
  );
});

test("a power of a sum is multiplied out as the polynomial is", () => {
  const { polynomial } = multivariateOf(rationalPower(sum(x, y, number(2)), 12), [x, y])!;
  expect(polynomial).toEqual(power(parse("x + y + 2", "xy"), 12));
});
