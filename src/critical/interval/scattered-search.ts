import { areDisjoint, type Box } from "../../certificates/box/box.ts";
import { type CriticalSystem, criticalSystem } from "../../certificates/box/system.ts";
import { type BoxTests, boxTests } from "../../certificates/box/tests.ts";
import { type ExclusionCertificate, LARGEST_SIZE } from "../../certificates/exclusion.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { freeNames } from "../../expr/build.ts";
import { postorder } from "../../expr/postorder.ts";
import { poll, withinSteps } from "../../number/patience.ts";
import { restrict } from "../restrict.ts";
import type { Solution, SolvedPoint, Task } from "../solution.ts";
import { type SystemInDoubles, systemInDoubles } from "./evaluator.ts";
import { inOrder } from "./order.ts";
import { pointIn } from "./point.ts";
import { boundsOf, boxWithin, directionsOf } from "./region.ts";
import { smallestAround } from "./zeros.ts";

/** Half widths of the boxes from which Newton's method starts, one after the other, where the domain has no bounds. */
const RADII: readonly number[] = [1, 2, 4, 16];
const STARTS = 64;
/** The search ends when so many starts in a row found nothing new. */
const PATIENCE = 192;
const ITERATIONS = 60;
/** Steps of Newton's method beyond this size lead nowhere. */
const FARTHEST = 2 ** 20;

/**
 * Some critical points, where no way to all of them is left: those to which Newton's method leads from scattered starts, each
 * then proved to be the only one in a small box, with its type. That there are others is never denied: `reason` is the gap.
 * `null` when none is found in so many steps, of which as many again may go into types, or when the function has parameters.
 */
export function scatteredSearch(task: Task, reason: Diagnostic, steps: number): Solution | null {
  const { objective, variables, domain, budget } = task;
  if (variables.length === 0 || variables.length > LARGEST_SIZE) return null;
  if (freeNames(objective).some((name) => !variables.includes(name))) return null;
  const zeros: Box[] = [];
  const points: SolvedPoint[] = [];
  const shown: Box[] = [];
  withinSteps(steps, () => collect(task, zeros));
  withinSteps(steps, () => {
    const system = criticalSystem(objective, variables);
    for (const box of zeros.sort(inOrder)) {
      points.push(pointIn(system, box));
      shown.push(box);
    }
  });
  if (points.length === 0) return null;
  const certificate: ExclusionCertificate = {
    kind: "exclusion",
    objective,
    variables,
    region: hullOf(shown),
    script: "U",
    zeros: shown,
    neighbourhoods: [],
    tails: null,
    complete: false,
  };
  const solution: Solution = {
    variables,
    method: "scattered",
    gap: reason,
    points,
    families: [],
    candidates: [],
    countReal: null,
    countComplex: null,
    infimum: null,
    supremum: null,
    certificate,
  };
  return withinSteps(steps, () => restrict(solution, domain, budget));
}

/** Disjoint boxes with one critical point each, as long as the steps last. */
function collect({ objective, variables, domain }: Task, zeros: Box[]): void {
  const system = criticalSystem(objective, variables);
  const cost = costOf(system);
  poll(cost);
  const doubles = systemInDoubles(system);
  const tests = boxTests(system);
  const bounds = boundsOf(domain, variables);
  const isBounded = directionsOf(bounds).every((direction) => direction === "");
  const regions = (isBounded ? RADII.slice(0, 1) : RADII).flatMap((radius) => {
    const region = boxWithin(bounds, radius);
    return region === null ? [] : [region];
  });
  if (regions.length === 0) return;
  let vain = 0;
  for (let start = 0; vain < PATIENCE; start += 1) {
    const region = regions[Math.floor(start / STARTS) % regions.length]!;
    const at = limitFrom(scatteredIn(region, start), doubles, cost);
    const isKnown = at !== null && zeros.some((box) => isNear(at, box));
    const box = at === null || isKnown ? null : provedBox(at, tests, cost);
    const isNew = box !== null && zeros.every((other) => areDisjoint(other, box));
    if (isNew) zeros.push(box);
    vain = isNew ? 0 : vain + 1;
  }
}

/** About the steps of one evaluation of gradient and Hessian. */
function costOf({ gradient, hessian }: CriticalSystem): number {
  return (
    1 + (postorder([...gradient, ...hessian.flat()]).reduce((sum, { depth }) => sum + (depth > 0 ? 2 : 1), 0) >> 2)
  );
}

function provedBox(at: readonly number[], tests: BoxTests, cost: number): Box | null {
  poll(32 * cost);
  return smallestAround(at, tests);
}

function isNear(at: readonly number[], box: Box): boolean {
  return box.every(([low, high], i) => {
    const margin = 2 ** -20 * Math.max(1, Math.abs(low), Math.abs(high));
    return at[i]! >= low - margin && at[i]! <= high + margin;
  });
}

/** Where Newton's method comes to rest. */
function limitFrom(start: readonly number[], doubles: SystemInDoubles, cost: number): readonly number[] | null {
  let at = start;
  let last = Infinity;
  for (let k = 0; k < ITERATIONS; k += 1) {
    poll(cost);
    const next = doubles.newton(at);
    if (next === null || next.some((x) => Math.abs(x) > FARTHEST)) return null;
    const moved = Math.max(...next.map((x, i) => Math.abs(x - at[i]!) / Math.max(Math.abs(x), 2 ** -8)));
    at = next;
    if (moved <= 2 ** -50 || (moved < 2 ** -30 && moved >= last)) return at;
    last = moved;
  }
  return null;
}

/** The k-th point of a sequence that fills a box evenly: multiples of powers of one number (Roberts 2018). */
function scatteredIn(box: Box, k: number): readonly number[] {
  const step = rootFor(box.length);
  let power = 1;
  return box.map(([low, high]) => {
    power /= step;
    const part = 0.5 + (k + 1) * power;
    return low + (high - low) * (part - Math.floor(part));
  });
}

/** The positive root of `x^(n + 1) = x + 1`, by division and multiplication alone. */
function rootFor(n: number): number {
  let [low, high] = [1, 2];
  for (let k = 0; k < 50; k += 1) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let i = 0; i <= n; i += 1) power *= middle;
    if (power < middle + 1) low = middle;
    else high = middle;
  }
  return low;
}

function hullOf(boxes: readonly Box[]): Box {
  return boxes.reduce((hull, box) =>
    hull.map(([low, high], i) => [Math.min(low, box[i]![0]), Math.max(high, box[i]![1])]),
  );
}
