import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addBall,
  type Ball,
  ballSign,
  containsZero,
  type Enclosed,
  lowerEnd,
  multiplyBall,
  relativeBits,
  subtractBall,
  upperEnd,
} from "../../../src/number/ball.ts";
import { expBall } from "../../../src/number/enclosures/exponential.ts";
import { gammaBall } from "../../../src/number/enclosures/gamma.ts";
import { logBall } from "../../../src/number/enclosures/logarithm.ts";
import { cosBall, sinBall, tanBall } from "../../../src/number/enclosures/trigonometric.ts";
import { compareRational } from "../../../src/number/rational.ts";
import { ONE } from "../../../src/number/rounding.ts";
import { enclosures } from "./functions.ts";

const SEED = { seed: 20240611, numRuns: 100 };

/** Exact points from about 2^-300 to 2^12, with short and long mantissas. */
const ordinary: fc.Arbitrary<Ball> = fc
  .tuple(
    fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
    fc.integer({ min: 0, max: 59 }),
    fc.oneof(fc.integer({ min: -1, max: 12 }), fc.integer({ min: -300, max: -60 })),
  )
  .map(([mantissa, cut, size]) => ({ mid: mantissa >> BigInt(cut), rad: 0n, exp: size + cut - 60 }));

/** Points at or very near a multiple of 1/2, where poles, zeros and ends of domains are. */
const special: fc.Arbitrary<Ball> = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.constantFrom(-1n, 0n, 1n), fc.integer({ min: 1, max: 150 }))
  .map(([halves, offset, digits]) => ({ mid: (BigInt(halves) << BigInt(digits)) + offset, rad: 0n, exp: -digits - 1 }));

const points = fc.oneof(ordinary, special);

/** A ball of radius up to 5 around a number up to 12, and a point in it. */
const pointsInWideBalls = fc
  .tuple(fc.integer({ min: -768, max: 768 }), fc.integer({ min: 1, max: 320 }), fc.integer({ min: -64, max: 64 }))
  .map(([center, radius, offset]) => ({
    ball: { mid: BigInt(center), rad: BigInt(radius), exp: -6 } as Ball,
    point: { mid: BigInt(center * 64 + offset * radius), rad: 0n, exp: -12 } as Ball,
  }));

/** A ball and a point in it. */
const pointsInBalls = fc
  .tuple(points, fc.integer({ min: 0, max: 70 }), fc.bigInt({ min: -1024n, max: 1024n }))
  .map(([center, width, offset]) => {
    const rad = 1n << BigInt(width);
    const ball: Ball = { mid: center.mid << 10n, rad: rad << 10n, exp: center.exp - 10 };
    return { ball, point: { mid: ball.mid + offset * rad, rad: 0n, exp: ball.exp } as Ball };
  });

function overlap(a: Ball, b: Ball): boolean {
  return compareRational(lowerEnd(a), upperEnd(b)) <= 0 && compareRational(lowerEnd(b), upperEnd(a)) <= 0;
}

const isBall = (value: Enclosed): value is Ball => typeof value === "object";

describe.for(Object.entries(enclosures))("%s", ([, enclosure]) => {
  test("over a wide ball contains the values at its points", () => {
    fc.assert(
      fc.property(fc.oneof(pointsInBalls, pointsInWideBalls), ({ ball, point }) => {
        const [wide, thin] = [enclosure(ball, 64), enclosure(point, 128)];
        // A ball inside the domain means that every point is; a ball outside, that no point is.
        if (isBall(wide)) return isBall(thin) && overlap(wide, thin);
        return wide === "unknown" || thin === wide;
      }),
      SEED,
    );
  });

  test("at a point gives overlapping balls for different precisions, each as narrow as asked", () => {
    fc.assert(
      fc.property(points, (x) => {
        const [coarse, fine] = [enclosure(x, 64), enclosure(x, 300)];
        if (!isBall(coarse) || !isBall(fine)) return coarse === fine;
        return overlap(coarse, fine) && relativeBits(coarse) >= 60 && relativeBits(fine) >= 296;
      }),
      SEED,
    );
  });
});

const bits = fc.integer({ min: 30, max: 400 });

function balls<A extends readonly Enclosed[]>(...values: A): { [K in keyof A]: Ball } {
  for (const value of values) fc.pre(isBall(value));
  return values as unknown as { [K in keyof A]: Ball };
}

test("exp(log x) = x", () => {
  fc.assert(
    fc.property(points, bits, (x, b) => {
      fc.pre(ballSign(x) === 1);
      const [logarithm] = balls(logBall(x, b));
      const [back] = balls(expBall(logarithm, b));
      return overlap(back, x) && relativeBits(back) > b - 20;
    }),
    SEED,
  );
});

test("sin^2 + cos^2 = 1 and sin = tan cos", () => {
  fc.assert(
    fc.property(points, bits, (x, b) => {
      const [s, c, t] = balls(sinBall(x, b), cosBall(x, b), tanBall(x, b));
      expect(overlap(addBall(multiplyBall(s, s, b), multiplyBall(c, c, b), b), ONE)).toBe(true);
      expect(overlap(s, multiplyBall(t, c, b))).toBe(true);
    }),
    SEED,
  );
});

test("gamma(x + 1) = x gamma(x)", () => {
  fc.assert(
    fc.property(points, bits, (x, b) => {
      const [g, next] = balls(gammaBall(x, b), gammaBall(addBall(x, ONE, 200), b));
      return overlap(next, multiplyBall(x, g, b));
    }),
    SEED,
  );
});

test("sin and cos over wide balls reach exactly the extremes inside", () => {
  const wide: Ball = { mid: 3n, rad: 1n, exp: -1 };
  const sine = sinBall(wide, 53);
  expect(upperEnd(sine as Ball)).toBe(1);
  expect(containsZero(subtractBall(cosBall({ mid: 0n, rad: 1n, exp: 0 }, 53) as Ball, ONE, 53))).toBe(true);
  expect(sinBall({ mid: 0n, rad: 100n, exp: 0 }, 53)).toEqual({ mid: 0n, rad: 1n, exp: 0 });
});

test("gamma, its logarithm and its derivatives have their extremes between poles inside the ball", () => {
  for (const name of ["gamma", "lgamma", "digamma", "trigamma", "tetragamma"]) {
    for (const center of [-5, -3, -1]) {
      for (const rad of [1n, 30n, 100n, 200n, 252n]) {
        const over = enclosures[name]!({ mid: BigInt(center) * 256n + 3n, rad, exp: -9 }, 64) as Ball;
        for (let k = -4n; k <= 4n; k++) {
          const point: Ball = { mid: (BigInt(center) * 256n + 3n) * 4n + k * rad, rad: 0n, exp: -11 };
          expect(overlap(over, enclosures[name]!(point, 128) as Ball)).toBe(true);
        }
      }
    }
  }
});
