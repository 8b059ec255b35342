import { denseHessian, hessian } from "../calculus/hessian.ts";
import { compileDoubles } from "../evaluate/double.ts";
import { comparedIn } from "../expr/postorder.ts";
import { poll } from "../number/patience.ts";
import { fraction, fromDouble, type Rational, toDouble } from "../number/rational.ts";
import type { Box, Range } from "./box.ts";
import { extremeEigenvalue } from "./extreme-eigenvalue.ts";
import type { Search } from "./witness.ts";

const MOST_STARTS = 240;
const DESCENTS = 3;
const ROUNDS = 40;
/** Entries of Hessians that may be worked out, roughly. */
const MOST_ENTRIES = 400_000;

const FAR = [0, 1, -1, 3, -3, 0.3, -0.3, 10, -10, 0.1, -0.1, 30, -30, 100, -100, 1000, -1000];
const STEPS = [1, 0.1, 3, 0.3, 10, 0.01, 30, 0.001, 100, 1000];
const PARTS = [0.5, 0.25, 0.75, 0.1, 0.9, 0.02, 0.98, 0.001, 0.999];

/**
 * Points at which the Hessian has an eigenvalue of the sign -1 or 1, as found in doubles: the most extreme ones of a fixed sequence
 * of starts over many magnitudes, and what a pattern search makes of them (Hooke and Jeeves 1961), in short decimals.
 */
export function* descentPoints(search: Search, box: Box, sign: -1 | 1): Generator<readonly Rational[]> {
  const { variables } = search;
  const bendAt = bendFunction(search, sign);
  const lists = variables.map((name) => valuesIn(box.get(name)!));
  const count = Math.min(MOST_STARTS, Math.floor(MOST_ENTRIES / (variables.length ** 2 * 40)));
  const starts = startsFrom(lists, count)
    .map((at) => ({ at, bend: bendAt(at) }))
    .filter(({ bend }) => bend > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.bend - a.bend);
  for (const { at, bend } of starts.slice(0, DESCENTS)) if (bend > 0) yield* roundings(at, bendAt);
  for (const start of starts.slice(0, DESCENTS)) {
    const { at, bend } = climb(start, bendAt);
    if (bend > 0) yield* roundings(at, bendAt);
  }
}

type Point = readonly number[];

/** How far the Hessian bends to that side, relative to its size: positive at a witness, `-Infinity` outside the domain. */
function bendFunction({ objective, variables, conditions }: Search, sign: -1 | 1): (at: Point) => number {
  const n = variables.length;
  const entries = denseHessian(hessian(objective, variables)).flat();
  const compared = conditions.flatMap((condition) =>
    condition.kind === "relation" && condition.name !== "=" && condition.name !== "!=" ? comparedIn(condition) : [],
  );
  const compiled = compileDoubles([...entries, ...compared], variables);
  return (at) => {
    poll(20 * n * n);
    const values = compiled(at);
    if (!values.every(Number.isFinite)) return Number.NEGATIVE_INFINITY;
    for (let i = entries.length; i < values.length; i += 1) if (!(values[i]! > 0)) return Number.NEGATIVE_INFINITY;
    return extremeEigenvalue(values, n, sign);
  };
}

function valuesIn({ from, to }: Range): readonly number[] {
  if (from !== null && to !== null) {
    const [low, high] = [toDouble(from), toDouble(to)];
    return PARTS.map((part) => low + part * (high - low));
  }
  if (from !== null) return STEPS.map((step) => toDouble(from) + step);
  return to !== null ? STEPS.map((step) => toDouble(to) - step) : FAR;
}

/** In one variable all values; else a fixed sequence that runs through the lists at different paces. */
function startsFrom(lists: readonly (readonly number[])[], count: number): readonly Point[] {
  if (lists.length === 1) return lists[0]!.map((value) => [value]);
  let state = 1;
  return Array.from({ length: count }, () =>
    lists.map((list) => {
      state = (state * 48271) % 2147483647;
      return list[Math.floor(Math.sqrt(state / 2147483647) ** 3 * list.length) % list.length]!;
    }),
  );
}

function climb(
  start: { readonly at: Point; readonly bend: number },
  bendAt: (at: Point) => number,
): { at: Point; bend: number } {
  let { at, bend } = start;
  let step = 0.5;
  for (let round = 0; round < ROUNDS && step > 1e-6; round += 1) {
    let better = false;
    for (let i = 0; i < at.length; i += 1) {
      for (const side of [1, -1]) {
        const next = at.with(i, at[i]! + side * step * Math.max(Math.abs(at[i]!), 0.1));
        const value = bendAt(next);
        if (value <= bend) continue;
        [at, bend, better] = [next, value, true];
      }
    }
    if (!better) step /= 2;
  }
  return { at, bend };
}

/** The point in ever more digits, where it is still a witness in doubles. */
function* roundings(at: Point, bendAt: (at: Point) => number): Generator<readonly Rational[]> {
  for (const digits of [1, 2, 4, 9]) {
    const rounded = at.map((value) => Number(value.toPrecision(digits)));
    if (bendAt(rounded) > 0) yield rounded.map(decimalOf);
  }
}

/** The decimal that the double is written as. */
function decimalOf(value: number): Rational {
  const [, sign, whole, part = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === undefined) return fromDouble(value);
  const shift = Number(exponent) - part.length;
  const digits = BigInt(`${sign}${whole}${part}`);
  return shift < 0 ? fraction(digits, 10n ** BigInt(-shift)) : fraction(digits * 10n ** BigInt(shift), 1n);
}
