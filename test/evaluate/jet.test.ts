import { describe, expect, test } from "vitest";
import type { ExactValue } from "../../src/evaluate/exact.ts";
import { jet } from "../../src/evaluate/jet.ts";
import { ballRing, expressionRing, rationalRing } from "../../src/evaluate/ring.ts";
import { variable } from "../../src/expr/build.ts";
import { ballFromRational, type Enclosed } from "../../src/number/ball.ts";
import { decimalOfBall } from "../../src/number/decimal.ts";
import { fraction, type Rational } from "../../src/number/rational.ts";
import { read } from "../calculus/read.ts";

const at = (x: Rational, y: Rational): ReadonlyMap<string, ExactValue> =>
  new Map([
    ["x", x],
    ["y", y],
  ]);

test("an order that does not vary needs no derivative", () => {
  const { hessian } = jet(
    read("polygamma(1, x*y)"),
    ["x", "y"],
    ballRing(64),
    new Map([
      ["x", ballFromRational(1, 64)],
      ["y", ballFromRational(2, 64)],
    ]),
  );
  expect(hessian.flat().every((entry) => typeof entry === "object")).toBe(true);
});

describe("over Q", () => {
  const exactJet = (formula: string, x: Rational, y: Rational) =>
    jet(read(formula), ["x", "y"], rationalRing, at(x, y));

  test("a polynomial", () => {
    expect(exactJet("x^3*y + 2*x*y^2 - 5", 2, 3)).toEqual({
      value: 55,
      gradient: [54, 32],
      hessian: [
        [36, 24],
        [24, 8],
      ],
    });
  });

  test("a quotient and a root", () => {
    expect(exactJet("sqrt(x)/y", 4, 2)).toEqual({
      value: 1,
      gradient: [fraction(1n, 8n), fraction(-1n, 2n)],
      hessian: [
        [fraction(-1n, 64n), fraction(-1n, 16n)],
        [fraction(-1n, 16n), fraction(1n, 2n)],
      ],
    });
  });

  test("a root, whose derivative asks for the degree", () => {
    expect(exactJet("root(x, 5)*y", 32, 1)).toEqual({
      value: 2,
      gradient: [fraction(1n, 80n), 2],
      hessian: [
        [fraction(-1n, 3200n), fraction(1n, 80n)],
        [fraction(1n, 80n), 0],
      ],
    });
  });

  test("exact special values", () => {
    expect(exactJet("exp(x*y)", 0, 3)).toMatchObject({
      value: 1,
      gradient: [3, 0],
      hessian: [
        [9, 1],
        [1, 0],
      ],
    });
  });

  test("a branch is chosen exactly", () => {
    expect(exactJet("x > y ? x^2 : y^3", 1, 2)).toMatchObject({
      value: 8,
      gradient: [0, 12],
      hessian: [
        [0, 0],
        [0, 12],
      ],
    });
    expect(exactJet("max(x^2, y)", 3, 2)).toMatchObject({
      value: 9,
      gradient: [6, 0],
      hessian: [
        [2, 0],
        [0, 0],
      ],
    });
  });

  test("what leaves Q or the domain says so", () => {
    expect(exactJet("sin(x)", 1, 0).value).toBe("inexact");
    expect(exactJet("log(x)", -1, 0).value).toBe("undefined");
    expect(exactJet("1/x", 0, 0).value).toBe("undefined");
    expect(exactJet("piecewise(x > 0, y)", -1, 0).value).toBe("undefined");
    expect(exactJet("log(x) > 0 ? x : y", -1, 0).value).toBe("undefined");
  });
});

describe("over balls", () => {
  const ballsAt = (x: Rational, y: Rational): ReadonlyMap<string, Enclosed> =>
    new Map([
      ["x", ballFromRational(x, 128)],
      ["y", ballFromRational(y, 128)],
    ]);
  const digits = (value: Enclosed): string | null => (typeof value === "string" ? value : decimalOfBall(value, 12));

  test("x^y", () => {
    const { value, gradient, hessian } = jet(read("x^y"), ["x", "y"], ballRing(128), ballsAt(2, 3));
    expect([value, ...gradient, ...hessian.flat()].map(digits)).toEqual([
      "8",
      "12",
      "5.54517744448",
      "12",
      "12.3177661667",
      "12.3177661667",
      "3.84362411135",
    ]);
  });

  test("functions of two arguments", () => {
    const { gradient, hessian } = jet(read("atan2(y, x)"), ["x", "y"], ballRing(128), ballsAt(1, 2));
    expect([...gradient, ...hessian.flat()].map(digits)).toEqual([
      "-0.400000000000",
      "0.200000000000",
      "0.160000000000",
      "0.120000000000",
      "0.120000000000",
      "-0.160000000000",
    ]);
  });

  test("an undecided branch gives the union", () => {
    const wide = new Map<string, Enclosed>([
      ["x", { mid: 0n, rad: 1n, exp: 0 }],
      ["y", ballFromRational(0, 64)],
    ]);
    const { gradient } = jet(read("x > 0 ? 3*x : -x"), ["x", "y"], ballRing(64), wide);
    expect(gradient[0]).toMatchObject({ mid: expect.anything(), rad: expect.anything() });
    expect(digits(gradient[0]!)).toBe(null);
  });
});

test("over expressions jets are symbolic derivatives", () => {
  const names = ["x", "y"];
  const at = new Map(names.map((name) => [name, variable(name)]));
  const { value, gradient, hessian } = jet(read("x^2*sin(y)"), names, expressionRing, at);
  expect(value).toBe(read("x^2*sin(y)"));
  expect(gradient).toEqual([read("2*x*sin(y)"), read("x^2*cos(y)")]);
  expect(hessian[0]).toEqual([read("2*sin(y)"), read("2*x*cos(y)")]);
  expect(hessian[1]![1]).toBe(read("-x^2*sin(y)"));
});
