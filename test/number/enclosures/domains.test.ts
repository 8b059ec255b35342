import { expect, test } from "vitest";
import { type Ball, ballSign, LARGEST_EXPONENT, lowerEnd, magnitude, upperEnd } from "../../../src/number/ball.ts";
import { atan2Ball } from "../../../src/number/enclosures/arctangent.ts";
import { polygammaBall } from "../../../src/number/enclosures/polygamma.ts";
import { powBall } from "../../../src/number/enclosures/power.ts";
import { rootBall } from "../../../src/number/enclosures/square-root.ts";
import { enclosures } from "./functions.ts";

const ball = (mid: number, rad = 0, exp = 0): Ball => ({ mid: BigInt(mid), rad: BigInt(rad), exp });

test.for<[string, Ball, "undefined" | "unknown"]>([
  ["sqrt", ball(-1), "undefined"],
  ["sqrt", ball(-2, 1), "undefined"],
  ["sqrt", ball(-1, 1), "unknown"],
  ["sqrt", ball(1, 2), "unknown"],
  ["log", ball(0), "undefined"],
  ["log", ball(-1, 1), "undefined"],
  ["log", ball(1, 1), "unknown"],
  ["log1p", ball(-1), "undefined"],
  ["log1p", ball(-3, 2), "undefined"],
  ["log1p", ball(0, 1), "unknown"],
  ["asin", ball(2), "undefined"],
  ["asin", ball(1, 1), "unknown"],
  ["acos", ball(-3, 1, -1), "unknown"],
  ["acos", ball(-5, 2), "undefined"],
  ["asin", ball(0, 2), "unknown"],
  ["acosh", ball(0), "undefined"],
  ["acosh", ball(1, 1), "unknown"],
  ["atanh", ball(1), "undefined"],
  ["atanh", ball(-2, 1), "undefined"],
  ["atanh", ball(0, 1), "unknown"],
  ["tan", ball(3, 1, -1), "unknown"],
  ["gamma", ball(0), "undefined"],
  ["gamma", ball(-3), "undefined"],
  ["gamma", ball(-2, 0, 4), "undefined"],
  ["gamma", ball(-(2 ** 32), 1, -30), "unknown"],
  ["gamma", ball(1, 1), "unknown"],
  ["lgamma", ball(-7), "undefined"],
  ["lgamma", ball(-7, 1), "unknown"],
  ["digamma", ball(-1), "undefined"],
  ["trigamma", ball(0), "undefined"],
  ["trigamma", ball(0, 1, -100), "unknown"],
  ["lambertw", ball(-1), "undefined"],
  ["lambertw", ball(-3, 1, -3), "unknown"],
  ["twentiethRoot", ball(-1), "undefined"],
  ["sevenEighthsPower", ball(-1), "undefined"],
  ["sevenEighthsPower", ball(0, 1), "unknown"],
])("%s of %o is %s", ([name, x, expected]) => {
  expect(enclosures[name]!(x, 64)).toBe(expected);
});

test.for<[string, Ball, number]>([
  ["sqrt", ball(0), 0],
  ["sqrt", ball(9, 0, 2), 6],
  ["cbrt", ball(-27), -3],
  ["cbrt", ball(0), 0],
  ["exp", ball(0), 1],
  ["expm1", ball(0), 0],
  ["log", ball(1), 0],
  ["log", ball(4, 0, -2), 0],
  ["log1p", ball(0), 0],
  ["sin", ball(0), 0],
  ["cos", ball(0), 1],
  ["tan", ball(0), 0],
  ["asin", ball(0), 0],
  ["acos", ball(1), 0],
  ["atan", ball(0), 0],
  ["sinh", ball(0), 0],
  ["cosh", ball(0), 1],
  ["tanh", ball(0), 0],
  ["asinh", ball(0), 0],
  ["acosh", ball(1), 0],
  ["atanh", ball(0), 0],
  ["erf", ball(0), 0],
  ["erfc", ball(0), 1],
  ["gamma", ball(1), 1],
  ["gamma", ball(5), 24],
  ["lgamma", ball(1), 0],
  ["lgamma", ball(2), 0],
  ["lambertw", ball(0), 0],
])("%s of %o is exactly %d", ([name, x, expected]) => {
  const value = enclosures[name]!(x, 64) as Ball;
  expect([value.rad, lowerEnd(value)]).toEqual([0n, expected]);
});

