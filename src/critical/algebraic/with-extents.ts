import type { NonnegativeCertificate } from "../../certificates/nonnegative.ts";
import type { RealNumber } from "../../expr/real.ts";
import { sameRational } from "../../number/rational.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import { extentsOfPolynomial } from "../points/extents.ts";
import { rationalNumber } from "../real-number.ts";
import type { Solution, SolvedFamily, Standing, Task } from "../solution.ts";
import { boundAtOrigin } from "./bound-at-origin.ts";

/**
 * The solution with the infimum and supremum over R^n: a polynomial that grows to infinity takes its least value at a critical
 * point. A family on which it takes it consists of minima.
 */
export function withExtents(solution: Solution, polynomial: Polynomial, task: Task): Solution {
  const { objective, budget } = task;
  const { points, families, gap } = solution;
  const valued = families.filter(({ value }) => value !== null);
  const values: readonly RealNumber[] = [...points.map(({ value }) => value), ...valued.map(({ value }) => value!)];
  const complete = gap === null && valued.length === families.length;
  const { infimum, supremum, standings } = extentsOfPolynomial(polynomial, values, complete, budget, objective);
  const found: Solution = {
    ...solution,
    infimum,
    supremum,
    points: points.map((point, i) => ({ ...point, ...standings[i]! })),
    families: families.map((family) => {
      const position = valued.indexOf(family);
      return position < 0 ? family : typedByStanding(family, standings[points.length + position]!);
    }),
  };
  const isOpen = found.families.some(({ type, where }) => type === "unknown" || where.length > 0);
  const bound = isOpen ? boundAtOrigin(task) : null;
  return bound === null ? found : withBound(found, bound);
}

/** With a bound that is taken, wherever it is taken. */
function withBound(solution: Solution, { constant: value, sign }: NonnegativeCertificate): Solution {
  const extent = { value: rationalNumber(value), attained: true };
  const isTaken = (other: RealNumber | null): boolean => other?.kind === "rational" && sameRational(other.value, value);
  const standing: Partial<Standing> = sign > 0 ? { lowest: true } : { highest: true };
  return {
    ...solution,
    ...(sign > 0 ? { infimum: extent } : { supremum: extent }),
    points: solution.points.map((point) => (isTaken(point.value) ? { ...point, ...standing } : point)),
    families: solution.families.map((family) => {
      return isTaken(family.value) ? typedByStanding(family, { lowest: null, highest: null, ...standing }) : family;
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
