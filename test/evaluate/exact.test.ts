import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enclose } from "../../src/evaluate/enclose.ts";
import { evaluateExactly, holdsExactly } from "../../src/evaluate/exact.ts";
import { exactPower } from "../../src/evaluate/exact-power.ts";
import { relation } from "../../src/expr/build.ts";
import { type Ball, ballFromRational, exactBall } from "../../src/number/ball.ts";
import { fraction, printRational, type Rational } from "../../src/number/rational.ts";
import { read, readProblem } from "../calculus/read.ts";
import { overlap } from "../expr/overlap.ts";
import { build, evaluateAsTyped, points, recipes } from "../expr/recipes.ts";

const at = new Map<string, Rational>([
  ["x", fraction(1n, 4n)],
  ["y", 4],
  ["z", -8],
]);

const exactly = (formula: string): string => {
  const value = evaluateExactly(read(formula), at);
  return typeof value === "string" ? value : printRational(value);
};

describe("at x = 1/4, y = 4, z = -8", () => {
  test.for([
    ["x^2 + y/3", "67/48"],
    ["sqrt(x)", "1/2"],
    ["y^(-3/2)", "1/8"],
    ["x^y", "1/256"],
    ["y^x", "inexact"],
    ["sqrt(2)", "inexact"],
    ["pi", "inexact"],
    ["sqrt(z)", "undefined"],
    ["z^(1/3)", "undefined"],
    ["cbrt(z)", "-2"],
    ["1/(y - 4)", "undefined"],
    ["(y - 4)^z", "undefined"],
    ["(y - 4)^(z + 9)", "undefined"],
    ["(y - 4)*sin(x)", "0"],
    ["(y - 4)/pi", "0"],
    ["(y - 4)*exp(-x^2/2)/sqrt(2*pi)", "0"],
    ["(y - 4)*log(z)", "undefined"],
    ["(y - 4)/(pi - e)", "inexact"],
    ["abs(z) + sign(z)", "7"],
    ["log(y - 3)", "0"],
    ["exp(y - 4)", "1"],
    ["sin(4*x - 1)", "0"],
    ["max(x, y, z)", "4"],
    ["x > y ? 1 : z", "-8"],
    ["x > 0 ? y : log(z)", "4"],
    ["log(z) > 0 ? 1 : 2", "undefined"],
    ["pi > 3 ? 1 : 2", "inexact"],
    ["y > 4 and log(y - 4) > 0 ? 1 : 2", "2"],
    ["log(y - 4) > 0 and y > 4 ? 1 : 2", "2"],
    ["y >= 4 or log(y - 4) > 0 ? 1 : 2", "1"],
    ["y >= 4 and log(y - 4) > 0 ? 1 : 2", "undefined"],
    ["y > 4 or log(y - 4) > 0 ? 1 : 2", "undefined"],
    ["pi > 3 and log(y - 4) > 0 ? 1 : 2", "inexact"],
    ["piecewise(x > 1, y)", "undefined"],
    ["z^3", "-512"],
    ["z^(-1)", "-1/8"],
  ])("%s is %s", ([formula, expected]) => {
    expect(exactly(formula!)).toBe(expected);
  });
});

test("a value without its coordinate is not known", () => {
  expect(evaluateExactly(read("x + q"), at)).toBe("inexact");
});

test("numbers of a million digits are left to enclosures", () => {
  let formula = readProblem("x^60000*y").objective;
  for (let i = 0; i < 6; i += 1) formula = readProblem("x^60000 + 1").objective;
  expect(evaluateExactly(formula, new Map([["x", 3]]))).not.toBe("undefined");
  expect(exactPower(3, 10 ** 7)).toBe(null);
  expect(exactPower(fraction(1n, 3n), { num: 10n ** 30n, den: 1n })).toBe(null);
  expect(exactPower(-1, { num: 10n ** 30n + 1n, den: 1n })).toBe(-1);
});

test("perfect powers have rational roots and others have none", () => {
  expect(exactPower(fraction(8n, 27n), fraction(2n, 3n))).toEqual(fraction(4n, 9n));
  expect(exactPower(fraction(8n, 28n), fraction(2n, 3n))).toBe(null);
  expect(exactPower(0, fraction(1n, 2n))).toBe(0);
  expect(exactPower(0, fraction(-1n, 2n))).toBe("undefined");
  expect(exactPower(-4, fraction(1n, 2n))).toBe("undefined");
  expect(exactPower(2, fraction(1n, 10n ** 20n))).toBe(null);
});

test("enclosures agree on which conditions are undefined", () => {
  const balls = new Map([["y", ballFromRational(4, 64)]]);
  const enclosed = (formula: string): unknown => enclose(read(formula), balls, 64);
  expect(enclosed("y > 4 and log(y - 4) > 0 ? 1 : 2")).toEqual(ballFromRational(2, 64));
  expect(enclosed("y >= 4 and log(y - 4) > 0 ? 1 : 2")).toBe("undefined");
  expect(enclosed("pi > 3 and log(y - 4) > 0 ? 1 : 2")).toBe("undefined");
});

test("conditions hold exactly or not at all", () => {
  expect(holdsExactly(relation(">", read("y - 3")), at)).toBe("true");
  expect(holdsExactly(relation(">=", read("y - 4")), at)).toBe("true");
  expect(holdsExactly(relation("!=", read("y - 4")), at)).toBe("false");
  expect(holdsExactly(relation(">", read("log(z)")), at)).toBe("false");
  expect(holdsExactly(relation(">", read("sin(x)")), at)).toBe("unknown");
});

test("the exact value lies in the enclosure of the formula as typed, and is undefined only where that is", () => {
  fc.assert(
    fc.property(recipes(true), points, (recipe, point) => {
      const typed = evaluateAsTyped(recipe, point, 128);
      const exact = evaluateExactly(build(recipe), point);
      if (typeof typed === "object") expect(exact).not.toBe("undefined");
      if (typeof typed !== "object" || typeof exact === "string") return;
      const ball: Ball = exactBall(exact) ?? ballFromRational(exact, 128);
      expect(overlap(ball, typed)).toBe(true);
    }),
    { seed: 61, numRuns: 3000 },
  );
});
