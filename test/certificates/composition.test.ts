import { describe, expect, test } from "vitest";
import type { BendingStep, CompositionCertificate } from "../../src/certificates/composition.ts";
import { verify } from "../../src/certificates/verify.ts";
import { convexity } from "../../src/convexity/decide.ts";
import { ONE, relation, sum, variable } from "../../src/expr/build.ts";
import type { ParseOptions } from "../../src/parse/parse.ts";
import { problemOf } from "../critical/solving.ts";

function certificateOf(source: string, options: ParseOptions = {}): CompositionCertificate {
  const { certificate } = convexity(problemOf(source, options));
  if (certificate?.kind !== "composition") throw new Error(`another kind of certificate for ${source}`);
  return certificate;
}

function otherSide(step: BendingStep): BendingStep {
  return { ...step, bend: step.bend === 1 ? -1 : 1 };
}

describe.each([
  ["log(exp(x) + exp(y) + exp(z))", {}],
  ["exp(x^2 + y) + abs(x)", {}],
  ["x^2/y", { assume: ["y > 0"] }],
  ["x^4 + x^2*y^2 + y^4", {}],
  ["sqrt(x*y)", { assume: ["x > 0", "y > 0"] }],
  ["-log(1 - x^2 - y^2)", { assume: ["x^2 + y^2 < 1"] }],
  ["-log(x*y - 1)", { assume: ["x > 0", "x*y > 1"] }],
  ["-x^2*sqrt(2) + x*y - pi*y^2", {}],
] as const)("the certificate for %s", (source, options) => {
  const certificate = certificateOf(source, options);

  test("is accepted, also with the weaker claim", () => {
    expect(verify(certificate)).toBe(true);
    expect(verify({ ...certificate, strict: false })).toBe(true);
  });

  test("is rejected with the other claim", () => {
    const claim = certificate.claim === "convex" ? "concave" : "convex";
    expect(verify({ ...certificate, claim, strict: false })).toBe(false);
  });

  test("is rejected for another function", () => {
    const objective = sum(certificate.objective, ONE);
    expect(verify({ ...certificate, objective })).toBe(false);
  });

  test("is rejected when a step lies or lacks a part", () => {
    const { proof } = certificate;
    expect(verify({ ...certificate, proof: otherSide(proof) })).toBe(false);
    expect(verify({ ...certificate, proof: { ...proof, rule: "constant" } })).toBe(false);
    expect(verify({ ...certificate, proof: { ...proof, parts: [...proof.parts, proof] } })).toBe(false);
    if (proof.parts.length === 0) return;
    expect(verify({ ...certificate, proof: { ...proof, parts: proof.parts.slice(1) } })).toBe(false);
    expect(verify({ ...certificate, proof: { ...proof, parts: proof.parts.map(otherSide) } })).toBe(false);
  });

  test("needs its domain and a point inside", () => {
    if (certificate.domain.length === 0) return;
    expect(verify({ ...certificate, domain: [] })).toBe(false);
    expect(verify({ ...certificate, inside: certificate.inside.map(([name]) => [name, -1] as const) })).toBe(false);
    expect(verify({ ...certificate, domain: certificate.domain.map((part) => ({ ...part, proof: null })) })).toBe(
      false,
    );
  });
});

test.for([
  ["log(exp(x) + exp(y) + exp(z))", {}],
  ["x^2/y", { assume: ["y > 0"] }],
  ["sqrt(x^2 + y^2)", {}],
  ["max(x, y)", {}],
  ["exp(x + y)", {}],
] as const)("%s is not strictly convex, whatever is claimed", ([source, options]) => {
  const certificate = certificateOf(source, options);
  expect(certificate.strict).toBe(false);
  expect(verify({ ...certificate, strict: true })).toBe(false);
});

test("a domain that is not convex is rejected, whatever is convex on it", () => {
  const certificate = certificateOf("exp(x) + y^2", { assume: ["x > 0"] });
  const x = variable("x");
  const y = variable("y");
  const forged = (condition: ReturnType<typeof relation>, proof: BendingStep | null): CompositionCertificate => ({
    ...certificate,
    domain: [...certificate.domain, { condition, proof }],
  });
  const step: BendingStep = { rule: "variable", expr: y, aspect: "value", bend: 0, parts: [] };
  expect(verify(forged(relation(">", y), step))).toBe(true);
  expect(verify(forged(relation("!=", y), step))).toBe(false);
  expect(verify(forged(relation(">", sum(x, y)), step))).toBe(false);
  const square = certificateOf("exp(x) + y^2").proof;
  expect(verify(forged(relation(">", square.expr), square))).toBe(false);
});
