import { describe, expect, test } from "vitest";
import type { MultiplicativeCertificate } from "../../src/certificates/multiplicative.ts";
import { verify } from "../../src/certificates/verify.ts";
import { number, ONE, sum, variable } from "../../src/expr/build.ts";
import { solved } from "../critical/solving.ts";

function certificateOf(source: string): MultiplicativeCertificate {
  const { certificate } = solved(source);
  if (certificate?.kind !== "multiplicative") throw new Error("another kind of certificate");
  return certificate;
}

describe.each(["x^2*sin(y)", "x*exp(x)*(y^2 - 1)*cos(z)", "sin(x)^2*exp(-y^2 - z^2)"])(
  "the certificate for %s",
  (source) => {
    const certificate = certificateOf(source);
    const { parts } = certificate;

    test("is accepted", () => {
      expect(verify(certificate)).toBe(true);
    });

    test("is rejected when a part is dropped, repeated or changed", () => {
      parts.forEach((part, i) => {
        expect(verify({ ...certificate, parts: parts.toSpliced(i, 1) })).toBe(false);
        expect(verify({ ...certificate, parts: [...parts, part] })).toBe(false);
        const factors = part.factors.map(({ base, exponent }) => ({ base: sum(base, ONE), exponent }));
        expect(verify({ ...certificate, parts: parts.with(i, { ...part, factors }) })).toBe(false);
        expect(verify({ ...certificate, parts: parts.with(i, { ...part, variables: ["w"] }) })).toBe(false);
        const other = parts[(i + 1) % parts.length]!.certificate;
        expect(verify({ ...certificate, parts: parts.with(i, { ...part, certificate: other }) })).toBe(false);
      });
    });

    test("is rejected when the constant or the function is changed", () => {
      expect(verify({ ...certificate, constant: number(2) })).toBe(false);
      expect(verify({ ...certificate, constant: variable("x") })).toBe(false);
      expect(verify({ ...certificate, objective: sum(certificate.objective, ONE) })).toBe(false);
    });
  },
);

test("the simple zeros of a part with different exponents must be covered", () => {
  const certificate = certificateOf("x*(x - 1)^2*sin(y)*z^2");
  const i = certificate.parts.findIndex(({ zeros }) => zeros.length > 0);
  const part = certificate.parts[i]!;
  const changed = (zeros: typeof part.zeros) => ({
    ...certificate,
    parts: certificate.parts.with(i, { ...part, zeros }),
  });
  expect(verify(certificate)).toBe(true);
  expect(verify(changed([]))).toBe(false);
  expect(verify(changed([{ ...part.zeros[0]!, certificate: part.certificate }]))).toBe(false);
  const squares = { ...part, of: "squares" as const, certificate: part.zeros[0]!.certificate };
  expect(verify({ ...certificate, parts: certificate.parts.with(i, squares) })).toBe(false);
});
