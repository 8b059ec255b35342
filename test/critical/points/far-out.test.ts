import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRational, fraction, type Rational } from "../../../src/number/rational.ts";
import { valueAtRationals } from "../../../src/polynomial/algebraic-point/value-at-point.ts";
import { isAtLeastFarOut } from "../../../src/polynomial/growth/far-out.ts";
import { read } from "./finishing.ts";

const farOut = (source: string, bound: Rational) => isAtLeastFarOut(read(source, ["x", "y"]).polynomial, bound);

test.for<[string, Rational, boolean]>([
  ["x^2 + y^2", 10 ** 9, true],
  ["x^2 - y^2", -(10 ** 9), false],
  ["(y - x^2)^2 + (1 - x)^2", 10 ** 6, true],
  ["(y - x^2)^2", 0, true],
  ["(y - x^2)^2", fraction(1n, 10n ** 9n), false],
  ["x^2 + (x*y - 1)^2", 0, true],
  ["x^2 + (x*y - 1)^2", fraction(1n, 10n ** 6n), false],
  ["x^2*y^2", 0, true],
  ["x^2*y^2 + x + y", -5, false],
  ["x^4*y^2 + x^2*y^4 - 3x^2*y^2 + 1", 1, true],
  ["x^4*y^2 + x^2*y^4 - 3x^2*y^2 + 1", fraction(11n, 10n), false],
  ["(x^2 + y^2)^2 - 10^6*(x^2 + y^2)", 0, true],
  ["x^3", 0, false],
  ["(x^2+1)^2*(y-x)^4 - x", 0, false],
])("%s is at least %s outside of a disc: %s", ([source, bound, expected]) => {
  expect(farOut(source, bound)).toBe(expected);
});

const coefficient = fc.integer({ min: -4, max: 4 });
/** Sums of squares with a disturbance: their growth is not evident. */
const functions = fc
  .tuple(coefficient, coefficient, coefficient, coefficient, coefficient, coefficient)
  .map(([a, b, c, d, e, g]) => `(${a}*y - x^2 + ${b}*x)^2 + (${c}*x*y + ${d})^2 + ${e}*x + ${g}*y`);

test("it does not depend on the coordinates", () => {
  fc.assert(
    fc.property(functions, fc.integer({ min: -3, max: 3 }), (source, bound) => {
      const expected = farOut(source, bound);
      const replaced = (x: string, y: string) =>
        source.replace(/[xy]/g, (name) => (name === "x" ? `(${x})` : `(${y})`));
      expect(farOut(replaced("y", "x"), bound)).toBe(expected);
      expect(farOut(replaced("2x - y", "x + y"), bound)).toBe(expected);
      expect(farOut(replaced("x + 3", "y - 7"), bound)).toBe(expected);
    }),
    { numRuns: 25 },
  );
});

test("what is said to hold far out holds at far points", () => {
  fc.assert(
    fc.property(
      functions,
      fc.integer({ min: -400, max: 400 }),
      fc.integer({ min: 0, max: 2 }),
      (source, slope, bend) => {
        fc.pre(farOut(source, 0) === true);
        const far = 10 ** 9;
        const { polynomial } = read(source, ["x", "y"]);
        for (const x of [far, -far]) {
          const y = fraction(BigInt(x) ** BigInt(bend) * BigInt(slope), 100n);
          const value = valueAtRationals(polynomial, [x, y]);
          expect(compareRational(value, 0)).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { numRuns: 60 },
  );
});
