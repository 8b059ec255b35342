import { expect, test } from "vitest";
import { countRealRoots, sturmChain } from "../../src/polynomial/sturm.ts";
import { leadingSignsNearby } from "../../src/polynomial/sturm-nearby.ts";
import { multiplyUnivariate, type UnivariatePolynomial } from "../../src/polynomial/univariate.ts";
import { chebyshev, randomIntegers, wilkinson } from "./families.ts";

const signsOf = (p: UnivariatePolynomial): number[] => sturmChain(p).map((f) => (f.at(-1)! > 0n ? 1 : -1));

test("signs of leading coefficients are those of the exact chain", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const next = randomIntegers(seed);
    const p = [...Array.from({ length: 13 }, () => 2n * next(60) + 1n), 2n ** 59n + 3n];
    expect(leadingSignsNearby(p, 400)).toEqual(signsOf(p));
  }
  expect(leadingSignsNearby(wilkinson(15), 800)).toEqual(signsOf(wilkinson(15)));
});

test("with too few bits they are not known, never wrong", () => {
  let known = 0;
  for (const p of [wilkinson(12), multiplyUnivariate(wilkinson(9), [1n, 0n, 10n ** 9n]), wilkinson(18)]) {
    for (let bits = 4; bits <= 400; bits += 6) {
      const signs = leadingSignsNearby(p, bits);
      if (signs !== null) expect(signs).toEqual(signsOf(p));
      known += signs === null ? 0 : 1;
    }
    expect(leadingSignsNearby(p, 8)).toBeNull();
  }
  expect(known).toBeGreaterThan(40);
});

test("chains that leave out a degree are not known", () => {
  expect(leadingSignsNearby([1n, 0n, 0n, 0n, 0n, 1n], 500)).toBeNull();
  expect(countRealRoots(chebyshev(24))).toBe(24);
});
