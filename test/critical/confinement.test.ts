import { describe, expect, test } from "vitest";
import { isFreeOfZeros } from "../../src/certificates/confinement/ray.ts";
import type { ConfinementCertificate } from "../../src/certificates/confinement.ts";
import { verify } from "../../src/certificates/verify.ts";
import { pointLines, problemOf, solved } from "./solving.ts";

describe("critical points are complete where equations of the gradient can be solved down to one variable", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["exp(x) - x*y + y^2", []],
    ["3*x*exp(y) - x^3 - exp(3*y)", ["maximum at x = 1, y = 0: 1"]],
    ["x*log(y^2/x) - x*y^2 + 3*x", ["maximum at x = e, y = -1: e", "maximum at x = e, y = 1: e"]],
    ["exp(x)/y + y - x", ["minimum at x = 0, y = 1: 2"]],
    ["exp(x)*y - y^3 - x", ["saddle at x = log(3)/3, y = 9^(1/3)/3: (2 - log(3))/3"]],
    ["x^3*exp(-x^2) + x", []],
  ];
  test.each(cases)("%s", (source, lines) => {
    const set = solved(source);
    expect(set.status).toBe("complete");
    expect(pointLines(set)).toEqual(lines);
    expect(verify(set.certificate!)).toBe(true);
  });

  test("points without exact form, by their types", () => {
    const types = (source: string) => solved(source).points.map(({ type }) => type);
    expect(types("exp(x) - x^3")).toEqual(["minimum", "maximum", "minimum"]);
    expect(types("y*(exp(x) - x - 2)")).toEqual(["saddle", "saddle"]);
  });
});

test("the certificate is checked: every step, the boxes, and the bounds", () => {
  const certificate = solved("exp(x)/y + y - x").certificate as ConfinementCertificate;
  expect(certificate.kind).toBe("confinement");
  expect(verify({ ...certificate, searches: [] })).toBe(false);
  expect(verify({ ...certificate, directions: ["", ""] })).toBe(true);
  expect(verify({ ...certificate, outer: certificate.outer.map(([low]) => [low, Infinity] as const) })).toBe(false);
  const { confinement } = certificate;
  if (confinement.kind !== "state") throw new Error(confinement.kind);
  expect(verify({ ...certificate, confinement: confinement.rest })).toBe(false);
  const wrong = { ...confinement, equations: [...confinement.equations].reverse() };
  expect(verify({ ...certificate, confinement: wrong })).toBe(false);
});

describe("a chain of derivatives has to hold on the whole ray", () => {
  const ray = (...forms: readonly string[]) => {
    const exprs = forms.map((form) => problemOf(form, { variables: ["x"] }).objective);
    return {
      h: exprs[0]!,
      steps: exprs.map((stated) => ({ multiplier: problemOf("1", { variables: ["x"] }).objective, stated })),
    };
  };
  const holds = (from: number, ...forms: readonly string[]): boolean => {
    const { h, steps } = ray(...forms);
    return isFreeOfZeros({ steps }, h, "x", from);
  };

  test("with one sign at the start", () => {
    expect(holds(4, "exp(x) - x", "exp(x) - 1")).toBe(true);
    expect(holds(4, "exp(x) - 100", "exp(x)")).toBe(false);
  });

  test("and without poles or edges in between", () => {
    expect(holds(4, "x - 1/(x - 20)", "1 + 1/(x - 20)^2")).toBe(false);
    expect(holds(4, "log(x) + sqrt(30 - x)", "1/x - 1/(2*sqrt(30 - x))")).toBe(false);
  });
});
