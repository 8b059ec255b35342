import { expect, test } from "vitest";
import { isDivisible, packed } from "../../../src/polynomial/rational-univariate/packed-division.ts";
import { system } from "../groebner/systems.ts";

/** x is 2/t and y is t, where t² = 2. */
const roots = { minimal: [-2n, 0n, 1n], denominator: [0n, 1n], numerators: [[2n], [0n, 1n]], form: [0, 1] };

test.for<[string, string, number, boolean]>([
  ["an equation that holds", "xy-2", 1, true],
  ["one that holds with a higher power of the denominator", "x^2-2", 3, true],
  ["one that does not hold", "xy-3", 1, false],
  ["one that holds at one of the points", "x^2+xy+2y-4x+y^2-4-x-y+3", 2, false],
])("%s", ([, equation, degree, divisible]) => {
  const [f] = system("xy", equation);
  expect(isDivisible(f!, degree, packed(roots, 1, 16, 2))).toBe(divisible);
});

test("a quotient that is too long for the point is not decided", () => {
  const [f] = system("xy", "y^2-2");
  const at = packed(roots, 1, 1, 2);
  expect(isDivisible(f!, 0, at)).toBe(true);
  const [long] = system("xy", "64y^2-128");
  expect(isDivisible(long!, 0, at)).toBeNull();
});
