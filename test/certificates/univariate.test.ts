import { describe, expect, test } from "vitest";
import type { UnivariateCertificate } from "../../src/certificates/certificate.ts";
import { verify } from "../../src/certificates/verify.ts";
import { fraction } from "../../src/number/rational.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { solved } from "../critical/solving.ts";

function certificateOf(source: string): UnivariateCertificate {
  const { certificate } = solved(source);
  if (certificate?.kind !== "univariate") throw new Error("another kind of certificate");
  return certificate;
}

/** The certificate with one root changed. */
function withRoot(
  certificate: UnivariateCertificate,
  i: number,
  change: Partial<UnivariateCertificate["roots"][number]>,
): UnivariateCertificate {
  return { ...certificate, roots: certificate.roots.map((root, j) => (i === j ? { ...root, ...change } : root)) };
}

const sources = [
  "x^4 - 4*x^2 + x",
  "x^3*(x - 1)^4",
  "x/(1 + x^2)",
  "x^5/5 - 2*x^3/3 + x",
  "(x^2 - 3)^3/(x^4 + 1)",
  "1/x",
];

describe.each(sources)("the certificate for %s", (source) => {
  const certificate = certificateOf(source);

  test("is accepted", () => {
    expect(verify(certificate)).toBe(true);
  });

  test("is rejected for another function", () => {
    const other = parseFormula(`(${source}) + x`);
    expect(other.ok && verify({ ...certificate, objective: other.value.problem.objective })).toBe(false);
    expect(verify({ ...certificate, variable: "y" })).toBe(false);
  });

  test("is rejected when a root is dropped or repeated", () => {
    certificate.roots.forEach((root, i) => {
      expect(verify({ ...certificate, roots: certificate.roots.toSpliced(i, 1) })).toBe(false);
      expect(verify({ ...certificate, roots: certificate.roots.toSpliced(i, 0, root) })).toBe(false);
    });
  });

  test("is rejected when an order, a sign or an interval is changed", () => {
    certificate.roots.forEach(({ order, sign, isolating: [from, to] }, i) => {
      expect(verify(withRoot(certificate, i, { order: order + 1 }))).toBe(false);
      expect(verify(withRoot(certificate, i, { order: order - 1 }))).toBe(false);
      expect(verify(withRoot(certificate, i, { order: 1 }))).toBe(false);
      expect(verify(withRoot(certificate, i, { sign: sign === 1 ? -1 : 1 }))).toBe(false);
      expect(verify(withRoot(certificate, i, { isolating: [to, to] }))).toBe(from === to);
      expect(verify(withRoot(certificate, i, { isolating: [100, 101] }))).toBe(false);
      expect(verify(withRoot(certificate, i, { isolating: [-100, 100] }))).toBe(certificate.roots.length === 1);
    });
  });

  test("is rejected when the derivative is changed", () => {
    const { numerator, denominator } = certificate;
    expect(verify({ ...certificate, numerator: numerator.with(0, numerator[0]! + 1n) })).toBe(false);
    expect(verify({ ...certificate, numerator: numerator.map((c) => -c) })).toBe(false);
    expect(verify({ ...certificate, denominator: [...denominator, 1n] })).toBe(false);
    expect(verify({ ...certificate, numerator: [] })).toBe(false);
    const times = (p: readonly bigint[]) => [0n, ...p];
    expect(verify({ ...certificate, numerator: times(numerator), denominator: times(denominator) })).toBe(false);
  });
});

test("an interval whose end is another root is understood as open", () => {
  const certificate = certificateOf("x^4/4 - 3*x^3/2 + 11*x^2/4 - 3*x/2 + x^2/4 - 0*x");
  expect(verify(certificate)).toBe(true);
  const cubic = certificateOf("x^4/4 - 2*x^3 + 11*x^2/2 - 6*x");
  expect(cubic.roots.map(({ isolating }) => isolating)).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(verify(withRoot(cubic, 1, { isolating: [1, 3] }))).toBe(true);
  expect(verify(withRoot(cubic, 1, { isolating: [fraction(1n, 2n), 3] }))).toBe(false);
});

test("a function that is not rational in one variable has no such certificate", () => {
  const exp = parseFormula("exp(x)");
  const objective = exp.ok ? exp.value.problem.objective : certificateOf("x^2").objective;
  expect(verify({ kind: "univariate", objective, variable: "x", numerator: [1n], denominator: [1n], roots: [] })).toBe(
    false,
  );
});
