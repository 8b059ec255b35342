import { expect, test } from "vitest";
import { isPrime, powerModulo } from "../../src/number/prime-field.ts";
import { evaluateModulo } from "../../src/polynomial/modular.ts";
import { scattered } from "../../src/polynomial/multivariate/modular.ts";
import { inverseTransform, transform, transformField } from "../../src/polynomial/transform.ts";

test.for([2, 4, 32, 256])(
  "a transform of %d coefficients has the values at the roots of unity, and is undone",
  (size) => {
    const field = transformField(size, 1)!;
    const { p } = field;
    expect(isPrime(p) && p < 2 ** 26 && (p - 1) % size === 0).toBe(true);
    const coefficients = Array.from({ length: size }, (_, k) => scattered(3, k, p));
    const values = Float64Array.from(coefficients);
    transform(values, field);
    const root = size === 2 ? p - 1 : field.powers[1]!;
    const expected = coefficients.map((_, k) => evaluateModulo(coefficients, powerModulo(root, k, p), p));
    expect([...values].sort()).toEqual(expected.sort());
    inverseTransform(values, field);
    expect(Array.from(values, (value) => value)).toEqual(coefficients.map((c) => (c * size) % p));
  },
);

test("the primes of a size are different, and come to an end", () => {
  const primes = [0, 1, 2, 3].map((k) => transformField(64, k)!.p);
  expect(new Set(primes).size).toBe(4);
  expect(transformField(64, 2)!.p).toBe(primes[2]);
  expect(transformField(2 ** 24, 1000)).toBeNull();
});
