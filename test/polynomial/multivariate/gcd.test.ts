import fc from "fast-check";
import { expect, test } from "vitest";
import { largePrime } from "../../../src/number/prime-field.ts";
import { divideExactly } from "../../../src/polynomial/multivariate/division.ts";
import { gcdOf, gcdWithCofactors } from "../../../src/polynomial/multivariate/gcd.ts";
import { multiply, power } from "../../../src/polynomial/multivariate/multiplication.ts";
import {
  add,
  constant,
  isZero,
  leadingCoefficient,
  type Multivariate,
  negate,
  scale,
  subtract,
  variableOf,
  zero,
} from "../../../src/polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../../src/polynomial/multivariate/primitive.ts";
import { choices, parse, scattered, settings, tuples } from "./families.ts";

const product = (...factors: readonly Multivariate[]): Multivariate => factors.reduce(multiply);

/** Both inputs are the gcd times cofactors that have no common factor, checked with the gcd itself. */
function expectGcd(a: Multivariate, b: Multivariate, expected: Multivariate): void {
  const { gcd, left, right } = gcdWithCofactors(a, b);
  expect(gcd).toEqual(expected);
  expect([multiply(gcd, left), multiply(gcd, right)]).toEqual([a, b]);
  expect(gcdOf(b, a)).toEqual(expected);
}

test.for<[string, string, string, string]>([
  ["zero and zero", "0", "0", "0"],
  ["zero and p", "0", "-2x + 4y", "2x - 4y"],
  ["integers", "12", "-18", "6"],
  ["an integer and p", "4", "6x + 2", "2"],
  ["monomials", "12x^3y", "18xy^2z", "6xy"],
  ["a monomial and p", "4x^2y", "6x^3 - 10x^2z", "2x^2"],
  ["equal polynomials", "-x - y", "-x - y", "x + y"],
  ["opposite polynomials", "x - y", "-x + y", "x - y"],
  ["x^2 - y^2 and (x + y)^2", "x^2 - y^2", "x^2 + 2xy + y^2", "x + y"],
  ["polynomials in one variable", "z^3 - 1", "z^2 - 1", "z - 1"],
  ["polynomials without common variable", "x^2 - 1", "y^2 - 1", "1"],
  ["a factor of the coefficients in a variable of one only", "xz + xy + z + y", "z^2 - y^2", "y + z"],
  ["a divisor", "x + y + z", "x^3 + y^3 + z^3 - 3xyz", "x + y + z"],
  ["polynomials in squares", "x^4 - y^4", "x^6 + y^6", "x^2 + y^2"],
  ["a content in another variable", "xy + x + y + 1", "xz + z + x + 1", "x + 1"],
  ["contents, monomials and signs", "-6x^2y^2 + 6x^2z^2", "4x^3y + 4x^3z", "2x^2y + 2x^2z"],
])("the gcd of %s", ([, a, b, expected]) => {
  expectGcd(parse(a, "xyz"), parse(b, "xyz"), parse(expected, "xyz"));
});

test("Zippel's leading coefficient problem: leading coefficients have more in common than the polynomials", () => {
  const common = parse("xyz + x + 2y + 3z + 1", "xyz");
  const a = product(common, parse("x^2y^2z + x^2y + xyz^2 + 7", "xyz"));
  const b = product(common, parse("x^2y^2z + x^2y + xyz^2 + yz + z^2", "xyz"));
  expectGcd(a, b, common);
  const lead = parse("yz + y + z", "xyz");
  const cofactors = [parse("3", "xyz"), parse("z", "xyz")].map((rest) =>
    add(product(lead, lead, variableOf(3, 0)), rest),
  );
  const scaled = add(product(lead, variableOf(3, 0)), parse("y - 1", "xyz"));
  expectGcd(product(scaled, cofactors[0]!), product(scaled, cofactors[1]!), scaled);
});

test("factors of the gcd without the main variable, whichever that is", () => {
  const common = product(parse("x^2 + 2", "xy"), parse("y^2 + 3", "xy"), parse("x + y + 1", "xy"));
  expectGcd(multiply(common, parse("x^2 - y", "xy")), multiply(common, parse("x - y^2 + 1", "xy")), common);
  const content = multiply(parse("y + z", "xyz"), parse("x + y", "xyz"));
  expectGcd(multiply(content, parse("xz + y", "xyz")), multiply(content, parse("x - yz", "xyz")), content);
});

