import { expect, test } from "vitest";
import { linearCombination, number, squareRoot } from "../../src/expr/build.ts";
import type { ExactReal } from "../../src/expr/real.ts";
import { eigenvalues } from "../../src/matrix/eigenvalues.ts";
import { inertia } from "../../src/matrix/inertia.ts";
import { lowerEnd } from "../../src/number/ball.ts";
import { fraction, toDouble } from "../../src/number/rational.ts";
import { compareRoots, enclosureOfRoot, rootOfReal } from "../../src/polynomial/algebraic.ts";
import { rationalAsRoot } from "../../src/polynomial/real-roots.ts";
import { gramMatrix, hilbert, randomSymmetric } from "./families.ts";
import { parseMatrix } from "./parse.ts";

const rational = (value: number): ExactReal => ({ kind: "rational", value });

function approximately(real: ExactReal): number {
  return real.kind === "closed-form" ? Number.NaN : toDouble(lowerEnd(enclosureOfRoot(rootOfReal(real), 60)));
}

test("rational eigenvalues come ascending with their multiplicity", () => {
  expect(eigenvalues(parseMatrix("2 3; 3 2"))).toEqual([rational(-1), rational(5)]);
  expect(eigenvalues(parseMatrix("0 0 0; 0 1 2; 0 2 1"))).toEqual([rational(-1), rational(0), rational(3)]);
  expect(eigenvalues(parseMatrix("1 1 1; 1 1 1; 1 1 1"))).toEqual([rational(0), rational(0), rational(3)]);
  expect(eigenvalues(parseMatrix("1/2 0; 0 -2/3"))).toEqual([
    { kind: "rational", value: fraction(-2n, 3n) },
    { kind: "rational", value: fraction(1n, 2n) },
  ]);
  expect(eigenvalues(parseMatrix("1 1/2; 1/2 1"))).toEqual([
    { kind: "rational", value: fraction(1n, 2n) },
    { kind: "rational", value: fraction(3n, 2n) },
  ]);
  expect(eigenvalues(parseMatrix("-3 0; 0 -3"))).toEqual([rational(-3), rational(-3)]);
  expect(eigenvalues([])).toEqual([]);
});

test("the eigenvalues of a 2x2 matrix are quadratic surds", () => {
  const [small, large] = eigenvalues(parseMatrix("802 -400; -400 200"));
  const root = squareRoot(number(250_601));
  expect(small?.kind === "algebraic" && small.expr).toBe(linearCombination([root], [-1], 501));
  expect(large?.kind === "algebraic" && large.expr).toBe(linearCombination([root], [1], 501));
});

test("sympy#24083 has the eigenvalues .3241, 4.358, 28.318", () => {
  const values = eigenvalues(parseMatrix("14 4 13; 4 6 5; 13 5 13")).map(approximately);
  expect(values[0]).toBeCloseTo(0.32412570765483967, 14);
  expect(values[1]).toBeCloseTo(4.357983846157893, 13);
  expect(values[2]).toBeCloseTo(28.317890446187267, 12);
});

test("the smallest eigenvalue of Hilbert 10 is 1.0931e-13", () => {
  expect(approximately(eigenvalues(hilbert(10))[0]!)).toBeCloseTo(1.0931538193796657e-13, 25);
});

test("the signs of the eigenvalues are the inertia", () => {
  for (let seed = 0; seed < 16; seed += 1) {
    const A = seed % 2 === 0 ? randomSymmetric(2 + (seed % 7), 9, seed) : gramMatrix(5, 1 + (seed % 5), seed);
    const values = eigenvalues(A);
    expect(values).toHaveLength(A.length);
    const zero = rationalAsRoot(0);
    const signs = values.map((value) =>
      value.kind === "closed-form" ? Number.NaN : Math.sign(compareRoots(rootOfReal(value), zero)),
    );
    const count = (sign: number): number => signs.filter((s) => s === sign).length;
    expect({ positive: count(1), zero: count(0), negative: count(-1) }).toEqual(inertia(A));
  }
});
