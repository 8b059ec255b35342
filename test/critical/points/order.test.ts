import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../../src/critical/points/order.ts";
import { ballSign, subtractBall } from "../../../src/number/ball.ts";
import { fraction } from "../../../src/number/rational.ts";
import { type RealPoint, realPoints } from "../../../src/polynomial/algebraic-point/real-points.ts";
import { multiplyUnivariate } from "../../../src/polynomial/univariate.ts";
import { representation, representations, VARIABLES } from "../../polynomial/algebraic-point/fields.ts";

/** Negative, zero or positive by enclosures of 400 bits; what they do not tell counts as equal. */
function compared(a: RealPoint, b: RealPoint): number {
  const [left, right] = [a.enclose(400), b.enclose(400)];
  for (const [i, ball] of left.entries()) {
    const sign = ballSign(subtractBall(ball, right[i]!, 400)) ?? 0;
    if (sign !== 0) return sign;
  }
  return 0;
}

test("points come in lexicographic order, wherever they came from", () => {
  fc.assert(
    fc.property(representations, representations, (one, other) => {
      const points = [...realPoints(one), ...realPoints(other)];
      const sorted = inOrder(points, VARIABLES);
      for (let i = 1; i < sorted.length; i += 1) expect(compared(sorted[i - 1]!, sorted[i]!)).toBeLessThanOrEqual(0);
      expect(inOrder(points.toReversed(), VARIABLES).map((p) => p.enclose(60))).toHaveLength(points.length);
    }),
    { numRuns: 40 },
  );
});

test("equal irrational coordinates are equal, and the next one decides", () => {
  const minimal = [1n, 0n, -10n, 0n, 1n];
  const points = realPoints(
    representation(
      minimal,
      [2n],
      [
        [0n, -9n, 0n, 1n],
        [0n, 11n, 0n, -1n],
      ],
    ),
  );
  const signs = inOrder(points.toReversed(), VARIABLES).map((point) => point.enclose(40).map((ball) => ballSign(ball)));
  expect(signs).toEqual([
    [-1, -1],
    [-1, 1],
    [1, -1],
    [1, 1],
  ]);
});

test("coordinates 1e-30 apart are told apart", () => {
  const minimal = multiplyUnivariate([0n, 1n], [-1n, 1n]);
  const tiny = 10n ** 30n;
  const points = realPoints(
    representation(
      minimal,
      [tiny],
      [
        [tiny, 1n],
        [0n, -tiny],
      ],
    ),
  );
  expect(inOrder(points, VARIABLES).map((point) => point.rational)).toEqual([
    [1, 0],
    [fraction(tiny + 1n, tiny), -1],
  ]);
});
