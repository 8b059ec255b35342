import { expect, test } from "vitest";
import { verify } from "../../../src/certificates/verify.ts";
import { finishPoints } from "../../../src/critical/points/finish-points.ts";
import type { SolvedPoint } from "../../../src/critical/solution.ts";
import { decimalOf } from "../../../src/formats/document/value.ts";
import { read, zerosOfGradient } from "./finishing.ts";

function finished(source: string, steps: number): readonly SolvedPoint[] {
  const { objective, polynomial } = read(source);
  return finishPoints({ objective, polynomial, representations: [zerosOfGradient(polynomial)], steps });
}

function decimals({ at, value }: SolvedPoint): readonly (string | null)[] {
  return [...at.values(), value].map((real) => decimalOf(real, 30));
}

const kinds = ({ at, value }: SolvedPoint): readonly string[] => [...at.values(), value].map(({ kind }) => kind);

/** The second derivative by z is 2 everywhere: z = 1. */
const LARGE = "x^13/13 - x*y + y^12/12 + y + (z - 1)^2";

test("numbers in a field of degree 132 that would take too many steps are located, with the same digits and types", () => {
  const exact = finished(LARGE, Number.POSITIVE_INFINITY);
  const located = finished(LARGE, 0);
  expect(exact.map(kinds)).toEqual(exact.map(() => ["algebraic", "algebraic", "rational", "algebraic"]));
  expect(located.map(kinds)).toEqual(exact.map(() => ["located", "located", "rational", "located"]));
  expect(located.map(decimals)).toEqual(exact.map(decimals));
  expect(located.map(({ type }) => type)).toEqual(exact.map(({ type }) => type));
  expect(located.every(({ certificate }) => verify(certificate!))).toBe(true);
});

test("in smaller fields all numbers are exact", () => {
  const points = finished("x^5/5 - x*y + y^4/4 - y", 0);
  expect(points.length).toBeGreaterThan(0);
  for (const point of points) expect(kinds(point)).not.toContain("located");
});
