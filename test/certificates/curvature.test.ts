import { describe, expect, test } from "vitest";
import type { CurvatureCertificate } from "../../src/certificates/certificate.ts";
import { verify } from "../../src/certificates/verify.ts";
import { convexity } from "../../src/convexity/decide.ts";
import { ONE, sum } from "../../src/expr/build.ts";
import type { ParseOptions } from "../../src/parse/parse.ts";
import { problemOf } from "../critical/solving.ts";

function certificateOf(source: string, options: ParseOptions): CurvatureCertificate {
  const { certificate } = convexity(problemOf(source, options));
  if (certificate?.kind !== "curvature") throw new Error("another kind of certificate");
  return certificate;
}

describe.each([
  ["x^2 + x*y + y^2", {}],
  ["x^4 - x^2", { assume: ["x >= 1"] }],
  ["1/x + y^2", { assume: ["x > 0"] }],
  ["x^6 + (y - z)^2", {}],
] as const)("the certificate for %s", (source, options) => {
  const certificate = certificateOf(source, options);

  test("is accepted, also with the weaker claim", () => {
    expect(verify(certificate)).toBe(true);
    expect(verify({ ...certificate, strict: false })).toBe(true);
  });

  test("is rejected with the other claim or for another function", () => {
    expect(verify({ ...certificate, claim: "concave", strict: false })).toBe(false);
    expect(verify({ ...certificate, objective: sum(certificate.objective, ONE) })).toBe(false);
    expect(verify({ ...certificate, parts: certificate.parts.slice(1) })).toBe(false);
  });

  test("is rejected when a range that matters grows", () => {
    const wider = certificate.parts.map((part) => ({ ...part, ranges: part.ranges.map(() => [-2, null] as const) }));
    expect(verify({ ...certificate, parts: wider })).toBe(Object.keys(options).length === 0);
    const none = certificate.parts.map((part) => ({ ...part, ranges: [] }));
    expect(verify({ ...certificate, parts: none })).toBe(false);
  });
});

test("a semidefinite part makes no strict certificate", () => {
  const certificate = certificateOf("x^6 + (y - z)^2", {});
  expect(certificate.strict).toBe(false);
  expect(verify({ ...certificate, strict: true })).toBe(false);
});

test("an inflection of even multiplicity does not hurt, one of odd multiplicity does", () => {
  const quartic = problemOf("x^4").objective;
  const cubic = problemOf("x^3").objective;
  const claim = { kind: "curvature", claim: "convex", strict: true, constant: 0 } as const;
  const parts = (part: typeof quartic) => [{ variables: ["x"], part, ranges: [[-1, 1] as const] }];
  expect(verify({ ...claim, objective: quartic, parts: parts(quartic) })).toBe(true);
  expect(verify({ ...claim, objective: cubic, parts: parts(cubic) })).toBe(false);
});
