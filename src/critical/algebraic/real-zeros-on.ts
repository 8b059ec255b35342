import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { eliminate } from "../elimination/eliminate.ts";
import { solveLeaf } from "../elimination/solve-leaf.ts";
import { polynomialFrom } from "./polynomial-from.ts";

/** Whether it is seen that a polynomial has no real zero on a set given by equations. */
export function hasNoZeroOn(
  equations: readonly Multivariate[],
  p: Multivariate,
  variables: readonly string[],
): boolean {
  const common = eliminate({ equations: [...equations, p], poles: [] }, variables, solveLeaf);
  if (common === null || common.branches.length > 0) return false;
  return common.components.every(({ isolating }) => isolating.length === 0);
}

/** The sign that a polynomial has at all the points; `null` when it is 0 at one, or they differ, or there are none. */
export function commonSign(p: Multivariate, points: readonly RealPoint[]): -1 | 1 | null {
  const signs = points.map((point) => signAtPoint(polynomialFrom(p), point));
  const [first] = signs;
  return first !== undefined && first !== 0 && signs.every((sign) => sign === first) ? first : null;
}
