import { expect, test } from "vitest";
import { parseFormula } from "../../../src/parse/parse.ts";
import { boundedMinimalPolynomial } from "../../../src/polynomial/algebraic-point/bounded-minimal-polynomial.ts";
import { explicitNumber } from "../../../src/polynomial/algebraic-point/explicit-number.ts";
import { type FieldNumber, polynomialNumber } from "../../../src/polynomial/algebraic-point/field-number.ts";
import { minimalPolynomial } from "../../../src/polynomial/algebraic-point/minimal-polynomial.ts";
import { conjugateFields } from "../../../src/polynomial/algebraic-point/split.ts";
import { heightFrom, valueHeights } from "../../../src/polynomial/algebraic-point/value-heights.ts";
import { gradientSystem } from "../../../src/polynomial/gradient-system.ts";
import { partialDerivative } from "../../../src/polynomial/partial-derivative.ts";
import { type Polynomial, polynomialOf } from "../../../src/polynomial/polynomial.ts";
import { solveZeroDimensional } from "../../../src/polynomial/rational-univariate/zero-dimensional.ts";
import { maxNorm } from "../../../src/polynomial/univariate.ts";

const QUARTIC = "3*x^4 - 5*x^3*y + x^2*y^2 + 7*x*y^3 - 2*y^4 + 4*x^2*y - 3*x*y + x/2 - 9*y";
const EVEN = "x^6 + y^6 - 3*x^3*y^3 + x^4 - 2*x*y^3 + 5*y^2 - x*y";
const variables = ["x", "y"];

function read(formula: string): Polynomial {
  const result = parseFormula(formula, { variables });
  if (!result.ok) throw new Error(formula);
  return polynomialOf(result.value.problem.objective, variables)!;
}

const slopes = (formula: string): Polynomial[] => variables.map((_, i) => partialDerivative(read(formula), i));

function fieldOf(formula: string) {
  const result = parseFormula(formula, { variables });
  if (!result.ok) throw new Error(formula);
  const solved = solveZeroDimensional(gradientSystem(result.value.problem.objective, variables)!.equations);
  if (solved.kind !== "finite") throw new Error(formula);
  return conjugateFields(solved.representations[0]!).at(-1)!;
}

test("the bound holds for values at the zeros, and what it proves is the minimal polynomial", () => {
  const field = fieldOf(QUARTIC);
  expect(field.degree).toBe(9);
  const heights = valueHeights(slopes(QUARTIC))!;
  for (const h of ["x", "y", "x*y - y/3", "5*x^2 - 1", QUARTIC].map(read)) {
    const number = polynomialNumber(field, h);
    const usual = minimalPolynomial(field, explicitNumber(field, number));
    const { bits, multiple } = heights(h);
    expect(multiple! % usual.at(-1)!).toBe(0n);
    expect(maxNorm(usual) * (multiple! / usual.at(-1)!) <= 2n ** BigInt(bits + field.degree)).toBe(true);
    expect(boundedMinimalPolynomial(field, number, { bits, multiple })).toEqual(usual);
    expect(boundedMinimalPolynomial(field, number, { bits, multiple: null })).toEqual(usual);
  }
});

test("the bound is that of the resultant: of x - 7 and y^3 - 5 with T - y", () => {
  const heights = valueHeights([read("x - 7"), read("y^3 - 5")])!;
  // 8^3 · 6, and for T - xy with 2 for 1: 8^6 · 6^2 · 2^3.
  expect(heights(read("y"))).toEqual({ bits: 12, multiple: 1n, degree: 1, sizeBits: 1 / 64 });
  expect(heights(read("x*y/2"))).toMatchObject({ bits: 24 + 3, multiple: 8n, degree: 2, sizeBits: 0 });
});

test("known coordinates give a better bound, which holds", () => {
  const field = fieldOf(QUARTIC);
  const heights = valueHeights(slopes(QUARTIC))!;
  const polynomials = ["x", "y"].map((name) =>
    minimalPolynomial(field, explicitNumber(field, polynomialNumber(field, read(name)))),
  );
  for (const h of ["x*y - y/3", "5*x^2 - 1", "40*x*y^2 + 20*x", QUARTIC].map(read)) {
    const usual = minimalPolynomial(field, explicitNumber(field, polynomialNumber(field, h)));
    const { bits, multiple } = heightFrom(heights(h), field.degree, polynomials);
    expect(bits).toBeLessThan(heights(h).bits);
    const outside = Math.log2(Math.abs(Number(multiple!))) + logarithmOutside(usual);
    expect(bits).toBeGreaterThan(outside);
    expect(bits).toBeLessThan(2 * outside + 100);
  }
});

