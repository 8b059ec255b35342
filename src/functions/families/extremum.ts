import {
  allOf,
  anyOf,
  atLeast,
  call,
  difference,
  greater,
  number,
  ONE,
  piecewise,
  relation,
  ZERO,
} from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { Ball } from "../../number/ball.ts";
import { compareRational, type Rational } from "../../number/rational.ts";
import type { GeneralDefinition } from "../definition.ts";

/** `1` for the greatest, `-1` for the least of the arguments. */
export type Direction = 1 | -1;

/** What `max` and `min` share. */
export function extremum(
  name: "max" | "min",
  direction: Direction,
): Omit<GeneralDefinition, "kind" | "name" | "summary" | "spelling"> {
  return {
    build: (...args) => {
      const distinct = leaveOneNumber(direction, [...new Set(args)]);
      return distinct.length === 1 ? distinct[0]! : call(name, ...distinct);
    },
    smooth: (...args) => oneAlone(direction, args),
    arity: [1, Number.POSITIVE_INFINITY],
    partial: (i, ...args) => piecewise([{ when: selects(direction, i, args), value: ONE }], ZERO),
    selects: (i, ...args) => selects(direction, i, args),
    values: [[[ZERO, ONE, number(-2)], number(direction === 1 ? 1 : -2)]],
    evaluate: direction === 1 ? Math.max : Math.min,
    approximate: (_, ...args) => args.reduce((a, b) => extremeBall(direction, a, b)),
    rational: (...args) => args.reduce((a, b) => extremeRational(direction, a, b)),
  };
}

/** The same value by cases. */
export function selection(direction: Direction, args: readonly Expr[]): Expr {
  const branches = args.slice(0, -1).map((value, i) => ({ when: selects(direction, i, args), value }));
  return piecewise(branches, args.at(-1)!);
}

function selects(direction: Direction, i: number, args: readonly Expr[]): Condition {
  const others = args.filter((_, j) => j !== i);
  return allOf(...others.map((other) => (direction === 1 ? atLeast(args[i]!, other) : atLeast(other, args[i]!))));
}

/** One argument is strictly better than all others: then the value is that argument nearby too. */
function oneAlone(direction: Direction, args: readonly Expr[]): Condition {
  if (args.length === 2) return relation("!=", difference(args[0]!, args[1]!));
  const alone = args.map((arg, i) => {
    const others = args.filter((_, j) => j !== i);
    return allOf(...others.map((other) => (direction === 1 ? greater(arg, other) : greater(other, arg))));
  });
  return anyOf(...alone);
}

function leaveOneNumber(direction: Direction, args: readonly Expr[]): readonly Expr[] {
  const numbers = args.flatMap((arg) => (arg.kind === "number" ? [arg.value] : []));
  if (numbers.length < 2) return args;
  const best = number(numbers.reduce((a, b) => extremeRational(direction, a, b)));
  return args.filter((arg) => arg.kind !== "number" || arg === best);
}

function extremeRational(direction: Direction, a: Rational, b: Rational): Rational {
  return direction * compareRational(a, b) >= 0 ? a : b;
}

/** End points are compared separately: the extreme of two intervals lies between the extremes of their ends. */
function extremeBall(direction: Direction, a: Ball, b: Ball): Ball {
  const exp = Math.min(a.exp, b.exp);
  const [lowA, highA] = endsAt(a, exp);
  const [lowB, highB] = endsAt(b, exp);
  const better = (x: bigint, y: bigint): bigint => (x > y === (direction === 1) ? x : y);
  const low = better(lowA, lowB);
  const high = better(highA, highB);
  return low === high ? { mid: low, rad: 0n, exp } : { mid: low + high, rad: high - low, exp: exp - 1 };
}

/** The end points of a ball in units of `2^exp`, `exp` at most that of the ball. */
function endsAt(ball: Ball, exp: number): readonly [bigint, bigint] {
  const shift = BigInt(ball.exp - exp);
  return [(ball.mid - ball.rad) << shift, (ball.mid + ball.rad) << shift];
}
