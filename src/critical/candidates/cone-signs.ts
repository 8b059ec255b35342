import { type Box, ballsOf, halves } from "../../certificates/box/box.ts";
import { extendedEvaluator } from "../../evaluate/extended/extended.ts";
import { type Extended, isBall, spanOf } from "../../evaluate/extended/span.ts";
import type { Expr } from "../../expr/expr.ts";
import { ballSign } from "../../number/ball.ts";
import { poll } from "../../number/patience.ts";
import { combinations } from "../combinations.ts";

const BITS = 64;
const MOST_BOXES = 1500;
/** Coordinates of sample points, and how many points at most. */
const SAMPLES: readonly number[] = [1, -1, 0, 0.5, -0.5, 0.25, -0.75];
const MOST_SAMPLES = 700;

/**
 * The signs of a homogeneous function on the surface of the unit cube, where it is defined and no function of `within` is negative:
 * one sign everywhere, by enclosures over boxes, or both, by points at which all of `within` are positive; `null`: not decided.
 */
export function coneSigns(form: Expr, within: readonly Expr[], variables: readonly string[]): 1 | -1 | "both" | null {
  const evaluate = extendedEvaluator([form, ...within]);
  const valuesIn = (box: Box): readonly Extended[] => evaluate(ballsOf(box, variables, BITS), BITS);
  const seen = sampledSigns(valuesIn, variables.length);
  if (seen.size === 2) return "both";
  const sides: readonly (1 | -1)[] = seen.has(-1) ? [-1] : seen.has(1) ? [1] : [1, -1];
  return sides.find((sign) => isEverywhere(sign, valuesIn, variables.length)) ?? null;
}

function sampledSigns(valuesIn: (box: Box) => readonly Extended[], arity: number): ReadonlySet<1 | -1> {
  const seen = new Set<1 | -1>();
  const coordinates = SAMPLES.slice(0, arity <= 3 ? SAMPLES.length : 3);
  if (coordinates.length ** arity > MOST_SAMPLES) return seen;
  for (const point of combinations(Array.from({ length: arity }, () => coordinates))) {
    if (!point.some((x) => Math.abs(x) === 1)) continue;
    poll(arity ** 2);
    const [value, ...sides] = valuesIn(point.map((x) => [x, x]));
    const sign = typeof value === "object" && isBall(value) ? ballSign(value) : null;
    if ((sign === 1 || sign === -1) && sides.every((side) => signOf(side) === 1)) seen.add(sign);
  }
  return seen;
}

function isEverywhere(sign: 1 | -1, valuesIn: (box: Box) => readonly Extended[], arity: number): boolean {
  const open = facesOfCube(arity);
  for (let boxes = 0; open.length > 0; boxes += 1) {
    if (boxes > MOST_BOXES) return false;
    poll(arity ** 2);
    const box = open.pop()!;
    const [value, ...sides] = valuesIn(box);
    if (value === "undefined" || sides.some((side) => side === "undefined" || signOf(side) === -1)) continue;
    if (signOf(value!) === sign) continue;
    const parts = halves(box, widest(box));
    if (parts === null) return false;
    open.push(...parts);
  }
  return true;
}

/** The sign of all values; `null` where there may be several. */
function signOf(value: Extended): -1 | 0 | 1 | null {
  if (value === "undefined") return null;
  if (isBall(value)) return ballSign(value);
  const { lower, upper } = spanOf(value);
  if (lower !== null && ballSign(lower) === 1) return 1;
  return upper !== null && ballSign(upper) === -1 ? -1 : null;
}

function facesOfCube(arity: number): Box[] {
  return Array.from({ length: arity }, (_, i) => i).flatMap((i) =>
    [1, -1].map((side): Box => Array.from({ length: arity }, (_, k) => (k === i ? [side, side] : [-1, 1]))),
  );
}

function widest(box: Box): number {
  return box.reduce((best, [low, high], i) => (high - low > box[best]![1] - box[best]![0] ? i : best), 0);
}
