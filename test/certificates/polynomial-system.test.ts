import { describe, expect, test } from "vitest";
import type { PolynomialSystemCertificate } from "../../src/certificates/polynomial-system.ts";
import type { RootInterval } from "../../src/certificates/real-root-intervals.ts";
import { verify } from "../../src/certificates/verify.ts";
import { certifySystem } from "../../src/critical/completeness/certify-system.ts";
import { addRational } from "../../src/number/rational.ts";
import { gradientSystem } from "../../src/polynomial/gradient-system.ts";
import type { RationalUnivariate } from "../../src/polynomial/rational-univariate/representation.ts";
import { splitBy } from "../../src/polynomial/rational-univariate/restriction.ts";
import { problemOf } from "../critical/solving.ts";
import { type Represented, represented } from "./representations.ts";

function certificateOf({ source, variables, representation }: Represented): PolynomialSystemCertificate {
  const { objective } = problemOf(source);
  const certificate = certifySystem(objective, variables, gradientSystem(objective, variables)!, [representation]);
  if (certificate === null) throw new Error("the points are no zeros");
  return certificate;
}

function withRepresentation(
  certificate: PolynomialSystemCertificate,
  change: (representation: RationalUnivariate) => Partial<RationalUnivariate>,
): PolynomialSystemCertificate {
  const components = certificate.components.map((component) => ({
    ...component,
    representation: { ...component.representation, ...change(component.representation) },
  }));
  return { ...certificate, components };
}

const bumped = (p: readonly bigint[], i: number): readonly bigint[] => (p.length === 0 ? [1n] : p.with(i, p[i]! + 1n));

describe.each(represented)("the certificate for $source", (given) => {
  const certificate = certificateOf(given);
  const { components } = certificate;
  const real = components.filter(({ role }) => role === "critical").flatMap(({ isolating }) => isolating);

  test("is accepted, and says that the list is complete", () => {
    expect(verify(certificate)).toBe(true);
    expect(certificate.completeness?.by).toBe(given.completeness);
    expect(real).toHaveLength(given.points);
  });

  test("is rejected for another objective, other equations or another order of variables", () => {
    const { objective } = problemOf(`${given.source} + x`);
    expect(verify({ ...certificate, objective })).toBe(false);
    expect(verify({ ...certificate, equations: certificate.equations.toReversed() })).toBe(false);
    expect(verify({ ...certificate, equations: certificate.equations.slice(1) })).toBe(false);
    expect(verify({ ...certificate, variables: certificate.variables.toReversed() })).toBe(false);
  });

  test("is rejected when a coefficient of a representation is changed", () => {
    const changed = [
      withRepresentation(certificate, ({ minimal }) => ({ minimal: bumped(minimal, 0) })),
      withRepresentation(certificate, ({ minimal }) => ({ minimal: bumped(minimal, minimal.length - 1) })),
      withRepresentation(certificate, ({ minimal }) => ({ minimal: [...minimal, 0n] })),
      withRepresentation(certificate, ({ denominator }) => ({ denominator: bumped(denominator, 0) })),
      withRepresentation(certificate, () => ({ denominator: [] })),
      withRepresentation(certificate, ({ minimal }) => ({ denominator: minimal })),
      withRepresentation(certificate, ({ form }) => ({ form: form.with(1, form[1]! + 1) })),
      withRepresentation(certificate, ({ numerators }) => ({ numerators: numerators.slice(1) })),
      ...given.variables.map((_, i) =>
        withRepresentation(certificate, ({ numerators }) => ({
          numerators: numerators.with(i, bumped(numerators[i]!, 0)),
        })),
      ),
      ...given.variables.map((_, i) =>
        withRepresentation(certificate, ({ numerators }) => ({
          numerators: numerators.with(
            i,
            numerators[i]!.map((c) => -c),
          ),
        })),
      ),
    ];
    for (const other of changed) {
      expect(verify(other)).toBe(false);
      expect(verify({ ...other, completeness: null })).toBe(false);
    }
  });

  test("is rejected when an interval is dropped, repeated, shifted or widened", () => {
    const change = (intervals: (before: readonly RootInterval[]) => readonly RootInterval[]) =>
      verify({
        ...certificate,
        completeness: null,
        components: components.map((component) => ({ ...component, isolating: intervals(component.isolating) })),
      });
    expect(change((before) => before.slice(1))).toBe(false);
    expect(change((before) => [...before.slice(0, 1), ...before])).toBe(false);
    expect(change((before) => before.toReversed())).toBe(false);
    expect(change((before) => before.map(([from, to]) => [addRational(from, 100), addRational(to, 100)]))).toBe(false);
    expect(change((before) => before.map(() => [-1000, 1000]))).toBe(false);
    expect(change((before) => before.map(([, to]) => [to, to]))).toBe(
      components.every(({ isolating }) => isolating.every(([from, to]) => from === to)),
    );
  });

  test("is rejected when a component is dropped or counted twice, or its role is changed", () => {
    expect(verify({ ...certificate, components: components.slice(1) })).toBe(false);
    expect(verify({ ...certificate, components: [...components, components[0]!] })).toBe(false);
    const [first, ...others] = components;
    const role = first!.role === "critical" ? "excluded" : "critical";
    expect(verify({ ...certificate, components: [{ ...first!, role }, ...others] })).toBe(false);
  });
});

