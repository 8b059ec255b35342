import { type Ball, ballIsExact, type Enclosed, lowerPoint, unionBall, upperPoint } from "../ball.ts";

/**
 * The range over `x` of a function that is monotone and defined there, from its values at the two end points.
 * `"unknown"` when either of them is not a ball.
 */
export function monotone(x: Ball, bits: number, at: (point: Ball, bits: number) => Enclosed): Enclosed {
  if (ballIsExact(x)) return at(x, bits);
  const lower = at(lowerPoint(x), bits);
  const upper = at(upperPoint(x), bits);
  return typeof lower === "object" && typeof upper === "object" ? unionBall(lower, upper, bits) : "unknown";
}
