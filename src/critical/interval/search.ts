import { type Box, centre, halves } from "../../certificates/box/box.ts";
import type { CriticalSystem } from "../../certificates/box/system.ts";
import { type BoxTests, boxTests, type ExclusionTest } from "../../certificates/box/tests.ts";
import { poll } from "../../number/patience.ts";
import { contraction, type Linear, precondition, reach, systemInDoubles } from "./evaluator.ts";
import { zerosOf } from "./zeros.ts";

/** What a search leaves: a script for the certificate, and the parts that it did not decide. */
export interface Searched {
  readonly script: string;
  readonly zeros: readonly Box[];
  readonly neighbourhoods: readonly { readonly zero: number; readonly box: Box }[];
  readonly undecided: readonly Box[];
  /** Why it ended early: too many boxes, or too many that stay undecided. */
  readonly stopped: boolean;
  readonly boxes: number;
}

export interface SearchLimits {
  readonly boxes: number;
  /** Undecided boxes at which the search gives up: the zeros are not isolated, or the formula is not smooth. */
  readonly undecided: number;
  /** More zeros than this are not listed: they may be infinitely many. */
  readonly zeros: number;
  /** Boxes are not cut below this width beside the size of the coordinates. */
  readonly width: number;
}

export const defaultLimits: SearchLimits = { boxes: 40_000, undecided: 48, zeros: 500, width: 2 ** -26 };

/** For a region that was chosen without need. */
export const lowLimits: SearchLimits = { boxes: 3000, undecided: 12, zeros: 50, width: 2 ** -26 };

/**
 * All zeros of the gradient in a box by branch and prune (Moore, Kearfott and Cloud 2009; Neumaier 1990): doubles propose
 * what to say of a box, big integers confirm it, else the box is cut across the coordinate that matters most.
 */
export function searchBox(system: CriticalSystem, region: Box, limits: SearchLimits = defaultLimits): Searched {
  const doubles = systemInDoubles(system);
  const tests = boxTests(system);
  const zeros = zerosOf(doubles, tests);
  const script: string[] = [];
  const undecided: Box[] = [];
  const open: Box[] = [region];
  let boxes = 0;
  let stopped = false;
  while (open.length > 0) {
    const box = open.pop()!;
    boxes += 1;
    poll(system.variables.length ** 2);
    const isTooMuch = boxes > limits.boxes || undecided.length > limits.undecided;
    stopped ||= isTooMuch || zeros.boxes.length > limits.zeros;
    const verdict = stopped ? "U" : verdictOn(box);
    const parts = typeof verdict === "number" ? halves(box, verdict) : null;
    if (typeof verdict === "number" && parts !== null && !isTiny(box, limits.width)) {
      script.push(String.fromCharCode("a".charCodeAt(0) + verdict));
      open.push(parts[1], parts[0]);
      continue;
    }
    if (typeof verdict === "number" || verdict === "U") undecided.push(box);
    script.push(typeof verdict === "number" ? "U" : verdict);
  }
  return {
    script: script.join(""),
    zeros: zeros.boxes,
    neighbourhoods: zeros.neighbourhoods,
    undecided,
    stopped,
    boxes,
  };

  /** A leaf of the script, or the coordinate to cut across. */
  function verdictOn(box: Box): string | number {
    const near = zeros.around(box);
    if (near !== null) return `R${near}.`;
    if (doubles.excludes(box) && tests.excludes(box, "E")) return "E";
    const middle = centre(box);
    const radii = box.map(([low, high], i) => Math.max(middle[i]! - low, high - middle[i]!));
    const linear = doubles.linearize(box, middle);
    if (linear === null) return tests.excludes(box, "C") ? "C" : widest(box);
    const scaled = precondition(linear);
    const test = exclusionBy(linear, scaled, radii);
    if (test !== null && confirms(tests, box, test)) return test;
    if (scaled !== null && contraction(scaled, radii) < 1) {
      const settled = zeros.settle(box);
      if (settled !== null) return `R${settled}.`;
    }
    return smeared(linear, radii);
  }
}

function confirms(tests: BoxTests, box: Box, test: ExclusionTest): boolean {
  return tests.excludes(box, test);
}

function exclusionBy(linear: Linear, scaled: Linear | null, radii: readonly number[]): ExclusionTest | null {
  if (keepsOff(linear, radii)) return "V";
  return scaled !== null && keepsOff(scaled, radii) ? "P" : null;
}

function keepsOff({ slopes, at }: Linear, radii: readonly number[]): boolean {
  return at.some(([low, high], i) => {
    const spread = reach(slopes[i]!, radii);
    return low > spread || high < -spread;
  });
}

function widest(box: Box): number {
  return positionOfGreatest(
    box.map(([low, high]) => (high - low) / Math.max(1, Math.min(Math.abs(low), Math.abs(high)))),
  );
}

/** The coordinate whose side makes the gradient vary most. */
function smeared({ slopes }: Linear, radii: readonly number[]): number {
  const scales = slopes.map((row) => Math.max(...row.map(([low, high]) => Math.max(-low, high))) || 1);
  return positionOfGreatest(
    radii.map((radius, j) =>
      slopes.reduce((sum, row, i) => sum + (Math.max(-row[j]![0], row[j]![1]) * radius) / scales[i]!, 0),
    ),
  );
}

function positionOfGreatest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
}

function isTiny(box: Box, width: number): boolean {
  return box.every(([low, high]) => high - low <= width * Math.max(1, Math.abs(low), Math.abs(high)));
}
