import { expect, test } from "vitest";
import { fraction } from "../../src/number/rational.ts";
import { countRealRoots, countRootsBetween, sturmChain } from "../../src/polynomial/sturm.ts";
import { countRootsByEnclosures } from "../../src/polynomial/sturm-enclosed.ts";
import {
  multiplyUnivariate,
  powerUnivariate,
  reflectUnivariate,
  scaleUnivariate,
  type UnivariatePolynomial,
} from "../../src/polynomial/univariate.ts";
import { chebyshev, mignotte, wilkinson } from "./families.ts";

test.for<[string, UnivariatePolynomial, number]>([
  ["a constant", [3n], 0],
  ["-x", [0n, -1n], 1],
  ["x^2 + 1", [1n, 0n, 1n], 0],
  ["x^2 - 2", [-2n, 0n, 1n], 2],
  ["x^5 - x - 1", [-1n, -1n, 0n, 0n, 0n, 1n], 1],
  ["x^8 - 3x^2 + 1", [1n, 0n, -3n, 0n, 0n, 0n, 0n, 0n, 1n], 4],
  ["(x^2 - 2)^3, counted once each", powerUnivariate([-2n, 0n, 1n], 3), 2],
  ["Wilkinson 20", wilkinson(20), 20],
  ["minus Wilkinson 11", scaleUnivariate(wilkinson(11), -1n), 11],
  ["Chebyshev 40", chebyshev(40), 40],
  ["Mignotte 20", mignotte(20, 10n), 4],
  ["Mignotte 21", mignotte(21, 10n), 3],
])("%s has the right number of real roots", ([, p, count]) => {
  expect(countRealRoots(p)).toBe(count);
  expect(countRealRoots(reflectUnivariate(p))).toBe(count);
  expect(countRealRoots(scaleUnivariate(p, -5n))).toBe(count);
});

test("enclosures of the chain count what the exact chain counts, or say nothing", () => {
  const regular = multiplyUnivariate(wilkinson(9), [7n, 1n, 1n]);
  const changes = (leads: readonly bigint[]): number =>
    leads.filter((lead, i) => i > 0 && lead > 0n !== leads[i - 1]! > 0n).length;
  const chain = sturmChain(regular);
  expect(chain.length).toBe(regular.length);
  const right = changes(chain.map((f) => f.at(-1)!));
  const left = changes(chain.map((f) => reflectUnivariate(f).at(-1)!));
  expect(countRootsByEnclosures(regular)).toBe(left - right);
  expect(countRootsByEnclosures(scaleUnivariate(regular, -3n))).toBe(9);
  expect(countRootsByEnclosures([-2n, 0n, 0n, 0n, 0n, 1n])).toBeNull();
  expect(countRootsByEnclosures(powerUnivariate([-2n, 0n, 1n], 3))).toBeNull();
});

test("the interval is open on the left and closed on the right", () => {
  const p = wilkinson(6);
  expect(countRootsBetween(p, 1, 3)).toBe(2);
  expect(countRootsBetween(p, fraction(1n, 2n), fraction(5n, 2n))).toBe(2);
  expect(countRootsBetween(p, -10, 10)).toBe(6);
  expect(countRootsBetween(multiplyUnivariate(p, [1n, 0n, 1n]), 6, 100)).toBe(0);
});

test("the chain ends with the gcd of the polynomial and its derivative", () => {
  expect(sturmChain(powerUnivariate([-1n, 1n], 2)).at(-1)).toHaveLength(2);
  expect(sturmChain([-2n, 0n, 1n]).at(-1)).toHaveLength(1);
});
