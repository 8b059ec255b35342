import { lineConditions } from "../evaluate/line-conditions.ts";
import type { Budget } from "../expr/problem.ts";
import type { RealNumber } from "../expr/real.ts";
import { fraction } from "../number/rational.ts";
import { distinctRealRoots, realNumberOfRoot, sameRoot, signAtRoot } from "../polynomial/algebraic.ts";
import { between, distinctAscending } from "../polynomial/ascending-roots.ts";
import type { RationalFunction } from "../polynomial/rational-function.ts";
import type { RealRoot } from "../polynomial/real-roots.ts";
import { degreeOf, leadingCoefficient, signAt } from "../polynomial/univariate.ts";
import type { Candidate, CriticalType } from "./critical-set.ts";
import { allConditions } from "./domain.ts";
import { compareReals, rationalNumber } from "./real-number.ts";
import type { Extent, Task } from "./solution.ts";

/** Infimum and supremum of a function on its domain, which of its critical points reach them, and the edge of the domain. */
export interface UnivariateExtents {
  readonly infimum: Extent | null;
  readonly supremum: Extent | null;
  readonly lowest: readonly (boolean | null)[];
  readonly highest: readonly (boolean | null)[];
  readonly candidates: readonly Candidate[];
}

/** A point where the domain or the direction of f may change; a member is a point of the domain. */
interface Mark {
  readonly root: RealRoot;
  readonly isPole: boolean;
  readonly isMember: boolean;
}

/** An open stretch between neighbouring marks. */
interface Cell {
  readonly left: Mark | null;
  readonly right: Mark | null;
  readonly inside: boolean;
  readonly rising: boolean;
}

/**
 * The line is cut at the roots of f', the poles, and the roots of everything compared in the conditions. On each open cell
 * f is strictly monotone and every condition keeps its truth, so the extents are among the limits at the ends of the cells
 * inside the domain and the values at its other points. `null` when a condition is not about rational functions.
 */
export function extentsOf(
  f: RationalFunction,
  slope: RationalFunction,
  roots: readonly RealRoot[],
  evaluate: (root: RealRoot) => RealNumber,
  { domain, budget, variables }: Task,
): UnivariateExtents | null {
  const conditions = lineConditions(allConditions(domain), variables[0]!);
  if (conditions === null) return null;
  const cuts = [f.denominator, ...conditions.polynomials].filter((p) => degreeOf(p) > 0);
  const marks = distinctAscending([...roots, ...cuts.flatMap(distinctRealRoots)]).map((root): Mark => {
    const isPole = signAtRoot(f.denominator, root) === 0;
    return { root, isPole, isMember: !isPole && conditions.hold((p) => signAtRoot(p, root)) };
  });
  const cells = [...marks, null].map((right, i): Cell => {
    const left = marks[i - 1] ?? null;
    const sample = between(left?.root ?? null, right?.root ?? null);
    return {
      left,
      right,
      inside: conditions.hold((p) => signAt(p, sample)),
      rising: signAt(slope.numerator, sample) * signAt(slope.denominator, sample) > 0,
    };
  });
  const limits = extremeLimits(f, marks, cells, evaluate);
  const infimum = mostExtreme(limits, -1, budget);
  const supremum = mostExtreme(limits, 1, budget);
  return {
    infimum,
    supremum,
    lowest: roots.map((root) => reaches(evaluate(root), infimum, budget)),
    highest: roots.map((root) => reaches(evaluate(root), supremum, budget)),
    candidates: edges(marks, cells, roots, variables[0]!, evaluate),
  };
}

/** The values at the marks of the domain, and the limits of f at the ends of the cells inside it that are not taken there. */
function extremeLimits(
  f: RationalFunction,
  marks: readonly Mark[],
  cells: readonly Cell[],
  evaluate: (root: RealRoot) => RealNumber,
): readonly Extent[] {
  const limitAt = (mark: Mark | null, isRight: boolean, rising: boolean): Extent => {
    const infinite = rising === isRight ? "+oo" : "-oo";
    if (mark !== null) return { value: mark.isPole ? infinite : evaluate(mark.root), attained: false };
    return { value: limitAtInfinity(f) ?? infinite, attained: false };
  };
  const limits = marks
    .filter((mark) => mark.isMember)
    .map(({ root }): Extent => ({ value: evaluate(root), attained: true }));
  for (const { left, right, inside, rising } of cells) {
    if (!inside) continue;
    if (!left?.isMember) limits.push(limitAt(left, false, rising));
    if (!right?.isMember) limits.push(limitAt(right, true, rising));
  }
  return limits;
}

/** The finite limit of f at both infinities, or `null`. */
function limitAtInfinity({ numerator, denominator }: RationalFunction): RealNumber | null {
  const rise = degreeOf(numerator) - degreeOf(denominator);
  if (rise > 0) return null;
  return rationalNumber(rise < 0 ? 0 : fraction(leadingCoefficient(numerator), leadingCoefficient(denominator)));
}

/** The least (`side` -1) or greatest of the limits, attained if one of its equals is; `null` if it cannot be compared with another. */
export function mostExtreme(limits: readonly Extent[], side: -1 | 1, budget: Budget): Extent | null {
  let best: Extent | null = null;
  let isDecided = true;
  for (const limit of limits) {
    const order = best === null ? side : compareExtents(limit.value, best.value, budget);
    if (order === null) isDecided = false;
    if (order === side || (order === 0 && limit.attained)) best = limit;
  }
  if (best === null || isDecided) return best;
  const { value } = best;
  return limits.every((limit) => limit === best || isBehind(compareExtents(limit.value, value, budget), side))
    ? best
    : null;
}

function isBehind(order: -1 | 0 | 1 | null, side: -1 | 1): boolean {
  return order !== null && order !== side;
}

function compareExtents(a: Extent["value"], b: Extent["value"], budget: Budget): -1 | 0 | 1 | null {
  if (typeof a === "object" && typeof b === "object") return compareReals(a, b, budget);
  const rank = (value: Extent["value"]): number => (value === "-oo" ? -1 : value === "+oo" ? 1 : 0);
  return Math.sign(rank(a) - rank(b)) as -1 | 0 | 1;
}

export function reaches(value: RealNumber, extent: Extent | null, budget: Budget): boolean | null {
  if (extent === null) return null;
  if (!extent.attained || typeof extent.value === "string") return false;
  const order = compareReals(value, extent.value, budget);
  return order === null ? null : order === 0;
}

/** The points of the domain with a side outside of it, critical points excepted. */
function edges(
  marks: readonly Mark[],
  cells: readonly Cell[],
  critical: readonly RealRoot[],
  name: string,
  evaluate: (root: RealRoot) => RealNumber,
): readonly Candidate[] {
  return marks.flatMap(({ root, isMember }, i) => {
    const [before, after] = [cells[i]!, cells[i + 1]!];
    if (!isMember || (before.inside && after.inside) || critical.some((other) => sameRoot(other, root))) return [];
    const isolated = !before.inside && !after.inside;
    const low = after.inside ? after.rising : !before.rising;
    const type: CriticalType = isolated ? "unknown" : low ? "minimum" : "maximum";
    return [{ at: new Map([[name, realNumberOfRoot(root)]]), value: evaluate(root), kind: "boundary", type }];
  });
}
