import { definitionOf } from "../../functions/table.ts";
import {
  LARGEST_ANGLE,
  portableCos,
  portableExp,
  portableLog,
  portableSin,
  RELATIVE_ERROR,
  SINUSOID_ERROR,
} from "../../number/portable.ts";
import { fromDouble, toDouble } from "../../number/rational.ts";
import type { Interval } from "../bounds.ts";
import { rangeOn } from "../range.ts";
import { above, below, down, up } from "./rounding.ts";

/** The ends of an interval of doubles; NaN when it is empty, infinite where there is no bound. */
export type Ends = [low: number, high: number];

/** Writes the range of a function over `[low, high]` into `ends`. */
export type RangeInDoubles = (low: number, high: number, ends: Ends) => void;

/** How a function of one argument is enclosed in doubles: the usual ones fast, the others through their pieces. */
export function rangeInDoubles(name: string): RangeInDoubles {
  return FAST[name] ?? throughPieces(name);
}

const FAST: Readonly<Record<string, RangeInDoubles>> = {
  exp: increasing(portableExp, RELATIVE_ERROR, 1e-300, 0),
  log: (low, high, ends) => {
    ends[0] = low <= 0 ? -Infinity : logBelow(low);
    ends[1] = high <= 0 ? Number.NaN : logAbove(high);
    if (high <= 0) ends[0] = Number.NaN;
  },
  sin: (low, high, ends) => sinusoid(low, high, ends, portableSin, HALF_PI),
  cos: (low, high, ends) => sinusoid(low, high, ends, portableCos, 0),
  tanh: increasing((x) => 1 - 2 / (portableExp(2 * x) + 1), RELATIVE_ERROR, 2 ** -48, -1, 1),
  sigmoid: increasing((x) => 1 / (1 + portableExp(-x)), RELATIVE_ERROR * 2, 1e-300, 0, 1),
  sinh: increasing((x) => (portableExp(x) - portableExp(-x)) / 2, 2 ** -48, 2 ** -48, -Infinity),
  cosh: (low, high, ends) => {
    const cosh = (x: number) => (portableExp(x) + portableExp(-x)) / 2;
    const [a, b] = [cosh(low), cosh(high)];
    ends[0] = low <= 0 && high >= 0 ? 1 : Math.max(below(Math.min(a, b), 2 ** -48), 1);
    ends[1] = above(Math.max(a, b), 2 ** -48);
  },
  abs: (low, high, ends) => {
    ends[0] = low > 0 ? low : high < 0 ? -high : 0;
    ends[1] = Math.max(-low, high);
  },
};

export function logBelow(x: number): number {
  return below(portableLog(x), RELATIVE_ERROR);
}

export function logAbove(x: number): number {
  return above(portableLog(x), RELATIVE_ERROR);
}

export function expBelow(x: number): number {
  return Math.max(0, below(portableExp(x), RELATIVE_ERROR, 1e-300));
}

export function expAbove(x: number): number {
  return above(portableExp(x), RELATIVE_ERROR, 1e-300);
}

function increasing(
  f: (x: number) => number,
  relative: number,
  absolute: number,
  least: number,
  most = Infinity,
): RangeInDoubles {
  return (low, high, ends) => {
    ends[0] = Math.max(below(f(low), relative, absolute), least);
    ends[1] = Math.min(above(f(high), relative, absolute), most);
  };
}

const HALF_PI = 1.5707963267948966;
const TWO_PI = 6.283185307179586;

/** A function of period 2π with its maximum at `top`. */
function sinusoid(low: number, high: number, ends: Ends, f: (x: number) => number, top: number): void {
  ends[0] = -1;
  ends[1] = 1;
  if (!(high - low < TWO_PI) || low < -LARGEST_ANGLE || high > LARGEST_ANGLE) return;
  const [a, b] = [f(low), f(high)];
  const slack = 1e-10;
  if (!passes(low - slack, high + slack, top)) ends[1] = Math.min(Math.max(a, b) + SINUSOID_ERROR, 1);
  if (!passes(low - slack, high + slack, top - Math.PI)) ends[0] = Math.max(Math.min(a, b) - SINUSOID_ERROR, -1);
}

/** Whether `at + 2πk` may lie between. */
function passes(low: number, high: number, at: number): boolean {
  return Math.ceil((low - at) / TWO_PI) * TWO_PI + at <= high;
}

const BITS = 60;

function throughPieces(name: string): RangeInDoubles {
  const definition = definitionOf(name);
  return (low, high, ends) => {
    ends[0] = -Infinity;
    ends[1] = Infinity;
    if (definition.kind !== "unary") return;
    const x: Interval = {
      from: low === -Infinity ? "-oo" : fromDouble(low),
      to: high === Infinity ? "+oo" : fromDouble(high),
    };
    const range = rangeOn(definition, x, BITS);
    ends[0] = range === null ? Number.NaN : range.from === "-oo" ? -Infinity : down(toDouble(range.from));
    ends[1] = range === null ? Number.NaN : range.to === "+oo" ? Infinity : up(toDouble(range.to));
  };
}