test("primes modulo which the gcd is too large are recognised", () => {
  const [x, y] = [variableOf(2, 0), variableOf(2, 1)];
  for (const i of [0, 1, 2]) {
    const p = constant(2, BigInt(largePrime(i)));
    const common = parse("2x^2y - 3xy^2 + x - 5", "xy");
    const factor = parse("xy + y^2 + 1", "xy");
    expectGcd(product(common, factor, x), product(common, add(factor, p), add(y, p)), common);
    expectGcd(product(common, factor), multiply(common, add(factor, p)), common);
    expectGcd(factor, add(product(factor, x), p), constant(2, 1n));
  }
});

test("primes modulo which leading coefficients or other terms vanish are recognised", () => {
  const [p, q] = [BigInt(largePrime(0)), BigInt(largePrime(1))];
  const terms = ["x^2y", "xy^2z", "z^2", "xy", "1"].map((text) => parse(text, "xyz"));
  const [left, right] = [parse("x^2 + yz - 2", "xyz"), parse("y^2 - xz + 5", "xyz")];
  for (const scales of [
    [p, 1n, 1n, 1n, 1n],
    [1n, p, 3n, 1n, 1n],
    [1n, p, 3n, p * q, 1n],
    [p * q, 2n, q, 1n, p],
    [p, p, q, q, 1n],
  ]) {
    const common = terms.map((term, i) => scale(term, scales[i]!)).reduce(add);
    expectGcd(multiply(common, left), multiply(common, right), common);
    expectGcd(multiply(common, left), multiply(common, add(left, constant(3, p))), common);
  }
});

test("coefficients of 1000 digits", () => {
  const huge = 10n ** 1000n;
  const common = add(scale(parse("x^2y + z", "xyz"), huge + 7n), scale(parse("xz^2 - 1", "xyz"), huge - 1n));
  expectGcd(multiply(common, parse("x - y + z", "xyz")), multiply(common, parse("x^2 + z", "xyz")), common);
});

test("high powers of a binomial", () => {
  const [a, b] = [parse("x + y + 1", "xyz"), parse("x - z", "xyz")];
  expectGcd(product(power(a, 12), power(b, 3)), product(power(a, 5), power(b, 9)), product(power(a, 5), power(b, 3)));
});

test("exponents of a million in proportion", () => {
  const [u, v] = [power(variableOf(2, 0), 10 ** 6), power(variableOf(2, 1), 3 * 10 ** 5)];
  expectGcd(subtract(multiply(u, u), multiply(v, v)), power(add(u, v), 2), add(u, v));
});

test("a sparse common factor in 8 variables", () => {
  const next = choices(8);
  const [common, a, b] = [20, 12, 12].map((terms) => scattered(next, 8, terms, 5, 99));
  expectGcd(multiply(common!, a!), multiply(common!, b!), primitivePart(common!));
});

test("a dense common factor in 3 variables", () => {
  const base = parse("3x + 5y - 7z + 2", "xyz");
  const common = add(power(base, 5), parse("x^2y", "xyz"));
  const [a, b] = [power(parse("x - y + 1", "xyz"), 3), subtract(power(parse("x + y - z", "xyz"), 3), constant(3, 2n))];
  expectGcd(multiply(common, a), multiply(common, b), common);
});

test("coprime polynomials are told apart from one image in each variable", () => {
  const next = choices(5);
  for (let i = 0; i < 20; i += 1) {
    const [a, b] = [scattered(next, 5, 100, 4, 9), scattered(next, 5, 100, 4, 9)];
    expect(gcdOf(a, add(b, constant(5, 1n)))).toEqual(constant(5, 1n));
  }
});

test("gcd(ac, bc) is a multiple of c, divides both, and its cofactors are coprime", () => {
  fc.assert(
    fc.property(tuples(3, 4), ([a, b, c]) => {
      const [u, v] = [multiply(a!, c!), multiply(b!, c!)];
      const { gcd, left, right } = gcdWithCofactors(u, v);
      expect([multiply(gcd, left), multiply(gcd, right)]).toEqual([u, v]);
      if (isZero(gcd)) return;
      expect(leadingCoefficient(gcd) > 0n).toBe(true);
      expect(gcdOf(left, right)).toEqual(constant(gcd.arity, 1n));
      if (!isZero(c!)) expect(divideExactly(gcd, c!)).not.toBeNull();
    }),
    settings(300),
  );
});

test("the gcd does not depend on order, signs or multiples of the other", () => {
  fc.assert(
    fc.property(tuples(3, 3), ([a, b, c]) => {
      const [u, v] = [multiply(a!, c!), multiply(b!, c!)];
      const gcd = gcdOf(u, v);
      expect(gcdOf(v, negate(u))).toEqual(gcd);
      expect(gcdOf(u, add(v, multiply(u, b!)))).toEqual(gcd);
      expect(gcdOf(u, zero(u.arity))).toEqual(leadingCoefficient(u) < 0n ? negate(u) : u);
    }),
    settings(150),
  );
});
