import { expect, test } from "vitest";
import type { LdltCertificate } from "../../src/certificates/certificate.ts";
import { checkLdlt, inertiaOfLdlt } from "../../src/certificates/ldlt.ts";
import { ldlt } from "../../src/matrix/ldlt.ts";
import { addRational, negateRational, type Rational } from "../../src/number/rational.ts";
import { randomSymmetric } from "../matrix/families.ts";

type Rows = readonly (readonly Rational[])[];

function changed(rows: Rows, i: number, j: number, change: (a: Rational) => Rational): Rows {
  return rows.map((row, r) => row.map((a, c) => (r === i && c === j ? change(a) : a)));
}

const matrices = Array.from({ length: 12 }, (_, i) => randomSymmetric(2 + (i % 5), i % 4 === 3 ? 2 : 40, i));

test("accepts the factorisations of the project", () => {
  for (const A of matrices) expect(checkLdlt(ldlt(A))).toBe(true);
});

test("rejects an LDLᵀ with a flipped sign, an altered entry or a dropped row", () => {
  for (const A of matrices) {
    const good = ldlt(A);
    const n = A.length;
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        const mutants: LdltCertificate[] = [
          { ...good, matrix: changed(good.matrix, i, j, (a) => addRational(a, 1)) },
          { ...good, lower: changed(good.lower, i, j, (a) => (i === j ? negateRational(a) : addRational(a, 1))) },
          { ...good, diagonal: changed(good.diagonal, i, j, (a) => addRational(a, 1)) },
        ];
        if (good.diagonal[i]![j] !== 0) {
          mutants.push({ ...good, diagonal: changed(good.diagonal, i, j, negateRational) });
        }
        for (const mutant of mutants) {
          const harmless = i > j && mutant.lower !== good.lower && columnIsIdle(good, j);
          expect(checkLdlt(mutant)).toBe(harmless);
        }
      }
    }
    expect(checkLdlt({ ...good, lower: good.lower.slice(1) })).toBe(false);
    expect(checkLdlt({ ...good, diagonal: good.diagonal.slice(1) })).toBe(false);
    expect(checkLdlt({ ...good, permutation: good.permutation.slice(1) })).toBe(false);
    expect(checkLdlt({ ...good, permutation: good.permutation.map(() => 0) })).toBe(false);
  }
});

/** A column of L that meets only zeros of D may hold anything. */
function columnIsIdle({ diagonal }: LdltCertificate, k: number): boolean {
  return diagonal.every((row) => row[k] === 0);
}

test("the inertia is read from 1x1 and 2x2 blocks", () => {
  const diagonal = [
    [3, 0, 0, 0, 0],
    [0, 0, 2, 0, 0],
    [0, 2, 0, 0, 0],
    [0, 0, 0, 1, 2],
    [0, 0, 0, 2, 4],
  ];
  const lower = diagonal.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  const certificate: LdltCertificate = {
    kind: "ldlt",
    matrix: diagonal,
    permutation: [0, 1, 2, 3, 4],
    lower,
    diagonal,
  };
  expect(checkLdlt(certificate)).toBe(true);
  expect(inertiaOfLdlt(certificate)).toEqual({ positive: 3, zero: 1, negative: 1 });
});

test("entries of D outside of its blocks are not overlooked", () => {
  const matrix = [
    [1, 1, 0],
    [1, 1, 0],
    [0, 0, 1],
  ];
  const lower = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  const certificate: LdltCertificate = { kind: "ldlt", matrix, permutation: [0, 1, 2], lower, diagonal: matrix };
  expect(checkLdlt(certificate)).toBe(true);
  expect(checkLdlt({ ...certificate, diagonal: [matrix[0]!, [1, 1, 5], [0, 5, 1]] })).toBe(false);
});

test("a tridiagonal D is no block diagonal", () => {
  const matrix = [
    [1, 1, 0],
    [1, 1, 1],
    [0, 1, 1],
  ];
  const lower = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  expect(checkLdlt({ kind: "ldlt", matrix, permutation: [0, 1, 2], lower, diagonal: matrix })).toBe(false);
});
