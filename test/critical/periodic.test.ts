import { describe, expect, test } from "vitest";
import type { PeriodicCertificate } from "../../src/certificates/periodic.ts";
import { verify } from "../../src/certificates/verify.ts";
import { PI, scale } from "../../src/expr/build.ts";
import { familyLines, pointLines, solved } from "./solving.ts";

describe("critical points that repeat are families over the integers, proved complete", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["sin(x)", ["minimum on x = 2*pi*k1 - pi/2: -1", "maximum on x = 2*pi*k1 + pi/2: 1"]],
    ["exp(sin(x))", ["minimum on x = 2*pi*k1 - pi/2: 1/e", "maximum on x = 2*pi*k1 + pi/2: e"]],
    ["cos(x) + y^2", ["saddle on x = 2*pi*k1, y = 0: 1", "minimum on x = 2*pi*k1 + pi, y = 0: -1"]],
    ["3*sin(x) + 4*cos(x)", ["maximum on x = 2*pi*k1 + acos(4/5): 5", "minimum on x = 2*pi*k1 - pi + acos(4/5): -5"]],
    ["log(sin(x))", ["maximum on x = 2*pi*k1 + pi/2: 0"]],
    ["x + 2*sin(x)", ["minimum on x = 2*pi*k1 - 2*pi/3: ?", "maximum on x = 2*pi*k1 + 2*pi/3: ?"]],
    ["exp(x + 2*sin(x))", ["minimum on x = 2*pi*k1 - 2*pi/3: ?", "maximum on x = 2*pi*k1 + 2*pi/3: ?"]],
    ["cos(2*pi*x)", ["minimum on x = k1 + 1/2: -1", "maximum on x = k1: 1"]],
  ];
  test.each(cases)("%s", (source, lines) => {
    const set = solved(source);
    expect(set.status).toBe("complete");
    expect(set.countReal).toBe("infinite");
    expect([...familyLines(set)].sort()).toEqual([...lines].sort());
  });

  test("sin(x)*sin(y): maxima, minima and saddles of both lattices", () => {
    const set = solved("sin(x)*sin(y)");
    expect(set.status).toBe("complete");
    const types = set.families.map(({ type }) => type).sort();
    expect(types).toEqual(["maximum", "maximum", "minimum", "minimum", "saddle", "saddle", "saddle", "saddle"]);
    expect(set.families.every(({ integers }) => integers.join() === "k1,k2")).toBe(true);
  });
});

test("points of one period without exact form are listed, and the list is not called complete", () => {
  const set = solved("sin(3*x)/2 + cos(x/2)");
  expect(set.status).toBe("incomplete");
  expect(pointLines(set)).toHaveLength(12);
});

test("a region makes the list finite", () => {
  const set = solved("sin(x)", { domain: "x in [0, 7]" });
  expect(set.status).toBe("complete");
  expect(pointLines(set)).toHaveLength(2);
});

test("the certificate is checked: the period, and that the search covers one", () => {
  const certificate = solved("sin(x)").certificate as PeriodicCertificate;
  expect(certificate.kind).toBe("periodic");
  expect(verify(certificate)).toBe(true);
  expect(verify({ ...certificate, periods: [PI] })).toBe(false);
  expect(verify({ ...certificate, periods: [scale(PI, 4)] })).toBe(false);
  expect(verify({ ...certificate, periods: [null] })).toBe(true);
});
