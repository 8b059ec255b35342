import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { compareExprs } from "../../expr/order.ts";
import { orderingOf } from "../../expr/ordering.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { withinSteps } from "../../number/patience.ts";
import type { Candidate, CandidateSet, CriticalPoint, CriticalSet } from "../critical-set.ts";
import { compareReals } from "../real-number.ts";
import type { Task } from "../solution.ts";
import { realAt, valueAt } from "../truth-at.ts";
import { roughPlaces } from "./candidate-search.ts";
import { isOnFamily } from "./on-family.ts";
import { typeAt } from "./type-at.ts";
import type { Solver } from "./zero-set.ts";

const byName = orderingOf();
const STEPS = 8_000_000;
/** Graphs on which critical points are looked for: more are only listed. */
const MOST_RESTRICTIONS = 12;
const STEPS_FOR_A_TYPE = 2_000_000;
/** More points than this are listed without a search for their types. */
const MOST_TYPED = 40;

/** A set with its candidates, and the values of f on infinite sets of points that stand out; `null` where some may be missing. */
export interface Completed {
  readonly set: CriticalSet;
  readonly values: readonly RealNumber[] | null;
}

/** The set with all candidates: those that the engines know, and all other breaks and edges, each with its type as far as it is proved. */
export function withCandidates(set: CriticalSet, task: Task, solve: Solver): Completed {
  const places =
    withinSteps(STEPS, () => roughPlaces(task, solve, MOST_RESTRICTIONS)) ??
    withinSteps(STEPS, () => roughPlaces(task, solve, 0));
  if (places === null) return { set: { ...set, candidatesGap: stopped }, values: null };
  const candidates: Candidate[] = [...set.candidates];
  let isListedWhole = true;
  for (const { at, kind } of places.points) {
    const isListed =
      [...candidates, ...set.points].some((other) => isSame(other.at, at, task)) ||
      set.families.some((family) => isOnFamily(at, family, task.budget));
    const value = realAt(valueAt(task.objective, at), at);
    if (!isListed && value !== null) candidates.push({ at, value, kind, type: "unknown" });
    if (!isListed && value === null) isListedWhole = false;
  }
  const typed = candidates.map((candidate, i) => {
    if (candidate.type !== "unknown" || i >= MOST_TYPED) return candidate;
    return { ...candidate, type: withinSteps(STEPS_FOR_A_TYPE, () => typeAt(task, candidate.at)) ?? "unknown" };
  });
  return {
    set: {
      ...set,
      points: set.points.map((point, i) => (i < MOST_TYPED ? typedPoint(point, task) : point)),
      candidates: typed,
      candidateSets: distinct(places.sets),
      candidatesGap: places.isOpen ? undecided : null,
    },
    values: isListedWhole ? places.values : null,
  };
}

/** Where f is C^2 and no more, its derivatives may say nothing. */
function typedPoint(point: CriticalPoint, task: Task): CriticalPoint {
  if (point.type !== "unknown") return point;
  const type = withinSteps(STEPS_FOR_A_TYPE, () => typeAt(task, point.at)) ?? "unknown";
  return type === "unknown" ? point : { ...point, type, reason: "by the lowest terms of f - f(p)" };
}

/** Each set once, in the order of their equations. */
function distinct(sets: readonly CandidateSet[]): readonly CandidateSet[] {
  const keys = sets.map(({ equations, where }) => [...equations, ...where].map(({ id }) => id).join());
  const kept = sets.filter((_, i) => keys.indexOf(keys[i]!) === i);
  const order = (a: CandidateSet, b: CandidateSet): number =>
    a.equations.length - b.equations.length ||
    a.equations.reduce((sofar, left, i) => sofar || compareExprs(left, b.equations[i]!, byName), 0);
  return kept.toSorted(order);
}

function isSame(a: Point, b: Point, { budget }: Task): boolean {
  return [...a].every(([name, real]) => compareReals(real, b.get(name)!, budget) === 0);
}

const stopped: Diagnostic = {
  code: "limit/steps",
  message: "not all points where f may not be twice differentiable were looked for",
};

const undecided: Diagnostic = {
  code: "unable/undecided-sign",
  message: "it could not be decided whether a point where f is not twice differentiable lies in the domain",
};
