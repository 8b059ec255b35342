import { expect, test } from "vitest";
import { reduceLattice } from "../../src/polynomial/lattice-reduction.ts";
import { randomIntegers } from "./families.ts";

type Vector = readonly bigint[];

const dot = (a: Vector, b: Vector): bigint => a.reduce((sum, c, i) => sum + c * b[i]!, 0n);

/** The determinant of a square matrix, by Laplace's expansion. */
function determinant(rows: readonly Vector[]): bigint {
  if (rows.length === 0) return 1n;
  const [first, ...rest] = rows;
  return first!.reduce((sum, c, j) => {
    const minor = c === 0n ? 0n : determinant(rest.map((row) => row.filter((_, k) => k !== j)));
    return j % 2 === 0 ? sum + c * minor : sum - c * minor;
  }, 0n);
}

const gram = (basis: readonly Vector[]): Vector[] => basis.map((a) => basis.map((b) => dot(a, b)));

test("a textbook example is reduced", () => {
  expect(
    reduceLattice([
      [1n, 1n, 1n],
      [-1n, 0n, 2n],
      [3n, 5n, 6n],
    ]).basis,
  ).toEqual([
    [0n, 1n, 0n],
    [1n, 0n, 1n],
    [-1n, 0n, 2n],
  ]);
});

test("a short relation between powers of a root is found", () => {
  const scale = 10n ** 12n;
  const powers = [1n, 1_414_213_562_373n, 2n * scale, 2_828_427_124_746n];
  powers[0] = scale;
  const rows = powers.map((value, i) => [...powers.map((_, j) => (i === j ? 1n : 0n)), value]);
  const { basis } = reduceLattice(rows);
  expect(basis.slice(0, 2).every((v) => v.slice(0, 4).every((c) => c >= -2n && c <= 2n))).toBe(true);
});

test("random bases keep their lattice and become reduced", () => {
  const next = randomIntegers(11);
  for (let n = 2; n <= 6; n += 1) {
    for (let round = 0; round < 8; round += 1) {
      const rows = Array.from({ length: n }, () => Array.from({ length: n }, () => next(12)));
      const volume = determinant(rows);
      if (volume === 0n) continue;
      const { basis, determinants } = reduceLattice(rows);
      expect([volume, -volume]).toContain(determinant(basis));
      for (const row of rows) expect(isIntegral(row, basis)).toBe(true);
      for (let i = 0; i <= n; i += 1) expect(determinants[i]).toBe(determinant(gram(basis.slice(0, i))));
      for (let i = 1; i < n; i += 1) {
        expect(2n * determinants[i + 1]! * determinants[i - 1]!).toBeGreaterThanOrEqual(determinants[i]! ** 2n);
      }
      expect(dot(basis[0]!, basis[0]!) ** BigInt(2 * n)).toBeLessThanOrEqual(2n ** BigInt(n * n) * volume ** 4n);
    }
  }
});

/** Whether a vector is an integer combination of a basis (Cramer). */
function isIntegral(v: Vector, basis: readonly Vector[]): boolean {
  const volume = determinant(basis);
  return basis.every((_, i) => determinant(basis.map((row, j) => (i === j ? v : row))) % volume === 0n);
}

test("vectors longer than their number are reduced by their Gram matrix", () => {
  const { basis, determinants } = reduceLattice([
    [1n, 0n, 100n],
    [0n, 1n, 101n],
  ]);
  expect(basis).toEqual([
    [-1n, 1n, 1n],
    [34n, -33n, 67n],
  ]);
  expect(determinants[2]).toBe(1n + 100n ** 2n + 101n ** 2n);
});
