import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRational, denominator, fraction, printRational } from "../../src/number/rational.ts";
import { simplestBetween } from "../../src/number/simplest.ts";

test.for([
  [fraction(1n, 3n), fraction(1n, 2n), "2/5"],
  [fraction(-1n, 3n), fraction(1n, 2n), "0"],
  [0, 1, "1/2"],
  [0, fraction(1n, 10n), "1/11"],
  [fraction(5n, 2n), 3, "8/3"],
  [fraction(5n, 2n), fraction(7n, 2n), "3"],
  [-3, fraction(-5n, 2n), "-8/3"],
  [2, 3, "5/2"],
] as const)("between %s and %s", ([low, high, text]) => {
  expect(printRational(simplestBetween(low, high))).toBe(text);
});

test("it lies inside, and no smaller denominator does", () => {
  const rational = fc.tuple(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: 1n, max: 12n }));
  fc.assert(
    fc.property(rational, rational, ([a, b], [c, d]) => {
      const [x, y] = [fraction(a, b), fraction(c, d)];
      fc.pre(compareRational(x, y) !== 0);
      const [low, high] = compareRational(x, y) < 0 ? [x, y] : [y, x];
      const found = simplestBetween(low, high);
      expect(compareRational(low, found) < 0 && compareRational(found, high) < 0).toBe(true);
      for (let q = 1n; q < denominator(found); q += 1n) {
        for (let p = -61n * q; p <= 61n * q; p += 1n) {
          const other = fraction(p, q);
          expect(compareRational(low, other) < 0 && compareRational(other, high) < 0).toBe(false);
        }
      }
    }),
    { seed: 5, numRuns: 40 },
  );
});

test("an empty interval is refused", () => {
  expect(() => simplestBetween(1, 1)).toThrow(RangeError);
});
