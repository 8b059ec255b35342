import { expect, test } from "vitest";
import { wordPrime } from "../../../src/polynomial/groebner/word-primes.ts";
import { bezoutNumber, projectiveRank } from "../../../src/polynomial/macaulay/projective-rank.ts";
import { fromTerms, type Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import { cyclic, gradient, katsura, system } from "../groebner/systems.ts";

test.for<[string, readonly Multivariate[], readonly number[], boolean, number]>([
  ["powers with lower terms", system("xy", "x^3+y", "y^3+x"), [1, 1], true, 9],
  ["a common factor of the leading forms", system("xy", "x^2y+x", "x^3+y"), [1, 1], false, 9],
  ["a conic and its tangents", system("xy", "x^2+y^2", "xy"), [1, 1], true, 4],
  ["a zero at infinity", system("xyz", "x^2-yz", "xy", "xz+y"), [1, 1, 1], false, 8],
  ["a parabola", system("xy", "x^2-y", "xy-1"), [1, 1], false, 4],
  ["a parabola with weights", system("xy", "x^2-y", "xy-1"), [1, 2], true, 3],
  ["weights and a common zero", system("xy", "x^2-y", "x^4-y^2+x"), [1, 2], false, 4],
  ["weights without a common multiple below", system("xy", "x^3+y^2", "xy"), [2, 3], true, 5],
  ["weights above 1 and a common zero", system("xy", "x^3+y^2", "x^3+y^2+1"), [2, 3], false, 6],
  ["one variable", system("x", "x^4-x"), [1], true, 4],
  ["a constant", system("xy", "7", "xy"), [1, 1], true, 0],
  ["katsura 4", katsura(4), [1, 1, 1, 1, 1], true, 16],
  ["cyclic 4", cyclic(4), [1, 1, 1, 1], false, 24],
  ["a dense gradient", gradient(4, 4), [1, 1, 1, 1], true, 81],
])("the rank of %s", ([, equations, weights, full, number]) => {
  expect(projectiveRank(equations, weights)).toBe(full);
  expect(bezoutNumber(equations, weights)).toBe(number);
});

test("a prime that makes the rank smaller is not the only one", () => {
  const p = BigInt(wordPrime(0));
  expect(projectiveRank([fromTerms(2, [1, 0, 0, 1], [1n, 1n]), fromTerms(2, [1, 0, 0, 1], [1n, 1n + p])])).toBe(true);
});

test("what is not square, or has other weights than positive integers, is not proved", () => {
  const equations = system("xy", "x^2", "y^2");
  expect(projectiveRank(equations)).toBe(true);
  expect(projectiveRank([...equations, equations[0]!])).toBe(false);
  expect(projectiveRank([equations[0]!, fromTerms(2, [], [])])).toBe(false);
  for (const weights of [
    [0, 1],
    [1, 0.5],
    [-1, 1],
  ])
    expect(projectiveRank(equations, weights)).toBe(false);
});
