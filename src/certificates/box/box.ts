import type { Ball } from "../../number/ball.ts";
import { hull, ZERO } from "../../number/rounding.ts";

/** A closed box: the ends of each coordinate, finite doubles. */
export type Box = readonly (readonly [low: number, high: number])[];

const buffer = new Float64Array(1);
const words = new Uint32Array(buffer.buffer);

/** The ball of radius 0 around a finite double. */
export function exactly(value: number): Ball {
  if (value === 0) return ZERO;
  buffer[0] = value;
  const exponent = (words[1]! >>> 20) & 0x7ff;
  const fraction = (BigInt(words[1]! & 0xfffff) << 32n) | BigInt(words[0]!);
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n);
  return { mid: value < 0 ? -mantissa : mantissa, rad: 0n, exp: Math.max(exponent, 1) - 1075 };
}

/** Balls that hold the sides; wider by one part in `2^bits` at most. */
export function ballsOf(box: Box, variables: readonly string[], bits: number): ReadonlyMap<string, Ball> {
  return new Map(box.map(([low, high], i) => [variables[i]!, between(exactly(low), exactly(high), bits)]));
}

function between(low: Ball, high: Ball, bits: number): Ball {
  const exp = Math.min(low.mid === 0n ? high.exp : low.exp, high.mid === 0n ? low.exp : high.exp);
  const whole = (ball: Ball): bigint => (ball.mid === 0n ? 0n : ball.mid << BigInt(ball.exp - exp));
  return hull(whole(low), whole(high), exp, bits);
}

/** Where a side is cut: not in the middle, so that points of symmetry do not come to lie on faces. */
export function cutOf([low, high]: readonly [number, number]): number {
  return low + (high - low) * 0.487;
}

/** The two parts of a box cut across one coordinate; `null` when it is too narrow to be cut. */
export function halves(box: Box, coordinate: number): readonly [Box, Box] | null {
  const [low, high] = box[coordinate]!;
  const cut = cutOf(box[coordinate]!);
  if (!(low < cut && cut < high)) return null;
  const part = (ends: readonly [number, number]): Box => box.map((side, i) => (i === coordinate ? ends : side));
  return [part([low, cut]), part([cut, high])];
}

export function isWithin(inner: Box, outer: Box): boolean {
  return inner.every(([low, high], i) => outer[i]![0] <= low && high <= outer[i]![1]);
}

export function areDisjoint(a: Box, b: Box): boolean {
  return a.some(([low, high], i) => high < b[i]![0] || b[i]![1] < low);
}

/** A point of the box near its centre. */
export function centre(box: Box): readonly number[] {
  return box.map(([low, high]) => low + (high - low) / 2);
}

export function isBox(box: Box, size: number): boolean {
  return (
    box.length === size && box.every(([low, high]) => Number.isFinite(low) && Number.isFinite(high) && low <= high)
  );
}
