import { describe, expect, test } from "vitest";
import type { BlocksCertificate } from "../../src/certificates/certificate.ts";
import { verify } from "../../src/certificates/verify.ts";
import { ONE, sum, variable } from "../../src/expr/build.ts";
import { addRational } from "../../src/number/rational.ts";
import { solved } from "../critical/solving.ts";

function certificateOf(source: string): BlocksCertificate {
  const { certificate } = solved(source);
  if (certificate?.kind !== "blocks") throw new Error("another kind of certificate");
  return certificate;
}

describe.each([
  "x^4 + y^3 + 7",
  "(x + y)^2 + (x - y)^2 + x^4 + z^3",
  "x^3 + exp(y^2)",
  "x^3 + y^4 + 0*z",
  "3 - 2*(x/(x^2 + 1) + y^3 + 2*(z + 1/z))",
])("the certificate for %s", (source) => {
  const certificate = certificateOf(source);

  test("is accepted", () => {
    expect(verify(certificate)).toBe(true);
  });

  test("is rejected when a part is dropped, repeated or changed", () => {
    certificate.parts.forEach((part, i) => {
      if (part.part.kind !== "number") {
        expect(verify({ ...certificate, parts: certificate.parts.toSpliced(i, 1) })).toBe(false);
      }
      expect(verify({ ...certificate, parts: [...certificate.parts, part] })).toBe(false);
      const changed = { ...part, part: sum(part.part, variable(part.variables[0]!)) };
      expect(verify({ ...certificate, parts: certificate.parts.with(i, changed) })).toBe(false);
    });
  });

  test("is rejected when the constant or the function is changed", () => {
    expect(verify({ ...certificate, constant: addRational(certificate.constant, 1) })).toBe(false);
    expect(verify({ ...certificate, objective: sum(certificate.objective, ONE) })).toBe(false);
  });

  test("is rejected when the evidence of a part is about something else", () => {
    const [first, second] = certificate.parts;
    const swapped = [
      { ...first!, certificate: second!.certificate },
      { ...second!, certificate: first!.certificate },
      ...certificate.parts.slice(2),
    ];
    expect(verify({ ...certificate, parts: swapped })).toBe(false);
    const renamed = { ...first!, variables: ["q"] };
    expect(verify({ ...certificate, parts: certificate.parts.with(0, renamed) })).toBe(false);
  });
});

test("parts that share a variable are rejected", () => {
  const certificate = certificateOf("x^4 + y^3");
  const [first, second] = certificate.parts;
  expect(verify({ ...certificate, parts: [{ ...first!, variables: ["x", "y"] }, second!] })).toBe(false);
  const coupled = { ...first!, part: sum(first!.part, variable("y")) };
  const rest = { ...second!, part: sum(second!.part, variable("y"), variable("y")) };
  expect(verify({ ...certificate, parts: [coupled, rest] })).toBe(false);
});
