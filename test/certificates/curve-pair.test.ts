import { expect, test } from "vitest";
import { type CurvePairCertificate, checkCurvePair } from "../../src/certificates/curve-pair.ts";
import { call, product, rationalPower, scale, sum, variable } from "../../src/expr/build.ts";

const [x, y] = [variable("x"), variable("y")];

/** `(x - y^2)^2 - y^5` at 0. */
const witness: CurvePairCertificate = {
  kind: "curve-pair",
  objective: sum(rationalPower(sum(x, scale(rationalPower(y, 2), -1)), 2), scale(rationalPower(y, 5), -1)),
  variables: ["x", "y"],
  at: { root: null, coordinates: [0, 0] },
  rising: { shift: [[1], []], order: 2 },
  falling: { shift: [[0, 1], [1]], order: 5 },
};

test("a saddle is shown by a curve of each sign", () => {
  expect(checkCurvePair(witness)).toBe(true);
  expect(checkCurvePair({ ...witness, falling: { shift: [[0, 1, 5], [1]], order: 5 } })).toBe(true);
});

test.for<[string, Partial<CurvePairCertificate>]>([
  ["the curves exchanged", { rising: witness.falling, falling: witness.rising }],
  ["an order that is too low", { falling: { ...witness.falling, order: 4 } }],
  ["an order that is too high", { falling: { ...witness.falling, order: 6 } }],
  ["a coefficient changed", { falling: { shift: [[0, 2], [1]], order: 5 } }],
  ["the curve run through backwards", { falling: { shift: [[0, 1], [-1]], order: 5 } }],
  ["another point", { at: { root: null, coordinates: [0, 1] } }],
  ["a coordinate too few", { at: { root: null, coordinates: [0] } }],
  ["a shift too few", { falling: { shift: [[0, 1]], order: 5 } }],
  ["a curve that stays at the point", { falling: { shift: [[], []], order: 5 } }],
  ["a coordinate outside the field", { at: { root: null, coordinates: [0, [0, 1]] } }],
  ["a function that is not analytic", { objective: product(x, call("abs", product(x, y))) }],
])("refused: %s", ([, change]) => {
  expect(checkCurvePair({ ...witness, ...change })).toBe(false);
});

test("the point may have coordinates in a number field", () => {
  // x^4·(y^2 - 2) at y = sqrt(2)
  const root = { polynomial: [-2n, 0n, 1n], isolating: [1, 2] as const };
  const factor = sum(rationalPower(y, 2), scale(x, 0));
  const objective = sum(product(rationalPower(x, 4), factor), scale(rationalPower(x, 4), -2));
  const certificate: CurvePairCertificate = {
    kind: "curve-pair",
    objective,
    variables: ["x", "y"],
    at: { root, coordinates: [0, [0, 1]] },
    rising: { shift: [[1], [1]], order: 5 },
    falling: { shift: [[1], [-1]], order: 5 },
  };
  expect(checkCurvePair(certificate)).toBe(true);
  const other = { polynomial: [-2n, 0n, 1n], isolating: [-2, -1] as const };
  expect(checkCurvePair({ ...certificate, at: { root: other, coordinates: [0, [0, 1]] } })).toBe(false);
});
