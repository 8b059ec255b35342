import { expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { classify } from "../../src/critical/classify.ts";
import { realOfExpr } from "../../src/critical/real-number.ts";
import type { Point } from "../../src/expr/real.ts";
import { problemOf } from "./solving.ts";

/** The type at a point whose coordinates are formulas, its certificate checked. */
function typeAt(source: string, coordinates: Readonly<Record<string, string>>): string {
  const at: Point = new Map(
    Object.entries(coordinates).map(([name, text]) => [name, realOfExpr(problemOf(text, { variables: [] }).objective)]),
  );
  const result = classify(problemOf(source), at);
  if (!result.ok) return result.error.code;
  if (!result.value.critical) return "not critical";
  const { type, strict, certificate } = result.value.point;
  if (certificate !== null) expect(verify(certificate)).toBe(true);
  return strict === true ? `strict ${type}` : type;
}

test.each([
  ["log(1 + x^2 + y^2) - x", { x: "1", y: "0" }, "saddle"],
  ["exp(x + y^2) - e*x - e*y^2 + y^4", { x: "1", y: "0" }, "strict minimum"],
  ["exp(x + y^2) - e*x - e*y^2 - e*y^4", { x: "1", y: "0" }, "saddle"],
  ["sin(x) + y^4 + (x - pi/2)^2/2", { x: "pi/2", y: "0" }, "strict minimum"],
  ["(x - log(2))^2*exp(y) + y^4", { x: "log(2)", y: "0" }, "strict minimum"],
  ["(x - log(2))^2*exp(y) - y^4 + (x - log(2))^3*sqrt(2)", { x: "log(2)", y: "0" }, "saddle"],
  ["(exp(x) - y)^2 + (y - 2)^4", { x: "log(2)", y: "2" }, "strict minimum"],
  ["cos(x*y) + x^2*(y - pi)^2/2 + (x - 1)^4", { x: "1", y: "pi" }, "strict minimum"],
] as const)("%s at %o: %s", (source, at, type) => {
  expect(typeAt(source, at)).toBe(type);
});
