import type { RealNumber } from "../../expr/real.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import { extentsOfPolynomial } from "../points/extents.ts";
import type { Solution, SolvedFamily, Standing, Task } from "../solution.ts";

/**
 * The solution with the infimum and supremum over R^n: a polynomial that grows to infinity takes its least value at a critical
 * point. A family on which it takes it consists of minima.
 */
export function withExtents(solution: Solution, polynomial: Polynomial, { objective, budget }: Task): Solution {
  const { points, families, gap } = solution;
  const valued = families.filter(({ value }) => value !== null);
  const values: readonly RealNumber[] = [...points.map(({ value }) => value), ...valued.map(({ value }) => value!)];
  const complete = gap === null && valued.length === families.length;
  const { infimum, supremum, standings } = extentsOfPolynomial(polynomial, values, complete, budget, objective);
  return {
    ...solution,
    infimum,
    supremum,
    points: points.map((point, i) => ({ ...point, ...standings[i]! })),
    families: families.map((family) => {
      const position = valued.indexOf(family);
      return position < 0 ? family : typedByStanding(family, standings[points.length + position]!);
    }),
  };
}

/** A set given by equations may have a point alone, at which the extremum is strict. */
function typedByStanding(family: SolvedFamily, { lowest, highest }: Standing): SolvedFamily {
  const standing = { lowest: family.lowest ?? lowest, highest: family.highest ?? highest };
  if (family.type !== "unknown") return { ...family, ...standing };
  const strict = family.equations.length === 0 ? false : null;
  if (standing.lowest === true) return { ...family, ...standing, type: "minimum", strict, reason: "f is nowhere less" };
  if (standing.highest === true)
    return { ...family, ...standing, type: "maximum", strict, reason: "f is nowhere greater" };
  return { ...family, ...standing };
}
