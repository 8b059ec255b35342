import { expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { decideDegenerate } from "../../src/critical/degenerate/decide-degenerate.ts";
import { placeOf, placeOfAlgebraic } from "../../src/critical/degenerate/place.ts";
import { realOfExpr } from "../../src/critical/real-number.ts";
import { fraction } from "../../src/number/rational.ts";
import { parsePoint } from "../../src/parse/point.ts";
import { isConstantScalar } from "../../src/polynomial/germ/scalar-field.ts";
import type { AlgebraicPoint } from "../../src/polynomial/rational-univariate/representation.ts";
import { simplify } from "../../src/simplify/simplify.ts";
import { problemOf } from "./solving.ts";

function place(point: string) {
  const read = parsePoint(point);
  if (!read.ok) throw new Error(read.error.message);
  const reals = new Map([...read.value].map(([name, expr]) => [name, realOfExpr(expr)]));
  return placeOf(reals, [...reals.keys()]);
}

test("coordinates in Q, or in the field of one radical", () => {
  expect(place("x=1/2, y=3")).toEqual({ root: null, coordinates: [fraction(1n, 2n), 3] });
  expect(place("x=sqrt(2) + 1, y=0")!.coordinates).toEqual([[1, 1], 0]);
  expect(place("x=1/sqrt(3), y=sqrt(3)")!.coordinates).toEqual([
    [0, fraction(1n, 3n)],
    [0, 1],
  ]);
  expect(place("x=cbrt(2)/3, y=cbrt(2)^2")!.root!.polynomial).toEqual([-2n, 0n, 0n, 1n]);
});

test("two radicals, and other constants, are coordinates as they stand", () => {
  for (const text of ["x=sqrt(2), y=sqrt(3)", "x=pi, y=0", "x=sqrt(1 + sqrt(2)), y=0"]) {
    const found = place(text)!;
    expect(found.root).toBeNull();
    expect(found.coordinates.every((c) => c === 0 || isConstantScalar(c))).toBe(true);
  }
});

/** `x = 2/t`, `y = t`, where t is the positive root of `(t^2 - 2)(t^2 + 1)`: `(sqrt(2), sqrt(2))`. */
const point: AlgebraicPoint = {
  representation: {
    minimal: [-2n, 0n, -1n, 0n, 1n],
    denominator: [0n, 1n],
    numerators: [[2n], [0n, 0n, 1n]],
    form: [0, 1],
  },
  root: { polynomial: [-2n, 0n, -1n, 0n, 1n], isolating: [1, 2] },
};

test("a point of a rational univariate representation, in the field of its minimal polynomial", () => {
  expect(placeOfAlgebraic(point)!.coordinates).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(placeOfAlgebraic(point)!.root!.polynomial).toEqual([-2n, 0n, 1n]);
});

test.for([
  ["(x^2 - 2)^4 + (y - x)^2*(y + 1)", "minimum"],
  ["(x^2 - 2)^3 + (y - x)^2*(y + 1)", "saddle"],
  ["(x^2 - 2)^4 + (y - x)^4*(y - x - 1)", "saddle"],
  ["(x*y - 2)^4 + (y - x)^4", "minimum"],
] as const)("%s: %s at (sqrt(2), sqrt(2))", ([source, type]) => {
  const { objective, variables } = problemOf(source);
  const verdict = decideDegenerate(simplify(objective), variables, placeOfAlgebraic(point)!);
  expect(verdict?.type).toBe(type);
  expect(verify(verdict!.certificate!)).toBe(true);
});
