import fc from "fast-check";
import { expect, test } from "vitest";
import { type Factorisation, factorisation } from "../../../src/polynomial/multivariate/factor.ts";
import { gcdOf } from "../../../src/polynomial/multivariate/gcd.ts";
import { multiply, power } from "../../../src/polynomial/multivariate/multiplication.ts";
import {
  add,
  constant,
  fromTerms,
  isConstant,
  isZero,
  leadingCoefficient,
  type Multivariate,
  scale,
  subtract,
  variableOf,
  zero,
} from "../../../src/polynomial/multivariate/polynomial.ts";
import { integerContent, primitivePart } from "../../../src/polynomial/multivariate/primitive.ts";
import { choices, isCanonical, parse, polynomials, scattered, settings, tuples } from "./families.ts";

const letters = "xyzuvw";

const product = (arity: number, factors: readonly Multivariate[]): Multivariate =>
  factors.reduce(multiply, constant(arity, 1n));

function expanded({ content, factors }: Factorisation, arity: number): Multivariate {
  return scale(
    product(
      arity,
      factors.map(({ factor, multiplicity }) => power(factor, multiplicity)),
    ),
    content,
  );
}

const asText = ({ arity, exponents, coefficients }: Multivariate): string => [arity, exponents, coefficients].join(";");

/** Fails unless the factors of the product are exactly these irreducible ones. */
function expectFactors(arity: number, irreducible: readonly Multivariate[], content: bigint = 1n): void {
  const p = scale(product(arity, irreducible), content);
  const found = factorisation(p);
  const each = found.factors.flatMap(({ factor, multiplicity }) => new Array<Multivariate>(multiplicity).fill(factor));
  expect(each.map(asText).sort()).toEqual(irreducible.map((g) => asText(primitivePart(g))).sort());
  expect(expanded(found, arity)).toEqual(p);
}

test.for<[string, string[], string[]]>([
  ["f_1 of SymPy's tests", ["x + yz + 20", "xy + z + 10", "xz + y + 30"], []],
  ["f_2 of SymPy's tests", ["x^2y^2 + x^2z^2 + y + 90", "x^3y + x^3z + z - 11"], []],
  ["f_3 of SymPy's tests", ["x^2y^2 + xz^4 + x + z", "x^3 + xyz + y^2 + yz^3"], []],
  ["f_4 of SymPy's tests", ["xy^3 + z^2", "x^2z + y^4z^2 + 5", "x^3y - z^2 - 3", "x^3y^4 + z^2"], []],
  ["f_5 of SymPy's tests", ["x + y - z", "x + y - z", "x + y - z"], []],
  ["f_6 of SymPy's tests", ["u^2z^3 - u^2 + 47xy", "2uz + 45x^3 - 9y^3 - y^2 + 3z^3"], []],
  ["f_0 of SymPy's tests", ["x^2yz^2 + 2x^2yz + 3x^2y + 2x^2 + 3x + 4y^2z^2 + 5y^2z + 6y^2 + yz^2 + 2yz + y + 1"], []],
  ["w_1 of SymPy's tests (Wang)", ["x^2y^2 - x^2z^2 + y - z^2", "x^2yz^2 + 3xz + 2y", "4x^2y + 4x^2z + xyz - 1"], []],
  ["w_2 of SymPy's tests (Wang)", ["x^4y + 2x^4 + x^3y^3 - 3x^3 + x^2y^2 + 12", "24x^4y^2 + x^2y^3 + 4x^2 - y^3"], []],
  ["of three sums of two", ["x + y", "x + z", "y + z"], []],
  [
    "with leading coefficients that are not coprime in any value",
    ["6xy + 10xz + 15x + y^2", "10xy + 15xz + 6x + z^2", "15xy + 6xz + 10x + yz"],
    [],
  ],
  [
    "with one leading coefficient for both",
    ["x^2z + 2xyz + y^2z + x^2 + 2xy + y^2 + 1", "x^2z + 2xyz + y^2z + x^2 + 2xy + y^2 - 1"],
    [],
  ],
  ["with negative leading coefficients", ["-3x^2y + z - 1", "-7xyz + 5", "-x - y - z"], []],
  ["with contents in every variable", ["x^2 + 1", "y^2 + 2", "z^3 - 2", "x + y", "y + z"], []],
  ["with repeated factors", ["x - y", "x - y", "xy + 1", "xy + 1", "xy + 1", "z"], []],
  [
    "of many quadratics",
    ["x^2 + y + 1", "x^2 - y + z", "x^2 + 2y - 3", "xz + y^2 - 7", "x^2 + yz + 5", "3x^2 + z - y^2"],
    [],
  ],
  [
    "in five variables",
    [
      "x^3 + 2y^2z - uv + 3xyu + 7v^3 - xzv + 5yu^2 + x^2v - 4z^3 + 1",
      "x^2y + zuv - 3v^2 + 2xu^2 + y^3 - xyz + 6u^3 + xv - 8z + 2",
    ],
    [],
  ],
])("the product %s is taken apart", ([, texts]) => {
  expectFactors(
    letters.length,
    texts.map((text) => parse(text, letters)),
  );
});

