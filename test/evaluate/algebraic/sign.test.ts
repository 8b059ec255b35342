import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAlgebraicConstant } from "../../../src/evaluate/algebraic/constant.ts";
import { algebraicSign, encloseAlgebraic, isZeroAt, zeroPrecision } from "../../../src/evaluate/algebraic/sign.ts";
import {
  call,
  difference,
  E,
  linearCombination,
  number,
  ONE,
  PI,
  product,
  quotient,
  rationalPower,
  scale,
  squareRoot,
  sum,
  ZERO,
} from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { isZero } from "../../../src/number/ball.ts";
import { fraction, fromBigInt, type Rational } from "../../../src/number/rational.ts";
import { integerRoot } from "../../../src/number/root.ts";
import { read } from "../../calculus/read.ts";
import { algebraicGenerators, ratio } from "./generators.ts";

const TINY = fraction(1n, 10n ** 40n);
const plus = (expr: Expr, q: Rational): Expr => linearCombination([expr], [1], q);
const square = (expr: Expr): Expr => rationalPower(expr, 2);
/** `sqrt(5 + 2·sqrt(6)) - sqrt(2) - sqrt(3)`, which no constructor sees to be 0. */
const hiddenZero = (): Expr => read("sqrt(5 + 2*sqrt(6)) - sqrt(2) - sqrt(3)");

describe("famous identities", () => {
  test.for([
    ["sin(pi/8)*sin(3*pi/8)*sin(5*pi/8)*sin(7*pi/8)", "1/8"],
    ["sqrt(sqrt(5) + 5)", "5^(1/4)*sqrt(sqrt(5) + 1)"],
    ["cos(pi/9)*cos(2*pi/9)*cos(3*pi/9)*cos(4*pi/9)", "1/16"],
    ["tan(7*pi/18) + tan(5*pi/18) - sqrt(3)*tan(5*pi/18)*tan(7*pi/18)", "-sqrt(3)"],
    ["(9 + 4*sqrt(5))^(1/3)", "(3 + sqrt(5))/2"],
    ["(sqrt(3) + sqrt(2))/(sqrt(3) - sqrt(2))", "5 + 2*sqrt(6)"],
    ["sqrt(1/2 - sqrt(29)/29)", "5/sqrt(2*(2*sqrt(29) + 29))"],
    ["sin(3*pi/7)^2*cos(3*pi/7)^2/(16*sin(pi/7)^2)", "1/64"],
    ["tan(3*pi/11) + 4*sin(2*pi/11)", "sqrt(11)"],
    ["cbrt(sqrt(5) + 2) - cbrt(sqrt(5) - 2)", "1"],
    ["cbrt(cbrt(2) - 1)", "cbrt(1/9) - cbrt(2/9) + cbrt(4/9)"],
    ["sec(2*pi/9) + sec(4*pi/9) + sec(8*pi/9)", "-rootof(t + 6, 1)"],
    ["csc(pi/7)", "csc(2*pi/7) + csc(3*pi/7)"],
    ["cot(pi/16) - tan(pi/16) - 2*tan(pi/8) - 4", "0"],
    ["max(sqrt(2) + sqrt(3), sqrt(9.8))", "sqrt(5 + sqrt(24))"],
    ["sign(1 - sqrt(2))*abs(1 - sqrt(2))", "1 - sqrt(2)"],
    ["rootof(t^4 - 10*t^2 + 1, 4)", "sqrt(2) + sqrt(3)"],
    ["rootof(t^3 - 3*t + 1, 3)", "2*cos(2*pi/9)"],
    [
      "16*cos(2*pi/17) + 1 - sqrt(17) - sqrt(34 - 2*sqrt(17))",
      "2*sqrt(17 + 3*sqrt(17) - sqrt(34 - 2*sqrt(17)) - 2*sqrt(34 + 2*sqrt(17)))",
    ],
  ])("%s = %s", ([left, right]) => {
    const zero = difference(read(left!), read(right!));
    expect(algebraicSign(zero)).toBe(0);
    expect(algebraicSign(plus(zero, TINY))).toBe(1);
    expect(algebraicSign(linearCombination([zero], [-1], fraction(-1n, 10n ** 40n)))).toBe(-1);
  });
});

