import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absBall,
  addBall,
  type Ball,
  ballFromRational,
  ballSign,
  containsZero,
  divideBall,
  exactBall,
  LARGEST_EXPONENT,
  lowerEnd,
  magnitude,
  multiplyBall,
  negateBall,
  powerBall,
  relativeBits,
  scaleBall,
  subtractBall,
  unionBall,
  upperEnd,
} from "../../src/number/ball.ts";
import {
  absRational,
  addRational,
  bitLength,
  compareRational,
  divideRational,
  fraction,
  multiplyRational,
  negateRational,
  powerRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../../src/number/rational.ts";

const SEED = { seed: 20240611, numRuns: 400 };

const contains = (ball: Ball, q: Rational) =>
  compareRational(lowerEnd(ball), q) <= 0 && compareRational(q, upperEnd(ball)) <= 0;

/** A ball and a rational in it: narrow, wide, exact, around zero, from zero. */
const members = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -8n, max: 8n }), fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n })),
    fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 8n }), fc.bigInt({ min: 0n, max: 2n ** 95n })),
    fc.integer({ min: -120, max: 40 }),
    fc.integer({ min: -7, max: 7 }),
  )
  .map(([mid, rad, exp, offset]) => {
    const ball: Ball = { mid, rad, exp };
    const [lower, upper] = [lowerEnd(ball), upperEnd(ball)];
    const inside = addRational(
      lower,
      multiplyRational(subtractRational(upper, lower), fraction(BigInt(offset + 7), 14n)),
    );
    return { ball, q: inside };
  });
const precisions = fc.constantFrom(12, 30, 53, 64, 200);

describe("arithmetic contains the exact result", () => {
  test("of sums, differences, products and unions", () => {
    fc.assert(
      fc.property(members, members, precisions, ({ ball: a, q: x }, { ball: b, q: y }, bits) => {
        expect(contains(addBall(a, b, bits), addRational(x, y))).toBe(true);
        expect(contains(subtractBall(a, b, bits), subtractRational(x, y))).toBe(true);
        expect(contains(multiplyBall(a, b, bits), multiplyRational(x, y))).toBe(true);
        expect(contains(unionBall(a, b), x) && contains(unionBall(a, b, bits), y)).toBe(true);
      }),
      SEED,
    );
  });

  test("of quotients", () => {
    fc.assert(
      fc.property(members, members, precisions, ({ ball: a, q: x }, { ball: b, q: y }, bits) => {
        const quotient = divideBall(a, b, bits);
        if (typeof quotient === "object") expect(contains(quotient, divideRational(x, y))).toBe(true);
        else expect([containsZero(b), quotient === "undefined"]).toEqual([true, ballSign(b) === 0]);
      }),
      SEED,
    );
  });

  test("of negation, absolute value, rational multiples and integer powers", () => {
    fc.assert(
      fc.property(
        members,
        members,
        precisions,
        fc.integer({ min: -9, max: 9 }),
        ({ ball, q }, { q: factor }, bits, n) => {
          expect(contains(negateBall(ball), negateRational(q))).toBe(true);
          expect(contains(absBall(ball), absRational(q))).toBe(true);
          expect(contains(scaleBall(ball, factor, bits), multiplyRational(q, factor))).toBe(true);
          const power = powerBall(ball, n, bits);
          if (typeof power === "object") expect(contains(power, powerRational(q, n))).toBe(true);
          else expect([containsZero(ball), n < 0]).toEqual([true, true]);
        },
      ),
      SEED,
    );
  });

  test("of rational numbers, with the precision asked", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
        fc.bigInt({ min: 1n, max: 2n ** 70n }),
        precisions,
        (a, b, bits) => {
          const q = fraction(a, b);
          const ball = ballFromRational(q, bits);
          return contains(ball, q) && relativeBits(ball) >= bits - 1 && bitLength(ball.mid) <= bits + 1;
        },
      ),
      SEED,
    );
  });
});

