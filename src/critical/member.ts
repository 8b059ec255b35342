import type { Condition, Expr } from "../expr/expr.ts";
import type { Budget } from "../expr/problem.ts";
import type { Point } from "../expr/real.ts";
import { addRational, compareRational, fraction, multiplyRational, type Rational } from "../number/rational.ts";
import { polynomialOf, totalDegree } from "../polynomial/polynomial.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { isolateRoots } from "../polynomial/real-roots.ts";
import { combinations } from "./combinations.ts";
import { interiorOf } from "./domain.ts";
import { rationalNumber } from "./real-number.ts";
import type { SolvedFamily } from "./solution.ts";
import { truthAt } from "./truth-at.ts";

const MOST_TRIALS = 400;
const HALF = fraction(1n, 2n);

/**
 * Whether some member satisfies the conditions of a family with room on all sides: one of its samples, or one with simple
 * values of the parameters. False when none is found. Linear conditions and integers are left to others: true for these.
 */
export function hasMember({ where, params, integers, equations, samples }: SolvedFamily, budget: Budget): boolean {
  const conditions = where.map(interiorOf);
  const holdsAt = (point: Point): boolean =>
    conditions.every((condition) => truthAt(condition, point, budget) === "true");
  if (equations.length > 0) return (samples ?? []).some(holdsAt);
  if (integers.length > 0 || conditions.every((condition) => isLinear(condition, params))) return true;
  const lists = params.map((name) => trialsOf(conditions, name));
  if (lists.reduce((count, list) => count * list.length, 1) > MOST_TRIALS) {
    const most = Math.max(3, Math.floor(MOST_TRIALS ** (1 / lists.length)));
    for (const [i, list] of lists.entries()) lists[i] = list.slice(0, most);
  }
  return combinations(lists).some((values) =>
    holdsAt(new Map(params.map((name, i) => [name, rationalNumber(values[i]!)]))),
  );
}

/** Or what leaves out only a set without interior. */
function isLinear(condition: Condition, params: readonly string[]): boolean {
  if (condition.kind === "connective") {
    return condition.name === "and" && condition.conditions.every((part) => isLinear(part, params));
  }
  if (condition.name === "!=") return true;
  const polynomial = polynomialOf(condition.args[0]!, params);
  return polynomial !== null && totalDegree(polynomial) <= 1;
}

/** Values of a parameter: between and beyond those at which a condition on it alone changes, then some others. */
function trialsOf(conditions: readonly Condition[], name: string): readonly Rational[] {
  const ends = conditions.flatMap(sidesOf).flatMap((side) => {
    const f = rationalFunctionOf(side, name);
    if (f === null) return [];
    return [f.numerator, f.denominator]
      .filter((p) => p.length > 1)
      .flatMap((p) => isolateRoots(p).flatMap(({ isolating }) => [...isolating]));
  });
  const sorted = ends.sort(compareRational);
  const between = sorted.slice(1).map((end, i) => multiplyRational(HALF, addRational(end, sorted[i]!)));
  const beyond = sorted.length === 0 ? [] : [addRational(sorted[0]!, -1), addRational(sorted.at(-1)!, 1)];
  const others: readonly Rational[] = [0, 1, -1, HALF, fraction(-1n, 2n), 2, -2, 3, -3, fraction(1n, 10n), 10, -10];
  return [...between, ...sorted, ...beyond, ...others];
}

function sidesOf(condition: Condition): readonly Expr[] {
  return condition.kind === "connective" ? condition.conditions.flatMap(sidesOf) : [condition.args[0]!];
}
