import { freeNames, number } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { allTrue } from "../../number/truth.ts";
import { exprOfReal } from "../../print/real.ts";
import { simplify } from "../../simplify/simplify.ts";
import { allConditions } from "../domain.ts";
import { compareReals, rationalNumber, realOfExpr } from "../real-number.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import type { Solved } from "../solved.ts";
import { realAt, truthAt, valueAt } from "../truth-at.ts";
import { mostExtreme } from "../univariate-extents.ts";
import { behaviourOf } from "./behaviour.ts";
import { ofConstants } from "./expansions/constants.ts";
import { expandAlong, truthAlong } from "./expansions/expand.ts";
import { addExpansions, constantExpansion, termOf } from "./expansions/expansion.ts";
import type { Subject } from "./further-extents.ts";
import { choicesOfSigns, comparedSigns, withSigns, withSignsOfQuotients } from "./jumps.ts";
import { limitsAtEdges } from "./limits.ts";
import type { ExtentsOf } from "./sphere.ts";

const MOST_SIGNS = 3;
const MOST_VARIABLES = 3;
const TERMS = 3;
/** Where a part does not depend on a variable. */
const SECTIONS = [0, 1, -1, 3, -3];

/**
 * Of a function with jumps `sign(u)`: wherever it is defined it is one of the functions that are left when -1, 0 or 1 are put for
 * the signs, so that it is nowhere less than the least infimum of these over the whole space. This is the infimum where it comes
 * close to it: at a least point of the part, from some side, or along a curve to an edge of its domain.
 */
export function extentsBySigns({ task, region }: Subject, extentsOf: ExtentsOf): Extents | null {
  const { variables, budget, domain } = task;
  const objective = withSignsOfQuotients(task.objective);
  const compared = comparedSigns(objective);
  if (compared === null || compared.length === 0 || compared.length > MOST_SIGNS) return null;
  if (variables.length > MOST_VARIABLES || domain.assumptions.length + domain.region.length > 0) return null;
  const parts = choicesOfSigns(compared).map((signs): Part => {
    const expr = simplify(withSigns(objective, signs));
    const names = freeNames(expr);
    return { expr, solved: names.length === 0 ? null : extentsOf(expr, names) };
  });
  const near = limitsAtEdges(objective, allConditions(domain), { ...task, region }).finite;
  const extreme = (side: -1 | 1): Extent | null => {
    const extents = parts.map((part) => extentOf(part, side));
    const best = extents.includes(null) ? null : mostExtreme(extents as readonly Extent[], side, budget);
    if (best === null || typeof best.value === "string") return null;
    const { value } = best;
    const isBest: IsBest = (other) => {
      if (typeof other === "string") return false;
      const order = compareReals(other, value, budget);
      return order === null ? null : order === 0;
    };
    const isReaching = extents.map((extent) => isBest(extent!.value));
    const reaching = parts.filter((_, i) => isReaching[i]);
    const places = reaching.flatMap((part) => placesOf(part, isBest, variables));
    const isTaken = places.map((at) => isTakenAt(at, isBest, task));
    if (isTaken.includes(true)) return { value, attained: true };
    const isFree = (part: Part): boolean =>
      extentOf(part, side)?.attained === false || isListed(part, side, isBest, task, extentsOf);
    if (isReaching.includes(null) || isTaken.includes(null) || !reaching.every(isFree)) return null;
    const isApproached =
      near.some((limit) => isBest(limit.value)) || places.some((at) => isNear(at, isBest, task, region));
    return isApproached ? { value, attained: false } : null;
  };
  return { infimum: extreme(-1), supremum: extreme(1) };
}

/** What is left of the function for some signs, solved unless it is a constant. */
interface Part {
  readonly expr: Expr;
  readonly solved: Solved | null;
}

function extentOf({ expr, solved }: Part, side: -1 | 1): Extent | null {
  if (solved === null) return { value: realOfExpr(expr), attained: true };
  return side < 0 ? solved.infimum : solved.supremum;
}

