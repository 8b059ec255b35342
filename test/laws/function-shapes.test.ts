import { describe, expect, test } from "vitest";
import { derivative } from "../../src/calculus/derivative.ts";
import { type Interval, sameBound } from "../../src/evaluate/bounds.ts";
import { enclose } from "../../src/evaluate/enclose.ts";
import { intervalOf, rangeOn } from "../../src/evaluate/range.ts";
import { curvatureOn, slopeOn } from "../../src/evaluate/shape.ts";
import { number, variable } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import type { Break, Piece, UnaryDefinition } from "../../src/functions/definition.ts";
import {
  addBall,
  type Ball,
  ballSign,
  divideBall,
  exactBall,
  lowerEnd,
  scaleBall,
  subtractBall,
  upperEnd,
} from "../../src/number/ball.ts";
import { addRational, compareRational, divideRational, fraction, type Rational } from "../../src/number/rational.ts";
import { agree, ballOver, isThin, piecesOf, samplesBetween, unaryDefinitions, valueAt } from "./function-samples.ts";

const BITS = 256;
const X = variable("x");
const STEP = fraction(1n, 1n << 60n);

/** The sign of the difference of values: 1 where the function rises from `p` to `q`. */
function rise(definition: UnaryDefinition, p: Rational, q: Rational): -1 | 0 | 1 | null {
  return ballSign(subtractBall(valueAt(definition, q, BITS), valueAt(definition, p, BITS), BITS));
}

/** The sign of the second difference over the ends and the middle: 1 where the function is convex. */
function bend(definition: UnaryDefinition, p: Rational, q: Rational): -1 | 0 | 1 | null {
  const ends = addBall(valueAt(definition, p, BITS), valueAt(definition, q, BITS), BITS);
  const middle = valueAt(definition, divideRational(addRational(p, q), 2), BITS);
  return ballSign(subtractBall(ends, scaleBall(middle, 2, BITS), BITS));
}

const SIGN_OF_SLOPE = { nondecreasing: 1, nonincreasing: -1, constant: 0 } as const;
const SIGN_OF_CURVATURE = { convex: 1, concave: -1, affine: 0 } as const;

function pairsOf(points: readonly Rational[]): readonly (readonly [Rational, Rational])[] {
  return points.flatMap((p, i) => points.slice(i + 1).map((q) => [p, q] as const));
}

