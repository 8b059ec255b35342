import fc from "fast-check";
import { expect, test } from "vitest";
import { residue } from "../../src/number/prime-field.ts";
import { digitsOf, residuesOfDigits } from "../../src/polynomial/digits.ts";
import { wordPrime } from "../../src/polynomial/groebner/word-primes.ts";
import { settings } from "./multivariate/families.ts";

test("residues by digits are residues, followed by zeros", () => {
  const integer = fc.oneof(fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }), fc.bigInt({ min: -9n, max: 9n }));
  fc.assert(
    fc.property(fc.array(integer, { maxLength: 5 }), fc.nat(30), (integers, k) => {
      const p = wordPrime(k);
      const expected = [...integers.map((c) => residue(c, p)), 0];
      expect([...residuesOfDigits(digitsOf(integers), p, integers.length + 1)]).toEqual(expected);
    }),
    settings(100),
  );
});

test("sums of many products of digits stay exact", () => {
  const long = -(2n ** (16n * 20_000n) - 1n);
  const p = wordPrime(0);
  expect([...residuesOfDigits(digitsOf([long, 1n]), p)]).toEqual([residue(long, p), 1]);
});
