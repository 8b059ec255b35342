import { decidedOr } from "../../evaluate/constant-field.ts";
import { difference, negate, product, sum } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import type { CriticalType } from "../critical-set.ts";
import type { Task } from "../solution.ts";
import { placedAt } from "../truth-at.ts";
import { bilinear, cross, dot, exactSign, gradientAt, hessianAt, type Vector } from "./exact-vectors.ts";
import { type Cut, type Meeting, meetingAt } from "./meeting-pieces.ts";

type Sign = -1 | 0 | 1;

/** A direction out of the point: along a cut, or a line between two parts of one piece. */
interface Ray {
  readonly direction: Vector;
  readonly cut: Cut | null;
}

/** Whether f takes lesser and greater values in a sector near the point, and no equal ones (else it is constant there). */
interface Conduct {
  readonly lower: boolean;
  readonly higher: boolean;
  /** Whether nothing else is to be expected there. */
  readonly settled: boolean;
}

const HIGHER: Conduct = { lower: false, higher: true, settled: true };
const LOWER: Conduct = { lower: true, higher: false, settled: true };
const FLAT: Conduct = { lower: false, higher: false, settled: true };
const OPEN: Conduct = { lower: false, higher: false, settled: false };

/**
 * In the plane: cuts with different tangents part the surroundings of the point into sectors, on each of which f is one formula. Its
 * slopes along the two sides of a sector tell its sign inside; where a slope is 0, the second derivative along the cut does.
 */
export function typeBySectors(task: Task, at: Point): CriticalType | null {
  return decidedOr(() => {
    const meeting = meetingAt(task, at);
    const rays = meeting === null ? null : raysOf(meeting.cuts);
    if (meeting === null || rays === null) return null;
    const conducts = rays.map((ray, i) => conductIn(ray, rays[(i + 1) % rays.length]!, meeting, task, at));
    const along = rays.map((ray, i) => conductAlong(ray, i, rays, meeting, at));
    return typeOf([...conducts, ...along]);
  }, null);
}

function typeOf(conducts: readonly Conduct[]): CriticalType | null {
  const lower = conducts.some((conduct) => conduct.lower);
  const higher = conducts.some((conduct) => conduct.higher);
  if (lower && higher) return "saddle";
  if (conducts.some(({ settled }) => !settled)) return null;
  return lower ? "maximum" : higher ? "minimum" : "constant";
}

/** Both directions of each cut, anticlockwise; with the normal of a cut alone. `null` where two cuts touch. */
function raysOf(cuts: readonly Cut[]): readonly Ray[] | null {
  if (cuts.length === 0) return null;
  const touch = cuts.some((a, i) => cuts.slice(0, i).some((b) => exactSign(cross(a.gradient, b.gradient)) === 0));
  if (touch) return null;
  const lines: Ray[] = cuts.map((cut) => ({ direction: turned(cut.gradient), cut }));
  if (cuts.length === 1) lines.push({ direction: cuts[0]!.gradient, cut: null });
  const rays = lines.flatMap((ray) => [ray, { ...ray, direction: ray.direction.map(negate) }]);
  const half = new Map(rays.map((ray) => [ray, halfOf(ray.direction)]));
  return rays.toSorted((a, b) => half.get(a)! - half.get(b)! || -exactSign(cross(a.direction, b.direction)));
}

function turned([a, b]: Vector): Vector {
  return [negate(b!), a!];
}

function halfOf([a, b]: Vector): 0 | 1 {
  const sign = exactSign(b!) || exactSign(a!);
  return sign > 0 ? 0 : 1;
}

function signsToward(direction: Vector, cuts: readonly Cut[]): readonly Sign[] {
  return cuts.map(({ gradient }) => exactSign(dot(gradient, direction)));
}

function formulaBetween(a: Ray, b: Ray, { cuts, formulaWhere }: Meeting): Expr | null {
  const inner = a.direction.map((entry, i) => sum(entry, b.direction[i]!));
  return formulaWhere(signsToward(inner, cuts));
}

function conductIn(a: Ray, b: Ray, meeting: Meeting, { variables }: Task, at: Point): Conduct {
  const f = formulaBetween(a, b, meeting);
  if (f === null) return OPEN;
  const jump = exactSign(difference(placedAt(f, at), meeting.value));
  if (jump !== 0) return jump > 0 ? HIGHER : LOWER;
  if (f.kind === "number") return FLAT;
  const slope = gradientAt(f, variables, at);
  const [first, second] = [a, b].map(({ direction }) => exactSign(dot(slope, direction))) as [Sign, Sign];
  if (first !== 0 && second !== 0)
    return first === second ? toward(first) : { lower: true, higher: true, settled: true };
  const matrix = hessianAt(f, variables, at);
  if (first === 0 && second === 0) return conductOfForm(matrix, a.direction, b.direction);
  const [flat, rise] = first === 0 ? ([a, second] as const) : ([b, first] as const);
  const bend = exactSign(bendAlong(flat, slope, matrix, variables, at));
  return bend === rise
    ? toward(rise)
    : bend === 0
      ? { ...toward(rise), settled: false }
      : { lower: true, higher: true, settled: true };
}

function toward(sign: Sign): Conduct {
  return sign > 0 ? HIGHER : LOWER;
}

/** The second derivative of a formula along a cut, to which its gradient is normal; up to a positive factor. */
function bendAlong(
  { direction, cut }: Ray,
  slope: Vector,
  matrix: readonly Vector[],
  variables: readonly string[],
  at: Point,
): Expr {
  const own = bilinear(matrix, direction, direction);
  if (cut === null) return own;
  const { gradient, zeros } = cut;
  const curved = bilinear(hessianAt(zeros, variables, at), direction, direction);
  return difference(product(own, dot(gradient, gradient)), product(dot(slope, gradient), curved));
}

/** By a quadratic form on the cone between two directions, where it is not 0. */
function conductOfForm(matrix: readonly Vector[], a: Vector, b: Vector): Conduct {
  const [first, mixed, second] = [bilinear(matrix, a, a), bilinear(matrix, a, b), bilinear(matrix, b, b)];
  const inner = sum(first, mixed, mixed, second);
  const signs = [first, inner, second].map(exactSign);
  const [lower, higher] = [signs.includes(-1), signs.includes(1)];
  const ends = signs[0]!;
  if (ends === 0 || ends !== signs[2] || (lower && higher)) return { lower, higher, settled: false };
  const isDefinite =
    exactSign(mixed) * ends >= 0 || exactSign(difference(product(first, second), product(mixed, mixed))) > 0;
  return { lower, higher, settled: isDefinite };
}

/** What f is on a cut itself: covered by a sector, whose formula it is without a jump, or by another value there. */
function conductAlong(ray: Ray, i: number, rays: readonly Ray[], meeting: Meeting, at: Point): Conduct {
  if (ray.cut === null) return FLAT;
  const signs = signsToward(ray.direction, meeting.cuts).map((sign, k) => (meeting.cuts[k] === ray.cut ? 0 : sign));
  const f = meeting.formulaWhere(signs);
  if (f === null) return OPEN;
  const jump = exactSign(difference(placedAt(f, at), meeting.value));
  if (jump !== 0) return toward(jump);
  const count = rays.length;
  const beside = [
    formulaBetween(rays[(i + count - 1) % count]!, ray, meeting),
    formulaBetween(ray, rays[(i + 1) % count]!, meeting),
  ];
  return beside.includes(f) ? FLAT : OPEN;
}
