import fc from "fast-check";
import { expect, test } from "vitest";
import { ballFromRational, powerBall } from "../../../src/number/ball.ts";
import { sqrtBall } from "../../../src/number/enclosures/square-root.ts";
import { fraction } from "../../../src/number/rational.ts";
import { likelyRational } from "../../../src/simplify/recognition/simple-rational.ts";

const ball = (num: bigint, den: bigint, bits: number) => ballFromRational(fraction(num, den), bits);

test("a rational number of at most 50 digits altogether is found from 100 of them", () => {
  const part = fc.bigInt({ min: -(1n << 25n), max: 1n << 25n });
  fc.assert(
    fc.property(
      part,
      part.filter((den) => den > 0n),
      (num, den) => {
        expect(likelyRational(ball(num, den, 100))).toEqual(fraction(num, den));
      },
    ),
    { seed: 21, numRuns: 200 },
  );
});

test("nothing is found in irrational and in long numbers, in wide, huge and tiny ones", () => {
  expect(likelyRational(sqrtBall(ball(2n, 1n, 200), 200) as never)).toBeNull();
  expect(likelyRational(ball(3n ** 50n, 2n * 7n ** 28n, 200))).toBeNull();
  expect(likelyRational(ball(1n, 3n, 4))).toBeNull();
  expect(likelyRational(powerBall(ball(10n, 1n, 200), 60, 200) as never)).toBeNull();
  expect(likelyRational(powerBall(ball(10n, 1n, 200), -60, 200) as never)).toBeNull();
});
