import { expect, test } from "vitest";
import {
  call,
  linearCombination,
  negate,
  number,
  rationalPower,
  scale,
  squareRoot,
  sum,
} from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { lowerEnd, relativeBits, upperEnd } from "../../src/number/ball.ts";
import { compareRational, fraction, toDouble } from "../../src/number/rational.ts";
import {
  compareRoots,
  enclosureOfRoot,
  realNumberOfRoot,
  rootOfReal,
  rootofBall,
  sameRoot,
  signAtRoot,
} from "../../src/polynomial/algebraic.ts";
import { isolateRoots, type RealRoot } from "../../src/polynomial/real-roots.ts";
import { multiplyUnivariate, type UnivariatePolynomial } from "../../src/polynomial/univariate.ts";

const HALF = fraction(1n, 2n);
const root = (n: number): Expr => squareRoot(number(n));
const largest = (p: UnivariatePolynomial): RealRoot => isolateRoots(p).at(-1)!;
const sqrt2 = largest([-2n, 0n, 1n]);

test("the sign of a polynomial at a root is exact, zero included", () => {
  expect(signAtRoot([-2n, 0n, 1n], sqrt2)).toBe(0);
  expect(signAtRoot(multiplyUnivariate([-2n, 0n, 1n], [7n, 1n]), sqrt2)).toBe(0);
  expect(signAtRoot([], sqrt2)).toBe(0);
  expect(signAtRoot([-3n, 2n], sqrt2)).toBe(-1);
  expect(signAtRoot([3n, -2n], sqrt2)).toBe(1);
  expect(signAtRoot([-14142135623730950488016887242096980785696n, 10n ** 40n], sqrt2)).toBe(1);
  expect(signAtRoot([-14142135623730950488016887242096980785697n, 10n ** 40n], sqrt2)).toBe(-1);
  expect(signAtRoot([-3n, 1n], { polynomial: [-3n, 1n], isolating: [3, 3] })).toBe(0);
});

test("a root at the same place in another polynomial is the same number", () => {
  const others = isolateRoots(multiplyUnivariate([-2n, 0n, 1n], [-1n, -1n, 0n, 1n]));
  expect(others.map((other) => Math.sign(compareRoots(other, sqrt2)))).toEqual([-1, -1, 0]);
  expect(sameRoot(others[2]!, sqrt2)).toBe(true);
  expect(sameRoot(others[1]!, sqrt2)).toBe(false);
});

test("numbers that agree in 40 digits are told apart", () => {
  const n = 10n ** 40n;
  const near = largest([-2n * n - 1n, 0n, n]);
  expect(compareRoots(sqrt2, near)).toBeLessThan(0);
  expect(compareRoots(near, sqrt2)).toBeGreaterThan(0);
  expect(sameRoot(near, sqrt2)).toBe(false);
});

test("a common factor elsewhere does not make two roots equal", () => {
  const third = [-3n, 0n, 1n];
  const a = {
    polynomial: multiplyUnivariate([-2n, 0n, 1n], third),
    isolating: [fraction(7n, 5n), fraction(3n, 2n)],
  } as const;
  const b = {
    polynomial: multiplyUnivariate([-201n, 0n, 100n], third),
    isolating: [fraction(7n, 5n), fraction(3n, 2n)],
  } as const;
  expect(sameRoot(a, b)).toBe(false);
  expect(compareRoots(a, b)).toBeLessThan(0);
  expect(sameRoot(a, sqrt2)).toBe(true);
});

test("a rational root compares with an irrational one", () => {
  const half3 = { polynomial: [-3n, 2n], isolating: [fraction(3n, 2n), fraction(3n, 2n)] } as const;
  expect(compareRoots(half3, sqrt2)).toBeGreaterThan(0);
  expect(compareRoots(sqrt2, half3)).toBeLessThan(0);
  expect(compareRoots(half3, half3)).toBe(0);
});

test.for([10, 53, 200, 1000])("enclosures have %i good bits, near 0 as well", (bits) => {
  for (const p of [
    [-2n, 0n, 1n],
    [-2n, 0n, 10n ** 60n],
    [-(10n ** 60n) - 1n, 0n, 1n],
    [-1n, 3n],
  ]) {
    const other = largest(p);
    const ball = enclosureOfRoot(other, bits);
    expect(relativeBits(ball)).toBeGreaterThanOrEqual(bits);
    const [low, high] = other.isolating;
    expect(compareRational(lowerEnd(ball), high)).toBeLessThanOrEqual(0);
    expect(compareRational(upperEnd(ball), low)).toBeGreaterThanOrEqual(0);
  }
});

