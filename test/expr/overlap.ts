import { type Ball, lowerEnd, upperEnd } from "../../src/number/ball.ts";
import { compareRational } from "../../src/number/rational.ts";

/** Whether two enclosures may hold the same number. */
export function overlap(a: Ball, b: Ball): boolean {
  return compareRational(lowerEnd(a), upperEnd(b)) <= 0 && compareRational(lowerEnd(b), upperEnd(a)) <= 0;
}
