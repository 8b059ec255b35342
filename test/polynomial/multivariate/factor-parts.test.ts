import fc from "fast-check";
import { expect, test } from "vitest";
import { dehomogenized, gradingOf, homogenized } from "../../../src/polynomial/multivariate/factor-grading.ts";
import {
  inflationOf,
  staysIrreducible,
  withInflation,
  withoutInflation,
} from "../../../src/polynomial/multivariate/factor-inflation.ts";
import { factorsFromImages } from "../../../src/polynomial/multivariate/factor-lifting.ts";
import { shapeOf } from "../../../src/polynomial/multivariate/factor-probe.ts";
import { factorsOfSquareFree } from "../../../src/polynomial/multivariate/factor-square-free.ts";
import { imageAt, valueAt } from "../../../src/polynomial/multivariate/integer-evaluation.ts";
import { multiply } from "../../../src/polynomial/multivariate/multiplication.ts";
import { isZero, type Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import { evaluateAt } from "../../../src/polynomial/multivariate/recursive.ts";
import { univariate } from "../../../src/polynomial/univariate.ts";
import { parse, settings, tuples } from "./families.ts";

const product = (...texts: string[]): Multivariate => texts.map((text) => parse(text, "xyz")).reduce(multiply);

test.for<[string, readonly number[] | null]>([
  ["x^2 + y^2 + xy + z^2", [1, 1, 1]],
  ["x^3y^3z + xyz^3 + z^4", [-1, 1, 0]],
  ["x^2 + y^4 + xy^2 + z^2", [2, 1, 2]],
  ["x^2 - y^3 + z^6", [3, 2, 1]],
  ["x^2 - y^3 + z^5", null],
  ["x^2 + y^2 + z^2 + 1", null],
])("the weights of %s", ([text, weights]) => {
  expect(gradingOf(parse(text, "xyz"))?.weights ?? null).toEqual(weights);
});

test("homogeneous polynomials are found again from their dehomogenized forms", () => {
  for (const text of ["x^3 + x^2y - 7yz^2 + 5z^3", "x^2y^2z + 3xyz - 5", "x^6 + y^3 + z^2 - 7xyz", "x^2y^4 - 3z + 1"]) {
    const p = parse(text, "xyz");
    const grading = gradingOf(p)!;
    const smaller = dehomogenized(p, grading);
    expect(smaller.arity).toBe(2);
    expect(homogenized(smaller, grading)).toEqual(p);
  }
});

test.for<[string, { variable: number; k: number } | null]>([
  ["x^2y + x^4z", { variable: 0, k: 2 }],
  ["x + y^9 + y^3z", { variable: 1, k: 3 }],
  ["x + y^2 + y^3z", null],
])("the inflation of %s", ([text, inflation]) => {
  const p = parse(text, "xyz");
  expect(inflationOf(p)).toEqual(inflation);
  if (inflation !== null) expect(withInflation(withoutInflation(p, inflation), inflation)).toEqual(p);
});

test.for<[string, number, boolean]>([
  ["x - y", 2, true],
  ["x - y^2", 2, false],
  ["x - y^3", 3, false],
  ["x + y^2", 2, true],
  ["x + 4y^4", 2, true],
  ["x^2 + 4y^4", 2, false],
  ["4x - 9y^2z^4", 2, false],
  ["yx - z", 2, true],
  ["yx - 4yz^2", 2, false],
  ["y + z", 5, true],
])("the values of %s with x^%i show it to be irreducible, or not", ([text, k, irreducible]) => {
  expect(staysIrreducible(parse(text, "xyz"), { variable: 0, k })).toBe(irreducible);
});

test.for<[string, Multivariate, string]>([
  ["x^2 + y + 1", product("x^2 + y + 1"), "irreducible"],
  ["x^5y + xz^2 - 3z + y - 1", product("x^5y + xz^2 - 3z + y - 1"), "irreducible"],
  ["x^2 - y^2 + 2y - 1", product("x - y + 1", "x + y - 1"), "square-free"],
  [
    "the norm of x - √y - √z, with no irreducible image",
    product("x^4 - 2x^2y - 2x^2z + y^2 - 2yz + z^2"),
    "square-free",
  ],
  ["a square", product("x + y", "x + y"), "unknown"],
  ["a product with a square", product("x + y", "x + y", "x^2 + z"), "unknown"],
])("images show the shape of %s", ([, p, shape]) => {
  expect(shapeOf(p)).toBe(shape);
});

test("values at integers agree with evaluation of one variable after the other", () => {
  fc.assert(
    fc.property(
      tuples(1, 4),
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }),
      ([p], point) => {
        if (isZero(p!)) return;
        let rest = p!;
        for (let i = p!.arity - 1; i > 0; i -= 1) rest = evaluateAt(rest, i, BigInt(point[i]!));
        expect(univariate(imageAt(p!, point))).toEqual(isZero(rest) ? [] : univariate(imageAt(rest, point)));
        const value = evaluateAt(rest, 0, BigInt(point[0]!));
        expect(valueAt(p!, point)).toBe(value.coefficients[0] ?? 0n);
      },
    ),
    settings(100),
  );
});

test("factors are found from their images, and from them alone", () => {
  const f = product("x^2 + yz - 3", "xy + z^2 + 5");
  const images = [
    [3n, 0n, 1n],
    [9n, 3n],
  ];
  expect(factorsFromImages(f, [0, 3, 2], images, 0)).toHaveLength(2);
  expect(imageAt(f, [0, 3, 2])).toEqual([27n, 9n, 9n, 3n]);
  expect(
    factorsFromImages(
      product("x^2 - y"),
      [0, 4, 0],
      [
        [-2n, 1n],
        [2n, 1n],
      ],
      0,
    ),
  ).toBeNull();
  expect(
    factorsFromImages(
      product("x^2 - 2y^2 + z"),
      [0, 2, 7],
      [
        [-1n, 1n],
        [1n, 1n],
      ],
      0,
    ),
  ).toBeNull();
});

test("a polynomial with reducible values at the first points is irreducible by a later one", () => {
  const f = product("x^4 - 2x^2y - 2x^2z + y^2 - 2yz + z^2");
  expect(factorsOfSquareFree(f)).toEqual([f]);
});
