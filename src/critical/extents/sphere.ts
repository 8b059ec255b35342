import { naturalDomain } from "../../calculus/natural-domain.ts";
import { ALWAYS, freeNames, negate, number } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Budget } from "../../expr/problem.ts";
import { substitute } from "../../expr/substitute.ts";
import { rateOfGrowth } from "../../polynomial/growth/positive-part.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { simplify } from "../../simplify/simplify.ts";
import { conditional, withoutTrivial } from "../domain.ts";
import { realOfExpr, signOfReal } from "../real-number.ts";
import type { Extent, Extents } from "../solution.ts";
import type { Solved } from "../solved.ts";
import { mostExtreme } from "../univariate-extents.ts";

/** The infimum and supremum of a function of some variables on its domain, with its critical points. */
export type ExtentsOf = (f: Expr, variables: readonly string[]) => Solved;

/** What can be asked of functions `F(s^(w_1)·x_1, ...) = s^d·F(x)` that are continuous except at 0. */
export interface Sphere {
  /** All values, for d = 0. */
  readonly range: (f: Expr) => Extents;
  /** Whether it is positive (1) or negative (-1) except at 0; `null`: neither is seen. */
  readonly signOf: (f: Expr) => -1 | 1 | null;
  /** Whether it takes a positive (1) or negative (-1) value. */
  readonly takes: (f: Expr, sign: -1 | 1) => boolean;
}

/**
 * By the restrictions to `x_i = 1` and `x_i = -1` for one of the variables: each point with `x_i != 0` is a multiple in the sense
 * of the weights of one there, and the others are limits of such points.
 */
export function sphereOf(variables: readonly string[], extentsOf: ExtentsOf, budget: Budget): Sphere {
  const known = new Map<Expr, Extents>();
  const extentsOn = (g: Expr): Extents => {
    const found = known.get(g) ?? (freeNames(g).length === 0 ? constant(g) : extentsOf(g, freeNames(g)));
    known.set(g, found);
    return found;
  };
  const charts = (f: Expr): readonly Expr[] => {
    const name = freeNames(f).at(-1);
    return name === undefined ? [f] : [1, -1].map((side) => on(f, name, side));
  };
  const range = (f: Expr): Extents => {
    const parts = charts(f).map(extentsOn);
    return {
      infimum: extremeOf(
        parts.map(({ infimum }) => infimum),
        -1,
        budget,
      ),
      supremum: extremeOf(
        parts.map(({ supremum }) => supremum),
        1,
        budget,
      ),
    };
  };
  const staysPositive = (g: Expr): boolean => {
    const { infimum } = extentsOn(g);
    const sign = signOfExtent(infimum, budget);
    return sign === 1 || (sign === 0 && infimum?.attained === false && isDefinedEverywhere(g));
  };
  const isPositive = (f: Expr, names: readonly string[]): boolean => {
    const [name, ...others] = names;
    if (name === undefined) return true;
    return [1, -1].every((side) => staysPositive(on(f, name, side))) && isPositive(on(f, name, 0), others);
  };
  const isPositiveDefinite = (f: Expr): boolean => {
    const polynomial = polynomialOf(f, variables);
    return (polynomial !== null && rateOfGrowth(polynomial) !== null) || isPositive(f, variables);
  };
  const signs = new Map<Expr, -1 | 1 | null>();
  const signOf = (f: Expr): -1 | 1 | null => {
    const sign = signs.get(f) ?? (isPositiveDefinite(f) ? 1 : isPositiveDefinite(negate(f)) ? -1 : null);
    signs.set(f, sign);
    return sign;
  };
  const takes = (f: Expr, sign: -1 | 1): boolean =>
    charts(f).some((g) => {
      const { infimum, supremum } = extentsOn(g);
      return signOfExtent(sign < 0 ? infimum : supremum, budget) === sign;
    });
  return { range, signOf, takes };
}

function on(f: Expr, name: string, value: number): Expr {
  return simplify(substitute(f, new Map([[name, number(value)]])));
}

function constant(g: Expr): Extents {
  const extent: Extent = { value: realOfExpr(g), attained: true };
  return { infimum: extent, supremum: extent };
}

function extremeOf(extents: readonly (Extent | null)[], side: -1 | 1, budget: Budget): Extent | null {
  return extents.includes(null) ? null : mostExtreme(extents as readonly Extent[], side, budget);
}

export function signOfExtent(extent: Extent | null, budget: Budget): -1 | 0 | 1 | null {
  if (extent === null) return null;
  if (typeof extent.value === "string") return extent.value === "-oo" ? -1 : 1;
  return signOfReal(extent.value, budget);
}

function isDefinedEverywhere(g: Expr): boolean {
  return naturalDomain(g).defined.every((requirement) => withoutTrivial(conditional(requirement)) === ALWAYS);
}
