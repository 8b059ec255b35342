import { growsAtHoles } from "../../certificates/extent/growth-at-edges.ts";
import { isContinuous } from "../../evaluate/continuous.ts";
import { conjuncts } from "../../evaluate/inequalities/region.ts";
import { freeNames, negate } from "../../expr/build.ts";
import type { Condition } from "../../expr/expr.ts";
import type { Rational } from "../../number/rational.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { allConditions } from "../domain.ts";
import type { Extent, Extents } from "../solution.ts";
import { bestOf } from "./best-of.ts";
import type { Subject } from "./further-extents.ts";
import { type Hole, limitsAround } from "./limits-around.ts";
import { type ExtentsOf, signOfExtent } from "./sphere.ts";

const MOST_HOLES = 6;

/**
 * Where all limits at infinity and at points that do not belong to the domain are known: f comes close to its infimum there, or
 * at a point where it is least (Weierstrass 1861, on the space with a sphere at infinity and around each of the points).
 */
export function extentsByCompactness(f: Subject, extentsOf: ExtentsOf): Extents {
  const { values, task, written } = f;
  const left = allConditions(task.domain).flatMap(conjuncts);
  const gaps = left.map((condition) => gapOf(condition, f, extentsOf));
  const holes: readonly Hole[] = [null, ...gaps.flatMap((gap) => gap ?? [])];
  if (holes.length > MOST_HOLES) return { infimum: null, supremum: null };
  const limits = holes.map((hole) => limitsAround(hole, f, extentsOf));
  const conclude = (side: -1 | 1): Extent | null => {
    const known = limits.map(({ infimum, supremum }) => (side < 0 ? infimum : supremum));
    const unbounded = known.find((limit) => limit?.value === (side < 0 ? "-oo" : "+oo"));
    if (unbounded !== undefined) return unbounded;
    if (known.includes(null) || values === null || !isContinuous(task.objective)) return null;
    const forms = [...new Set([task.objective, written])].map((form) => (side < 0 ? form : negate(form)));
    const isOpen = left.some(
      (condition, i) =>
        gaps[i] === null && !forms.some((form) => growsAtHoles(form, task.variables, [condition], f.region)),
    );
    return isOpen ? null : bestOf(known as readonly Extent[], values, side, task.budget);
  };
  return { infimum: conclude(-1), supremum: conclude(1) };
}

/** The points at which a condition fails, if they are known, rational and finitely many: zeros of a polynomial that has no other sign than one. */
function gapOf(condition: Condition, { task }: Subject, extentsOf: ExtentsOf): readonly (readonly Rational[])[] | null {
  const { variables, budget } = task;
  if (condition.kind !== "relation" || (condition.name !== "!=" && condition.name !== ">")) return null;
  const compared = condition.args[0]!;
  if (polynomialOf(compared, variables) === null) return null;
  const { infimum, supremum, set } = extentsOf(compared, freeNames(compared));
  const [low, high] = [signOfExtent(infimum, budget), signOfExtent(supremum, budget)];
  if (low === 1 || (high === -1 && condition.name === "!=")) return [];
  const isZero = low === 0 || (high === 0 && condition.name === "!=");
  if (!isZero || set.status !== "complete" || set.families.length > 0) return null;
  const points: (readonly Rational[])[] = [];
  for (const { at, value } of set.points) {
    if (value.kind === "rational" && value.value !== 0) continue;
    const coordinates = variables.map((name) => at.get(name));
    if (value.kind !== "rational" || !coordinates.every((real) => real?.kind === "rational")) return null;
    points.push(coordinates.map((real) => real.value));
  }
  return points;
}
