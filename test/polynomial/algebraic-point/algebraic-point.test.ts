import fc from "fast-check";
import { expect, test } from "vitest";
import { number } from "../../../src/expr/build.ts";
import { ballSign, containsZero, lowerEnd, subtractBall, upperEnd } from "../../../src/number/ball.ts";
import { compareRational, type Rational } from "../../../src/number/rational.ts";
import { parseFormula } from "../../../src/parse/parse.ts";
import { enclosureOfRoot, realNumberOfRoot } from "../../../src/polynomial/algebraic.ts";
import {
  differenceFrom,
  isZeroNumber,
  polynomialNumber,
} from "../../../src/polynomial/algebraic-point/field-number.ts";
import { type RealPoint, realPoints } from "../../../src/polynomial/algebraic-point/real-points.ts";
import { rootsAtPoints } from "../../../src/polynomial/algebraic-point/root-at-point.ts";
import { conjugateFields } from "../../../src/polynomial/algebraic-point/split.ts";
import { signAtPoint, valueOnBalls } from "../../../src/polynomial/algebraic-point/value-at-point.ts";
import { factorsOverIntegers } from "../../../src/polynomial/factor.ts";
import { wordPrime } from "../../../src/polynomial/groebner/word-primes.ts";
import type { Polynomial } from "../../../src/polynomial/polynomial.ts";
import { divideExactly, multiplyUnivariate, subtractUnivariate } from "../../../src/polynomial/univariate.ts";
import { printReal } from "../../../src/print/real.ts";
import { coordinate, polynomials, representation, representations, VARIABLES } from "./fields.ts";

const printed = (point: RealPoint) =>
  [0, 1].map((i) => printReal(realNumberOfRoot(rootsAtPoints(coordinate(i))(point))));
const polynomial = (...terms: readonly (readonly [c: Rational, i: number, j: number])[]): Polynomial => ({
  variables: VARIABLES,
  terms: terms.map(([coefficient, i, j]) => ({
    coefficient,
    powers: [...(i > 0 ? [0, i] : []), ...(j > 0 ? [1, j] : [])],
  })),
});

test("linear factors give rational points, quadratic ones surds, others roots of minimal polynomials", () => {
  const minimal = multiplyUnivariate([-3n, 2n], multiplyUnivariate([-2n, 0n, 1n], [-1n, -1n, 0n, 1n]));
  const points = realPoints(
    representation(
      minimal,
      [1n],
      [
        [0n, 1n],
        [0n, 0n, 1n],
      ],
    ),
  );
  expect(points.map(printed)).toEqual([
    ["3/2", "9/4"],
    ["-sqrt(2)", "2"],
    ["sqrt(2)", "2"],
    ["rootof(x^3 - x - 1, 1)", "rootof(x^3 - 2*x^2 + x - 1, 1)"],
  ]);
  expect(points.map((point) => point.rational)).toEqual([
    [
      { num: 3n, den: 2n },
      { num: 9n, den: 4n },
    ],
    null,
    null,
    null,
  ]);
});

test("nested roots and roots of rationals are recognised", () => {
  const at = (p: bigint[], numerators: bigint[][]) => realPoints(representation(p, [1n], numerators)).map(printed);
  expect(
    at(
      [2n, 0n, -4n, 0n, 1n],
      [
        [0n, 1n],
        [0n, 0n, 1n],
      ],
    ).at(-1),
  ).toEqual(["sqrt(sqrt(2) + 2)", "sqrt(2) + 2"]);
  expect(
    at(
      [-12n, 0n, 0n, 0n, 0n, 1n],
      [
        [0n, 1n],
        [0n, 0n, 1n],
      ],
    ),
  ).toEqual([["12^(1/5)", "144^(1/5)"]]);
  expect(
    at(
      [1n, 0n, -10n, 0n, 1n],
      [
        [0n, 1n],
        [0n, -9n, 0n, 1n],
      ],
    ).at(-1),
  ).toEqual(["sqrt(2) + sqrt(3)", "2*sqrt(2)"]);
});

