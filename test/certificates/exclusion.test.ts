import { expect, test } from "vitest";
import type { Box } from "../../src/certificates/box/box.ts";
import type { Certificate } from "../../src/certificates/certificate.ts";
import type { ExclusionCertificate } from "../../src/certificates/exclusion.ts";
import type { InertiaCertificate } from "../../src/certificates/inertia.ts";
import { verify } from "../../src/certificates/verify.ts";
import { problemOf, solved } from "../critical/solving.ts";

const inBox = solved("sin(2*x)*y + exp(x*y/4) + x/3", { domain: "x in [-2, 2], y in [-2, 2]" });
const proof = inBox.certificate as ExclusionCertificate;
const everywhere = solved("x^4 + y^4 - 3*x^2*y^2 + sin(x + y)").certificate as ExclusionCertificate;
const typed = inBox.points[0]!.certificate as InertiaCertificate;

const OTHER = problemOf("sin(2*x)*y + exp(x*y/3) + x/3").objective;

const shifted = (box: Box, by: number): Box => box.map(([low, high]) => [low + by, high + by]);
const first = proof.zeros[0]!;

test("the certificates of a search hold", () => {
  expect(proof).toMatchObject({ kind: "exclusion", complete: true, tails: null });
  expect(proof.zeros.length).toBeGreaterThan(2);
  expect(proof.script).toMatch(/^(?=.*V)(?=.*P)[abEVPR\d.]+$/);
  for (const certificate of [proof, everywhere, typed]) expect(verify(certificate)).toBe(true);
});

const mutations: readonly (readonly [string, Partial<ExclusionCertificate>])[] = [
  ["another function", { objective: OTHER }],
  ["variables in another order", { variables: ["y", "x"] }],
  ["a variable twice", { variables: ["x", "x"] }],
  ["a leaf dropped", { script: proof.script.replace("E", "") }],
  ["a leaf more", { script: `${proof.script}E` }],
  ["the last leaf dropped", { script: proof.script.slice(0, -1) }],
  ["a part with a critical point called free", { script: proof.script.replace(/R\d+\./, "E") }],
  ["a free part said to lie in a neighbourhood", { script: proof.script.replace("E", "R0.") }],
  ["a neighbourhood that does not exist", { script: proof.script.replace(/R\d+\./, "R99.") }],
  ["one great neighbourhood", { script: "R0.", neighbourhoods: [{ zero: 0, box: proof.region }] }],
  ["nothing cut", { script: "E" }],
  ["a cut across a coordinate that does not exist", { script: proof.script.replace("a", "c") }],
  ["a test that does not succeed", { script: proof.script.replaceAll(/[VP]/g, "E") }],
  ["a part left undecided", { script: proof.script.replace("E", "U") }],
  ["called incomplete", { complete: false }],
  ["a zero dropped", { zeros: proof.zeros.slice(1) }],
  ["a zero twice", { zeros: [...proof.zeros, first] }],
  ["a zero beside where it is", { zeros: [shifted(first, 1e-9), ...proof.zeros.slice(1)] }],
  [
    "a zero invented",
    {
      zeros: [
        ...proof.zeros,
        [
          [1.5, 1.5001],
          [1.5, 1.5001],
        ],
      ],
    },
  ],
  ["a zero in a box of no width", { zeros: [first.map(([low]) => [low, low] as const), ...proof.zeros.slice(1)] }],
  ["neighbourhoods moved", { neighbourhoods: proof.neighbourhoods.map((n) => ({ ...n, box: shifted(n.box, 0.5) })) }],
  [
    "a larger region",
    {
      region: [
        [-4, 4],
        [-4, 4],
      ],
    },
  ],
  [
    "a region that is not finite",
    {
      region: [
        [-Infinity, 4],
        [-4, 4],
      ],
    },
  ],
  ["tails nobody looked at", { tails: { directions: ["+-", "+-"], weights: [1, 1], radius: 4, cells: [] } }],
];

test.each(mutations)("a certificate with %s is rejected", (_, change) => {
  expect(verify({ ...proof, ...change } as Certificate)).toBe(false);
});

const tails = everywhere.tails!;
const tailMutations: readonly (readonly [string, Partial<ExclusionCertificate>])[] = [
  ["a cell dropped", { tails: { ...tails, cells: tails.cells.slice(1) } }],
  ["a cell called free", { tails: { ...tails, cells: tails.cells.map(() => "free" as const) } }],
  ["a chart dropped", { tails: { ...tails, cells: tails.cells.map((c) => (c === "free" ? c : c.slice(1))) } }],
  [
    "charts that are cut nowhere",
    { tails: { ...tails, cells: tails.cells.map((c) => (c === "free" ? c : c.map(() => "E"))) } },
  ],
  [
    "charts left undecided",
    { tails: { ...tails, cells: tails.cells.map((c) => (c === "free" ? c : c.map(() => "U"))) } },
  ],
  ["a smaller radius than the region has", { tails: { ...tails, radius: tails.radius / 4 } }],
  ["one direction left out", { tails: { ...tails, directions: ["+-", "+"] } }],
];

test.each(tailMutations)("tails with %s are rejected", (_, change) => {
  expect(verify({ ...everywhere, ...change } as Certificate)).toBe(false);
});

test.each([
  ["another type", { inertia: { positive: 2, zero: 0, negative: 0 } }],
  ["a box beside the point", { box: shifted(typed.box, 1e-9) }],
  ["a box that holds several points", { box: proof.region }],
  ["another function", { objective: OTHER }],
] as const)("an inertia with %s is rejected", (_, change) => {
  expect(verify({ ...typed, ...change } as Certificate)).toBe(false);
});
