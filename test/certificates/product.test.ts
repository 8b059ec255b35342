import { expect, test } from "vitest";
import { checkProduct, type ProductCertificate } from "../../src/certificates/product.ts";
import { verify } from "../../src/certificates/verify.ts";
import { decideDegenerate } from "../../src/critical/degenerate/decide-degenerate.ts";
import type { Rational } from "../../src/number/rational.ts";
import { problemOf } from "../critical/solving.ts";

function certificateOf(source: string, coordinates: readonly Rational[]): ProductCertificate {
  const { objective, variables } = problemOf(source);
  const certificate = decideDegenerate(objective, variables, { root: null, coordinates })?.certificate;
  if (certificate?.kind !== "product") throw new Error(`no product for ${source}`);
  return certificate;
}

const sphere = certificateOf("2 - 3*(x^2 + y^2 + z^2 - 1)^2*(x - 4)", [1, 0, 0]);
const odd = certificateOf("(x^2 + y^4 + z^4)^3*(x - 1)", [0, 0, 0]);
const written = certificateOf("exp(x)*(y - 1)^4 + 3", [2, 1]);
const crossing = certificateOf("x^2*y^2*(z - x)", [0, 0, 0]);

test("a product is decided by its factors", () => {
  const types = [sphere, odd, written, crossing].map(({ type, strict }) => [type, strict]);
  expect(types).toEqual([
    ["minimum", false],
    ["maximum", true],
    ["minimum", false],
    ["saddle", null],
  ]);
  for (const certificate of [sphere, odd, written, crossing]) expect(checkProduct(certificate, verify)).toBe(true);
});

/** The certificate with one of its factors changed. */
function changed(
  certificate: ProductCertificate,
  position: number,
  change: Partial<ProductCertificate["factors"][number]>,
): ProductCertificate {
  const factors = certificate.factors.map((factor, i) => (i === position ? { ...factor, ...change } : factor));
  return { ...certificate, factors };
}

const unit = written.factors.findIndex(({ evidence }) => evidence.kind === "unit");
const zero = 1 - unit;
const critical = odd.factors.findIndex(({ evidence }) => evidence.kind === "critical");

test.for<[string, ProductCertificate]>([
  ["another type", { ...sphere, type: "maximum" }],
  ["another strictness", { ...sphere, strict: true }],
  ["another constant", { ...sphere, constant: 1 }],
  ["another coefficient", { ...sphere, coefficient: 3 }],
  ["a factor left out", { ...sphere, factors: sphere.factors.slice(1) }],
  ["another point", { ...sphere, at: { root: null, coordinates: [2, 0, 0] } }],
  ["a multiplicity", changed(written, zero, { multiplicity: 2 })],
  ["the sign of a unit", changed(written, unit, { evidence: { kind: "unit", sign: -1 } })],
  ["a unit taken for a zero", changed(written, unit, { evidence: { kind: "regular" } })],
  ["a zero taken for a unit", changed(written, zero, { evidence: { kind: "unit", sign: 1 } })],
  ["a critical point taken for a regular one", changed(odd, critical, { evidence: { kind: "regular" } })],
  ["the evidence of another function", changed(odd, critical, { evidence: { kind: "critical", certificate: sphere } })],
  ["an extremum where the sign changes", { ...crossing, type: "minimum", strict: false }],
])("refused: %s", ([, certificate]) => {
  expect(checkProduct(certificate, verify)).toBe(false);
});

test("a child certificate is verified", () => {
  expect(checkProduct(odd, () => false)).toBe(false);
});

test("a simple zero is no critical point", () => {
  const { objective, variables } = problemOf("x*exp(y)");
  const factors = written.factors.map((factor) => ({ ...factor, multiplicity: 1 }));
  const [x, e] = objective.kind === "product" ? objective.args : [];
  const certificate: ProductCertificate = {
    ...written,
    objective,
    variables,
    at: { root: null, coordinates: [0, 0] },
    constant: 0,
    factors: [
      { ...factors[zero]!, factor: x!.kind === "variable" ? x! : e! },
      { ...factors[unit]!, factor: x!.kind === "variable" ? e! : x! },
    ],
    type: "saddle",
    strict: null,
  };
  expect(checkProduct(certificate, verify)).toBe(false);
});
