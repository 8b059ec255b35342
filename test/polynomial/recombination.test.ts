import { expect, test } from "vitest";
import { liftFactors } from "../../src/polynomial/hensel.ts";
import { recombineByLattice } from "../../src/polynomial/lattice-recombination.ts";
import { monicModulo, reduceUnivariate } from "../../src/polynomial/modular.ts";
import { degreeParts, splitPart } from "../../src/polynomial/modular-factor.ts";
import { recombine } from "../../src/polynomial/recombination.ts";
import { multiplyUnivariate, type UnivariatePolynomial } from "../../src/polynomial/univariate.ts";
import { chebyshev, swinnertonDyer, unity } from "./families.ts";

const product = (...factors: readonly UnivariatePolynomial[]): UnivariatePolynomial =>
  factors.reduce(multiplyUnivariate, [1n]);

function lifted(f: UnivariatePolynomial, p: number, bits: number) {
  const modular = degreeParts(monicModulo(reduceUnivariate(f, p), p), p).flatMap((part) => splitPart(part, p));
  return liftFactors(f, modular, p, 1n << BigInt(bits));
}

const cases: [string, UnivariatePolynomial, number, number[]][] = [
  ["x^16 - 1", unity(16), 17, [1, 1, 2, 4, 8]],
  ["x^15 - 1", unity(15), 31, [1, 2, 4, 8]],
  ["Chebyshev 9 without its root 0", chebyshev(9).slice(1), 37, [2, 6]],
  ["a Swinnerton-Dyer polynomial", swinnertonDyer(2n, 3n, 5n), 31, [8]],
  ["linear factors with leading coefficients", product([-1n, 2n], [5n, 3n], [7n, 5n], [-11n, 13n]), 37, [1, 1, 1, 1]],
  ["large and small factors", product([10n ** 20n + 39n, 0n, 1n], [-3n, 1n], [5n, 0n, 7n]), 41, [1, 2, 2]],
];

test.for(cases)("subsets of the modular factors of %s", ([, f, p, degrees]) => {
  const factors = recombine(f, lifted(f, p, 200), -1n);
  expect(factors.map((g) => g.length - 1).sort((a, b) => a - b)).toEqual(degrees);
  expect(product(...factors)).toEqual(f);
});

test.for(cases)("the lattice of the modular factors of %s", ([, f, p, degrees]) => {
  const factors = recombineByLattice(f, lifted(f, p, 200), p, 40);
  expect(factors?.map((g) => g.length - 1).sort((a, b) => a - b)).toEqual(degrees);
  expect(product(...factors!)).toEqual(f);
});

test("degrees that are impossible are not tried", () => {
  const f = unity(15);
  expect(recombine(f, lifted(f, 31, 200), 1n | (1n << 15n))).toEqual([f]);
});

test("too low a power of the prime leaves the lattice undecided", () => {
  const f = swinnertonDyer(2n, 3n, 5n);
  expect(recombineByLattice(f, lifted(f, 31, 20), 31, 40)).toBeNull();
});
