import fc from "fast-check";
import { compareToBound, encloseBound } from "../../src/evaluate/bounds.ts";
import type { Bound, Piece, UnaryDefinition } from "../../src/functions/definition.ts";
import { definitionOf, functionNames } from "../../src/functions/table.ts";
import { type Ball, type Enclosed, exactBall, lowerEnd, upperEnd } from "../../src/number/ball.ts";
import {
  addRational,
  bitLength,
  compareRational,
  divideRational,
  floorRational,
  fraction,
  multiplyRational,
  type Rational,
  subtractRational,
} from "../../src/number/rational.ts";

export const unaryDefinitions: readonly UnaryDefinition[] = functionNames
  .map(definitionOf)
  .filter((definition) => definition.kind === "unary");

/** Samples of unbounded pieces lie this close to the rest. */
const FAR = 3;
const GRID = 1 << 20;

/** All pieces that are declared, with a few cells of those that go on for ever. */
export function piecesOf(definition: UnaryDefinition): readonly Piece[] {
  const negative = definition.negativePieces;
  return negative === undefined ? definition.pieces : [...[3, 1, 0].flatMap(negative), ...definition.pieces];
}

/** Ascending dyadic numbers strictly inside an open interval, the same in every run. */
export function samplesBetween(from: Bound, to: Bound, count: number): readonly Rational[] {
  const low = from === "-oo" ? null : lowerEnd(encloseBound(from, 64)!);
  const high = to === "+oo" ? null : upperEnd(encloseBound(to, 64)!);
  const start = low ?? (high === null ? -FAR : subtractRational(high, FAR));
  const width = subtractRational(high ?? addRational(start, 2 * FAR), start);
  const steps = fc.sample(fc.integer({ min: 1, max: GRID - 1 }), { numRuns: 4 * count, seed: 20 });
  const points = steps.map((step) =>
    dyadic(addRational(start, multiplyRational(width, fraction(BigInt(step), BigInt(GRID))))),
  );
  const inside = points.filter((x) => compareToBound(x, from) === 1 && compareToBound(x, to) === -1);
  return [...new Map(inside.map((x) => [String(exactBall(x)!.mid), x])).values()].slice(0, count).sort(compareRational);
}

/** The next multiple of `2^-30` below. */
function dyadic(x: Rational): Rational {
  return fraction(floorRational(multiplyRational(x, 1 << 30)), 1n << 30n);
}

/** The value at an exact point. */
export function valueAt(definition: UnaryDefinition, x: Rational, bits = 256): Ball {
  const value = definition.approximate(bits, exactBall(x)!);
  if (typeof value === "string") throw new Error(`${definition.name} is ${value} at a point of its domain`);
  return value;
}

export function overlaps(a: Ball, b: Ball): boolean {
  return compareRational(lowerEnd(a), upperEnd(b)) <= 0 && compareRational(lowerEnd(b), upperEnd(a)) <= 0;
}

/** The radius is below `2^-bits`, relatively or, around zero, absolutely. */
export function isThin(ball: Ball, bits: number): boolean {
  if (ball.rad === 0n) return true;
  return bitLength(ball.rad) + ball.exp <= Math.max(0, bitLength(ball.mid) + ball.exp) - bits;
}

export function agree(a: Enclosed, b: Enclosed): boolean {
  return typeof a === "object" && typeof b === "object" && overlaps(a, b);
}

/** The ball `[from, from + width]` with exact ends. */
export function ballOver(from: Rational, width: Rational): Ball {
  const middle = exactBall(addRational(from, divideRational(width, 2)))!;
  const radius = exactBall(divideRational(width, 2))!;
  const exp = Math.min(middle.exp, radius.exp);
  return { mid: middle.mid << BigInt(middle.exp - exp), rad: radius.mid << BigInt(radius.exp - exp), exp };
}
