import { signBound } from "../certificates/positivity.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, success } from "../diagnostic/result.ts";
import { freeNames } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Candidate } from "./critical-set.ts";
import { peel } from "./outer.ts";
import { extentThrough } from "./outer-extent.ts";
import {
  edgeAt,
  familyThrough,
  flatPoint,
  hasEdges,
  isOneToOne,
  type Outer,
  outerValue,
  pointThrough,
} from "./outer-point.ts";
import type { Engine, Solution, SolvedFamily, SolvedPoint, Standing, Task } from "./solution.ts";
import { mirroredType } from "./standing.ts";
import { signAtPoint } from "./truth-at.ts";

/**
 * `f = outer(inner)` with `outer' != 0` of one sign: f and `inner` have the same critical points. Where `outer` is flat or
 * has a vertical tangent (`t^q` at 0, `asin` at 1), each point is looked at by itself.
 */
export const monotone: Engine = (task, solve) => {
  const slot = slotOutside(task.objective);
  const peeled = peel(task.objective, task.variables, slot);
  if (peeled === null) return null;
  const outer: Outer = { ...peeled, slot };
  const below = solve({ ...task, objective: outer.inner });
  if (!below.ok) return failure(below.error);
  const inner = below.value;
  const oneToOne = isOneToOne(outer, signBound(outer.inner));
  const image = throughOuter(inner, outer, task);
  const extents = oneToOne ? extentThrough(inner, outer, task.budget) : { infimum: null, supremum: null };
  const place = <S extends Standing>(stratum: S): S => ({ ...stratum, ...standingThrough(stratum, outer, oneToOne) });
  return success({
    variables: task.variables,
    method: "monotone",
    ...image,
    points: image.points.map(place),
    families: image.families.map(place),
    ...extents,
    certificate: {
      kind: "monotone",
      objective: task.objective,
      inner: outer.inner,
      outer: outer.outer,
      slot,
      direction: outer.direction,
      certificate: inner.certificate,
    },
  });
};

function standingThrough({ lowest, highest }: Standing, outer: Outer, oneToOne: boolean): Standing {
  if (!oneToOne) return { lowest: null, highest: null };
  return outer.direction === "increasing" ? { lowest, highest } : { lowest: highest, highest: lowest };
}

/** A name that does not occur. */
function slotOutside(expr: Expr): string {
  const taken = new Set(freeNames(expr));
  let slot = "u";
  for (let i = 1; taken.has(slot); i += 1) slot = `u${i}`;
  return slot;
}

type Image = Pick<Solution, "gap" | "points" | "families" | "candidates" | "countReal" | "countComplex">;

function throughOuter(inner: Solution, outer: Outer, { budget }: Task): Image {
  const points: SolvedPoint[] = [];
  const families: SolvedFamily[] = [];
  const candidates: Candidate[] = [];
  let gap: Diagnostic | null = inner.gap;
  for (const point of inner.points) {
    const edge = edgeAt(outer, point.value, budget);
    if (edge === "none") points.push(pointThrough(point, outer));
    else if (edge === "flat") points.push(flatPoint(point, outer));
    else if (edge === "unknown") gap ??= undecidedEdge();
    else if (edge === "kink") {
      if (hasNonzeroHessian(point, budget)) candidates.push(kinkAt(point, outer));
      else gap ??= undecidedSmoothness();
    }
  }
  for (const family of inner.families) {
    const unvalued = hasEdges(outer) ? "unknown" : "none";
    const edge = family.value === null ? unvalued : edgeAt(outer, family.value, budget);
    if (edge === "none" || edge === "flat") families.push(familyThrough(family, outer));
    else if (edge !== "pole") gap ??= undecidedSmoothness();
  }
  for (const candidate of inner.candidates) {
    const edge = edgeAt(outer, candidate.value, budget);
    if (edge !== "pole" && edge !== "unknown") candidates.push(candidateThrough(candidate, outer));
  }
  const infinite = families.length > 0 ? inner.countReal : points.length;
  return { gap, points, families, candidates, countReal: countOf(inner, infinite, gap), countComplex: null };
}

function countOf(inner: Solution, listed: Solution["countReal"], gap: Diagnostic | null): Solution["countReal"] {
  if (gap === null) return listed;
  return gap.code === "limit/points" ? inner.countReal : null;
}

/** At an edge value with zero gradient of the inner function, a Hessian that is not 0 rules out that f is C^2. */
function hasNonzeroHessian(point: SolvedPoint, budget: Task["budget"]): boolean {
  return point.hessian.some((row) =>
    row.some((entry) => {
      const sign = signAtPoint(entry, new Map(), budget);
      return sign === 1 || sign === -1;
    }),
  );
}

function kinkAt(point: SolvedPoint, outer: Outer): Candidate {
  const { at, value, type } = pointThrough(point, outer);
  return { at, value, kind: "nonsmooth", type: type === "inflection" ? "unknown" : type };
}

function candidateThrough(candidate: Candidate, outer: Outer): Candidate {
  const type = outer.direction === "increasing" ? candidate.type : mirroredType(candidate.type);
  return { ...candidate, type, value: outerValue(candidate.value, outer) };
}

function undecidedEdge(): Diagnostic {
  return {
    code: "unable/undecided-sign",
    message: "it could not be decided whether an inner value lies at the edge of the domain of the outer function",
  };
}

function undecidedSmoothness(): Diagnostic {
  return {
    code: "unable/not-smooth",
    message:
      "at a critical point of the inner function the outer function has no derivative, and whether f has one is not decided",
  };
}
