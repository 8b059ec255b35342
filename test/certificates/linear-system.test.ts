import { expect, test } from "vitest";
import type { LinearSystemCertificate } from "../../src/certificates/certificate.ts";
import { checkLinearSystem } from "../../src/certificates/linear-system.ts";
import { product, rationalPower, scale, sum, variable } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { solveLinear } from "../../src/matrix/linear-solve.ts";
import { addRational, type Rational } from "../../src/number/rational.ts";
import { polynomialOf } from "../../src/polynomial/polynomial.ts";
import { quadraticFormOf } from "../../src/polynomial/quadratic-form.ts";

const [x, y, z] = [variable("x"), variable("y"), variable("z")];
const square = (e: Expr): Expr => rationalPower(e, 2);
const variables = ["x", "y", "z"];

function certify(objective: Expr): LinearSystemCertificate {
  const { matrix, linear } = quadraticFormOf(polynomialOf(objective, variables)!)!;
  return { kind: "linear-system", objective, variables, matrix, constant: linear, ...solveLinear(matrix, linear) };
}

const regular = certify(sum(square(x), scale(product(x, y), 3), square(y), square(z), x, scale(z, -4)));
const family = certify(sum(square(sum(x, y, scale(z, -1))), scale(sum(x, y, scale(z, -1)), 5)));
const none = certify(sum(square(sum(x, y)), z));

const bumped = (vector: readonly Rational[], i: number): Rational[] =>
  vector.map((a, j) => (i === j ? addRational(a, 1) : a));

test("accepts one solution, an affine family and no solution", () => {
  expect(regular.kernel).toHaveLength(0);
  expect(family.kernel).toHaveLength(2);
  expect(none.solution).toBeNull();
  for (const certificate of [regular, family, none]) expect(checkLinearSystem(certificate)).toBe(true);
});

test("rejects a changed solution, system or objective", () => {
  for (const certificate of [regular, family]) {
    for (let i = 0; i < 3; i += 1) {
      expect(checkLinearSystem({ ...certificate, solution: bumped(certificate.solution!, i) })).toBe(false);
      expect(checkLinearSystem({ ...certificate, constant: bumped(certificate.constant, i) })).toBe(false);
      const matrix = certificate.matrix.map((row, j) => (i === j ? bumped(row, 0) : row));
      expect(checkLinearSystem({ ...certificate, matrix })).toBe(false);
    }
    expect(checkLinearSystem({ ...certificate, objective: sum(certificate.objective, square(x)) })).toBe(false);
    expect(checkLinearSystem({ ...certificate, objective: product(certificate.objective, x) })).toBe(false);
    expect(checkLinearSystem({ ...certificate, matrix: certificate.matrix.slice(1) })).toBe(false);
    expect(checkLinearSystem({ ...certificate, solution: null })).toBe(false);
  }
});

test("rejects a kernel that is too small, dependent or wrong", () => {
  const [a, b] = family.kernel;
  expect(checkLinearSystem({ ...family, kernel: [a!] })).toBe(false);
  expect(checkLinearSystem({ ...family, kernel: [a!, a!] })).toBe(false);
  expect(checkLinearSystem({ ...family, kernel: [a!, [0, 0, 0]] })).toBe(false);
  expect(checkLinearSystem({ ...family, kernel: [a!, b!, a!] })).toBe(false);
  expect(checkLinearSystem({ ...family, kernel: [a!, bumped(b!, 0)] })).toBe(false);
  expect(checkLinearSystem({ ...regular, kernel: [[0, 0, 1]] })).toBe(false);
});

test("rejects a contradiction that proves nothing", () => {
  expect(checkLinearSystem({ ...none, contradiction: [0, 0, 0] })).toBe(false);
  expect(checkLinearSystem({ ...none, contradiction: [1, 0, 1] })).toBe(false);
  expect(checkLinearSystem({ ...none, contradiction: [0, 1] })).toBe(false);
  expect(checkLinearSystem({ ...none, contradiction: null })).toBe(false);
  expect(checkLinearSystem({ ...none, solution: [0, 0, 0] })).toBe(false);
  expect(checkLinearSystem({ ...regular, solution: null, contradiction: [1, 1, 1] })).toBe(false);
});
