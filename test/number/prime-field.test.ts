import { expect, test } from "vitest";
import {
  invertModulo,
  isPrime,
  joinResidues,
  largePrime,
  multiplyModulo,
  powerModulo,
  residue,
  symmetricResidue,
} from "../../src/number/prime-field.ts";

test("large primes are the primes below 2^26, descending, without a gap", () => {
  const primes = Array.from({ length: 40 }, (_, i) => largePrime(i));
  expect(primes[0]).toBe(67_108_859);
  expect(primes.every((p) => isPrime(p) && p < 2 ** 26)).toBe(true);
  const odd = Array.from({ length: (2 ** 26 - primes.at(-1)!) / 2 }, (_, i) => 2 ** 26 - 1 - 2 * i);
  expect(odd.filter(isPrime)).toEqual(primes.slice(0, -1));
  expect(isPrime(9)).toBe(false);
  expect(isPrime(3)).toBe(true);
});

test("products of the largest residues are exact", () => {
  const p = largePrime(0);
  for (const [a, b] of [
    [p - 1, p - 1],
    [p - 1, p - 2],
    [p - 12_345, p - 54_321],
    [1, p - 1],
    [0, 5],
  ] as const) {
    expect(multiplyModulo(a, b, p)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(p)));
  }
});

test("inverses and powers satisfy Fermat's theorem", () => {
  const p = largePrime(3);
  for (const a of [1, 2, 3, 65_537, p - 1, p - 7]) {
    expect(multiplyModulo(a, invertModulo(a, p), p)).toBe(1);
    expect(powerModulo(a, p - 1, p)).toBe(1);
  }
});

test("residues of negative numbers are not negative", () => {
  expect(residue(-1n, 7)).toBe(6);
  expect(residue(-(10n ** 40n), 7)).toBe(Number(((-(10n ** 40n) % 7n) + 7n) % 7n));
});

test("symmetric residues lie within half the modulus", () => {
  expect([-8n, -4n, -3n, 3n, 4n, 8n].map((a) => symmetricResidue(a, 7n))).toEqual([-1n, 3n, -3n, 3n, -3n, 1n]);
});

test("Chinese remainders recover integers", () => {
  const values = [0n, 1n, -1n, 123_456_789_012_345_678_901n, -987_654_321_098_765_432n];
  let known = { modulus: 1n, values: values.map(() => 0n) as readonly bigint[] };
  for (let i = 0; i < 4; i += 1) {
    const p = largePrime(i);
    known = joinResidues(
      known,
      values.map((value) => residue(value, p)),
      p,
    );
  }
  expect(known.values.map((value) => symmetricResidue(value, known.modulus))).toEqual(values);
});
