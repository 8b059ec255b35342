import { areDisjoint, type Box, centre, isWithin } from "../../certificates/box/box.ts";
import type { BoxTests } from "../../certificates/box/tests.ts";
import { contraction, precondition, type SystemInDoubles } from "./evaluator.ts";

/** The zeros found so far, each in a small box of its own, and the boxes around them that hold no other. */
export interface Zeros {
  readonly boxes: readonly Box[];
  readonly neighbourhoods: readonly { readonly zero: number; readonly box: Box }[];
  /** The position of a neighbourhood that holds the box; `null` if there is none yet. */
  readonly around: (box: Box) => number | null;
  /** Looks for the one zero near the box and for a neighbourhood that holds the box and it. */
  readonly settle: (box: Box) => number | null;
}

const STEPS = 40;
/** Half widths of the small boxes, beside the size of the coordinates. */
const TOLERANCES: readonly number[] = [2 ** -44, 2 ** -38, 2 ** -30, 2 ** -22];
const LARGEST_CONTRACTION = 0.9;
const GROWTHS = 8;
const GROWTH = 1.5;

export function zerosOf(system: SystemInDoubles, tests: BoxTests): Zeros {
  const boxes: Box[] = [];
  const neighbourhoods: { zero: number; box: Box }[] = [];
  const contracts = (box: Box): boolean => {
    const linear = system.linearize(box, centre(box));
    const scaled = linear === null ? null : precondition(linear);
    return (
      scaled !== null &&
      contraction(
        scaled,
        box.map(([low, high]) => (high - low) / 2),
      ) < LARGEST_CONTRACTION
    );
  };

  /** The largest of growing boxes that is proved to hold at most one zero. */
  const largest = (at: readonly number[], start: readonly number[]): Box | null => {
    const candidates: Box[] = [];
    let radii = start;
    for (let i = 0; i < GROWTHS; i += 1) {
      const box = boxAround(at, radii);
      if (!contracts(box)) break;
      candidates.push(box);
      radii = radii.map((r) => r * GROWTH);
    }
    return candidates.reverse().find(tests.isInjective) ?? null;
  };

  const settle = (box: Box): number | null => {
    const at = iterate(system, box);
    if (at === null) return null;
    const radii = box.map(([low, high], i) => Math.max(at[i]! - low, high - at[i]!) * 1.0625);
    const wide = largest(at, radii);
    if (wide === null || !isWithin(box, wide)) return null;
    let zero = boxes.findIndex((other) => isWithin(other, wide));
    if (zero < 0) {
      const small = smallestAround(at, tests);
      if (small === null || !isWithin(small, wide) || !boxes.every((other) => areDisjoint(other, small))) return null;
      zero = boxes.length;
      boxes.push(small);
    }
    neighbourhoods.push({ zero, box: wide });
    return neighbourhoods.length - 1;
  };

  return {
    boxes,
    neighbourhoods,
    around: (box) => {
      for (let i = neighbourhoods.length - 1; i >= 0; i -= 1) if (isWithin(box, neighbourhoods[i]!.box)) return i;
      return null;
    },
    settle,
  };
}

/** The first of widening boxes around a point that is proved to hold exactly one zero. */
export function smallestAround(at: readonly number[], { holdsOne }: BoxTests): Box | null {
  const boxes = TOLERANCES.map((tolerance) =>
    boxAround(
      at,
      at.map((x) => tolerance * Math.max(Math.abs(x), 2 ** -8)),
    ),
  );
  return boxes.find(holdsOne) ?? null;
}

function boxAround(at: readonly number[], radii: readonly number[]): Box {
  return at.map((x, i) => [x - radii[i]!, x + radii[i]!]);
}

/** Newton's method from the centre, as long as it stays near the box. */
function iterate(system: SystemInDoubles, box: Box): readonly number[] | null {
  let at = centre(box);
  let last = Infinity;
  for (let i = 0; i < STEPS; i += 1) {
    const next = system.newton(at);
    if (next === null || !next.every((x, k) => isNear(x, box[k]!))) return null;
    const moved = Math.max(...next.map((x, k) => Math.abs(x - at[k]!) / Math.max(Math.abs(x), 2 ** -8)));
    at = next;
    if (moved <= 2 ** -50 || (moved < 2 ** -30 && moved >= last)) return at;
    last = moved;
  }
  return null;
}

function isNear(x: number, [low, high]: readonly [number, number]): boolean {
  const width = high - low;
  return x > low - width && x < high + width;
}
