import { expect, test } from "vitest";
import { answerRequest } from "../../src/answer.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { resultDocument } from "../../src/formats/document/document.ts";

function complexPointsOf(expr: string, complex = true) {
  const outcome = answerRequest({ task: "critical", expr, complex }, defaultBudget);
  const document = resultDocument(outcome, { id: null, index: null, milliseconds: null });
  if (!document.ok) throw new Error(document.error.message);
  const { criticalPoints } = document;
  if (criticalPoints === undefined || !("points" in criticalPoints)) throw new Error("no critical points");
  return criticalPoints.complexPoints;
}

test("x^3 + 3*x has no real critical point and two imaginary ones", () => {
  expect(complexPointsOf("x^3 + 3*x")).toEqual(
    [{ x: { re: "0", im: "-1" } }, { x: { re: "0", im: "1" } }].map(asDecimal),
  );
});

function asDecimal({ x }: { x: { re: string; im: string } }) {
  return { x: { re: x.re, im: expect.stringMatching(new RegExp(`^${x.im}(\\.0+)?$`)) } };
}

test("a separable function has the combinations of the points of its parts", () => {
  expect(complexPointsOf("x^3 + 3*x + y^3 - 3*y")).toHaveLength(4);
  expect(complexPointsOf("x^3 + 3*x + y^3 + 3*y")).toHaveLength(4);
});

test("cases that have no real point have others", () => {
  expect(complexPointsOf("(x^3 + 3*x)*(y^2 + 1)")).toHaveLength(8);
  expect(complexPointsOf("(x^3 - x)*(y^2 - 1)")).toEqual([]);
});

test("where they are not known, this is said", () => {
  expect(complexPointsOf("exp(x) + x^2 + x*y^4")).toBeNull();
  expect(complexPointsOf("x^2*y^2")).toBeNull();
});

test("without being asked for they are not listed", () => {
  expect(complexPointsOf("x^3 + 3*x", false)).toBeUndefined();
});
