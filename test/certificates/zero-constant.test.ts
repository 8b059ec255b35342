import { describe, expect, test } from "vitest";
import { checkZeroConstant, type ZeroConstantCertificate } from "../../src/certificates/zero-constant.ts";
import { zeroPrecision } from "../../src/evaluate/algebraic/sign.ts";
import { linearCombination, quotient, rationalPower, scale, sum, ZERO } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { fraction } from "../../src/number/rational.ts";
import { read } from "../calculus/read.ts";

const TINY = fraction(1n, 10n ** 60n);

function certificateOf(expr: Expr): ZeroConstantCertificate {
  const bits = zeroPrecision(expr);
  if (bits === null) throw new Error("not proved to be 0");
  return { kind: "zero-constant", expr, bits };
}

/** Numbers that are 0, with a precision that is too low to see it. */
const zeros: readonly (readonly [formula: string, tooFew: number])[] = [
  ["sqrt(5 + 2*sqrt(6)) - sqrt(2) - sqrt(3)", 8],
  ["cos(pi/9)*cos(2*pi/9)*cos(4*pi/9) - 1/8", 1],
  ["sqrt(1/2 - sqrt(29)/29) - 5/sqrt(2*(2*sqrt(29) + 29))", 64],
  ["cbrt(cbrt(2) - 1) - cbrt(1/9) + cbrt(2/9) - cbrt(4/9)", 64],
  ["(sqrt(2) + sqrt(3) + sqrt(5))^20 - (10 + 2*sqrt(6) + 2*sqrt(10) + 2*sqrt(15))^10", 128],
  ["sqrt(sqrt(5 + 2*sqrt(6)) - sqrt(2) - sqrt(3))", 4],
];

describe.each(zeros)("the certificate for %s", (formula, tooFew) => {
  const certificate = certificateOf(read(formula));

  test("is accepted, with more digits too", () => {
    expect(checkZeroConstant(certificate)).toBe(true);
    expect(checkZeroConstant({ ...certificate, bits: certificate.bits + 100 })).toBe(true);
  });

  test("is rejected with too few digits, or no number of digits", () => {
    for (const bits of [tooFew, 1, 0, -5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 40]) {
      expect(checkZeroConstant({ ...certificate, bits })).toBe(false);
    }
  });

  test("is rejected for expressions that are not 0, however near", () => {
    const { expr } = certificate;
    expect(checkZeroConstant({ ...certificate, expr: linearCombination([expr], [1], TINY) })).toBe(false);
    expect(checkZeroConstant({ ...certificate, expr: linearCombination([expr], [1], TINY), bits: 5000 })).toBe(false);
    expect(checkZeroConstant({ ...certificate, expr: sum(expr, read("sqrt(2)")) })).toBe(false);
    expect(checkZeroConstant({ ...certificate, expr: rationalPower(expr, -1) })).toBe(false);
    expect(checkZeroConstant({ ...certificate, expr: quotient(expr, scale(expr, 2)) })).toBe(false);
    expect(checkZeroConstant({ ...certificate, expr: sum(expr, read("x")) })).toBe(false);
  });
});

test("is rejected for a number that is 0 but not written as an algebraic constant", () => {
  const certificate: ZeroConstantCertificate = { kind: "zero-constant", expr: read("atan(1) - pi/4"), bits: 500 };
  expect(checkZeroConstant(certificate)).toBe(false);
});

test("asks for digits even where none are needed", () => {
  expect(checkZeroConstant({ kind: "zero-constant", expr: ZERO, bits: 1 })).toBe(true);
  expect(checkZeroConstant({ kind: "zero-constant", expr: ZERO, bits: 0 })).toBe(false);
});