/** `log2` of the product of the absolute values of the roots outside of the unit circle, by many steps of Graeffe's. */
function logarithmOutside(f: readonly bigint[]): number {
  let p = f.map(Number);
  p = p.map((c) => c / p.at(-1)!);
  let scale = 0;
  for (let k = 0; k < 7; k += 1) {
    const next = new Array<number>(p.length).fill(0);
    p.forEach((a, i) => {
      p.forEach((b, j) => {
        if ((i + j) % 2 === 0) next[(i + j) / 2]! += (i % 2 === 0 ? 1 : -1) * a * b;
      });
    });
    const largest = Math.max(...next.map(Math.abs));
    scale = 2 * scale + Math.log2(largest);
    p = next.map((c) => c / largest);
  }
  return scale / 2 ** 7;
}

test("roots of unity and below add nothing to the bound, others their size", () => {
  const height = { bits: 10 ** 6, multiple: 3n, degree: 2, sizeBits: 0 };
  const bitsOf = (...polynomials: readonly bigint[][]) => heightFrom(height, 2, polynomials).bits;
  expect(bitsOf([1n, 0n, 1n], [1n, 2n, 4n])).toBeLessThanOrEqual(2 + 3);
  expect(bitsOf([-(2n ** 40n), 0n, 1n])).toBeGreaterThanOrEqual(80);
  expect(bitsOf([-(2n ** 40n), 0n, 1n])).toBeLessThanOrEqual(86);
  expect(bitsOf([-(2n ** 40n), 1n])).toBeGreaterThanOrEqual(2 * 80);
});

test("zeros at infinity leave no bound", () => {
  expect(valueHeights(slopes("x^2*y^2 + x^2 - x*y + y"))).toBeNull();
  expect(valueHeights([read("x*y - 1")])).toBeNull();
});

test("a number that does not generate a small field, or of an unknown leading coefficient, is left to others", () => {
  const field = fieldOf(QUARTIC);
  const three = polynomialNumber(field, read("4*x - 4*x + 3"));
  expect(boundedMinimalPolynomial(field, three, { bits: 40, multiple: null })).toBeNull();
  expect(boundedMinimalPolynomial(field, three, { bits: 400, multiple: 1n })).toBeNull();
});

test("the values of an even function have half the degree", () => {
  const field = fieldOf(EVEN);
  expect(field.degree).toBe(24);
  const heights = valueHeights(slopes(EVEN))!;
  for (const h of ["x^2", "x*y - y^2/3", EVEN].map(read)) {
    const number = polynomialNumber(field, h);
    const found = boundedMinimalPolynomial(field, number, heights(h))!;
    expect(found).toHaveLength(13);
    expect(found).toEqual(minimalPolynomial(field, explicitNumber(field, number)));
  }
});

test("what is found of a lower degree than that of the field must be a root", () => {
  const field = fieldOf(EVEN);
  const [x, three] = ["x", "3"].map((h) => polynomialNumber(field, read(h)));
  let calls = 0;
  const image: FieldNumber["image"] = (at) => (++calls > 3 ? x! : three!).image(at);
  expect(boundedMinimalPolynomial(field, { ...x!, image }, { bits: 60, multiple: 1n })).toBeNull();
  expect(calls).toBe(4);
});

test("so many primes are used that nothing else is possible", () => {
  const field = fieldOf(QUARTIC);
  const number = polynomialNumber(field, read("y"));
  for (const height of [200, 900]) {
    let bits = 0;
    const image: typeof number.image = (at) => {
      bits += Math.log2(at.field.p);
      return number.image(at);
    };
    const found = boundedMinimalPolynomial(field, { ...number, image }, { bits: height, multiple: null })!;
    expect(bits).toBeGreaterThan(1 + field.degree + height + Math.log2(Number(maxNorm(found))));
  }
});