test("fields have irreducible polynomials, and the points of the whole are theirs", () => {
  fc.assert(
    fc.property(representations, (whole) => {
      const fields = conjugateFields(whole);
      const product = fields.map((field) => field.representation.minimal).reduce(multiplyUnivariate);
      expect(product).toEqual(whole.minimal);
      for (const { representation: own } of fields) {
        expect(factorsOverIntegers(own.minimal)).toEqual([own.minimal]);
        for (const [i, numerator] of own.numerators.entries()) {
          const left = multiplyUnivariate(numerator, whole.denominator);
          const right = multiplyUnivariate(whole.numerators[i]!, own.denominator);
          expect(divideExactly(subtractUnivariate(left, right), own.minimal)).not.toBeNull();
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("signs agree with enclosures of 600 bits, and zeros are zero there", () => {
  fc.assert(
    fc.property(representations, polynomials, (whole, h) => {
      for (const point of realPoints(whole)) {
        const ball = valueOnBalls(h, point.enclose(600), 600);
        const sign = signAtPoint(h, point);
        if (sign === 0) expect(containsZero(ball)).toBe(true);
        else expect(ballSign(ball)).toBe(sign);
      }
    }),
    { numRuns: 80 },
  );
});

test("a relation of the coordinates is 0, the same relation moved by 1e-60 is not", () => {
  const points = realPoints(
    representation(
      [-1n, -1n, 0n, 0n, 0n, 1n],
      [1n, 2n],
      [
        [0n, 1n],
        [3n, 0n, 1n],
      ],
    ),
  );
  const tiny = { num: 1n, den: 10n ** 60n };
  for (const point of points) {
    // y (1 + 2t) = 3 + t^2 and x (1 + 2t) = t: t = x/(1 - 2x).
    const relation = [
      [1, 0, 1],
      [-2, 1, 1],
      [-3, 0, 0],
      [12, 1, 0],
      [-13, 2, 0],
    ] as const;
    expect(signAtPoint(polynomial(...relation), point)).toBe(0);
    expect(signAtPoint(polynomial(...relation, [tiny, 0, 2]), point)).toBe(1);
  }
});

test("values as roots: irreducible polynomials whose root lies in every enclosure", () => {
  fc.assert(
    fc.property(representations, polynomials, (whole, h) => {
      const roots = rootsAtPoints(h);
      for (const point of realPoints(whole)) {
        const root = roots(point);
        expect(factorsOverIntegers(root.polynomial)).toEqual([root.polynomial]);
        expect(point.field.degree % (root.polynomial.length - 1)).toBe(0);
        const difference = subtractBall(enclosureOfRoot(root, 300), valueOnBalls(h, point.enclose(300), 300), 300);
        expect(containsZero(difference)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("what is printed is read as the same number", () => {
  fc.assert(
    fc.property(representations, (whole) => {
      for (const point of realPoints(whole)) {
        const value = realNumberOfRoot(rootsAtPoints(coordinate(0))(point));
        const read = parseFormula(printReal(value), { variables: ["x"] });
        expect(read.ok && read.value.problem.objective).toBe(
          value.kind === "rational" ? number(value.value) : value.expr,
        );
      }
    }),
    { numRuns: 40 },
  );
});

test("enclosures are as fine as asked for, and shrink", () => {
  const [point] = realPoints(
    representation(
      [-1n, -1n, 0n, 1n],
      [5n, 1n],
      [
        [0n, 10n ** 12n],
        [1n, 0n, 1n],
      ],
    ),
  );
  let before = point!.enclose(20);
  for (const bits of [60, 200, 1000]) {
    const balls = point!.enclose(bits);
    for (const [i, ball] of balls.entries()) {
      expect(compareRational(lowerEnd(before[i]!), lowerEnd(ball))).toBeLessThanOrEqual(0);
      expect(compareRational(upperEnd(ball), upperEnd(before[i]!))).toBeLessThanOrEqual(0);
      const width = compareRational(upperEnd({ mid: 0n, rad: ball.rad, exp: ball.exp }), {
        num: 1n,
        den: 1n << BigInt(bits - 48),
      });
      expect(width).toBeLessThan(0);
    }
    before = balls;
  }
});

test("a number that is 0 modulo the first twelve primes is not 0", () => {
  const multiple = Array.from({ length: 12 }, (_, i) => BigInt(wordPrime(i))).reduce((product, p) => product * p);
  const [field] = conjugateFields(
    representation(
      [-1n, -1n, 0n, 1n],
      [5n, 1n],
      [
        [0n, 1n],
        [1n, 0n, 1n],
      ],
    ),
  );
  const big = { num: multiple, den: 1n };
  expect(isZeroNumber(field!, polynomialNumber(field!, polynomial([big, 0, 1])))).toBe(false);
  const { numerators } = field!.representation;
  const x = polynomialNumber(field!, polynomial([1, 1, 0]));
  const moved = numerators[0]!.with(0, numerators[0]![0]! + multiple);
  expect(isZeroNumber(field!, differenceFrom(field!, x, { numerator: numerators[0]!, content: 1n }))).toBe(true);
  expect(isZeroNumber(field!, differenceFrom(field!, x, { numerator: moved, content: 1n }))).toBe(false);
});
