import { expect, test } from "vitest";
import { checkInertiaAtRoot, type InertiaAtRootCertificate } from "../../src/certificates/inertia-at-root.ts";
import { variablesOf } from "../../src/certificates/subject.ts";
import { variable } from "../../src/expr/build.ts";
import { fraction } from "../../src/number/rational.ts";
import { problemOf } from "../critical/solving.ts";

const polynomial = (source: string) => problemOf(source).objective;

/** At `(sqrt(2), 0)` the Hessian of `x^3 - 6x + x·y^2` is `diag(6, 2)·sqrt(2)`. */
const surd: InertiaAtRootCertificate = {
  kind: "inertia-at-root",
  objective: polynomial("x^3 - 6x + x*y^2"),
  variables: ["x", "y"],
  minimal: [-2n, 0n, 1n],
  denominator: [0n, 2n],
  numerators: [[4n], []],
  isolating: [1, 2],
  inertia: { positive: 2, zero: 0, negative: 0 },
};

/** At `(±sqrt(2), 0, 0)` the Hessian has the eigenvalues `0, ±sqrt(2)`. */
const singular: InertiaAtRootCertificate = {
  ...surd,
  objective: polynomial("(x^2-2)^4 + x*y*z"),
  variables: ["x", "y", "z"],
  denominator: [1n],
  numerators: [[0n, 1n], [], []],
  inertia: { positive: 1, zero: 1, negative: 1 },
};

test("the inertia at an irrational point is confirmed", () => {
  expect(checkInertiaAtRoot(surd)).toBe(true);
  expect(checkInertiaAtRoot(singular)).toBe(true);
  expect(checkInertiaAtRoot({ ...singular, isolating: [-2, 0] })).toBe(true);
});

test("the other conjugate has another inertia", () => {
  const other = { ...surd, isolating: [-2, -1] } as const;
  expect(checkInertiaAtRoot(other)).toBe(false);
  expect(checkInertiaAtRoot({ ...other, inertia: { positive: 0, zero: 0, negative: 2 } })).toBe(true);
});

test("a negative denominator does not turn the signs", () => {
  expect(checkInertiaAtRoot({ ...surd, denominator: [0n, -2n], numerators: [[-4n], []] })).toBe(true);
  const odd = { ...surd, objective: polynomial("x^3 - 6x + x*y^2 + y^5") };
  expect(checkInertiaAtRoot({ ...odd, denominator: [0n, -2n], numerators: [[-4n], []] })).toBe(true);
});

test.for<[string, Partial<InertiaAtRootCertificate>]>([
  ["a saddle claimed", { inertia: { positive: 1, zero: 0, negative: 1 } }],
  ["a zero eigenvalue claimed", { inertia: { positive: 1, zero: 1, negative: 0 } }],
  ["too many eigenvalues", { inertia: { positive: 3, zero: 0, negative: 0 } }],
  ["a negative count", { inertia: { positive: 3, zero: 0, negative: -1 } }],
  ["another objective", { objective: polynomial("x^3 - 6x + x*y^2 + y") }],
  ["an objective that is no polynomial", { objective: polynomial("x^3 - 6x + x*y^2 + sin(y)^2") }],
  ["a point nearby", { numerators: [[5n], []] }],
  ["a coordinate missing", { numerators: [[4n]] }],
  ["another polynomial", { minimal: [-3n, 0n, 1n] }],
  ["no root in the interval", { isolating: [2, 3] }],
  ["two roots in the interval", { isolating: [-2, 2] }],
  ["the interval turned round", { isolating: [2, 1] }],
  ["a denominator that vanishes", { denominator: [-2n, 0n, 1n], numerators: [[-2n, 0n, 1n], []] }],
  ["the denominator 0", { denominator: [], numerators: [[], []] }],
  ["a constant polynomial", { minimal: [1n] }],
])("rejects %s", ([, change]) => {
  expect(checkInertiaAtRoot({ ...surd, ...change })).toBe(false);
});

test.for<[string, Partial<InertiaAtRootCertificate>]>([
  ["a regular Hessian claimed", { inertia: { positive: 2, zero: 0, negative: 1 } }],
  ["the zero counted twice", { inertia: { positive: 1, zero: 2, negative: 0 } }],
  ["semidefiniteness claimed", { inertia: { positive: 2, zero: 1, negative: 0 } }],
])("rejects for a singular Hessian %s", ([, change]) => {
  expect(checkInertiaAtRoot({ ...singular, ...change })).toBe(false);
});

test("a root that is met by bisection", () => {
  const minimal = [-1n, 2n];
  const objective = polynomial("(x - 1/2)^2 - y^2");
  const at = { minimal, denominator: [1n], numerators: [[0n, 1n], []], isolating: [0, 1] } as const;
  const claim = { ...surd, ...at, objective, inertia: { positive: 1, zero: 0, negative: 1 } };
  expect(checkInertiaAtRoot(claim)).toBe(true);
  expect(checkInertiaAtRoot({ ...claim, inertia: { positive: 2, zero: 0, negative: 0 } })).toBe(false);
});

test("eigenvalues 1e-12 from 0 are seen", () => {
  const objective = polynomial("(x - 1/3)^2/10^24 - y^2/10^12");
  const at = { minimal: [-1n, 3n], denominator: [1n], numerators: [[0n, 1n], []] };
  const claim = { ...surd, ...at, objective, isolating: [0, fraction(9n, 10n)] } as const;
  expect(checkInertiaAtRoot({ ...claim, inertia: { positive: 1, zero: 0, negative: 1 } })).toBe(true);
  expect(checkInertiaAtRoot({ ...claim, inertia: { positive: 0, zero: 1, negative: 1 } })).toBe(false);
});

test("it lists no critical points", () => {
  expect(variablesOf(surd)).toBeNull();
  expect(checkInertiaAtRoot({ ...surd, objective: variable("x") })).toBe(false);
});
