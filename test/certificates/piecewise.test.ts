import { expect, test } from "vitest";
import { checkPiecewise, type PiecewiseCertificate } from "../../src/certificates/piecewise.ts";
import { verify } from "../../src/certificates/verify.ts";
import { solved } from "../critical/solving.ts";

function certificateOf(source: string): PiecewiseCertificate {
  const { certificate } = solved(source);
  if (certificate?.kind !== "piecewise") throw new Error(`${source} has a ${certificate?.kind} certificate`);
  return certificate;
}

const accepts = (certificate: PiecewiseCertificate) => checkPiecewise(certificate, verify);
const kinked = certificateOf("abs(x^2 - 1) + x");
const flat = certificateOf("max(x^3, 0)");

test("accepts pieces that are listed and pieces without slope", () => {
  expect([kinked.samples.length, flat.pieces[0]]).toEqual([3, null]);
  for (const certificate of [kinked, flat]) expect(accepts(certificate)).toBe(true);
  expect(accepts({ ...kinked, breaks: [0n, -1n, 0n, 1n], samples: [-2, -0.5, 0.5, 2], pieces: [] })).toBe(false);
});

test("rejects breaks that miss a change, or that are not parted by the samples", () => {
  expect(accepts({ ...kinked, breaks: [-1n, 1n], samples: [0, 2], pieces: kinked.pieces.slice(1) })).toBe(false);
  expect(accepts({ ...kinked, breaks: [1n], samples: [0], pieces: [kinked.pieces[1]!] })).toBe(false);
  expect(accepts({ ...kinked, breaks: [] })).toBe(false);
  expect(accepts({ ...kinked, samples: [...kinked.samples].reverse() })).toBe(false);
  expect(accepts({ ...kinked, samples: [-3, -2, 2] })).toBe(false);
  expect(accepts({ ...kinked, samples: [-1, 0, 2] })).toBe(false);
});

test("rejects evidence about another piece, about none, and about another function", () => {
  const [left, middle, right] = kinked.pieces;
  expect(accepts({ ...kinked, pieces: [middle!, left!, right!] })).toBe(false);
  expect(accepts({ ...kinked, pieces: [left!, null, right!] })).toBe(false);
  expect(accepts({ ...kinked, pieces: [left!, middle!] })).toBe(false);
  expect(accepts({ ...kinked, objective: flat.objective })).toBe(false);
  expect(accepts({ ...kinked, variable: "y" })).toBe(false);
  const forged = middle?.kind === "univariate" ? { ...middle, roots: [] } : null;
  expect(accepts({ ...kinked, pieces: [left!, forged, right!] })).toBe(false);
});
