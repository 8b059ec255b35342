import { expect, test } from "vitest";
import { inertiaOfConstants } from "../../src/definiteness/inertia-of-constants.ts";
import { spectrumOfConstants } from "../../src/definiteness/spectrum.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { parseConstant } from "../../src/parse/point.ts";
import { printReal } from "../../src/print/real.ts";

function constant(text: string): Expr {
  const read = parseConstant(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function matrix(rows: readonly (readonly string[])[]): readonly (readonly Expr[])[] {
  return rows.map((row) => row.map(constant));
}

test.for([
  [
    [
      ["2", "3"],
      ["3", "2"],
    ],
    [1, 0, 1],
  ],
  [
    [
      ["sqrt(2)", "1"],
      ["1", "sqrt(2)"],
    ],
    [2, 0, 0],
  ],
  [
    [
      ["sqrt(2)", "2"],
      ["2", "2*sqrt(2)"],
    ],
    [1, 1, 0],
  ],
  [
    [
      ["-pi", "0", "0"],
      ["0", "exp(1)", "1"],
      ["0", "1", "1"],
    ],
    [2, 0, 1],
  ],
  [
    [
      ["0", "sqrt(3)", "0"],
      ["sqrt(3)", "0", "0"],
      ["0", "0", "0"],
    ],
    [1, 1, 1],
  ],
  [
    [
      ["0", "0"],
      ["0", "0"],
    ],
    [0, 2, 0],
  ],
] as const)("the inertia of %j is %j", ([rows, [positive, zero, negative]]) => {
  expect(inertiaOfConstants(matrix(rows), defaultBudget)).toEqual({ positive, zero, negative });
});

test("eigenvalues of matrices with irrational entries come from the quadratic formula", () => {
  const spectrum = spectrumOfConstants(
    matrix([
      ["14", "-6*sqrt(3)"],
      ["-6*sqrt(3)", "26"],
    ]),
  );
  expect(spectrum?.map(printReal)).toEqual(["8", "32"]);
  expect(
    spectrumOfConstants(
      matrix([
        ["pi", "0", "0"],
        ["0", "1", "0"],
        ["0", "0", "1"],
      ]),
    ),
  ).toBeNull();
});
