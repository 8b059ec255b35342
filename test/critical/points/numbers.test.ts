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

const kinds = ({ at, value }: SolvedPoint): readonly string[] => [...at.values(), value].map(({ kind }) => kind);

test("numbers in a field of degree 129 that would take too many steps are located, but for those that all its points share", () => {
  const points = finished("x^130/130 - x^2/2 - x + (z - 1)^2", 0);
  expect(points.map(({ type }) => type)).toEqual(["minimum"]);
  expect(points.map(kinds)).toEqual([["located", "rational", "located"]]);
  for (const { at, value, certificate } of points) {
    const [x, z, f] = [...at.values(), value].map((real) => Number(decimalOf(real, 17)));
    expect(x! ** 129).toBeCloseTo(x! + 1, 10);
    expect(z).toBe(1);
    expect(f!).toBeCloseTo(x! ** 130 / 130 - x! ** 2 / 2 - x!, 12);
    expect(verify(certificate!)).toBe(true);
  }
});

test("in smaller fields all numbers are exact", () => {
  const points = finished("x^5/5 - x*y + y^4/4 - y", 0);
  expect(points.length).toBeGreaterThan(0);
  for (const point of points) expect(kinds(point)).not.toContain("located");
});
