import fc from "fast-check";
import { expect, test } from "vitest";
import { invertModulo, largePrime, multiplyModulo, residue, symmetricResidue } from "../../src/number/prime-field.ts";
import { wordPrime } from "../../src/polynomial/groebner/word-primes.ts";
import { agrees, overKnown, reconstructed } from "../../src/polynomial/reconstruction.ts";
import { joining } from "../../src/polynomial/residue-joining.ts";
import { settings } from "./multivariate/families.ts";

const integer = fc.bigInt({ min: -(2n ** 150n), max: 2n ** 150n });

test("integers come back from their residues, however many are joined at once", () => {
  fc.assert(
    fc.property(
      fc.array(integer, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 7, max: 30 }),
      (integers, count) => {
        const { add, joined } = joining();
        for (let k = 0; k < count; k += 1) {
          const p = k % 2 === 0 ? largePrime(k) : wordPrime(k);
          add(
            integers.map((c) => residue(c, p)),
            p,
          );
          if (k === 3) joined();
        }
        const { modulus, values } = joined();
        expect(values.every((value) => value >= 0n && value < modulus)).toBe(true);
        expect(values.map((value) => symmetricResidue(value, modulus))).toEqual(integers);
      },
    ),
    settings(100),
  );
});

test("fractions with a common denominator come back, and agree with one more image", () => {
  const denominators = fc.bigInt({ min: 1n, max: 2n ** 100n });
  fc.assert(
    fc.property(fc.array(integer, { minLength: 1, maxLength: 4 }), denominators, (numerators, denominator) => {
      const { add, joined } = joining();
      const imageAt = (p: number): number[] =>
        numerators.map((c) => multiplyModulo(residue(c, p), invertModulo(residue(denominator, p), p), p));
      for (let k = 0; k < 18; k += 1) add(imageAt(wordPrime(k)), wordPrime(k));
      const { modulus, values } = joined();
      const found = reconstructed(values, modulus)!;
      expect(found.numerators.map((c) => c * denominator)).toEqual(numerators.map((c) => c * found.denominator));
      const p = wordPrime(20);
      expect(agrees(found, imageAt(p), p)).toBe(true);
      expect(agrees(found, [...imageAt(p).slice(1), (imageAt(p)[0]! + 1) % p], p)).toBe(false);
    }),
    settings(100),
  );
});

test("over a known denominator short numerators come back from residues of half the length, long ones do not", () => {
  const modulus = 2n ** 107n - 1n;
  const denominator = 3n ** 60n;
  const inverse = powerOf(denominator, modulus - 2n, modulus);
  const values = [2n ** 88n, -5n, 0n].map((c) => (((c * inverse) % modulus) + modulus) % modulus);
  expect(overKnown(values, modulus, denominator)).toEqual({ numerators: [2n ** 88n, -5n, 0n], denominator });
  expect(overKnown([...values, 2n ** 91n * inverse], modulus, denominator)).toBeNull();
});

function powerOf(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let power = 1n;
  for (let [b, e] = [base % modulus, exponent]; e > 0n; e >>= 1n) {
    if (e & 1n) power = (power * b) % modulus;
    b = (b * b) % modulus;
  }
  return power;
}
