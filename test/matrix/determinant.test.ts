import { expect, test } from "vitest";
import { number, product, scale, sum, variable, ZERO } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { characteristicPolynomial } from "../../src/matrix/characteristic-polynomial.ts";
import { determinant, symbolicDeterminant, trace } from "../../src/matrix/determinant.ts";
import { scaledToIntegers } from "../../src/matrix/rational-matrix.ts";
import { eliminateSymmetric } from "../../src/matrix/symmetric-elimination.ts";
import { fraction, fromBigInt, type Rational } from "../../src/number/rational.ts";
import { polynomialOf } from "../../src/polynomial/polynomial.ts";
import { gramMatrix, hilbert, randomSymmetric } from "./families.ts";
import { parseMatrix } from "./parse.ts";

const exprs = (A: readonly (readonly Rational[])[]): Expr[][] => A.map((row) => row.map((a) => number(a)));

test.for<[string, Rational[][], Rational]>([
  ["no rows", [], 1],
  ["[[2, 3], [3, 2]]", parseMatrix("2 3; 3 2"), -5],
  ["sympy#24083", parseMatrix("14 4 13; 4 6 5; 13 5 13"), 40],
  ["a rotation by 90 degrees", parseMatrix("0 -1; 1 0"), 1],
  ["Hilbert 5", hilbert(5), fraction(1n, 266_716_800_000n)],
  ["a singular matrix", gramMatrix(6, 5, 3), 0],
  ["Pascal's lower triangle", parseMatrix("1 0 0 0; 1 1 0 0; 1 2 1 0; 1 3 3 1"), 1],
])("the determinant of %s", ([, A, expected]) => {
  expect(determinant(A)).toEqual(expected);
  expect(symbolicDeterminant(exprs(A))).toBe(number(expected));
});

test("modular and fraction-free determinants agree", () => {
  for (let seed = 0; seed < 12; seed += 1) {
    const A = randomSymmetric(3 + seed, 10 ** (1 + (seed % 12)), seed);
    const { pivots } = eliminateSymmetric(scaledToIntegers(A).entries);
    const last = pivots.at(-1)!;
    if (pivots.some(({ size }) => size === 2)) continue;
    expect(determinant(A)).toEqual(pivots.length < A.length ? 0 : fromBigInt(last.size === 1 ? last.minor : 0n));
  }
});

test("the symbolic determinant of a general 3x3 matrix has Sarrus's six terms", () => {
  const names = [..."abcdefghi"];
  const rows = [0, 3, 6].map((k) => names.slice(k, k + 3).map((name) => variable(name)));
  const polynomial = polynomialOf(symbolicDeterminant(rows)!, names)!;
  const terms = polynomial.terms.map(({ coefficient, powers }) => [
    coefficient,
    powers
      .filter((_, i) => i % 2 === 0)
      .map((i) => names[i])
      .join(""),
  ]);
  expect(terms).toEqual([
    [1, "aei"],
    [-1, "afh"],
    [-1, "bdi"],
    [1, "bfg"],
    [1, "cdh"],
    [-1, "ceg"],
  ]);
});

test("permuting rows for sparsity keeps the sign", () => {
  const [x, y] = [variable("x"), variable("y")];
  const sparse = [
    [x, y, x],
    [ZERO, ZERO, y],
    [ZERO, x, y],
  ];
  expect(symbolicDeterminant(sparse)).toBe(scale(product(x, x, y), -1));
  const swapped = [
    [x, y],
    [x, ZERO],
  ];
  expect(symbolicDeterminant(swapped)).toBe(scale(product(x, y), -1));
});

test("a sparse symbolic determinant of order 60 is worked out, a dense one of order 14 is not", () => {
  const [x, y] = [variable("x"), variable("y")];
  const arrow = Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 60 }, (__, j) => (i === j ? x : i === 0 || j === 0 ? y : ZERO)),
  );
  expect(symbolicDeterminant(arrow)).not.toBeNull();
  const dense = Array.from({ length: 14 }, (_, i) => Array.from({ length: 14 }, (__, j) => variable(`a${i}_${j}`)));
  expect(symbolicDeterminant(dense)).toBeNull();
});

test("the trace is the sum of the diagonal", () => {
  const [x, y] = [variable("x"), variable("y")];
  expect(
    trace([
      [x, y],
      [y, number(2)],
    ]),
  ).toBe(sum(x, number(2)));
});

test.for<[string, Rational[][], bigint[]]>([
  ["no rows", [], [1n]],
  ["[[2, 3], [3, 2]]", parseMatrix("2 3; 3 2"), [-5n, -4n, 1n]],
  ["a nilpotent matrix", parseMatrix("0 1 0; 0 0 1; 0 0 0"), [0n, 0n, 0n, 1n]],
  ["a companion matrix", parseMatrix("0 0 7; 1 0 -5; 0 1 3"), [-7n, 5n, -3n, 1n]],
  ["Hilbert 3", hilbert(3), [-1n, 381n, -3312n, 2160n]],
  ["a matrix that is zero below its first column", parseMatrix("1 2 3; 0 4 5; 0 6 7"), [2n, 9n, -12n, 1n]],
])("the characteristic polynomial of %s", ([, A, expected]) => {
  expect(characteristicPolynomial(A)).toEqual(expected);
});

test("the characteristic polynomial has the determinant at 0", () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const A = randomSymmetric(2 + seed, 10 ** (seed + 1), seed);
    const [constant] = characteristicPolynomial(A);
    const det = determinant(A);
    expect(fromBigInt(A.length % 2 === 0 ? constant! : -constant!)).toEqual(det);
  }
});
