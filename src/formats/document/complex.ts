import type { NonRealPoint, NonRealPoints } from "../../critical/non-real.ts";
import type { Ball } from "../../number/ball.ts";
import { decimalOfBall } from "../../number/decimal.ts";

/** A complex number in decimals; a part that is 0 to twice the digits is written as 0. */
export interface ComplexDocument {
  readonly re: string;
  readonly im: string;
}

const BITS_PER_DIGIT = 3.33;
const GUARD_BITS = 16;

/** The points that are not real, each coordinate to so many significant digits of its larger part; `null`: not known. */
export function complexPoints(
  points: NonRealPoints,
  digits: number,
): readonly Record<string, ComplexDocument>[] | null {
  const bits = Math.ceil(2 * digits * BITS_PER_DIGIT) + GUARD_BITS;
  return points(bits)?.map((point) => written(point, digits)) ?? null;
}

function written(point: NonRealPoint, digits: number): Record<string, ComplexDocument> {
  const decimal = (ball: Ball) => decimalOfBall(ball, digits) ?? "0";
  return Object.fromEntries([...point].map(([name, { re, im }]) => [name, { re: decimal(re), im: decimal(im) }]));
}
