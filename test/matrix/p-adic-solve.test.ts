import { expect, test } from "vitest";
import { solvePAdically } from "../../src/matrix/p-adic-solve.ts";
import { scaledToIntegers } from "../../src/matrix/rational-matrix.ts";
import { fraction, numerator } from "../../src/number/rational.ts";
import { randomIntegers } from "../polynomial/families.ts";
import { gramMatrix, hilbert } from "./families.ts";

test("small systems are lifted", () => {
  const A = [
    [2n, 3n],
    [3n, 2n],
  ];
  expect(solvePAdically(A, [1n, 1n])).toEqual([fraction(1n, 5n), fraction(1n, 5n)]);
  expect(solvePAdically([[7n]], [0n])).toEqual([0]);
  expect(solvePAdically([[-3n]], [5n])).toEqual([fraction(-5n, 3n)]);
});

test("the sum of the entries of the inverse of Hilbert 12 is 144", () => {
  const { entries, denominator } = scaledToIntegers(hilbert(12));
  const solution = solvePAdically(
    entries,
    entries.map(() => denominator),
  )!;
  expect(solution.reduce<bigint>((total, x) => total + numerator(x), 0n)).toBe(144n);
});

test("planted solutions with 300-bit parts come back", () => {
  const next = randomIntegers(8);
  const n = 6;
  const A = Array.from({ length: n }, () => Array.from({ length: n }, () => next(40)));
  const common = next(300);
  const x = Array.from({ length: n }, () => next(300));
  const b = A.map((row) => row.reduce((total, a, j) => total + a * x[j]!, 0n));
  const scaled = A.map((row) => row.map((a) => a * common));
  expect(solvePAdically(scaled, b)).toEqual(x.map((a) => fraction(a, common)));
});

test("a singular matrix is refused", () => {
  const A = gramMatrix(5, 4, 1).map((row) => row.map(BigInt));
  expect(solvePAdically(A, [1n, 2n, 3n, 4n, 5n])).toBeNull();
});
