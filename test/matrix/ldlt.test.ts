import { expect, test } from "vitest";
import { checkLdlt, inertiaOfLdlt } from "../../src/certificates/ldlt.ts";
import { inertia } from "../../src/matrix/inertia.ts";
import { ldlt } from "../../src/matrix/ldlt.ts";
import type { Rational } from "../../src/number/rational.ts";
import { gramMatrix, hilbert, randomSymmetric } from "./families.ts";
import { parseMatrix } from "./parse.ts";

test("x^2 + 3xy + y^2 has pivots 2 and -5/2 with the multiplier 3/2", () => {
  const certificate = ldlt([
    [2, 3],
    [3, 2],
  ]);
  expect(certificate.diagonal).toEqual(parseMatrix("2 0; 0 -5/2"));
  expect(certificate.lower).toEqual(parseMatrix("1 0; 3/2 1"));
  expect(certificate.permutation).toEqual([0, 1]);
});

const zeroDiagonal = parseMatrix("0 1 2 3 4; 1 0 5 6 7; 2 5 0 8 9; 3 6 8 0 1; 4 7 9 1 0");

test.for<[string, Rational[][], [number, number, number]]>([
  ["sympy#19547", parseMatrix("0 0 0; 0 1 2; 0 2 1"), [1, 1, 1]],
  ["sympy#20752, b = 1", parseMatrix("0 0 0; 0 1 0; 0 0 1"), [2, 1, 0]],
  ["sympy#24083", parseMatrix("14 4 13; 4 6 5; 13 5 13"), [3, 0, 0]],
  ["all diagonal entries 0", parseMatrix("0 1 2; 1 0 3; 2 3 0"), [1, 0, 2]],
  ["a zero diagonal of order 5", zeroDiagonal, [1, 0, 4]],
  ["a zero matrix", parseMatrix("0 0; 0 0"), [0, 2, 0]],
  ["no rows", [], [0, 0, 0]],
  ["Hilbert 12", hilbert(12), [12, 0, 0]],
  ["a Gram matrix of rank 4", gramMatrix(9, 4, 1), [4, 5, 0]],
])("%s has the right inertia", ([, A, [positive, zero, negative]]) => {
  expect(inertia(A)).toEqual({ positive, zero, negative });
  expect(inertiaOfLdlt(ldlt(A))).toEqual({ positive, zero, negative });
  expect(checkLdlt(ldlt(A))).toBe(true);
});

test("factorisations of random symmetric matrices multiply out", () => {
  for (let seed = 0; seed < 80; seed += 1) {
    const A = randomSymmetric(1 + (seed % 8), seed % 2 === 0 ? 2 : 1000, seed);
    const certificate = ldlt(A);
    expect(checkLdlt(certificate)).toBe(true);
    expect(inertiaOfLdlt(certificate)).toEqual(inertia(A));
  }
});
