import { variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { LocatedZero } from "../expr/real.ts";
import { approximateInverse } from "../number/approximate-inverse.ts";
import {
  addBall,
  type Ball,
  ballFromRational,
  magnitude,
  midpoint,
  multiplyBall,
  subtractBall,
  unionBall,
} from "../number/ball.ts";
import { doubleNear } from "../number/ball-double.ts";
import { poll } from "../number/patience.ts";
import { fromDouble } from "../number/rational.ts";
import { ONE, roundBall, ZERO } from "../number/rounding.ts";
import { encloseAll } from "./enclose.ts";
import { jet } from "./jet.ts";
import { expressionRing } from "./ring.ts";

interface Progress {
  readonly jacobian: readonly (readonly Expr[])[];
  balls: readonly Ball[];
  /** Digits after the point, for coordinates of size 1. */
  bits: number;
}

const progressOf = new WeakMap<LocatedZero, Progress>();

/** Steps that may pass without half of the width gone, before the precision is given up. */
const LARGEST_STALL = 3;

/**
 * Balls around the coordinates, of radius about `2^-bits` beside 1 and the coordinate, by interval Newton steps (Krawczyk
 * 1969) from the box of the zero; wider where the equations cannot be evaluated so well.
 */
export function encloseZero(zero: LocatedZero, bits: number): ReadonlyMap<string, Ball> {
  const known = progressOf.get(zero) ?? start(zero);
  progressOf.set(zero, known);
  if (known.bits < bits) {
    known.balls = narrowed(zero, known, bits);
    known.bits = bits;
  }
  return new Map(zero.variables.map((name, i) => [name, known.balls[i]!]));
}

function start({ variables, equations, box }: LocatedZero): Progress {
  const at = new Map(variables.map((name) => [name, variable(name) as Expr]));
  const jacobian = equations.map((equation) => jet(equation, variables, expressionRing, at).gradient);
  const balls = box.map(([low, high]) => unionBall(ballFromRational(low, 128), ballFromRational(high, 128), 128));
  return { jacobian, balls, bits: 0 };
}

function narrowed(zero: LocatedZero, { jacobian, balls }: Progress, bits: number): readonly Ball[] {
  let current = balls;
  for (let stall = 0; stall < LARGEST_STALL; ) {
    poll(current.length ** 2);
    if (current.every((ball) => isNarrow(ball, bits))) break;
    const next = step(zero, jacobian, current, bits + 32);
    const shrunk = next?.some((ball, i) => widthOf(ball) < widthOf(current[i]!)) === true;
    if (!shrunk) stall += 1;
    else current = next.map((ball, i) => (widthOf(ball) <= widthOf(current[i]!) ? ball : current[i]!));
  }
  return current;
}

/** About the binary logarithm of the radius. */
function widthOf(ball: Ball): number {
  return magnitude({ mid: ball.rad, rad: 0n, exp: ball.exp });
}

function isNarrow(ball: Ball, bits: number): boolean {
  return widthOf(ball) <= Math.max(0, magnitude(midpoint(ball))) - bits;
}

/** `m - Y·F(m) + (I - Y·J)·(x - m)` for the middle m of the balls and an approximate inverse Y of J there. */
function step(
  { variables, equations }: LocatedZero,
  jacobian: readonly (readonly Expr[])[],
  balls: readonly Ball[],
  bits: number,
): readonly Ball[] | null {
  const n = variables.length;
  const middle = balls.map((ball) => midpoint(roundBall(ball.mid, 0n, ball.exp, bits)));
  const values = encloseAll(equations, new Map(variables.map((name, i) => [name, middle[i]!])), bits);
  const entries = encloseAll(jacobian.flat(), new Map(variables.map((name, i) => [name, balls[i]!])), bits);
  if (!values.every(isBall) || !entries.every(isBall)) return null;
  const rows = variables.map((_, i) => entries.slice(i * n, i * n + n));
  const inverse = approximateInverse(rows.map((row) => row.map(doubleNear)));
  if (inverse === null) return null;
  return inverse.map((weights, i) => {
    const exact = weights.map((weight) => ballFromRational(fromDouble(weight), 64));
    const dot = (column: readonly Ball[]): Ball =>
      column.reduce((sum, x, k) => addBall(sum, multiplyBall(exact[k]!, x, bits), bits), ZERO);
    let total = subtractBall(middle[i]!, dot(values), bits);
    for (let j = 0; j < n; j += 1) {
      const rest = subtractBall(i === j ? ONE : ZERO, dot(rows.map((row) => row[j]!)), bits);
      total = addBall(total, multiplyBall(rest, subtractBall(balls[j]!, middle[j]!, bits), bits), bits);
    }
    return total;
  });
}

function isBall(value: Ball | string): value is Ball {
  return typeof value === "object";
}
