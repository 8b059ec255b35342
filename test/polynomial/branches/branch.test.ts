import { expect, test } from "vitest";
import { variable } from "../../../src/expr/build.ts";
import {
  branchOf,
  isExcluded,
  offCommonFactor,
  offPivot,
  onFactor,
  onPivot,
  withParts,
} from "../../../src/polynomial/branches/branch.ts";
import { hasNoRealZero, partsOfRealZeros } from "../../../src/polynomial/branches/real-zeros.ts";
import { relationOf } from "../../../src/polynomial/branches/solved-variable.ts";
import { type Multivariate, zero } from "../../../src/polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate, multivariateOf } from "../../../src/polynomial/multivariate/symbols.ts";
import { printText } from "../../../src/print/text.ts";
import { problemOf } from "../../critical/solving.ts";

const atoms = [variable("x"), variable("y"), variable("z")];
const read = (source: string): Multivariate => multivariateOf(problemOf(source).objective, atoms)!.polynomial;
const shown = (polynomials: readonly Multivariate[]): readonly string[] =>
  polynomials.map((p) => printText(exprOfMultivariate(p, atoms)));

test("superfluous equations and avoided factors are left out", () => {
  const branch = branchOf(
    [read("2*x*y - 2*x"), zero(3), read("x^2*y^2 - x^2"), read("-3*y + 3")],
    [read("-2*x"), read("5"), read("x")],
    [],
  );
  expect(shown(branch.equations)).toEqual(["y - 1"]);
  expect(shown(branch.avoided)).toEqual(["x"]);
});

test("in the case of a factor those before it are avoided", () => {
  const branch = branchOf([read("x*y*z")], [], []);
  const last = onFactor(branch, 0, [read("x"), read("y"), read("z")], 2);
  expect(shown(last.equations)).toEqual(["z"]);
  expect(shown(last.avoided)).toEqual(["x", "y"]);
});

test("without a common factor, it is avoided", () => {
  const rest = offCommonFactor(branchOf([read("x*y + x"), read("x*z")], [], []), read("x"));
  expect(shown(rest.equations)).toEqual(["y + 1", "z"]);
  expect(shown(rest.avoided)).toEqual(["x"]);
});

test("a pivot avoids its coefficient, and its value replaces the variable everywhere", () => {
  const branch = branchOf([read("y*x - z"), read("x^2 + x*z - 1")], [read("x + 1")], []);
  const solved = onPivot(branch, 0, 0);
  expect(shown(solved.equations)).toEqual(["y^2 - y*z^2 - z^2"]);
  expect(shown(solved.avoided)).toEqual(["y + z", "y"]);
  expect(shown(solved.solved.map(relationOf))).toEqual(["x*y - z"]);
  const twice = onPivot(branchOf([read("z - y^2 - y")], solved.avoided, solved.solved), 0, 2);
  expect(shown(twice.solved.map(relationOf))).toEqual(["y - x + 1", "y^2 + y - z"]);
  expect(shown(offPivot(branch, 0, 0).equations)).toEqual(["z", "y", "x^2 + x*z - 1"]);
});

test("a branch is excluded where something avoided is 0", () => {
  expect(isExcluded(branchOf([read("x")], [read("x*y")], []))).toBe(true);
  expect(isExcluded(branchOf([read("x")], [zero(3)], []))).toBe(true);
  expect(isExcluded(branchOf([read("x")], [read("y")], []))).toBe(false);
  expect(isExcluded(branchOf([read("x")], [], []))).toBe(false);
});

test("polynomials without real zeros", () => {
  const none = [
    "7",
    "x^2 + 1",
    "x^4 - 3*x^2 + 3",
    "x^2*y^4 + y^2 + 2",
    "-x^2 - z^2 - 1",
    "x^2 + x*y + y^2 + 1",
    "x^2 - 2*x + y^2 + 2",
  ];
  const some = [
    "x",
    "x^2 - 2",
    "x^2 + y^2",
    "x^2*y + 1",
    "x^2 - y^2 + 1",
    "x^2 + 3*x*y + y^2 + 1",
    "x^2 - 2*x + y^2 + 1",
    "x^2*y^2 - 1",
  ];
  for (const source of none) expect(hasNoRealZero(read(source))).toBe(true);
  for (const source of some) expect(hasNoRealZero(read(source))).toBe(false);
  expect(hasNoRealZero(zero(3))).toBe(false);
});

test("sums of squares are 0 where all squares are", () => {
  const partsOf = (source: string) => {
    const parts = partsOfRealZeros(read(source));
    return parts === null ? null : shown(parts);
  };
  expect(partsOf("x^4*y^2 + 3*z^2")).toEqual(["x*y", "z"]);
  expect(partsOf("-x^2 - y^2")).toEqual(["x", "y"]);
  expect(partsOf("x^2 + x*y + y^2")).toEqual(["x", "y"]);
  expect(partsOf("x^2 + 2*x*y + y^2")).toEqual(["x + y"]);
  expect(partsOf("x^2 + y^2 + z^2 - x*y - y*z - z*x")).toEqual(["x - z", "y - z"]);
  expect(partsOf("-(x - y)^2 - (y - 2)^2")).toEqual(["x - 2", "y - 2"]);
  for (const source of ["x^2 - y^2", "x^2 + y^2 + 1", "x^2", "x^3 + y^2", "x^2 + x*y + y^2 + x", "5"])
    expect(partsOf(source)).toBeNull();
  expect(shown(withParts(branchOf([read("x^2 + y^2")], [], []), 0, [read("x"), read("y")]).equations)).toEqual([
    "x",
    "y",
  ]);
});
