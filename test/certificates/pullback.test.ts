import { expect, test } from "vitest";
import type { ExactPlace } from "../../src/certificates/exact-place.ts";
import { checkPullback, type PullbackCertificate } from "../../src/certificates/pullback.ts";
import { verify } from "../../src/certificates/verify.ts";
import { decideDegenerate } from "../../src/critical/degenerate/decide-degenerate.ts";
import { ONE, product, variable } from "../../src/expr/build.ts";
import { isolateRoots } from "../../src/polynomial/real-roots.ts";
import { pointLines, problemOf, solved } from "../critical/solving.ts";

/** The point `(√2, √2)`. */
const diagonal: ExactPlace = {
  root: isolateRoots([-2n, 0n, 1n])[1]!,
  coordinates: [
    [0, 1],
    [0, 1],
  ],
};

function certificateOf(source: string): PullbackCertificate {
  const { objective, variables } = problemOf(source, { variables: ["x", "y"] });
  const certificate = decideDegenerate(objective, variables, diagonal)?.certificate;
  if (certificate?.kind !== "pullback") throw new Error(`no pullback for ${source}`);
  return certificate;
}

const cusp = certificateOf("((x^2 - 2)^2 - (y - x)^3)^2 + (y - x)^7");
const mirrored = certificateOf("3 - (x^2 + 1)*(((x^2 - 2)^2 - (y - x)^3)^2 + (x^2 - 2)^6*(y - x)^2)");
const below = certificateOf("(x - 5)*(((x^2 - 2)^2 - (y - x)^3)^2 + (y - x)^7) + 1");

test("functions that are coordinates at a point carry a type to it", () => {
  expect([cusp.type, cusp.strict, cusp.functions.length]).toEqual(["minimum", true, 2]);
  expect([below.type, below.strict, below.constant]).toEqual(["maximum", true, 1]);
  for (const certificate of [cusp, below]) expect(checkPullback(certificate, verify)).toBe(true);
});

test.for<[string, PullbackCertificate]>([
  ["another type", { ...cusp, type: "maximum" }],
  ["not strict", { ...cusp, strict: false }],
  ["another constant", { ...cusp, constant: 1 }],
  ["another unit", { ...below, unit: ONE }],
  ["a unit that is 0 at the point", { ...cusp, unit: product(cusp.functions[0]!, ONE) }],
  ["functions in another order", { ...cusp, functions: cusp.functions.toReversed() }],
  ["another point", { ...cusp, at: { root: null, coordinates: [0, 0] } }],
  ["the other root", { ...below, at: { ...diagonal, coordinates: [[0, 1], 1] } }],
  ["dependent functions", { ...cusp, functions: [cusp.functions[0]!, cusp.functions[0]!] }],
  ["another part", { ...cusp, part: mirrored.part }],
  ["the certificate of another part", { ...cusp, certificate: mirrored.certificate }],
  ["one name for both", { ...cusp, names: [cusp.names[0]!, cusp.names[0]!] }],
])("refused: %s", ([, certificate]) => {
  expect(checkPullback(certificate, verify)).toBe(false);
});

test("dependent gradients are no coordinates, though the identity holds", () => {
  const [x, y] = ["x", "y"].map((name) => variable(name));
  const { objective } = problemOf("x^4 - (x + y^2)^4", { variables: ["x", "y"] });
  const part = problemOf("u1^4 - u2^4", { variables: ["u1", "u2"] }).objective;
  const child = decideDegenerate(part, ["u1", "u2"], { root: null, coordinates: [0, 0] })!.certificate!;
  const inner = problemOf("x + y^2", { variables: ["x", "y"] }).objective;
  const certificate: PullbackCertificate = {
    ...cusp,
    objective,
    at: { root: null, coordinates: [0, 0] },
    functions: [x!, inner],
    names: ["u1", "u2"],
    part,
    certificate: child,
    type: "saddle",
    strict: null,
  };
  expect(checkPullback(certificate, verify)).toBe(false);
  expect(checkPullback({ ...certificate, objective: substituted(), functions: [x!, y!] }, verify)).toBe(true);
});

function substituted() {
  return problemOf("x^4 - y^4", { variables: ["x", "y"] }).objective;
}

test("with fewer functions than variables nothing is strict", () => {
  const { objective } = problemOf("(y - x)^4", { variables: ["x", "y"] });
  const part = problemOf("u1^4", { variables: ["u1"] }).objective;
  const child = decideDegenerate(part, ["u1"], { root: null, coordinates: [0] })!.certificate!;
  const functions = [problemOf("y - x", { variables: ["x", "y"] }).objective];
  const certificate = { ...cusp, objective, functions, names: ["u1"], part, certificate: child };
  expect(checkPullback({ ...certificate, type: "minimum", strict: false }, verify)).toBe(true);
  expect(checkPullback({ ...certificate, type: "minimum", strict: true }, verify)).toBe(false);
});

test("the part is verified", () => {
  expect(checkPullback(cusp, () => false)).toBe(false);
  expect(verify(mirrored)).toBe(true);
});

test("multiple points with irrational coordinates have their types", () => {
  expect(pointLines(solved("(y - x^2)^4 - (x^3 - 3*x + 1)^6"))).toHaveLength(5);
  const types = solved("(y - x^2)^4 - (x^3 - 3*x + 1)^6").points.map(({ type }) => type);
  expect(types).toEqual(["saddle", "minimum", "saddle", "minimum", "saddle"]);
});
