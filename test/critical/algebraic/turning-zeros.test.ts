import { expect, test } from "vitest";
import { turningZeros } from "../../../src/critical/algebraic/turning-zeros.ts";
import { allOf, anyOf, call, relation, variable } from "../../../src/expr/build.ts";
import { exprOfMultivariate } from "../../../src/polynomial/multivariate/symbols.ts";
import { printText } from "../../../src/print/text.ts";
import { problemOf } from "../solving.ts";

const names = ["x", "y"];

function read(source: string) {
  return problemOf(source, { variables: names }).objective;
}

function lines(...conditions: Parameters<typeof turningZeros>[0]): readonly string[] | null {
  const zeros = turningZeros(conditions, names);
  return zeros === null ? null : zeros.map((p) => printText(exprOfMultivariate(p, names.map(variable))));
}

test("the zeros at which conditions turn", () => {
  expect(lines(relation(">", read("x*cbrt(y)^3")), relation("!=", read("x")))).toEqual(["x", "y"]);
  expect(lines(relation(">", read("(x - 1)/y")))).toEqual(["x - 1"]);
  expect(lines(anyOf(relation("!=", read("x")), relation("!=", read("y - 1"))))).toEqual(["x^2 + y^2 - 2*y + 1"]);
  expect(lines(allOf(relation(">", read("x")), relation("!=", read("y"))))?.toSorted()).toEqual(["x", "y"]);
  expect(lines(relation(">", call("exp", read("x"))))).toBe(null);
});
