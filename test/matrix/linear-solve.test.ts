import { expect, test } from "vitest";
import { kernelBasis, type LinearSolution, solveLinear } from "../../src/matrix/linear-solve.ts";
import type { RationalMatrix, RationalVector } from "../../src/matrix/rational-matrix.ts";
import { addRational, fraction, multiplyRational, type Rational } from "../../src/number/rational.ts";
import { gramMatrix, hilbert, randomSymmetric } from "./families.ts";
import { parseMatrix } from "./parse.ts";

const dot = (a: RationalVector, b: RationalVector): Rational =>
  a.reduce<Rational>((total, x, i) => addRational(total, multiplyRational(x, b[i]!)), 0);

function expectSolved(A: RationalMatrix, b: RationalVector, { solution, kernel, contradiction }: LinearSolution): void {
  for (const row of A) for (const vector of kernel) expect(dot(row, vector)).toBe(0);
  if (solution !== null) {
    expect(contradiction).toBeNull();
    for (const [i, row] of A.entries()) expect(addRational(dot(row, solution), b[i]!)).toBe(0);
    return;
  }
  for (let j = 0; j < A[0]!.length; j += 1)
    expect(
      dot(
        contradiction!,
        A.map((row) => row[j]!),
      ),
    ).toBe(0);
  expect(dot(contradiction!, b)).not.toBe(0);
}

test("a regular system has its one solution", () => {
  expect(solveLinear(parseMatrix("2 3; 3 2"), [1, 1])).toEqual({
    solution: [fraction(-1n, 5n), fraction(-1n, 5n)],
    kernel: [],
    contradiction: null,
  });
});

test("a dependent system has a family", () => {
  expect(solveLinear(parseMatrix("1 2; 2 4"), [1, 2])).toEqual({
    solution: [-1, 0],
    kernel: [[-2, 1]],
    contradiction: null,
  });
});

test("an inconsistent system has a contradiction", () => {
  expect(solveLinear(parseMatrix("1 2; 2 4"), [1, 3])).toEqual({
    solution: null,
    kernel: [[-2, 1]],
    contradiction: [1, fraction(-1n, 2n)],
  });
  expect(solveLinear(parseMatrix("0 0; 0 0"), [0, 7])).toMatchObject({ solution: null, contradiction: [0, 1] });
});

test("the zero system is solved by everything", () => {
  expect(solveLinear(parseMatrix("0 0; 0 0"), [0, 0])).toEqual({
    solution: [0, 0],
    kernel: [
      [1, 0],
      [0, 1],
    ],
    contradiction: null,
  });
});

test("Hilbert systems are solved exactly", () => {
  const A = hilbert(12);
  const b = A.map((_, i) => i - 3);
  expectSolved(A, b, solveLinear(A, b));
});

test("random systems of every rank are solved or refuted", () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const n = 1 + (seed % 7);
    const A = seed % 2 === 0 ? randomSymmetric(n, 1 + (seed % 5) * 30, seed) : gramMatrix(n, 1 + (seed % 6), seed);
    const b = A.map((row, i) =>
      seed % 3 === 0 ? row.reduce<Rational>(addRational, 0) : fraction(BigInt(i - seed), 7n),
    );
    expectSolved(A, b, solveLinear(A, b));
  }
});

test("the kernel has as many vectors as the rank leaves free", () => {
  for (let rank = 1; rank < 7; rank += 1) {
    const A = gramMatrix(7, rank, rank);
    const kernel = kernelBasis(A);
    expect(kernel).toHaveLength(7 - rank);
    for (const vector of kernel) for (const row of A) expect(dot(row, vector)).toBe(0);
  }
});

test("a wide system has free unknowns", () => {
  const A = parseMatrix("1 2 3 4; 0 0 1 1");
  expectSolved(A, [1, 1], solveLinear(A, [1, 1]));
  expect(kernelBasis(A)).toHaveLength(2);
});

test.for([
  [16, 9],
  [24, 10 ** 6],
  [40, 100],
])("dense systems of %i unknowns are lifted to their solution", ([n, size]) => {
  const A = randomSymmetric(n!, size!, n!);
  const b = A.map((_, i) => fraction(BigInt(i + 1), 3n));
  const solved = solveLinear(A, b);
  expect(solved.kernel).toEqual([]);
  expectSolved(A, b, solved);
});

test("a dense singular system of 20 unknowns has its family or contradiction", () => {
  const A = gramMatrix(20, 17, 2);
  const b = A.map((row) => row.reduce<Rational>(addRational, 0));
  const solved = solveLinear(A, b);
  expect(solved.kernel).toHaveLength(3);
  expectSolved(A, b, solved);
  const refuted = solveLinear(
    A,
    A.map((_, i) => i),
  );
  expect(refuted.solution).toBeNull();
  expectSolved(
    A,
    A.map((_, i) => i),
    refuted,
  );
});