test.for<[string, string, string[]]>([
  ["x^2 - y^2", "x^2 - y^2", ["x - y", "x + y"]],
  ["x^2 + y^2", "x^2 + y^2", ["x^2 + y^2"]],
  ["x^2 - 2y^2", "x^2 - 2y^2", ["x^2 - 2y^2"]],
  ["Sophie Germain's identity", "x^4 + 4y^4", ["x^2 - 2xy + 2y^2", "x^2 + 2xy + 2y^2"]],
  ["x^4 + 4y^4z^8", "x^4 + 4y^4z^8", ["x^2 - 2xyz^2 + 2y^2z^4", "x^2 + 2xyz^2 + 2y^2z^4"]],
  ["x^4 + y^4", "x^4 + y^4", ["x^4 + y^4"]],
  ["x^6 - y^6z^3", "x^6 - y^6z^3", ["x^2 - y^2z", "x^4 + x^2y^2z + y^4z^2"]],
  ["x^2y^2 - 1", "x^2y^2 - 1", ["xy - 1", "xy + 1"]],
  ["x^2 - y^3", "x^2 - y^3", ["x^2 - y^3"]],
  ["x^4 - y^6", "x^4 - y^6", ["x^2 - y^3", "x^2 + y^3"]],
  ["a sum of three cubes", "x^3 + y^3 + z^3 - 3xyz", ["x + y + z", "x^2 - xy - xz + y^2 - yz + z^2"]],
  [
    "Heron's formula",
    "x^4 + y^4 + z^4 - 2x^2y^2 - 2y^2z^2 - 2x^2z^2",
    ["x - y - z", "x - y + z", "x + y - z", "x + y + z"],
  ],
  [
    "the discriminant of a quartic",
    "256x^3v^3-192x^2yuv^2-128x^2z^2v^2+144x^2zu^2v-27x^2u^4+144xy^2zv^2-6xy^2u^2v-80xyz^2uv+18xyzu^3+16xz^4v-4xz^3u^2-27y^4v^2+18y^3zuv-4y^3u^3-4y^2z^3v+y^2z^2u^2",
    [
      "256x^3v^3-192x^2yuv^2-128x^2z^2v^2+144x^2zu^2v-27x^2u^4+144xy^2zv^2-6xy^2u^2v-80xyz^2uv+18xyzu^3+16xz^4v-4xz^3u^2-27y^4v^2+18y^3zuv-4y^3u^3-4y^2z^3v+y^2z^2u^2",
    ],
  ],
  ["a form of degree 1", "6x - 4y + 2z", ["3x - 2y + z"]],
  ["the norm of x - √y - √z", "x^4 - 2x^2y - 2x^2z + y^2 - 2yz + z^2", ["x^4 - 2x^2y - 2x^2z + y^2 - 2yz + z^2"]],
  ["a sum of six squares", "x^2 + y^2 + z^2 + u^2 + v^2 + w^2", ["x^2 + y^2 + z^2 + u^2 + v^2 + w^2"]],
  ["one variable", "y^4 - 1", ["y - 1", "y + 1", "y^2 + 1"]],
  ["a monomial", "-12x^2yz^3", ["y", "x", "z"]],
])("%s has the factors that it should have", ([, text, factors]) => {
  const found = factorisation(parse(text, letters)).factors.map(({ factor }) => factor);
  expect(new Set(found.map(asText))).toEqual(new Set(factors.map((g) => asText(parse(g, letters)))));
  expect(found).toHaveLength(factors.length);
});

test("content, multiplicities and the order of the factors are determined", () => {
  const p = multiply(parse("-12xz^2 - 12yz^2", "xyz"), power(parse("xy - 1", "xyz"), 3));
  expect(factorisation(p)).toEqual({
    content: -12n,
    factors: [
      { factor: parse("z", "xyz"), multiplicity: 2 },
      { factor: parse("x + y", "xyz"), multiplicity: 1 },
      { factor: parse("xy - 1", "xyz"), multiplicity: 3 },
    ],
  });
});

test("constants have no factors", () => {
  expect(factorisation(zero(2))).toEqual({ content: 0n, factors: [] });
  expect(factorisation(constant(3, -5n))).toEqual({ content: -5n, factors: [] });
  expect(factorisation(constant(0, 7n))).toEqual({ content: 7n, factors: [] });
});

test("factors with large coefficients are joined from many primes", () => {
  const p = add(scale(parse("x^2y", "xyz"), 3n ** 200n), add(scale(parse("z", "xyz"), 7n ** 150n), constant(3, -1n)));
  const q = add(
    scale(parse("xy^2", "xyz"), 5n ** 100n),
    add(scale(parse("z^3", "xyz"), -(11n ** 90n)), constant(3, 2n ** 300n)),
  );
  expectFactors(3, [p, q], -6n);
});

