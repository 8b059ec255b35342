import type { Budget } from "../../expr/problem.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import type { CriticalFamily } from "../critical-set.ts";
import { compareReals } from "../real-number.ts";
import { realAt, signAtPoint, truthAt, valueAt } from "../truth-at.ts";

/**
 * Whether a point is seen to be a member of a family: parameters are read off coordinates that they equal, the other
 * coordinates, the equations and the conditions are then compared. False where that is not enough to tell.
 */
export function isOnFamily(at: Point, family: CriticalFamily, budget: Budget): boolean {
  if (family.integers.length > 0) return false;
  const place = family.equations.length > 0 ? at : parametersAt(at, family);
  if (place === null) return false;
  const isThere = [...family.at].every(([name, coordinate]) => {
    const value = realAt(valueAt(coordinate, place), place);
    return value !== null && compareReals(value, at.get(name)!, budget) === 0;
  });
  return (
    isThere &&
    family.equations.every((equation) => signAtPoint(equation, place, budget) === 0) &&
    family.where.every((condition) => truthAt(condition, place, budget) === "true")
  );
}

function parametersAt(at: Point, { at: coordinates, params }: CriticalFamily): Point | null {
  const values = new Map<string, RealNumber>();
  for (const [name, coordinate] of coordinates) {
    if (coordinate.kind === "variable" && params.includes(coordinate.name)) values.set(coordinate.name, at.get(name)!);
  }
  return params.every((name) => values.has(name)) ? values : null;
}
