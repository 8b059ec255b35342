import { freeNames, number } from "../../../expr/build.ts";
import type { Budget } from "../../../expr/problem.ts";
import type { Point, RealNumber } from "../../../expr/real.ts";
import { substitute } from "../../../expr/substitute.ts";
import type { CriticalFamily, CriticalSet } from "../../critical-set.ts";
import { compareReals, realOfExpr } from "../../real-number.ts";
import type { Extent } from "../../solution.ts";

/** Values of parameters for members of families. */
const PARAMETERS = [0, 1, -1, 2];
const MOST_POINTS = 8;

/** Points at which f seems to take the value: listed ones, candidates, and members of families. */
export function reachedPoints(set: CriticalSet, { value, attained }: Extent, budget: Budget): readonly Point[] {
  if (!attained || typeof value === "string") return [];
  const isReached = (other: RealNumber | null): boolean =>
    other !== null && (other === value || compareReals(other, value, budget) === 0);
  const points = [...set.points, ...set.candidates].filter((point) => isReached(point.value)).map(({ at }) => at);
  const members = set.families.filter((family) => isReached(family.value)).flatMap(membersOf);
  return [...points, ...members].slice(0, MOST_POINTS);
}

function membersOf(family: CriticalFamily): readonly Point[] {
  const { at, params, integers, samples, equations } = family;
  if (samples !== undefined) return samples;
  if (equations.length > 0) return [];
  return PARAMETERS.map((choice) => {
    const values = new Map([...params, ...integers].map((name) => [name, number(choice)] as const));
    const place = [...at].map(([name, expr]) => [name, substitute(expr, values)] as const);
    return new Map(place.flatMap(([name, expr]) => (freeNames(expr).length > 0 ? [] : [[name, realOfExpr(expr)]])));
  });
}