test("high powers cost little", () => {
  expect(factorisation(parse("x^100y^100 - 1", "xy")).factors).toHaveLength(9);
  expectFactors(3, [parse("x^40 + y^7z + 1", "xyz"), parse("x^30y - z^20 + 3", "xyz")]);
});

test("determinants of Toeplitz matrices split in two, a cyclic one by the divisors of its size", () => {
  const toeplitz = determinantOf(5, (i, j) => Math.abs(i - j));
  expect(factorisation(toeplitz).factors.map(({ factor }) => factor.coefficients.length)).toEqual([7, 12]);
  const circulant = determinantOf(6, (i, j) => (j - i + 6) % 6);
  expect(factorisation(circulant).factors.map(({ factor }) => factor.coefficients.length)).toEqual([6, 6, 21, 21]);
});

/** The determinant of the matrix of variables with these numbers (Laplace). */
function determinantOf(n: number, variable: (i: number, j: number) => number): Multivariate {
  const minor = (i: number, columns: readonly number[]): Multivariate =>
    columns.reduce(
      (sum, j, k) => {
        const term = multiply(
          variableOf(n, variable(i, j)),
          minor(
            i + 1,
            columns.filter((c) => c !== j),
          ),
        );
        return k % 2 === 0 ? add(sum, term) : subtract(sum, term);
      },
      i === n ? constant(n, 1n) : zero(n),
    );
  return minor(
    0,
    Array.from({ length: n }, (_, j) => j),
  );
}

/** The terms without a variable. */
function freeOf(p: Multivariate, i: number): Multivariate {
  const kept = p.coefficients.map((c, t) => (p.exponents[t * p.arity + i] === 0 ? c : 0n));
  return fromTerms(p.arity, p.exponents, kept);
}

/** `x_i·a + b` with coprime a and b that are free of `x_i`: irreducible. */
function linearInOne(arity: number): fc.Arbitrary<Multivariate> {
  return fc.tuple(fc.nat(arity - 1), polynomials(arity, 3, 2), polynomials(arity, 3, 2)).map(([i, p, q]) => {
    const [x, a, b] = [variableOf(arity, i), freeOf(p, i), freeOf(q, i)];
    return isZero(a) || !isConstant(gcdOf(a, b)) ? x : primitivePart(add(multiply(x, a), b));
  });
}

/** `x^n + y·(x·a + 1)` with a free of x: irreducible by Eisenstein's criterion for the prime y. */
function eisenstein(arity: number): fc.Arbitrary<Multivariate> {
  return fc.tuple(fc.integer({ min: 2, max: 4 }), polynomials(arity, 4, 2)).map(([n, p]) => {
    const [x, y] = [variableOf(arity, 0), variableOf(arity, 1)];
    return add(power(x, n), multiply(y, add(multiply(x, freeOf(p, 0)), constant(arity, 1n))));
  });
}

test("products of random irreducible polynomials are taken apart into them", () => {
  const families = fc
    .integer({ min: 2, max: 4 })
    .chain((arity) => fc.array(fc.oneof(linearInOne(arity), eisenstein(arity)), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(families, fc.constantFrom(1n, -1n, 6n), (irreducible, content) => {
      expectFactors(irreducible[0]!.arity, irreducible, content);
    }),
    settings(150),
  );
});

test("the factors of random products are canonical, distinct, and multiply to it; none splits further", () => {
  fc.assert(
    fc.property(tuples(3, 4, 4, 2), ([a, b, c]) => {
      const p = multiply(multiply(a!, b!), c!);
      if (isZero(p)) return;
      const found = factorisation(p);
      expect(expanded(found, p.arity)).toEqual(p);
      expect(new Set(found.factors.map(({ factor }) => asText(factor))).size).toBe(found.factors.length);
      for (const { factor } of found.factors) {
        expect(isCanonical(factor) && integerContent(factor) === 1n && leadingCoefficient(factor) > 0n).toBe(true);
        expect(factorisation(factor)).toEqual({ content: 1n, factors: [{ factor, multiplicity: 1 }] });
      }
    }),
    settings(150),
  );
});

test("the factorisation of a product is that of its factors, put together", () => {
  const next = choices(5);
  for (let i = 0; i < 40; i += 1) {
    const arity = 2 + (i % 4);
    const [a, b] = [scattered(next, arity, 6, 3, 9), scattered(next, arity, 6, 3, 9)];
    if (isZero(a) || isZero(b)) continue;
    const whole = factorisation(multiply(a, b));
    const parts = [factorisation(a), factorisation(b)];
    const count = ({ factors }: Factorisation) => factors.reduce((sum, { multiplicity }) => sum + multiplicity, 0);
    expect(count(whole)).toBe(count(parts[0]!) + count(parts[1]!));
    expect(whole.content).toBe(parts[0]!.content * parts[1]!.content);
  }
});

test("the same polynomial always has the same factorisation", () => {
  const p = product(3, [parse("x^2 + yz - 3", "xyz"), parse("xy + z^2 + 5", "xyz"), parse("2x - 3y + z", "xyz")]);
  expect(factorisation(p)).toEqual(factorisation(p));
});