describe.each(unaryDefinitions)("$name", (definition) => {
  const pieces = piecesOf(definition);

  test("has the slope and the curvature of each of its pieces", () => {
    for (const { from, to, slope, curvature } of pieces) {
      for (const [p, q] of pairsOf(samplesBetween(from, to, 5))) {
        expect(rise(definition, p, q)).toBe(SIGN_OF_SLOPE[slope]);
        expect(bend(definition, p, q)).toBe(SIGN_OF_CURVATURE[curvature]);
        expect([slopeOn(definition, { from: p, to: q }), curvatureOn(definition, { from: p, to: q })]).toEqual([
          slope,
          curvature,
        ]);
      }
    }
  });

  test("has one slope or curvature across a boundary only where differences agree", () => {
    for (const [i, piece] of pieces.entries()) {
      const before = pieces[i - 1];
      if (before === undefined || !sameBound(before.to, piece.from)) continue;
      const left = samplesBetween(before.from, before.to, 4);
      const right = samplesBetween(piece.from, piece.to, 4);
      const x = { from: left[0]!, to: right.at(-1)! };
      const [slope, curvature] = [slopeOn(definition, x), curvatureOn(definition, x)];
      for (const [p, q] of left.flatMap((p) => right.map((q) => [p, q] as const))) {
        if (slope !== null) expect(rise(definition, p, q)).toBe(SIGN_OF_SLOPE[slope]);
        if (curvature !== null && !isBreak(definition, divideRational(addRational(p, q), 2))) {
          expect([0, SIGN_OF_CURVATURE[curvature]]).toContain(bend(definition, p, q));
        }
      }
      if (smoothAcross(definition, piece)) {
        expect(slope).toBe(before.slope === piece.slope ? piece.slope : null);
        expect(curvature).toBe(before.curvature === piece.curvature ? piece.curvature : null);
      }
    }
  });

  test("does at its breaks what they say", () => {
    for (const { at, kind } of definition.breaks ?? []) {
      const [left, right] = [nextTo(at, -1), nextTo(at, 1)];
      if (kind === "pole")
        for (const ball of [left, right]) expect(size(definition.approximate(BITS, ball) as Ball)).toBeGreaterThan(30);
      const [f, g] = [left, right].map((ball) => definition.approximate(BITS, ball) as Ball) as [Ball, Ball];
      const jump = size(subtractBall(g, f, BITS));
      if (kind === "jump") expect(jump).toBeGreaterThan(0.5);
      if (kind === "vertical tangent") expect(jump * 2 ** 99).toBeGreaterThan(2 ** 40);
      if (!kind.endsWith("kink")) continue;
      const middle = definition.approximate(BITS, enclose(at as Expr, new Map(), BITS) as Ball) as Ball;
      const second = subtractBall(addBall(f, g, BITS), scaleBall(middle, 2, BITS), BITS);
      expect(ballSign(second)).toBe(kind === "convex kink" ? 1 : -1);
      expect(size(second) * 2 ** 99).toBeGreaterThan(0.5);
    }
  });

  test("has its derivative between the difference quotients of thin intervals", () => {
    const slope = definition.derivative(X);
    for (const { from, to } of pieces) {
      for (const p of samplesBetween(from, to, 3)) {
        const q = addRational(p, STEP);
        const change = subtractBall(valueAt(definition, q, BITS), valueAt(definition, p, BITS), BITS);
        const quotient = divideBall(change, exactBall(STEP)!, BITS);
        const enclosed = enclose(slope, new Map([["x", ballOver(p, STEP)]]), BITS);
        expect(agree(enclosed, quotient)).toBe(true);
        expect(isThin(enclosed as Ball, 15)).toBe(true);
      }
    }
  });

  test("has the second derivative of its pieces", () => {
    const second = derivative(definition.derivative(X), "x");
    for (const { from, to, curvature } of pieces) {
      for (const p of samplesBetween(from, to, 3)) {
        const value = enclose(second, new Map([["x", exactBall(p)!]]), BITS);
        expect(typeof value === "object" && ballSign(value)).toBe(SIGN_OF_CURVATURE[curvature]);
      }
    }
  });

  test("has its values over an interval in the range found from the pieces", () => {
    const points = pieces.flatMap(({ from, to }) => samplesBetween(from, to, 2)).sort(compareRational);
    for (const [p, q] of pairsOf(points)) {
      const range = rangeOn(definition, { from: p, to: q }, 64)!;
      const inside = points.filter((x) => compareRational(p, x) <= 0 && compareRational(x, q) <= 0);
      for (const x of inside) expect(meets(range, intervalOf(valueAt(definition, x)))).toBe(true);
    }
    for (const x of points) {
      const whole = rangeOn(definition, { from: "-oo", to: "+oo" }, 64)!;
      expect(meets(whole, intervalOf(valueAt(definition, x)))).toBe(true);
    }
  });
});

function meets(range: Interval, value: Interval): boolean {
  const low = range.from === "-oo" || value.to === "+oo" || compareRational(range.from, value.to) <= 0;
  return low && (range.to === "+oo" || value.from === "-oo" || compareRational(value.from, range.to) <= 0);
}

function isBreak(definition: UnaryDefinition, x: Rational): boolean {
  return definition.breaks?.some(({ at }) => at === number(x)) ?? false;
}

function smoothAcross(definition: UnaryDefinition, piece: Piece): boolean {
  const poles = definition.negativePieces !== undefined && typeof piece.from === "object" && "kind" in piece.from;
  return !poles && !(definition.breaks?.some(({ at }) => sameBound(at, piece.from)) ?? false);
}

/** The point at distance `2^-100` from a break. */
function nextTo(at: Break["at"], side: 1 | -1): Ball {
  const ball = enclose(at as Expr, new Map(), BITS) as Ball;
  return addBall(ball, exactBall(fraction(BigInt(side), 1n << 100n))!, BITS);
}

function size(ball: Ball): number {
  return Math.min(
    ...[lowerEnd(ball), upperEnd(ball)].map((x) => Math.abs(Number(exactBall(x)!.mid) * 2 ** exactBall(x)!.exp)),
  );
}