test("a square root keeps the zero at the end of its ball", () => {
  const value = enclosures["sqrt"]!(ball(2, 2), 64) as Ball;
  expect([lowerEnd(value), upperEnd(value)]).toEqual([0, 2]);
});

test("a power is zero at zero for a positive exponent only", () => {
  expect(powBall(ball(0), ball(1, 0, -1), 64)).toEqual(ball(0));
  expect(powBall(ball(0), ball(-1), 64)).toBe("undefined");
  expect(powBall(ball(0), ball(0), 64)).toBe("undefined");
  expect(powBall(ball(0), ball(0, 1), 64)).toBe("unknown");
  expect(lowerEnd(powBall(ball(1, 1), ball(3, 1, -1), 64) as Ball)).toBe(0);
  expect(ballSign(powBall(ball(9), ball(-3, 0, -1), 64) as Ball)).toBe(1);
  expect(lowerEnd(powBall(ball(9), ball(3, 0, -1), 64) as Ball)).toBe(27);
});

test("roots of negative numbers are real for odd degrees only", () => {
  expect(rootBall(ball(-32), 5, 64)).toEqual(expect.objectContaining({ rad: 0n }));
  expect(rootBall(ball(-32), 6, 64)).toBe("undefined");
  expect(rootBall(ball(0, 1), 6, 64)).toBe("unknown");
  expect(ballSign(rootBall(ball(-8, 1), 3, 64) as Ball)).toBe(-1);
});

test("the angle has no value at the origin and one branch cut", () => {
  expect(atan2Ball(ball(0), ball(0), 64)).toBe("undefined");
  expect(atan2Ball(ball(0, 1), ball(0, 1), 64)).toBe("unknown");
  expect(atan2Ball(ball(0), ball(5), 64)).toEqual(ball(0));
  const cut = atan2Ball(ball(0, 1), ball(-5), 64) as Ball;
  expect(lowerEnd(cut)).toSatisfy((end) => Number(cut.rad) > 0 && end !== 0);
  expect(ballSign(atan2Ball(ball(1, 1), ball(-5), 64) as Ball)).toBe(1);
});

test("polygamma answers unknown beyond its limits", () => {
  expect(polygammaBall(2001, ball(1), 64)).toBe("unknown");
  expect(polygammaBall(1, ball(-1000001, 0, -1), 64)).toBe("unknown");
  expect(polygammaBall(0, ball(-1), 64)).toBe("undefined");
});

const HUGE = 10 ** 12;

test.for<[string, Ball]>([
  ["exp", ball(HUGE)],
  ["expm1", ball(HUGE)],
  ["sinh", ball(-HUGE)],
  ["cosh", ball(HUGE)],
  ["gamma", ball(HUGE)],
  ["gamma", ball(-(2 ** 41) - 1, 0, -1)],
  ["tan", ball(1, 0, 200_000)],
])("%s of %o is too large to say", ([name, x]) => {
  expect(enclosures[name]!(x, 64)).toBe("unknown");
});

test("values below the range are balls from zero, and bounded functions stay in their bounds", () => {
  const at = (name: string, x: Ball) => enclosures[name]!(x, 64) as Ball;
  expect(magnitude(at("exp", ball(-HUGE)))).toBeLessThanOrEqual(-LARGEST_EXPONENT + 1);
  expect(magnitude(at("erfc", ball(HUGE)))).toBeLessThanOrEqual(-LARGEST_EXPONENT + 1);
  expect(upperEnd(at("erf", ball(HUGE)))).toBe(1);
  expect(upperEnd(at("tanh", ball(HUGE)))).toBe(1);
  expect(lowerEnd(at("expm1", ball(-HUGE)))).toBe(-1);
  expect(lowerEnd(at("lambertw", ball(-6627126856707895, 0, -54)))).toSatisfy((end) => end !== -1);
  expect(at("sin", ball(1, 0, 200_000))).toEqual(ball(0, 1));
});
