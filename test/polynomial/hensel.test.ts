import { expect, test } from "vitest";
import { bezout } from "../../src/polynomial/bezout.ts";
import { liftFactors } from "../../src/polynomial/hensel.ts";
import {
  type ModularPolynomial,
  monicModulo,
  multiplyPolynomialsModulo,
  reduceUnivariate,
  subtractModulo,
} from "../../src/polynomial/modular.ts";
import { partsIfSquareFree, splitPart } from "../../src/polynomial/modular-factor.ts";
import { leadingCoefficient, multiplyUnivariate, subtractUnivariate } from "../../src/polynomial/univariate.ts";
import { randomIntegers } from "./families.ts";

test.for([1n, 30n, 31n, 10n ** 9n, 10n ** 100n])("lifted factors multiply to the polynomial beyond %s", (bound) => {
  const next = randomIntegers(2);
  const p = 31;
  for (let n = 2; n < 12; n += 1) {
    const f = [...Array.from({ length: n }, () => next(40)), 3n + next(10) ** 2n];
    const parts = partsIfSquareFree(monicModulo(reduceUnivariate(f, p), p), p);
    if (parts === null || f[n]! % 31n === 0n) continue;
    const factors = parts.flatMap((part) => splitPart(part, p));
    const lifted = liftFactors(f, factors, p, bound);
    expect(lifted.modulus).toBeGreaterThan(bound);
    if (bound > 31n) expect(lifted.modulus / 31n).toBeLessThanOrEqual(bound);
    const product = lifted.factors.reduce(multiplyUnivariate, [leadingCoefficient(f)]);
    expect(subtractUnivariate(f, product).every((c) => c % lifted.modulus === 0n)).toBe(true);
    expect(lifted.factors.map((factor) => reduceUnivariate(factor, p))).toEqual(factors);
    expect(lifted.factors.every((factor) => leadingCoefficient(factor) === 1n)).toBe(true);
  }
});

test("Bézout's coefficients have low degrees", () => {
  const p = 101;
  const [a, b]: ModularPolynomial[] = [
    [3, 0, 1, 7],
    [5, 1, 0, 0, 2],
  ];
  const [s, t] = bezout(a!, b!, p);
  expect(subtractModulo([1], multiplyPolynomialsModulo(s, a!, p), p)).toEqual(multiplyPolynomialsModulo(t, b!, p));
  expect(s.length).toBeLessThan(b!.length);
  expect(t.length).toBeLessThan(a!.length);
});
