import fc from "fast-check";
import { expect, test } from "vitest";
import { characteristicPolynomial } from "../../../src/polynomial/algebraic-point/characteristic-polynomial.ts";
import { relationOfPowers } from "../../../src/polynomial/algebraic-point/minimal-polynomial.ts";
import { modularField } from "../../../src/polynomial/algebraic-point/modular-field.ts";
import { wordPrime } from "../../../src/polynomial/groebner/word-primes.ts";
import { multiplyPolynomialsModulo } from "../../../src/polynomial/modular.ts";

const p = wordPrime(0);

test("of t it is the modulus made monic, of a constant a power", () => {
  const field = modularField([5, p - 3, 0, 2], p);
  const half = (p + 1) / 2;
  expect(characteristicPolynomial(field, Float64Array.of(0, 1, 0))).toEqual([
    (5 * half) % p,
    ((p - 3) * half) % p,
    0,
    1,
  ]);
  expect(characteristicPolynomial(field, Float64Array.of(2, 0, 0))).toEqual([p - 8, 12, p - 6, 1]);
});

test("in degree 1 it is t less the number", () => {
  expect(characteristicPolynomial(modularField([1, 1], p), Float64Array.of(7))).toEqual([p - 7, 1]);
});

test("it is the shortest relation of the powers, or a power of it, in fields of all degrees up to 140", () => {
  const residues = (length: number) => fc.array(fc.nat(p - 1), { minLength: length, maxLength: length });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 140 }).chain((d) => fc.tuple(residues(d), residues(d))),
      ([low, value]) => {
        const field = modularField([...low, 1], p);
        const element = Float64Array.from(value);
        const found = characteristicPolynomial(field, element);
        expect(found).toHaveLength(low.length + 1);
        const relation = relationOfPowers(field, element, low.length);
        if (relation.length === found.length) expect(found).toEqual(relation);
      },
    ),
    { numRuns: 40 },
  );
});

test("of a product of fields it is the product: of t^2 modulo (t^2 - 2)(t^3 - t - 1)", () => {
  const modulus = multiplyPolynomialsModulo([p - 2, 0, 1], [p - 1, p - 1, 0, 1], p);
  const field = modularField(modulus, p);
  const square = Float64Array.of(0, 0, 1, 0, 0);
  // (T - 2)^2, and for t^3 = t + 1: t^2·(t^2 - 1)^2 = 1.
  const expected = multiplyPolynomialsModulo([4, p - 4, 1], [p - 1, 1, p - 2, 1], p);
  expect(characteristicPolynomial(field, square)).toEqual(expected);
});
