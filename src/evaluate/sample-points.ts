import type { Condition, Expr } from "../expr/expr.ts";
import { type Budget, defaultBudget } from "../expr/problem.ts";
import {
  absRational,
  addRational,
  compareRational,
  divideRational,
  fraction,
  multiplyRational,
  negateRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";
import { truthOf } from "./truth.ts";

/** Simple numbers of both signs first, then fractions that no formula is made for, then large and small ones. */
const COORDINATES: readonly Rational[] = [
  ...[1, 2, -1, 0, 3, -2, 5, -7],
  ...(
    [
      [1, 2],
      [-1, 3],
      [3, 4],
      [7, 5],
      [-9, 7],
      [11, 3],
      [157, 29],
      [-33, 29],
      [72, 157],
      [-85, 157],
      [23, 2],
      [-41, 3],
      [101, 1],
      [1, 53],
    ] as const
  ).map(([n, d]) => fraction(BigInt(n), BigInt(d))),
];

/** Places between two bounds. */
const FRACTIONS: readonly Rational[] = (
  [
    [1, 2],
    [1, 3],
    [3, 4],
    [2, 7],
    [9, 11],
    [1, 17],
    [16, 19],
  ] as const
).map(([n, d]) => fraction(BigInt(n), BigInt(d)));

interface Range {
  least: Rational | null;
  greatest: Rational | null;
}

/**
 * Points of a fixed sequence of `trials` at which all conditions hold, proved. Bounds that a condition sets on one variable
 * (`2x - 6 > 0`) are kept from the start; other conditions are only tested.
 */
export function* pointsWhere(
  conditions: readonly Condition[],
  names: readonly string[],
  trials: number,
  budget: Budget = defaultBudget,
): Generator<ReadonlyMap<string, Rational>> {
  const ranges = rangesOf(conditions);
  for (let trial = 0; trial < (names.length === 0 ? 1 : trials) && !budget.expired(); trial += 1) {
    const at = new Map(names.map((name, i) => [name, coordinate(trial, i, ranges.get(name))]));
    if (conditions.every((condition) => truthOf(condition, at, budget) === "true")) yield at;
  }
}

function coordinate(trial: number, i: number, range: Range | undefined): Rational {
  const value = COORDINATES[(trial + i * (1 + Math.floor(trial / COORDINATES.length))) % COORDINATES.length]!;
  const { least, greatest } = range ?? { least: null, greatest: null };
  if (least !== null && greatest !== null) {
    const between = FRACTIONS[(trial + 2 * i) % FRACTIONS.length]!;
    return addRational(least, multiplyRational(between, subtractRational(greatest, least)));
  }
  const distance = value === 0 ? fraction(1n, 7n) : absRational(value);
  if (least !== null) return addRational(least, distance);
  return greatest === null ? value : subtractRational(greatest, distance);
}

function rangesOf(conditions: readonly Condition[]): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  const visit = (condition: Condition): void => {
    if (condition.kind === "connective") {
      if (condition.name === "and") condition.conditions.forEach(visit);
      return;
    }
    const bound = condition.name === "!=" ? null : boundOf(condition.args[0]!);
    if (bound === null) return;
    const range = ranges.get(bound.name) ?? { least: null, greatest: null };
    ranges.set(bound.name, range);
    if (bound.above || condition.name === "=") range.least = greater(range.least, bound.value);
    if (!bound.above || condition.name === "=") range.greatest = lesser(range.greatest, bound.value);
  };
  conditions.forEach(visit);
  return ranges;
}

/** Where `expr > 0` holds, for an expression `a·x + b`. */
function boundOf(expr: Expr): { readonly name: string; readonly value: Rational; readonly above: boolean } | null {
  if (expr.kind === "variable") return { name: expr.name, value: 0, above: true };
  if (expr.kind === "product") {
    const only = expr.args.length === 1 && expr.weights[0] === 1 ? expr.args[0]! : null;
    return only?.kind === "variable" ? { name: only.name, value: 0, above: signOfRational(expr.value) > 0 } : null;
  }
  if (expr.kind !== "sum" || expr.args.length !== 1 || expr.args[0]!.kind !== "variable") return null;
  const weight = expr.weights[0]!;
  const value = negateRational(divideRational(expr.value, weight));
  return { name: expr.args[0]!.name, value, above: signOfRational(weight) > 0 };
}

function greater(a: Rational | null, b: Rational): Rational {
  return a === null || compareRational(b, a) > 0 ? b : a;
}

function lesser(a: Rational | null, b: Rational): Rational {
  return a === null || compareRational(b, a) < 0 ? b : a;
}
