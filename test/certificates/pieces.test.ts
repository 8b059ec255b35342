import { describe, expect, test } from "vitest";
import { checkPieces, type PiecesCertificate, type PiecesTree } from "../../src/certificates/pieces.ts";
import { isThin } from "../../src/certificates/thin.ts";
import { verify } from "../../src/certificates/verify.ts";
import { problemOf, solved } from "../critical/solving.ts";

function certificateOf(source: string): PiecesCertificate & { readonly tree: Extract<PiecesTree, { by: "sign" }> } {
  const { certificate } = solved(source);
  if (certificate?.kind !== "pieces" || certificate.tree.by !== "sign") throw new Error(`no pieces of ${source}`);
  return { ...certificate, tree: certificate.tree };
}

const accepts = (certificate: PiecesCertificate) => checkPieces(certificate, verify);
const kinked = certificateOf("abs(x*y - 1) + x^2 + y^2");
const partial = certificateOf("x > y ? x^2 + y^2 : piecewise(x + y > 1, x*y)");

test("accepts a tree whose leaves are what the signs select", () => {
  for (const certificate of [kinked, partial]) expect(accepts(certificate)).toBe(true);
});

test("rejects pieces in each other's place, and evidence about another formula", () => {
  const { positive, negative } = kinked.tree;
  const withTree = (tree: PiecesTree): PiecesCertificate => ({ ...kinked, tree });
  expect(accepts(withTree({ ...kinked.tree, positive: negative, negative: positive }))).toBe(false);
  expect(accepts(withTree({ ...kinked.tree, negative: positive }))).toBe(false);
  expect(accepts(withTree(positive))).toBe(false);
  if (positive.by !== "piece" || negative.by !== "piece") throw new Error("no pieces");
  const forged: PiecesTree = { ...positive, certificate: negative.certificate };
  expect(accepts(withTree({ ...kinked.tree, positive: forged }))).toBe(false);
});

test("rejects another cut, another function, other variables", () => {
  const compared = problemOf("x + y").objective;
  expect(accepts({ ...kinked, tree: { ...kinked.tree, compared } })).toBe(false);
  expect(accepts({ ...kinked, objective: partial.objective })).toBe(false);
  expect(accepts({ ...kinked, variables: ["x"] })).toBe(false);
});

test("rejects a cut along what is 0 everywhere, which would leave nothing of the space", () => {
  const compared = problemOf("(x + y)^2 - x^2 - 2*x*y - y^2").objective;
  const tree: PiecesTree = { by: "sign", compared, positive: kinked.tree, negative: kinked.tree };
  expect(accepts({ ...kinked, tree })).toBe(false);
  const other = { ...tree, compared: problemOf("x + y").objective };
  expect(accepts({ ...kinked, tree: other })).toBe(true);
});

test("what is left open is not complete, and what has a value is not undefined", () => {
  const open: PiecesTree = { ...kinked.tree, positive: { by: "open" } };
  expect(accepts({ ...kinked, tree: open })).toBe(false);
  expect(accepts({ ...kinked, tree: open, complete: false })).toBe(true);
  expect(accepts({ ...kinked, tree: { ...kinked.tree, positive: { by: "undefined" } } })).toBe(false);
});

describe("zeros without inner points", () => {
  const isThinSource = (source: string): boolean => {
    const { objective, variables } = problemOf(source, { variables: ["x", "y"] });
    return isThin(objective, variables);
  };
  test.each([
    "x*y - 1",
    "x/(1 + y^2) - y",
    "y - exp(x)",
    "sqrt(x^2 + y^2) - 1",
    "sin(x*y) - 1/2",
    "x*(exp(x*y) - 2)",
    "log(x*y) - 1",
    "atan(x/y) + 1/3",
  ])("%s", (source) => {
    expect(isThinSource(source)).toBe(true);
  });
  test.each([
    "sqrt((x - y)^2) - x + y",
    "(x + y)^2 - x^2 - 2*x*y - y^2",
    "abs(x) - x",
    "exp(sqrt(x^2)) - exp(x)",
    "sign(x) - 1",
    "exp(x - x) - 1",
  ])("not seen: %s", (source) => {
    expect(isThinSource(source)).toBe(false);
  });
});
