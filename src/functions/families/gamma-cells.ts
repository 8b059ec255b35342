import { call } from "../../expr/build.ts";
import type { RootBound } from "../definition.ts";
import { ratio, TWO } from "./constants.ts";

/**
 * The one zero of digamma, which increases from -oo to +oo there, in `(-k - 1, -k)`, `k >= 0`; with `k = -1` the one on
 * the positive axis. It lies left of the middle because `digamma(-k - 1/2) = digamma(k + 3/2) > 0`, and right of
 * `-k - 1 + d` with `d = 1/(k + 5)` because `digamma(-k - 1 + d) = digamma(k + 2 - d) - pi·cot(pi·d) < 0`.
 */
export function digammaZero(k: number): RootBound {
  const rootOf: RootBound["rootOf"] = (x) => call("digamma", x);
  if (k < 0) return { rootOf, in: [ratio(7, 5), ratio(3, 2)] };
  return { rootOf, in: [ratio(1 - (k + 1) * (k + 5), k + 5), ratio(-2 * k - 1, 2)] };
}

/**
 * The one zero of the second derivative of digamma, which increases there, in `(-k - 1, -k)`, `k >= 0`. In the series
 * `-2·sum 1/(x + j)^3` the terms cancel in pairs at the middle and leave a negative rest; at `-k - 1/4` the pole at `-k` wins.
 */
export function digammaInflection(k: number): RootBound {
  return { rootOf: (x) => call("polygamma", TWO, x), in: [ratio(-2 * k - 1, 2), ratio(-4 * k - 1, 4)] };
}