const [himmelblau, , quotient, beale] = represented.map(certificateOf);

test("a component may be split, and then no part of it may be missing", () => {
  const { representation } = represented[1]!;
  const parts = splitBy(representation, [0n, 1n]);
  const { objective } = problemOf(represented[1]!.source);
  const system = gradientSystem(objective, ["x", "y"])!;
  const split = certifySystem(objective, ["x", "y"], system, [parts.zeros!, parts.others!])!;
  expect(split.components).toHaveLength(2);
  expect(split.completeness?.by).toBe("bezout");
  expect(verify(split)).toBe(true);
  for (const i of [0, 1]) {
    const components = split.components.toSpliced(i, 1);
    expect(verify({ ...split, components })).toBe(false);
    expect(verify({ ...split, components, completeness: { by: "eliminants", bits: 512 } })).toBe(false);
    expect(verify({ ...split, components, completeness: null })).toBe(true);
  }
});

test("Bezout's number is taken for weights and equations that are there", () => {
  const { completeness } = himmelblau!;
  if (completeness?.by !== "bezout") throw new Error("another proof");
  const altered = (change: Partial<typeof completeness>) =>
    verify({ ...himmelblau!, completeness: { ...completeness, ...change } });
  expect(altered({ weights: [1, 1.5] })).toBe(false);
  expect(altered({ weights: [1, 2] })).toBe(false);
  expect(altered({ weights: [2, 2] })).toBe(true);
  expect(altered({ weights: [1] })).toBe(false);
  expect(altered({ weights: [0, 1] })).toBe(false);
  expect(altered({ equations: [0, 0] })).toBe(false);
  expect(altered({ equations: [0, 2] })).toBe(false);
  expect(altered({ equations: [0] })).toBe(false);
});

test("with zeros at infinity, Bezout's number proves nothing", () => {
  for (const weights of [
    [1, 1],
    [2, 1],
    [1, 2],
    [1, 3],
  ]) {
    const completeness = { by: "bezout", equations: [0, 1], weights } as const;
    expect(verify({ ...beale!, completeness })).toBe(false);
  }
});

test("eliminants need digits enough to tell points from other pairs of roots", () => {
  const using = (bits: number) => verify({ ...beale!, completeness: { by: "eliminants", bits } });
  expect(using(64)).toBe(true);
  expect(using(16)).toBe(false);
  expect(using(Number.NaN)).toBe(false);
  expect(using(Number.POSITIVE_INFINITY)).toBe(false);
});

test("points where the formula divides by 0 are listed, but are not critical", () => {
  const [critical, excluded] = quotient!.components;
  expect([critical!.role, excluded!.role]).toEqual(["critical", "excluded"]);
  expect(excluded!.isolating).toEqual([]);
  expect(verify({ ...quotient!, components: [critical!, { ...excluded!, role: "critical" }] })).toBe(false);
  const joined = { ...critical!, representation: represented[2]!.representation };
  expect(verify({ ...quotient!, components: [joined] })).toBe(false);
});

test("a removable singularity is no critical point", () => {
  const { objective } = problemOf("(x^2 + y^2)*(x - 1)/(x - 1)");
  const system = gradientSystem(objective, ["x", "y"]);
  expect(system?.equations.map(({ coefficients }) => coefficients)).toEqual([[1n], [1n]]);
});