/** Whether a value is the one that is looked at; `null`: not decided. */
type IsBest = (other: Extent["value"]) => boolean | null;

/** Points at which the part has the value; coordinates that it does not depend on are tried. */
function placesOf({ solved }: Part, isBest: IsBest, variables: readonly string[]): readonly Point[] {
  const known =
    solved === null
      ? [new Map()]
      : [...solved.set.points, ...solved.set.candidates].flatMap(({ at, value }) => (isBest(value) ? [at] : []));
  return variables.reduce<readonly Point[]>(
    (points, name) =>
      points.flatMap((at) =>
        at.has(name) ? [at] : SECTIONS.map((value) => new Map([...at, [name, rationalNumber(value)]])),
      ),
    known,
  );
}

/**
 * Whether all points are known at which the part has the value, which f has at none of the known ones: also where the part does
 * not depend on all variables, since f is then beyond the value on each set of points that have the same other coordinates.
 */
function isListed(
  { solved }: Part,
  side: -1 | 1,
  isBest: IsBest,
  { objective, variables }: Task,
  extentsOf: ExtentsOf,
): boolean {
  if (solved === null) return false;
  const { status, candidatesGap, families, candidateSets, points, candidates } = solved.set;
  if (status !== "complete" || candidatesGap !== null) return false;
  const isOff = ({ at, value }: { readonly at: Point; readonly value: RealNumber }): boolean => {
    if (isBest(value) !== true || at.size === variables.length) return isBest(value) !== null;
    const rest = valueAt(objective, at);
    const names = freeNames(rest);
    if (names.length === 0) return isBest(realOfExpr(rest)) === false;
    if (names.some((name) => at.has(name))) return false;
    const { infimum, supremum } = extentsOf(rest, names);
    const extent = side < 0 ? infimum : supremum;
    return extent !== null && (!extent.attained || isBest(extent.value) === false);
  };
  return (
    [...points, ...candidates].every(isOff) &&
    [...families, ...candidateSets].every(({ value }) => value !== null && isBest(value) === false)
  );
}

/** Whether the function has the value at a point; `null`: not decided. */
function isTakenAt(at: Point, isBest: IsBest, { objective, domain, budget }: Task): boolean | null {
  const truth = allTrue(allConditions(domain).map((condition) => truthAt(condition, at, budget)));
  if (truth !== "true") return truth === "false" ? false : null;
  const value = realAt(valueAt(objective, at), at);
  return value === null ? null : isBest(value);
}

/** Whether the function tends to the value along a line to the point. */
function isNear(at: Point, isBest: IsBest, { objective, domain, budget }: Task, region: Subject["region"]): boolean {
  const precision = ofConstants(TERMS, budget);
  return directions([...at.keys()]).some((direction) => {
    const coordinates = [...at].map(([name, real]) => {
      const base = real.kind === "located" ? null : constantExpansion(exprOfReal(real), precision);
      const step = termOf(number(direction.get(name)!), { power: -1, log: 0 }, precision);
      return [name, base === null || step === null ? null : addExpansions(base, step, precision)] as const;
    });
    const known = coordinates.flatMap(([name, x]) => (x === null ? [] : [[name, x] as const]));
    if (known.length < at.size) return false;
    const path = { variables: new Map(known), region, precision };
    const found = behaviourOf(expandAlong(objective, path));
    if (found === null || (found !== 0 && found.order > 0)) return false;
    const limit = found === 0 || found.order < 0 ? rationalNumber(0) : realOfExpr(found.coefficient);
    return isBest(limit) === true && allConditions(domain).every((condition) => truthAlong(condition, path) === true);
  });
}

function directions(names: readonly string[]): readonly ReadonlyMap<string, number>[] {
  const all = names.reduce<readonly ReadonlyMap<string, number>[]>(
    (heads, name) => heads.flatMap((head) => [1, 0, -1].map((step) => new Map([...head, [name, step]]))),
    [new Map()],
  );
  return all.filter((direction) => [...direction.values()].some((step) => step !== 0));
}