test.for<[string, UnivariatePolynomial, Expr[]]>([
  ["x^2 - 2", [-2n, 0n, 1n], [negate(root(2)), root(2)]],
  [
    "x^2 - x - 1",
    [-1n, -1n, 1n],
    [linearCombination([root(5)], [fraction(-1n, 2n)], HALF), linearCombination([root(5)], [HALF], HALF)],
  ],
  ["x^3 - 2", [-2n, 0n, 0n, 1n], [rationalPower(number(2), fraction(1n, 3n))]],
  ["x^3 + 2", [2n, 0n, 0n, 1n], [negate(rationalPower(number(2), fraction(1n, 3n)))]],
  [
    "x^4 - 10x^2 + 1, denested",
    [1n, 0n, -10n, 0n, 1n],
    [
      linearCombination([root(2), root(3)], [-1, -1], 0),
      linearCombination([root(2), root(3)], [1, -1], 0),
      linearCombination([root(2), root(3)], [-1, 1], 0),
      sum(root(2), root(3)),
    ],
  ],
  [
    "x^4 - x^2 - 1",
    [-1n, 0n, -1n, 0n, 1n],
    [-1, 1].map((s) => scale(squareRoot(linearCombination([root(5)], [2], 2)), fraction(BigInt(s), 2n))),
  ],
  ["(x^2 - 2)(x^2 - 3)", [6n, 0n, -5n, 0n, 1n], [negate(root(3)), negate(root(2)), root(2), root(3)]],
  [
    "(x - 1)^4 - 2",
    [-1n, -4n, 6n, -4n, 1n],
    [-1, 1].map((s) => linearCombination([rationalPower(number(2), fraction(1n, 4n))], [s], 1)),
  ],
  ["x^3 - 3x + 1, casus irreducibilis", [1n, -3n, 0n, 1n], [1, 2, 3].map((k) => rootof([1, -3, 0, 1], k))],
  ["x (x^5 - x - 1)", [0n, -1n, -1n, 0n, 0n, 0n, 1n], [number(0), rootof([-1, -1, 0, 0, 0, 1], 1)]],
])("the roots of %s have their shortest form", ([, p, expected]) => {
  const reals = isolateRoots(p).map(realNumberOfRoot);
  expect(reals.map((real) => (real.kind === "rational" ? number(real.value) : real.expr))).toEqual(expected);
});

function rootof(coefficients: readonly number[], k: number): Expr {
  return call("rootof", ...coefficients.map((c) => number(c)), number(k));
}

test("every radical form has the value of its root", () => {
  const polynomials: UnivariatePolynomial[] = [
    [5n, 0n, -20n, 0n, 16n],
    [2n, 0n, -4n, 0n, 1n],
    [-1n, 0n, 0n, -1n, 0n, 0n, 1n],
    [7n, -12n, -3n, 2n],
    [-7n, 0n, 0n, 0n, 0n, 3n],
    [1n, 6n, -5n, -12n, 9n],
    [-3n, 5n, 7n],
  ];
  for (const p of polynomials) {
    for (const found of isolateRoots(p)) {
      const real = realNumberOfRoot(found);
      if (real.kind !== "algebraic" || real.expr.kind === "call") continue;
      const ball = enclosureOfRoot(rootOfReal(real), 60);
      expect(doubleOf(real.expr)).toBeCloseTo(toDouble(lowerEnd(ball)), 12);
    }
  }
});

function doubleOf(expr: Expr): number {
  if (expr.kind === "number") return toDouble(expr.value);
  if (expr.kind === "sum") {
    return expr.args.reduce((total, a, i) => total + toDouble(expr.weights[i]!) * doubleOf(a), toDouble(expr.value));
  }
  if (expr.kind !== "product") return Number.NaN;
  return expr.args.reduce((total, a, i) => total * doubleOf(a) ** toDouble(expr.weights[i]!), toDouble(expr.value));
}

test("a number given by a larger polynomial is reduced to its minimal one", () => {
  const polynomial = multiplyUnivariate([-2n, 0n, 1n], [-1n, -1n, 0n, 0n, 0n, 1n]);
  const real = realNumberOfRoot({ polynomial, isolating: [fraction(13n, 10n), 2] });
  expect(real).toMatchObject({ kind: "algebraic", polynomial: [-2n, 0n, 1n] });
  expect(real.kind === "algebraic" && real.expr).toBe(root(2));
});

test("rootof counts distinct real roots from 1", () => {
  const square = multiplyUnivariate([-2n, 0n, 1n], [-2n, 0n, 1n]);
  const ball = rootofBall([...square, 0n], 2, 60);
  expect(ball !== "undefined" && toDouble(lowerEnd(ball))).toBeCloseTo(Math.SQRT2, 14);
  for (const [p, k] of [
    [square, 0],
    [square, 3],
    [[1n, 0n, 1n], 1],
    [[0n, 0n], 1],
    [[], 1],
  ] as const) {
    expect(rootofBall(p, k, 60)).toBe("undefined");
  }
});
