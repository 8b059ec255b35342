import { expect, test } from "vitest";
import type { PlaneDecomposition } from "../../src/certificates/plane-germ.ts";
import { checkSplit, type SplitCertificate } from "../../src/certificates/split.ts";
import { decideDegenerate } from "../../src/critical/degenerate/decide-degenerate.ts";
import { fraction, type Rational } from "../../src/number/rational.ts";
import { problemOf } from "../critical/solving.ts";

function certificateOf(source: string, at: readonly Rational[] | null = null): SplitCertificate {
  const { objective, variables } = problemOf(source);
  const place = { root: null, coordinates: at ?? variables.map(() => 0) };
  const certificate = decideDegenerate(objective, variables, place)?.certificate;
  if (certificate?.kind !== "split") throw new Error(`no split of ${source}`);
  return certificate;
}

const curved = certificateOf("(x - y^2)^2 + y^6 + x^2*y^4");
const plane = certificateOf("(y^2 - x^3)^2 + x^8");
const edge = certificateOf("x^2*y^2 + x^6 + y^6");
const flat = certificateOf("(x^2 + y^2 + z^2 - 1)^2 + (x - y)^2", [0, 0, 1]);
const form = certificateOf("w^2 + x^4 + y^4 + z^4 - x^2*y*z");

test("the certificates hold as they are found", () => {
  const kinds = [curved, plane, edge, flat, form].map(({ reduced }) => reduced.kind);
  expect(kinds).toEqual(["form", "plane", "polygon", "vanishing", "form"]);
  for (const certificate of [curved, plane, edge, flat, form]) expect(checkSplit(certificate)).toBe(true);
});

test.for<[string, SplitCertificate]>([
  ["another type", { ...curved, type: "maximum" }],
  ["another strictness", { ...curved, strict: false }],
  ["the sign turned", { ...curved, sign: -1 }],
  ["the sign and the type turned", { ...curved, sign: -1, type: "maximum" }],
  ["the graph forgotten", { ...curved, graph: [[]] }],
  ["a wrong graph", { ...curved, graph: [[{ powers: [2], coefficient: fraction(1n, 2n) }]] }],
  ["no graph at all", { ...curved, graph: [] }],
  ["an order below the lowest term", { ...curved, order: 5 }],
  ["an even order", { ...curved, order: 8 }],
  ["the kernel taken for the normal", { ...curved, normal: [1] }],
  ["a variable that is not there", { ...curved, normal: [2] }],
  ["another point", { ...curved, at: { root: null, coordinates: [1, 1] } }],
  ["a claim of another kind", { ...curved, reduced: { kind: "vanishing" } }],
  ["weights of another length", { ...curved, reduced: { kind: "form", weights: [1, 1] } }],
  ["an order too low to say that all vanishes", { ...flat, order: flat.order! - 2 }],
  ["strict where it is not", { ...flat, strict: true }],
  ["an edge for a form", { ...edge, reduced: { kind: "form", weights: [1, 1] } }],
  ["weights that make a part of the form", { ...form, reduced: { kind: "form", weights: [1, 1, 2] } }],
])("refused: %s", ([, certificate]) => {
  expect(checkSplit(certificate)).toBe(false);
});

const cusp = certificateOf("(y^2 - x^3)^2*(1 - x)^3");

/** The certificate with a part of its decomposition in the plane changed. */
function changed(certificate: SplitCertificate, change: Partial<PlaneDecomposition>): SplitCertificate {
  if (certificate.reduced.kind !== "plane") throw new Error("not in the plane");
  const decomposition = { ...certificate.reduced.decomposition, ...change };
  return { ...certificate, reduced: { kind: "plane", decomposition } };
}

function decompositionOf({ reduced }: SplitCertificate): PlaneDecomposition {
  if (reduced.kind !== "plane") throw new Error("not in the plane");
  return reduced.decomposition;
}

test("a decomposition in the plane holds as it is found", () => {
  expect(checkSplit(changed(plane, {}))).toBe(true);
  expect(checkSplit(changed(cusp, {}))).toBe(true);
  expect([decompositionOf(plane).even, decompositionOf(cusp).odd]).toEqual([null, null]);
});

test.for<[string, SplitCertificate]>([
  ["the sign", changed(plane, { sign: -1 })],
  ["the other sign", changed(cusp, { sign: 1 })],
  ["no box for the odd factors", changed(plane, { odd: null })],
  ["a box for even factors that are not there", changed(plane, { even: decompositionOf(plane).odd })],
  ["a box that branches leave", changed(cusp, { even: { ...decompositionOf(cusp).even!, width: 100 } })],
  ["an empty box", changed(cusp, { even: { ...decompositionOf(cusp).even!, height: 0 } })],
  ["a shear that is no whole number", changed(cusp, { even: { ...decompositionOf(cusp).even!, shear: 0.5 } })],
  ["a multiplicity", changed(plane, { factors: [{ ...decompositionOf(plane).factors[0]!, multiplicity: 2 }] })],
  ["the factors", changed(plane, { factors: [] })],
  ["strictness", { ...cusp, strict: true }],
])("a decomposition in the plane is refused when it is changed: %s", ([, certificate]) => {
  expect(checkSplit(certificate)).toBe(false);
});

test("the Hessian in the normal variables has to have the sign", () => {
  const bowl = certificateOf("w^2 + x^4");
  expect(checkSplit({ ...bowl, objective: problemOf("x^4 - w^2").objective })).toBe(false);
});

test("a constant is no minimum", () => {
  const { objective } = problemOf("x - x + 1", { variables: ["x", "y"] });
  const at = { root: null, coordinates: [0, 0] };
  const variables = ["x", "y"];
  expect(
    checkSplit({
      ...flat,
      objective,
      variables,
      at,
      normal: [],
      graph: [],
      order: null,
      reduced: { kind: "vanishing" },
    }),
  ).toBe(false);
});

test("terms that are not known may decide where the known ones do not", () => {
  const known = certificateOf("w^2 + (x^2 - y^3)^2");
  const seventh: SplitCertificate = { ...known, order: 7 };
  expect(known.order).toBeNull();
  expect(checkSplit(seventh)).toBe(false);
  expect(checkSplit({ ...seventh, objective: problemOf("w^2 + (x^2 - y^3)^2 - y^8").objective })).toBe(false);
});

test("a cylinder is refused with a direction in which f changes", () => {
  const cylinder = certificateOf("x^4 + (y + z)^4");
  const { reduced } = cylinder;
  if (reduced.kind !== "cylinder") throw new Error(reduced.kind);
  expect(checkSplit(cylinder)).toBe(true);
  expect(checkSplit({ ...cylinder, reduced: { ...reduced, direction: [0, 1, 0] } })).toBe(false);
  expect(checkSplit({ ...cylinder, reduced: { ...reduced, variable: 0 } })).toBe(false);
});

test("other factors, or a polygon without pure powers, are refused", () => {
  const other = {
    factor: [
      [0, 2, 1n],
      [3, 0, -1n],
    ],
    multiplicity: 1,
  } as const;
  expect(checkSplit(changed(plane, { factors: [other] }))).toBe(false);
  expect(checkSplit(changed(cusp, { factors: [{ ...other, multiplicity: 2 }] }))).toBe(false);
  expect(checkSplit({ ...edge, objective: problemOf("x^2*y^2").objective })).toBe(false);
});
