import { expect, test } from "vitest";
import { encloseAlgebraic } from "../../../src/evaluate/algebraic/sign.ts";
import { enclose } from "../../../src/evaluate/enclose.ts";
import type { Ball } from "../../../src/number/ball.ts";
import { likelyPolynomial } from "../../../src/simplify/recognition/integer-relation.ts";
import { read } from "../../calculus/read.ts";

const digitsOf = (formula: string, bits = 192): Ball => encloseAlgebraic(read(formula), bits) as Ball;

test.for([
  ["1 + sqrt(2)", 2, [-1n, -2n, 1n]],
  ["sqrt(2) + sqrt(3)", 4, [1n, 0n, -10n, 0n, 1n]],
  ["cos(2*pi/7)", 3, [-1n, -4n, 4n, 8n]],
  ["2 - cbrt(7/3)/5", 3, [-2993n, 4500n, -2250n, 375n]],
  ["1000003*sqrt(2)", 2, [-2000012000018n, 0n, 1n]],
] as const)("the minimal polynomial of %s", ([formula, degree, expected]) => {
  const found = likelyPolynomial(digitsOf(formula), degree)!;
  const sign = found.at(-1)! < 0n ? -1n : 1n;
  expect(found.map((c) => sign * c)).toEqual(expected);
});

test("nothing is found for numbers of a higher degree, for transcendental ones and from few digits", () => {
  expect(likelyPolynomial(digitsOf("sqrt(2) + cbrt(3)"), 4)).toBeNull();
  expect(likelyPolynomial(enclose(read("pi"), new Map(), 192) as Ball, 4)).toBeNull();
  expect(likelyPolynomial(digitsOf("123457 + 765433*sqrt(3)", 64), 2)).toBeNull();
  expect(likelyPolynomial(digitsOf("10^30*sqrt(2)"), 2)).toBeNull();
});