describe("numbers very near to 0", () => {
  test("sqrt(a) + sqrt(b) - sqrt(c) for the c that comes nearest, below 10^-30", () => {
    const digits = fc.bigInt({ min: 10n ** 61n, max: 10n ** 62n });
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const c = a + b + integerRoot(4n * a * b, 2);
        const expr = linearCombination(
          [a, b, c].map((n) => squareRoot(number(fromBigInt(n)))),
          [1, 1, -1],
          0,
        );
        expect(algebraicSign(plus(expr, fraction(-1n, 10n ** 30n)))).toBe(-1);
        expect(algebraicSign(expr)).toBe(integerRoot(a * b, 2) ** 2n === a * b ? 0 : 1);
      }),
      { seed: 3, numRuns: 20 },
    );
  });

  test.for([
    ["sqrt(75025) + sqrt(121393) + sqrt(196418) + sqrt(317811) - sqrt(514229) - sqrt(832040)", 1],
    ["cos(2*pi/7)^200 - 1e-41", -1],
    ["cos(2*pi/7)^200 - 9e-42", 1],
  ] as const)("%s", ([formula, sign]) => {
    expect(algebraicSign(read(formula))).toBe(sign);
  });
});

describe("laws", () => {
  const constants = algebraicGenerators.map(({ expr }) => expr);
  const leaf = fc.oneof(fc.constantFrom(...constants.slice(0, 9)), fc.integer({ min: -5, max: 5 }).map(number));
  const weight = fc.constantFrom<Rational>(1, -1, 2, ratio(1, 3));
  const constant = fc.tuple(leaf, leaf, weight).map(([a, b, w]) => linearCombination([a, b], [1, w], 0));
  const zeros: readonly (readonly [name: string, zero: (a: Expr, b: Expr) => Expr])[] = [
    [
      "(a + b)(a - b) = a^2 - b^2",
      (a, b) => sum(product(sum(a, b), difference(a, b)), square(b), scale(square(a), -1)),
    ],
    [
      "sqrt(a^2 + 2ab + b^2) = |a + b|",
      (a, b) => {
        const inside = sum(square(a), scale(product(a, b), 2), square(b));
        return difference(squareRoot(inside), call("abs", sum(a, b)));
      },
    ],
    [
      "cbrt(a^3 - 3a^2b + 3ab^2 - b^3) = a - b",
      (a, b) => {
        const powers = [rationalPower(a, 3), product(square(a), b), product(a, square(b)), rationalPower(b, 3)];
        return difference(call("cbrt", linearCombination(powers, [1, -3, 3, -1], 0)), difference(a, b));
      },
    ],
    ["max(a, b) + min(a, b) = a + b", (a, b) => difference(sum(call("max", a, b), call("min", a, b)), sum(a, b))],
    [
      "sign(a - b)|a - b| = a - b",
      (a, b) => {
        const d = difference(a, b);
        return difference(product(call("sign", d), call("abs", d)), d);
      },
    ],
  ];

  test.for(zeros)("%s", ([, zero]) => {
    fc.assert(
      fc.property(constant, constant, (a, b) => {
        expect(algebraicSign(zero(a, b))).toBe(0);
        expect(algebraicSign(plus(zero(a, b), TINY))).toBe(1);
      }),
      { seed: 11, numRuns: 25 },
    );
  });

  test("1/(1/a + 1/b) = ab/(a + b) where both are defined", () => {
    fc.assert(
      fc.property(constant, constant, (a, b) => {
        const zero = difference(
          rationalPower(sum(rationalPower(a, -1), rationalPower(b, -1)), -1),
          quotient(product(a, b), sum(a, b)),
        );
        const defined = [a, b, sum(a, b)].every((part) => algebraicSign(part) !== 0);
        expect(algebraicSign(zero)).toBe(defined ? 0 : "undefined");
      }),
      { seed: 12, numRuns: 40 },
    );
  });

  test("products of cosines and sines of rational multiples of pi are halves of sums", () => {
    const turns = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 18 }));
    fc.assert(
      fc.property(turns, turns, ([k, n], [l, m]) => {
        const [a, b] = [scale(PI, ratio(k, n)), scale(PI, ratio(l, m))];
        const [above, below] = [sum(a, b), difference(a, b)];
        const at = (name: string, angle: Expr): Expr => call(name, angle);
        const zero = linearCombination(
          [product(at("sin", a), at("cos", b)), at("sin", above), at("sin", below)],
          [2, -1, -1],
          0,
        );
        expect(algebraicSign(zero)).toBe(0);
        expect(algebraicSign(plus(zero, TINY))).toBe(1);
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  test("tan, cot, sec and csc are quotients of sin and cos, and undefined at their poles", () => {
    for (let n = 1; n <= 7; n += 1) {
      for (let k = -n; k <= 2 * n; k += 1) {
        const angle = scale(PI, ratio(k, n));
        const [sine, cosine] = [call("sin", angle), call("cos", angle)];
        const quotients = {
          tan: quotient(sine, cosine),
          sec: quotient(ONE, cosine),
          cot: quotient(cosine, sine),
          csc: quotient(ONE, sine),
        };
        for (const [name, expr] of Object.entries(quotients)) {
          const quarters = name === "tan" || name === "sec" ? (2 * k) / n - 1 : (2 * k) / n;
          const pole = quarters % 2 === 0;
          expect(algebraicSign(difference(call(name, angle), expr))).toBe(pole ? "undefined" : 0);
          expect(algebraicSign(call(name, angle))).toBe(pole ? "undefined" : algebraicSign(expr));
        }
      }
    }
  });
});

test("a zero hidden in a part makes the whole undefined, zero or what it should be", () => {
  const zero = hiddenZero();
  expect(algebraicSign(rationalPower(zero, -1))).toBe("undefined");
  expect(algebraicSign(product(ZERO, rationalPower(zero, -1)))).toBe(0);
  expect(algebraicSign(sum(ONE, rationalPower(zero, ratio(-1, 2))))).toBe("undefined");
  expect(algebraicSign(squareRoot(zero))).toBe(0);
  expect(algebraicSign(plus(squareRoot(zero), TINY))).toBe(1);
  expect(algebraicSign(call("cbrt", zero))).toBe(0);
  expect(algebraicSign(call("root", zero, number(4)))).toBe(0);
  expect(algebraicSign(plus(call("root", zero, number(7)), -1))).toBe(-1);
  expect(algebraicSign(call("sign", zero))).toBe(0);
  expect(algebraicSign(plus(call("sign", squareRoot(zero)), ratio(-1, 2)))).toBe(-1);
  expect(algebraicSign(squareRoot(plus(zero, fraction(-1n, 10n ** 50n))))).toBe("undefined");
  expect(algebraicSign(call("max", zero, number(-1)))).toBe(0);
  expect(algebraicSign(quotient(zero, zero))).toBe(1);
});

test("real roots: even ones of negative numbers are undefined, odd ones negative", () => {
  const negative = read("1 - sqrt(2)");
  expect(algebraicSign(squareRoot(negative))).toBe("undefined");
  expect(algebraicSign(rationalPower(negative, ratio(2, 3)))).toBe("undefined");
  expect(algebraicSign(call("root", negative, number(4)))).toBe("undefined");
  expect(algebraicSign(call("root", negative, number(5)))).toBe(-1);
  expect(algebraicSign(rationalPower(number(-8), ratio(1, 3)))).toBe("undefined");
  expect(algebraicSign(call("rootof", number(1), ZERO, ONE, ONE))).toBe("undefined");
});

test("what is not written as an algebraic constant is left alone", () => {
  const others = [
    PI,
    scale(PI, 2),
    E,
    read("x"),
    read("sqrt(2) + pi"),
    read("exp(2)"),
    call("cos", ONE),
    read("2^sqrt(2)"),
  ];
  for (const expr of [...others, call("abs", PI), call("root", PI, number(3)), product(PI, squareRoot(number(2)))]) {
    expect(isAlgebraicConstant(expr)).toBe(false);
    expect(algebraicSign(expr)).toBe("unknown");
    expect(encloseAlgebraic(expr, 64)).toBe("unknown");
  }
  expect(isAlgebraicConstant(call("cos", ZERO))).toBe(true);
  expect(algebraicSign(call("cos", ZERO))).toBe(1);
});

test("too few digits are never taken for a proof", () => {
  const formula =
    "(sqrt(2) + sqrt(3) + sqrt(5) + sqrt(7) + sqrt(11))^2 - 28 - 2*(sqrt(6) + sqrt(10) + sqrt(14) + sqrt(22)";
  const zero = read(`${formula} + sqrt(15) + sqrt(21) + sqrt(33) + sqrt(35) + sqrt(55) + sqrt(77))`);
  expect(algebraicSign(zero, 200)).toBe("unknown");
  expect(algebraicSign(zero, 300)).toBe(0);
  const bits = zeroPrecision(zero)!;
  expect(bits).toBeGreaterThan(200);
  expect(isZeroAt(zero, bits)).toBe(true);
  expect(isZeroAt(zero, 200)).toBe(false);
  expect(isZeroAt(plus(zero, TINY), 4000)).toBe(false);
  expect(zeroPrecision(plus(zero, TINY))).toBeNull();
});

test("an enclosure knows the zeros among the parts", () => {
  const value = encloseAlgebraic(squareRoot(hiddenZero()), 100);
  expect(typeof value === "object" && isZero(value)).toBe(true);
});
