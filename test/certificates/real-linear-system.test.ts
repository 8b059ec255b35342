import { expect, test } from "vitest";
import { checkRealLinearSystem, type RealLinearSystemCertificate } from "../../src/certificates/real-linear-system.ts";
import { verify } from "../../src/certificates/verify.ts";
import { ONE, PI, sum, ZERO } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { solved } from "../critical/solving.ts";

function certificateOf(source: string): RealLinearSystemCertificate {
  const { certificate } = solved(source);
  if (certificate?.kind !== "real-linear-system") throw new Error(`${source} has a ${certificate?.kind} certificate`);
  return certificate;
}

const accepts = (certificate: RealLinearSystemCertificate) => checkRealLinearSystem(certificate, verify);
const bumped = (vector: readonly Expr[], i: number) => vector.map((entry, j) => (i === j ? sum(entry, ONE) : entry));

const regular = certificateOf("sqrt(3)*x^2 + pi*x*y + y^2 + sqrt(2)*x");
const family = certificateOf("(x + sqrt(2)*y)^2 + 1");
const none = certificateOf("(x + sqrt(2)*y)^2 + y");

test("accepts one solution, an affine family and no solution", () => {
  expect([regular.kernel.length, family.kernel.length, none.solution]).toEqual([0, 1, null]);
  for (const certificate of [regular, family, none]) expect(accepts(certificate)).toBe(true);
});

test("rejects a changed system, solution, kernel or contradiction", () => {
  for (const certificate of [regular, family, none]) {
    for (const i of [0, 1]) {
      expect(accepts({ ...certificate, constant: bumped(certificate.constant, i) })).toBe(false);
      const matrix = certificate.matrix.map((row, j) => (i === j ? bumped(row, i) : row));
      expect(accepts({ ...certificate, matrix })).toBe(false);
    }
  }
  expect(accepts({ ...regular, solution: bumped(regular.solution!, 0) })).toBe(false);
  expect(accepts({ ...family, kernel: [bumped(family.kernel[0]!, 0)] })).toBe(false);
  expect(accepts({ ...none, contradiction: [ZERO, ZERO] })).toBe(false);
  expect(accepts({ ...none, solution: none.constant, contradiction: null })).toBe(false);
});

test("rejects a kernel that is too small or too large for the rank", () => {
  expect(accepts({ ...family, kernel: [], rows: [0, 1], columns: [0, 1] })).toBe(false);
  expect(accepts({ ...family, kernel: [] })).toBe(false);
  expect(accepts({ ...regular, kernel: [[ZERO, ONE]], rows: [0], columns: [0] })).toBe(false);
  expect(accepts({ ...regular, rows: [0, 0] })).toBe(false);
});

test("rejects another objective, one that is no polynomial, and missing evidence", () => {
  expect(accepts({ ...regular, objective: family.objective })).toBe(false);
  expect(accepts({ ...regular, objective: sum(regular.objective, certificateOf("pi*x^2 + x*y").objective) })).toBe(
    false,
  );
  expect(accepts({ ...regular, variables: ["x"] })).toBe(false);
  expect(regular.zeros.length).toBeGreaterThan(0);
  expect(accepts({ ...regular, zeros: [] })).toBe(false);
  expect(accepts({ ...regular, constant: [PI, ZERO] })).toBe(false);
});
