import type { Box } from "../../certificates/box/box.ts";
import type { CriticalSystem } from "../../certificates/box/system.ts";
import { compileIntervals } from "../../evaluate/tape/interval-tape.ts";
import { down, up } from "../../evaluate/tape/rounding.ts";
import { approximateInverse } from "../../number/approximate-inverse.ts";

/** The gradient over a box, linearised around a point of it and multiplied by a matrix, in doubles. */
export interface Linear {
  /** Enclosures of the derivatives, rows first: `[low, high]`. */
  readonly slopes: readonly (readonly (readonly [number, number])[])[];
  readonly at: readonly (readonly [number, number])[];
}

export interface SystemInDoubles {
  /** Some component of the gradient keeps off 0 in the box, or has no value there. */
  readonly excludes: (box: Box) => boolean;
  /** `null` where something is not bounded. */
  readonly linearize: (box: Box, at: readonly number[]) => Linear | null;
  /** A step of Newton's method; `null` where it fails. */
  readonly newton: (at: readonly number[]) => readonly number[] | null;
}

/** The gradient and the Hessian over boxes, in doubles rounded outwards: quick, for the search only. */
export function systemInDoubles({ gradient, hessian, variables }: CriticalSystem): SystemInDoubles {
  const n = variables.length;
  const tape = compileIntervals([...gradient, ...hessian.flat()], variables);
  const place = hessian.map((row, i) => row.map((_, j) => n + i * n + j));
  const [low, high] = [new Float64Array(n), new Float64Array(n)];
  const load = (box: Box): void => {
    for (const [i, side] of box.entries()) [low[i], high[i]] = side;
  };
  const ends = (output: number): readonly [number, number] => [tape.low(output), tape.high(output)];
  const values = (count: number): readonly (readonly [number, number])[] => {
    tape.run(low, high, count);
    return gradient.map((_, i) => ends(i));
  };
  return {
    excludes: (box) => {
      load(box);
      return values(n).some(([from, to]) => from > 0 || to < 0 || Number.isNaN(from) || Number.isNaN(to));
    },
    linearize: (box, point) => {
      load(box);
      tape.run(low, high, n + n * n);
      const slopes = place.map((row) => row.map(ends));
      if (!slopes.every((row) => row.every(isFinitePair))) return null;
      load(point.map((x) => [x, x]));
      const at = values(n);
      return at.every(isFinitePair) ? { slopes, at } : null;
    },
    newton: (point) => {
      load(point.map((x) => [x, x]));
      tape.run(low, high, n + n * n);
      const inverse = approximateInverse(place.map((row) => row.map((output) => middle(ends(output)))));
      if (inverse === null) return null;
      const slopes = gradient.map((_, i) => middle(ends(i)));
      const next = point.map((x, i) => x - inverse[i]!.reduce((sum, y, j) => sum + y * slopes[j]!, 0));
      return next.every(Number.isFinite) ? next : null;
    },
  };
}

export function middle([low, high]: readonly [number, number]): number {
  return low + (high - low) / 2;
}

function isFinitePair([low, high]: readonly [number, number]): boolean {
  return Number.isFinite(low) && Number.isFinite(high);
}

/** The linearisation times an approximate inverse of the middle of its derivatives. */
export function precondition({ slopes, at }: Linear): Linear | null {
  const inverse = approximateInverse(slopes.map((row) => row.map(middle)));
  if (inverse === null) return null;
  return {
    slopes: inverse.map((row) => at.map((_, j) => dot(row, (k) => slopes[k]![j]!))),
    at: inverse.map((row) => dot(row, (k) => at[k]!)),
  };
}

function dot(row: readonly number[], entry: (k: number) => readonly [number, number]): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const [k, y] of row.entries()) {
    const [a, b] = entry(k);
    low = down(low + down(y >= 0 ? y * a : y * b));
    high = up(high + up(y >= 0 ? y * b : y * a));
  }
  return [low, high];
}

/** `Σ |slope|·radius`, upwards. */
export function reach(slopes: readonly (readonly [number, number])[], radii: readonly number[]): number {
  let total = 0;
  for (const [j, [low, high]] of slopes.entries()) total = up(total + up(Math.max(-low, high) * radii[j]!));
  return total;
}

/** How much `x - F(x)` shrinks distances measured by the radii, at most, for a preconditioned linearisation of F. */
export function contraction({ slopes }: Linear, radii: readonly number[]): number {
  let worst = 0;
  for (const [i, row] of slopes.entries()) {
    const rest = row.map(([low, high], j) => (i === j ? ([1 - high, 1 - low] as const) : ([-high, -low] as const)));
    worst = Math.max(worst, reach(rest, radii) / radii[i]!);
  }
  return Number.isNaN(worst) ? Infinity : worst;
}