describe("operations on exact balls", () => {
  const ball = (q: Rational) => exactBall(q)!;

  test("are exact when the result fits", () => {
    expect(addBall(ball(1), ball(fraction(-1n, 4n)), 53)).toEqual(ball(fraction(3n, 4n)));
    expect(lowerEnd(divideBall(ball(3), ball(8), 53) as Ball)).toEqual(fraction(3n, 8n));
    expect(relativeBits(divideBall(ball(3), ball(8), 53) as Ball)).toBe(Infinity);
    expect(relativeBits(powerBall(ball(-3), 5, 53) as Ball)).toBe(Infinity);
    expect(relativeBits(scaleBall(ball(10), fraction(7n, 5n), 53))).toBe(Infinity);
  });

  test("keep the difference of nearly equal numbers", () => {
    const almost: Ball = { mid: (1n << 3000n) - 1n, rad: 0n, exp: -3000 };
    expect(subtractBall(ball(1), almost, 30)).toEqual({ mid: 1n, rad: 0n, exp: -3000 });
  });

  test("exist for dyadic numbers only", () => {
    expect(exactBall(fraction(1n, 3n))).toBeNull();
    expect(exactBall(fraction(5n, 8n))).toEqual({ mid: 5n, rad: 0n, exp: -3 });
  });
});

describe("a ball", () => {
  test("has the sign of its members, zero only when it is exactly zero", () => {
    fc.assert(
      fc.property(members, ({ ball, q }) => {
        const sign = ballSign(ball);
        if (sign !== null) expect(sign).toBe(signOfRational(q));
        expect(sign === null || sign === 0).toBe(containsZero(ball));
      }),
      SEED,
    );
  });

  test("that ends at zero still does after an operation", () => {
    const unit: Ball = { mid: 1n, rad: 1n, exp: -1 };
    const third = ballFromRational(fraction(1n, 3n), 20);
    for (const value of [multiplyBall(unit, unit, 20), multiplyBall(unit, third, 20), addBall(unit, unit, 20)]) {
      expect(lowerEnd(value)).toBe(0);
    }
    expect(lowerEnd(powerBall({ mid: 1n, rad: 3n, exp: 0 }, 2, 20) as Ball)).toBe(0);
    expect(upperEnd(powerBall({ mid: 1n, rad: 3n, exp: 0 }, 2, 20) as Ball)).toBe(16);
  });

  test("that is far away from the other operand costs neither time nor memory", () => {
    const far: Ball = { mid: 3n, rad: 1n, exp: 2 ** 40 };
    const near: Ball = { mid: 5n, rad: 0n, exp: -(2 ** 40) };
    expect(ballSign(addBall(far, near, 64))).toBe(1);
    expect(relativeBits(addBall({ ...far, rad: 0n }, near, 64))).toBeLessThan(5000);
    expect(ballSign(subtractBall(near, far, 64))).toBe(-1);
    expect(containsZero(unionBall(far, negateBall(near)))).toBe(true);
  });

  test("whose power leaves the range is unknown, or a ball from zero", () => {
    expect(powerBall({ mid: 3n, rad: 0n, exp: 0 }, 10 ** 12, 64)).toBe("unknown");
    const small = [
      powerBall({ mid: 3n, rad: 0n, exp: -2 }, 10 ** 12, 64),
      powerBall({ mid: -3n, rad: 0n, exp: 0 }, -(10 ** 12) - 1, 64),
    ];
    expect([lowerEnd(small[0] as Ball), upperEnd(small[1] as Ball)]).toEqual([0, 0]);
    expect(small.map((ball) => magnitude(ball as Ball) < -LARGEST_EXPONENT + 2)).toEqual([true, true]);
    expect(powerBall({ mid: 0n, rad: 0n, exp: 0 }, -1, 64)).toBe("undefined");
    expect(powerBall({ mid: 0n, rad: 1n, exp: 0 }, -1, 64)).toBe("unknown");
  });
});
