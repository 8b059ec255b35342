import { freeNames } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import {
  addRational,
  compareRational,
  fraction,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { rateOfGrowth } from "../../polynomial/growth/positive-part.ts";
import { polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";
import { rangeOf } from "../inequalities/range-of.ts";
import type { Region } from "../inequalities/region.ts";

/** Stands for the growth of logarithms: less than that of any power. */
export const SLOW: Rational = fraction(1n, 1n << 20n);

/** Some e >= 0 for which the expression is at most `C·(1 + |x|)^e` in size wherever it is defined in the region; `null`: none is seen. */
export function sizeExponent(expr: Expr, region: Region): Rational | null {
  const { from, to } = rangeOf(expr, region);
  if (from !== "-oo" && to !== "+oo") return 0;
  const polynomial = polynomialOf(expr, freeNames(expr));
  if (polynomial !== null) return Math.max(totalDegree(polynomial), 0);
  switch (expr.kind) {
    case "sum":
      return greatest(expr.args.map((arg) => sizeExponent(arg, region)));
    case "product": {
      const exponents = expr.args.map((arg, i) => ofPower(arg, expr.weights[i]!, freeNames(expr), region));
      const total = exponents.reduce((sum, e) => (sum === null || e === null ? null : addRational(sum, e)), 0);
      return total !== null && signOfRational(total) < 0 ? 0 : total;
    }
    case "call":
      if (expr.name === "abs") return sizeExponent(expr.args[0]!, region);
      return expr.name === "log" && keepsOff(expr.args[0]!, region) && sizeExponent(expr.args[0]!, region) !== null
        ? SLOW
        : null;
    default:
      return null;
  }
}

/** Below 0 where a polynomial below the line grows with all of these variables. */
function ofPower(base: Expr, weight: Rational, names: readonly string[], region: Region): Rational | null {
  if (signOfRational(weight) < 0) {
    if (!keepsOff(base, region)) return null;
    const polynomial = polynomialOf(base, names);
    return multiplyRational((polynomial === null ? null : rateOfGrowth(polynomial)) ?? 0, weight);
  }
  const inside = sizeExponent(base, region);
  return inside === null ? null : multiplyRational(inside, weight);
}

/** Whether the distance from 0 has a positive lower bound. */
function keepsOff(expr: Expr, region: Region): boolean {
  const { from, to } = rangeOf(expr, region);
  return (from !== "-oo" && signOfRational(from) > 0) || (to !== "+oo" && signOfRational(to) < 0);
}

function greatest(exponents: readonly (Rational | null)[]): Rational | null {
  return exponents.reduce<Rational | null>(
    (most, e) => (most === null || e === null ? null : compareRational(e, most) > 0 ? e : most),
    0,
  );
}
