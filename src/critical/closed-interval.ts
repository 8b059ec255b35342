import { conjuncts, type Region, regionOf } from "../evaluate/inequalities/region.ts";
import { isAnalyticOn } from "../evaluate/inequalities/smooth.ts";
import { freeNames } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Budget, Problem } from "../expr/problem.ts";
import type { RealNumber } from "../expr/real.ts";
import { polynomialOf, totalDegree } from "../polynomial/polynomial.ts";
import { domainOf } from "./domain.ts";
import { compareReals, realOfExpr } from "./real-number.ts";
import type { Extent, Solution } from "./solution.ts";
import { realAt, valueAt } from "./truth-at.ts";
import { reaches } from "./univariate-extents.ts";

/**
 * The same with the least and greatest value where the domain is a closed interval on which f is proved to be analytic: f takes them at
 * ends or critical points, so that a complete list of these tells (Weierstrass 1861, Fermat 1638).
 */
export function onClosedInterval(solution: Solution, problem: Problem, budget: Budget): Solution {
  const { gap, families, points, infimum, supremum } = solution;
  if (gap !== null || families.length > 0 || (infimum !== null && supremum !== null)) return solution;
  const ends = endsOf(problem);
  if (ends === null) return solution;
  const values = [...points.map(({ value }) => value), ...ends];
  const least = infimum ?? extremeOf(values, -1, budget);
  const greatest = supremum ?? extremeOf(values, 1, budget);
  return {
    ...solution,
    infimum: least,
    supremum: greatest,
    points: points.map((point) => ({
      ...point,
      lowest: point.lowest ?? reaches(point.value, least, budget),
      highest: point.highest ?? reaches(point.value, greatest, budget),
    })),
  };
}

/** The values at the ends, when there are two and f is analytic between and at them. */
function endsOf(problem: Problem): readonly RealNumber[] | null {
  const { objective, variables } = problem;
  const [name, ...others] = variables;
  if (name === undefined || others.length > 0 || freeNames(objective).some((free) => free !== name)) return null;
  const { assumptions, region: given } = domainOf(problem);
  const bounds = [...assumptions, ...given].flatMap(conjuncts);
  if (!bounds.every((bound) => isClosedBound(bound, name))) return null;
  const region = regionOf(bounds);
  const ends = exactEnds(region, name);
  if (ends === null || !isAnalyticOn(objective, region)) return null;
  const values = ends.map((end) => {
    const at = new Map([[name, realOfExpr(end)]]);
    return realAt(valueAt(objective, at), at);
  });
  return values.includes(null) ? null : (values as RealNumber[]);
}

/** `a·x + b >= 0`. */
function isClosedBound(bound: Condition, name: string): boolean {
  if (bound.kind !== "relation" || bound.name !== ">=") return false;
  const polynomial = polynomialOf(bound.args[0]!, [name]);
  return polynomial !== null && totalDegree(polynomial) === 1;
}

function exactEnds({ box }: Region, name: string): readonly Expr[] | null {
  const { from, to } = box.get(name)?.exact ?? {};
  return from === undefined || to === undefined ? null : [from, to];
}

function extremeOf(values: readonly RealNumber[], side: 1 | -1, budget: Budget): Extent | null {
  const isExtreme = (value: RealNumber): boolean =>
    values.every((other) => {
      const order = compareReals(value, other, budget);
      return order === 0 || order === side;
    });
  const value = values.find(isExtreme);
  return value === undefined || value.kind === "located" ? null : { value, attained: true };
}
