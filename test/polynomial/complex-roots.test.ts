import fc from "fast-check";
import { expect, test } from "vitest";
import { type Disk, nonRealRoots } from "../../src/polynomial/complex-roots.ts";
import { isolateRoots } from "../../src/polynomial/real-roots.ts";
import { squareFreePart } from "../../src/polynomial/squarefree.ts";
import { degreeOf, univariate } from "../../src/polynomial/univariate.ts";

const centre = ({ re, im, scale }: Disk): readonly [number, number] => [
  Number((re * 10n ** 12n) >> BigInt(scale)) / 1e12,
  Number((im * 10n ** 12n) >> BigInt(scale)) / 1e12,
];

test("x^2 + 1 has the roots -i and i", () => {
  const disks = nonRealRoots([1n, 0n, 1n], 0, 40);
  expect(disks.map(centre)).toEqual([
    [0, -1],
    [0, 1],
  ]);
});

test("x^3 - 2 has two non-real roots of modulus cbrt(2)", () => {
  const disks = nonRealRoots([-2n, 0n, 0n, 1n], 1, 40);
  for (const [re, im] of disks.map(centre)) expect(re * re + im * im).toBeCloseTo(2 ** (2 / 3), 9);
  expect(disks).toHaveLength(2);
});

test("roots of very different sizes are found", () => {
  // (x^2 + 10^-12)(x^2 + 10^24)
  const disks = nonRealRoots([10n ** 24n, 0n, 10n ** 36n + 1n, 0n, 10n ** 12n], 0, 40);
  expect(disks.map(({ im, scale }) => Math.abs(Number(im) / 2 ** scale)).sort((a, b) => a - b)).toEqual([
    expect.closeTo(1e-6, 15),
    expect.closeTo(1e-6, 15),
    expect.closeTo(1e12, 0),
    expect.closeTo(1e12, 0),
  ]);
});

test("real and non-real roots of a square-free polynomial are as many as its degree", () => {
  const coefficient = fc.bigInt({ min: -50n, max: 50n });
  fc.assert(
    fc.property(fc.array(coefficient, { minLength: 3, maxLength: 14 }), (coefficients) => {
      const given = univariate(coefficients);
      if (given.length < 2) return;
      const p = squareFreePart(given);
      const real = isolateRoots(p).length;
      const disks = nonRealRoots(p, real, 60);
      expect(real + disks.length).toBe(degreeOf(p));
      for (const { im, radius } of disks) expect((im < 0n ? -im : im) > radius).toBe(true);
    }),
    { seed: 11, numRuns: 150 },
  );
});
