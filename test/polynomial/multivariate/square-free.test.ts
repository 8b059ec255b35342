import fc from "fast-check";
import { expect, test } from "vitest";
import { gcdOf } from "../../../src/polynomial/multivariate/gcd.ts";
import { multiply, power } from "../../../src/polynomial/multivariate/multiplication.ts";
import {
  constant,
  degreeIn,
  isConstant,
  isZero,
  leadingCoefficient,
  type Multivariate,
  scale,
} from "../../../src/polynomial/multivariate/polynomial.ts";
import { integerContent } from "../../../src/polynomial/multivariate/primitive.ts";
import { derivativeIn } from "../../../src/polynomial/multivariate/recursive.ts";
import { squareFreeFactors } from "../../../src/polynomial/multivariate/square-free.ts";
import { parse, settings, tuples } from "./families.ts";

const product = (...factors: readonly Multivariate[]): Multivariate => factors.reduce(multiply);

test.for<[string, string, bigint, [string, number][]]>([
  ["zero", "0", 0n, []],
  ["an integer", "-6", -6n, []],
  ["a square-free polynomial", "4x^2 - 4y", 4n, [["x^2 - y", 1]]],
  [
    "a monomial",
    "-8x^2yz^2",
    -8n,
    [
      ["y", 1],
      ["xz", 2],
    ],
  ],
  ["a square", "x^2 - 2xy + y^2", 1n, [["x - y", 2]]],
  [
    "a square times a factor without the main variable",
    "x^2y - 2x^2z + x^2",
    1n,
    [
      ["y - 2z + 1", 1],
      ["x", 2],
    ],
  ],
])("the square-free factors of %s", ([, text, content, factors]) => {
  const expected = factors.map(([factor, multiplicity]) => ({ factor: parse(factor, "xyz"), multiplicity }));
  expect(squareFreeFactors(parse(text, "xyz"))).toEqual({ content, factors: expected });
});

test("factors are sorted by multiplicity, those of one multiplicity together, whichever variables they contain", () => {
  const [a, b, c, d] = ["x^2 + yz", "y - z", "z^2 + 2", "x - 3y"].map((text) => parse(text, "xyz"));
  const p = product(scale(power(a!, 2), -5n), power(b!, 2), power(c!, 4), d!);
  expect(squareFreeFactors(p)).toEqual({
    content: -5n,
    factors: [
      { factor: d, multiplicity: 1 },
      { factor: multiply(a!, b!), multiplicity: 2 },
      { factor: c, multiplicity: 4 },
    ],
  });
});

test("the decomposition of (x + y + z + 1)^3 (x - y)^2 (x y z - 1)", () => {
  const [a, b, c] = ["x + y + z + 1", "x - y", "xyz - 1"].map((text) => parse(text, "xyz"));
  expect(squareFreeFactors(product(power(a!, 3), power(b!, 2), c!)).factors).toEqual([
    { factor: c, multiplicity: 1 },
    { factor: b, multiplicity: 2 },
    { factor: a, multiplicity: 3 },
  ]);
});

test("the factors are primitive, square-free, pairwise coprime, and multiply to the polynomial", () => {
  fc.assert(
    fc.property(tuples(3, 3, 3, 2), ([a, b, c]) => {
      const p = product(a!, power(b!, 2), power(c!, 3));
      if (isZero(p)) return;
      const { content, factors } = squareFreeFactors(p);
      const powers = factors.map(({ factor, multiplicity }) => power(factor, multiplicity));
      expect(product(constant(p.arity, content), ...powers)).toEqual(p);
      for (const [i, { factor, multiplicity }] of factors.entries()) {
        expect([integerContent(factor), leadingCoefficient(factor) > 0n, isConstant(factor)]).toEqual([
          1n,
          true,
          false,
        ]);
        expect(multiplicity > (factors[i - 1]?.multiplicity ?? 0)).toBe(true);
        expect(isSquareFree(factor)).toBe(true);
        for (const other of factors.slice(0, i)) expect(isConstant(gcdOf(factor, other.factor))).toBe(true);
      }
    }),
    settings(150),
  );
});

/** No factor that contains a variable divides the derivative by it. */
function isSquareFree(p: Multivariate): boolean {
  return Array.from({ length: p.arity }, (_, i) => i).every((i) => {
    const slope = derivativeIn(p, i);
    return isZero(slope) || degreeIn(gcdOf(p, slope), i) === 0;
  });
}
