import type { Region } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn } from "../../evaluate/inequalities/signs-on.ts";
import { difference, number } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { addRational, fraction, type Rational, subtractRational } from "../../number/rational.ts";
import { simplestBetween } from "../../number/simplest.ts";
import { rootOfReal } from "../../polynomial/algebraic.ts";
import { refine } from "../../polynomial/real-roots.ts";
import { simplify } from "../../simplify/simplify.ts";
import type { Extent } from "../solution.ts";

const NEAR_BITS = 40;
const GAP = fraction(1n, 1024n);

/** Below (`side` 1: above) the function is not to be. */
export interface Comparison {
  readonly side: -1 | 1;
  readonly bound: Rational;
}

/** Whether the signs of `f - bound` say that f is nowhere beyond the bound. */
export function isBoundBySigns(f: Expr, { side, bound }: Comparison, region: Region): boolean {
  const excess = side < 0 ? difference(f, number(bound)) : difference(number(bound), f);
  return isNonnegativeOn(simplify(excess), region);
}

/** A rational number to compare with near a value: itself, or one a little on the inner side; `null` where there is none. */
export function comparisonNear(value: Extent["value"], side: -1 | 1): Comparison | null {
  if (typeof value === "string") return null;
  if (value.kind === "rational") return { side, bound: value.value };
  if (value.kind !== "algebraic") return null;
  const [from, to] = refine(rootOfReal(value), NEAR_BITS).isolating;
  const bound =
    side < 0 ? simplestBetween(to, addRational(to, GAP)) : simplestBetween(subtractRational(from, GAP), from);
  return { side, bound };
}
