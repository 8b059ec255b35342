import { describe, expect, test } from "vitest";
import type { CriticalFamilyCertificate, FamilyEvidence } from "../../src/certificates/critical-family.ts";
import { verify } from "../../src/certificates/verify.ts";
import { difference, number, relation, sum, variable } from "../../src/expr/build.ts";
import { solved } from "../critical/solving.ts";

const x = variable("x");

function certificatesOf(source: string): readonly CriticalFamilyCertificate[] {
  return solved(source).families.map(({ certificate }) => certificate as CriticalFamilyCertificate);
}

const sources: readonly (readonly [source: string, reasons: readonly (FamilyEvidence["by"] | undefined)[]])[] = [
  ["x^2*y", ["sign", "sign"]],
  ["(x^2 + y^2 - 1)^2*(x - 1/2)", ["sign", "sign"]],
  ["(y - x^2)^3", ["odd-factor"]],
  ["x*y*z", ["minors", "minors", "minors"]],
  ["(x^2 + y^2 - 1)^2 + x*z^2", ["minors", "minors"]],
  ["x^3 + y^3 + z^3 - 3*x*y*z", ["minors", "minors"]],
  ["x^4 + y^4 + z^4 + w^4 - 4*x*y*z*w", ["bound", "bound", "bound", "bound"]],
  ["(x - y)^4 + (y - z)^4", ["bound"]],
  ["(x - y)^2/(1 + x^2 + y^2)", ["sign"]],
  ["(x^2 + y^2 - 1)^2*z + z^2", ["odd-factor"]],
];

describe.each(sources)("the families of %s", (source, reasons) => {
  const certificates = certificatesOf(source);

  test("are accepted, with the reason of their type", () => {
    expect(certificates.map(({ evidence }) => evidence?.by)).toEqual(reasons);
    for (const certificate of certificates) expect(verify(certificate)).toBe(true);
  });

  test("are rejected for another function, another value, or a larger set", () => {
    for (const certificate of certificates) {
      const { objective, value, set } = certificate;
      expect(verify({ ...certificate, objective: sum(objective, x) })).toBe(false);
      expect(value).not.toBeNull();
      expect(verify({ ...certificate, value: 17 })).toBe(false);
      if (set.by === "parameters") {
        const moved = set.at.map((expr) => (expr.kind === "variable" ? expr : sum(expr, number(3))));
        if (moved.some((expr, i) => expr !== set.at[i])) {
          expect(verify({ ...certificate, set: { ...set, at: moved } })).toBe(false);
        }
        expect(verify({ ...certificate, set: { ...set, params: [...set.params, "free"] } })).toBe(false);
      } else {
        const equations = set.equations.with(0, sum(set.equations[0]!, number(1)));
        expect(verify({ ...certificate, set: { ...set, equations } })).toBe(false);
        expect(verify({ ...certificate, set: { ...set, multipliers: set.multipliers.slice(1) } })).toBe(false);
      }
    }
  });

  test("are rejected with another type", () => {
    for (const certificate of certificates) {
      for (const type of ["minimum", "maximum", "saddle"] as const) {
        if (type === certificate.type) continue;
        expect(verify({ ...certificate, type })).toBe(false);
      }
    }
  });
});

test("a side of a curve has the type only on that side", () => {
  const [certificate] = certificatesOf("(x^2 + y^2 - 1)^2*(x - 1/2)");
  expect(verify({ ...certificate!, where: [] })).toBe(false);
  expect(verify({ ...certificate!, where: [relation(">", difference(number(0), x))] })).toBe(false);
});

test("saddles are no limits of saddles where the parameters are confined", () => {
  const [certificate] = certificatesOf("x*y*z");
  expect(verify({ ...certificate!, where: [relation("=", variable("t1"))] })).toBe(false);
});

test("a factor of even multiplicity, or one that meets the rest, proves no saddles", () => {
  const [certificate] = certificatesOf("(y - x^2)^3");
  const { evidence } = certificate!;
  if (evidence?.by !== "odd-factor") throw new Error("another reason");
  expect(verify({ ...certificate!, evidence: { ...evidence, base: sum(evidence.base, number(1)) } })).toBe(false);
  expect(verify({ ...certificate!, evidence: { ...evidence, base: variable("y") } })).toBe(false);
  const [even] = certificatesOf("(y - x^2)^2");
  expect(verify({ ...even!, type: "saddle", evidence })).toBe(false);
});

test("sums of minors in another form are compared with those of the function", () => {
  const certificates = certificatesOf("(x^2 + y^2 - 1)^2 + x*z^2");
  for (const certificate of certificates) {
    const { evidence } = certificate;
    if (evidence?.by !== "minors" || evidence.reductions.length === 0) throw new Error("another reason");
    const second = evidence.reductions[1]!;
    for (const wrong of [
      { ...second, value: number(1) },
      { ...second, scale: -second.scale },
    ]) {
      const reductions = evidence.reductions.with(1, wrong);
      expect(verify({ ...certificate, evidence: { ...evidence, reductions } })).toBe(false);
    }
  }
});
