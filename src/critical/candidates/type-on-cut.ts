import { decidedOr } from "../../evaluate/constant-field.ts";
import { difference, negate, product, scale, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Matrix } from "../../expr/matrix.ts";
import type { Point } from "../../expr/real.ts";
import { symbolicDeterminant } from "../../matrix/determinant.ts";
import type { CriticalType } from "../critical-set.ts";
import type { Task } from "../solution.ts";
import { placedAt } from "../truth-at.ts";
import { bilinear, dot, exactSign, gradientAt, hessianAt, type Vector } from "./exact-vectors.ts";
import { type Cut, meetingAt } from "./meeting-pieces.ts";

type Sign = -1 | 0 | 1;

/** The formula on one side of a cut: how it changes away from it, along it, and its second derivatives along it. */
interface Side {
  readonly outward: Sign;
  readonly slopes: readonly Sign[];
  readonly form: Matrix;
}

/**
 * At a point of a single cut, with one formula on each side and the same value: f rises or falls away from the cut by the slopes along its
 * normal, and on it by the second derivatives of the Lagrangian along the tangents.
 */
export function typeOnCut(task: Task, at: Point): CriticalType | null {
  return decidedOr(() => {
    const meeting = meetingAt(task, at);
    const [cut, ...others] = meeting?.cuts ?? [];
    if (meeting === null || cut === undefined || others.length > 0) return null;
    const formulas = [meeting.formulaWhere([1]), meeting.formulaWhere([-1])];
    const on = meeting.formulaWhere([0]);
    if (on === null || formulas.includes(null) || !formulas.includes(on)) return null;
    if (formulas.some((f) => exactSign(difference(placedAt(f!, at), meeting.value)) !== 0)) return null;
    return typeOf(formulas.map((f, i) => sideOf(f!, i === 0 ? 1 : -1, cut, task.variables, at)));
  }, null);
}

function sideOf(f: Expr, side: 1 | -1, { zeros, gradient }: Cut, variables: readonly string[], at: Point): Side {
  const slope = gradientAt(f, variables, at);
  const tangents = tangentsTo(gradient);
  const [own, curved] = [hessianAt(f, variables, at), hessianAt(zeros, variables, at)];
  const [length, along] = [dot(gradient, gradient), dot(slope, gradient)];
  return {
    outward: (exactSign(along) * side) as Sign,
    slopes: tangents.map((tangent) => exactSign(dot(slope, tangent))),
    form: tangents.map((a) =>
      tangents.map((b) => difference(product(length, bilinear(own, a, b)), product(along, bilinear(curved, a, b)))),
    ),
  };
}

/** A basis of the vectors that are normal to one that is not 0. */
function tangentsTo(normal: Vector): readonly Vector[] {
  const pivot = normal.findIndex((entry) => exactSign(entry) !== 0);
  return normal.flatMap((entry, i) => {
    if (i === pivot) return [];
    return [normal.map((_, k) => (k === i ? normal[pivot]! : k === pivot ? negate(entry) : ZERO))];
  });
}

function typeOf(sides: readonly Side[]): CriticalType | null {
  if (sides.some(({ slopes }) => slopes.some((sign) => sign !== 0))) return "saddle";
  const diagonal = sides.flatMap(({ form }) => form.map((row, i) => exactSign(row[i]!)));
  const seen = new Set([...sides.map(({ outward }) => outward), ...diagonal]);
  if (seen.has(1) && seen.has(-1)) return "saddle";
  const sign = seen.has(1) ? 1 : -1;
  const isProved = sides.every(({ outward, form }) => outward === sign && isDefinite(form, sign));
  return isProved ? (sign > 0 ? "minimum" : "maximum") : null;
}

/** By the signs of the leading minors (Sylvester 1852). */
function isDefinite(form: Matrix, sign: 1 | -1): boolean {
  const positive = form.map((row) => row.map((entry) => scale(entry, sign)));
  return positive.every((_, k) => {
    const minor = symbolicDeterminant(positive.slice(0, k + 1).map((row) => row.slice(0, k + 1)));
    return minor !== null && exactSign(minor) > 0;
  });
}
