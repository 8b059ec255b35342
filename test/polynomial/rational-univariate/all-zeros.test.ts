import { expect, test } from "vitest";
import type { Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import { areAllZeros, bitsForAll } from "../../../src/polynomial/rational-univariate/all-zeros.ts";
import {
  type DivisionPlan,
  directVariable,
  divisionPlan,
} from "../../../src/polynomial/rational-univariate/quotient-image.ts";
import { quotientImages } from "../../../src/polynomial/rational-univariate/quotient-images.ts";
import type { RationalUnivariate } from "../../../src/polynomial/rational-univariate/representation.ts";
import { isRepresentation, satisfies } from "../../../src/polynomial/rational-univariate/satisfies.ts";
import { solveZeroDimensional } from "../../../src/polynomial/rational-univariate/zero-dimensional.ts";
import { cyclic, gradient, katsura, system } from "../groebner/systems.ts";

function represented(equations: readonly Multivariate[]): RationalUnivariate {
  const solved = solveZeroDimensional(equations);
  if (solved.kind !== "finite") throw new Error(solved.kind);
  return solved.representations[0]!;
}

function planFor(equations: readonly Multivariate[], representation: RationalUnivariate): DivisionPlan {
  return divisionPlan(equations, representation, directVariable(representation))!;
}

/** The product of so many primes that are the first to be asked. */
function firstPrimes(count: number, equations: readonly Multivariate[], representation: RationalUnivariate): bigint {
  const { numerators, denominator, minimal } = representation;
  const polynomials = [...numerators, denominator, minimal];
  let product = 1n;
  let left = count;
  for (const { field } of quotientImages(planFor(equations, representation), polynomials, () => 1000)) {
    if (left === 0) break;
    left -= 1;
    product *= BigInt(field.p);
  }
  return product;
}

/** Another numerator of a variable that is not the form: right only modulo a number. */
function distorted(representation: RationalUnivariate, modulus: bigint): RationalUnivariate {
  const position = representation.form.indexOf(0);
  const numerators = representation.numerators.map((numerator, i) =>
    i === position ? numerator.map((c, k) => (k === 0 ? c + modulus : c)) : numerator,
  );
  return { ...representation, numerators };
}

const dense = system("xy", "3x^4-2x^3y+5xy^3-y^4+x^2-7y+1", "x^4+4x^2y^2-3y^4+2x^3-5xy+6");

test.for<[string, readonly Multivariate[]]>([
  ["two quartics", dense],
  ["a gradient in three variables", gradient(3, 4)],
  ["katsura 4", katsura(4)],
])("few primes show that the points of a representation are all zeros: %s", ([, equations]) => {
  const representation = represented(equations);
  const bits = bitsForAll(equations, representation)!;
  expect(bits).toBeGreaterThan(0);
  expect(areAllZeros(equations, representation, planFor(equations, representation), bits)).toBe(true);
});

test("a numerator that is right modulo the first primes alone is found out", () => {
  const representation = represented(dense);
  const wrong = distorted(representation, firstPrimes(6, dense, representation));
  expect(isRepresentation(wrong)).toBe(true);
  const plan = planFor(dense, wrong);
  expect(areAllZeros(dense, wrong, plan, 140)).toBe(true);
  expect(bitsForAll(dense, wrong)).toBeGreaterThan(150);
  expect(areAllZeros(dense, wrong, plan, bitsForAll(dense, wrong)!)).toBe(false);
  expect(satisfies(dense, wrong)).toBe(false);
});

test("the bits exceed those of everything that is compared", () => {
  const representation = represented(dense);
  const before = bitsForAll(dense, representation)!;
  const wrong = distorted(representation, 2n ** 500n);
  expect(bitsForAll(dense, wrong)).toBeGreaterThan(before + 300);
});

test("nothing is said of fewer points than the degrees allow, nor of another denominator", () => {
  const cyclic3 = cyclic(3);
  expect(bitsForAll(cyclic3, represented(cyclic3))).not.toBeNull();
  const double = system("xy", "x^2", "y^2-y");
  expect(bitsForAll(double, represented(double))).toBeNull();
  expect(bitsForAll([...dense, dense[0]!], represented(dense))).toBeNull();
  const { denominator, ...rest } = represented(dense);
  expect(bitsForAll(dense, { ...rest, denominator: [denominator[0]! + 1n, ...denominator.slice(1)] })).toBeNull();
});

test("where there are zeros at infinity, points may be as many as the degrees allow and not all", () => {
  const lines = system("xy", "x^2-x", "x^2-x");
  const representation: RationalUnivariate = {
    minimal: [0n, -6n, 11n, -6n, 1n],
    denominator: [-6n, 22n, -18n, 4n],
    numerators: [
      [0n, 8n, -8n, 2n],
      [0n, 18n, -22n, 6n],
    ],
    form: [0, 1],
  };
  expect(isRepresentation(representation)).toBe(true);
  const bits = bitsForAll(lines, representation)!;
  expect(areAllZeros(lines, representation, planFor(lines, representation), bits)).toBeNull();
  expect(satisfies(lines, representation)).toBe(true);
});
