import { describe, expect, test } from "vitest";
import type { MonotoneCertificate } from "../../src/certificates/certificate.ts";
import { directionOf } from "../../src/certificates/monotone.ts";
import { verify } from "../../src/certificates/verify.ts";
import { compileDouble } from "../../src/evaluate/double.ts";
import { call, ONE, sum, variable } from "../../src/expr/build.ts";
import { functions } from "../../src/functions/table.ts";
import { problemOf, solved } from "../critical/solving.ts";

function certificateOf(source: string): MonotoneCertificate {
  const { certificate } = solved(source);
  if (certificate?.kind !== "monotone") throw new Error("another kind of certificate");
  return certificate;
}

describe.each([
  "exp(-x^2 - y^2)",
  "log(1 + x^2 + y^2)",
  "sqrt(x^2 + y^2 + 1)",
  "1/(1 + x^2 + y^2)",
  "(x^2 + y^2)^3",
  "erfc(x*y)",
])("the certificate for %s", (source) => {
  const certificate = certificateOf(source);

  test("is accepted", () => {
    expect(verify(certificate)).toBe(true);
  });

  test("is rejected with the other direction, another function, inner or outer part", () => {
    const other = certificate.direction === "increasing" ? "decreasing" : "increasing";
    expect(verify({ ...certificate, direction: other })).toBe(false);
    expect(verify({ ...certificate, objective: sum(certificate.objective, ONE) })).toBe(false);
    expect(verify({ ...certificate, inner: sum(certificate.inner, ONE) })).toBe(false);
    expect(verify({ ...certificate, outer: sum(certificate.outer, ONE) })).toBe(false);
    expect(verify({ ...certificate, slot: "x" })).toBe(false);
  });

  test("is rejected without evidence about the inner function", () => {
    const ldlt = { kind: "ldlt", matrix: [], permutation: [], lower: [], diagonal: [] } as const;
    expect(verify({ ...certificate, certificate: ldlt })).toBe(false);
    expect(verify({ ...certificate, certificate: certificateOf("exp(x)").certificate })).toBe(false);
  });
});

test("an outer function must not depend on the variables itself", () => {
  const inner = problemOf("y^2", { variables: ["x", "y"] });
  const evidence = solved("y^2", { variables: ["x", "y"] }).certificate!;
  const claim = (outer: string, objective: string): MonotoneCertificate => ({
    kind: "monotone",
    objective: problemOf(objective).objective,
    inner: inner.objective,
    outer: problemOf(outer).objective,
    slot: "u",
    direction: "increasing",
    certificate: evidence,
  });
  expect(verify(claim("u + 1", "y^2 + 1"))).toBe(true);
  expect(verify(claim("u + x", "y^2 + x"))).toBe(false);
  expect(verify(claim("u*(1 + x^2)", "y^2*(1 + x^2)"))).toBe(false);
});

test("a power of something that may change sign is not monotone", () => {
  const square = problemOf("u^2").objective;
  expect(directionOf(square, "u", null)).toBeNull();
  expect(directionOf(square, "u", ">=")).toBe("increasing");
  expect(directionOf(square, "u", "<=")).toBe("decreasing");
  expect(directionOf(problemOf("u^3").objective, "u", null)).toBeNull();
  expect(directionOf(problemOf("-1/u").objective, "u", null)).toBe("increasing");
  expect(directionOf(problemOf("sqrt(u)").objective, "u", null)).toBe("increasing");
  expect(directionOf(problemOf("sin(u)").objective, "u", null)).toBeNull();
  expect(directionOf(problemOf("u + exp(u)").objective, "u", null)).toBeNull();
});

test("every function called strictly monotone has differences of one sign on samples of its domain", () => {
  const samples = Array.from({ length: 161 }, (_, i) => -4 + i * 0.05);
  for (const definition of functions.values()) {
    const direction = directionOf(call(definition.name, variable("u")), "u", null);
    if (direction === null) continue;
    const evaluate = compileDouble(call(definition.name, variable("u")), ["u"]);
    const values = samples.map((x) => evaluate([x])).filter((y) => !Number.isNaN(y));
    expect(values.length).toBeGreaterThan(30);
    const steps = values.slice(1).map((y, i) => y - values[i]!);
    expect([definition.name, steps.every((step) => (direction === "increasing" ? step >= 0 : step <= 0))]).toEqual([
      definition.name,
      true,
    ]);
    expect(steps.filter((step) => step !== 0).length).toBeGreaterThan(steps.length / 2);
  }
});
