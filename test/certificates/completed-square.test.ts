import { expect, test } from "vitest";
import { type CompletedSquareCertificate, checkCompletedSquare } from "../../src/certificates/completed-square.ts";
import { verify } from "../../src/certificates/verify.ts";
import { decideDegenerate } from "../../src/critical/degenerate/decide-degenerate.ts";
import { negate, variable } from "../../src/expr/build.ts";
import { problemOf } from "../critical/solving.ts";

const { objective, variables } = problemOf("x^2 + 4*x^2*y^2 + 4*x*y + 4*x*y^2*z + 4*y^2 + y^2*z^2 + 7");
const found = decideDegenerate(objective, variables, { root: null, coordinates: [0, 0, 0] })!.certificate!;
if (found.kind !== "completed-square") throw new Error(found.kind);
const certificate: CompletedSquareCertificate = found;

test("the type is that of the discriminant", () => {
  expect([certificate.type, certificate.strict]).toEqual(["minimum", false]);
  expect(checkCompletedSquare(certificate, verify)).toBe(true);
});

test.for<[string, Partial<CompletedSquareCertificate>]>([
  ["another type", { type: "maximum" }],
  ["another strictness", { strict: true }],
  ["another constant", { constant: 0 }],
  ["another variable", { square: 1 }],
  ["a leading coefficient of the other sign", { a: negate(certificate.a) }],
  ["another linear coefficient", { b: negate(certificate.b) }],
  ["a discriminant with the variable", { rest: variable("x") }],
  ["no evidence", { evidence: null }],
  ["a discriminant said to be regular", { evidence: { kind: "regular" } }],
  ["a discriminant said to be positive", { evidence: { kind: "unit", sign: 1 } }],
  ["another point", { at: { root: null, coordinates: [1, 0, 0] } }],
])("refused: %s", ([, change]) => {
  expect(checkCompletedSquare({ ...certificate, ...change }, verify)).toBe(false);
});

test("the evidence for the discriminant is verified", () => {
  expect(checkCompletedSquare(certificate, () => false)).toBe(false);
});
