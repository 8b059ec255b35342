import { derivative } from "../../calculus/derivative.ts";
import { gradient } from "../../calculus/gradient.ts";
import type { Box } from "../../certificates/box/box.ts";
import { criticalSystem } from "../../certificates/box/system.ts";
import { isPeriod, type PeriodicCertificate } from "../../certificates/periodic.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { success } from "../../diagnostic/result.ts";
import { difference, freeNames, ONE, PI, product, quotient, scale, sum, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { comparedIn, postorder } from "../../expr/postorder.ts";
import { definitionOf } from "../../functions/table.ts";
import {
  absRational,
  denominator,
  divideRational,
  fraction,
  numerator,
  type Rational,
  toDouble,
} from "../../number/rational.ts";
import { exprOfReal } from "../../print/real.ts";
import { simplify } from "../../simplify/simplify.ts";
import { allConditions } from "../domain.ts";
import { compareReals, realOfExpr } from "../real-number.ts";
import { restrict } from "../restrict.ts";
import type { Engine, Extent, Solution, SolvedFamily, SolvedPoint, Standing, Task } from "../solution.ts";
import { exclusionCertificate, gapOf, searchedPart } from "./interval.ts";
import { pointIn } from "./point.ts";
import { type Bounds, boundsOf } from "./region.ts";
import { defaultLimits, searchBox } from "./search.ts";

/** Where a period begins, in periods: critical points seldom lie there. */
const STARTS: readonly number[] = [-0.387, -0.2931, -0.4447];

/**
 * Functions whose gradient is periodic in some variables: all critical points of one period, by enclosures, each with its translates as a
 * family over the integers.
 */
export const periodic: Engine = (task) => {
  const { objective, variables } = task;
  if (freeNames(objective).some((name) => !variables.includes(name))) return null;
  const periods = variables.map((name) => periodOf(task, name));
  if (periods.every((period) => period === null)) return null;
  for (const start of STARTS) {
    const solution = solvedFrom(start, task, periods);
    if (solution === null) return null;
    if (solution !== "edge") return success(solution);
  }
  return null;
};

/** A common period of the angles, if the gradient and the domain are proved to have it, and nothing else bounds the variable. */
function periodOf({ objective, variables, domain }: Task, name: string): Expr | null {
  const { natural, assumptions, region } = domain;
  if (!variables.includes(name) || [...assumptions, ...region].some((c) => freeNames(c).includes(name))) return null;
  const speeds: Rational[] = [];
  const units = new Set<Expr>();
  for (const node of postorder([objective])) {
    if (node.kind !== "call" || !freeNames(node).includes(name)) continue;
    const definition = definitionOf(node.name);
    if (definition.kind !== "unary" || definition.period === undefined) continue;
    const speed = simplify(derivative(node.args[0]!, name));
    const turns = speed.kind === "number" ? speed : simplify(quotient(speed, PI));
    if (turns.kind !== "number" || turns.value === 0) return null;
    speeds.push(absRational(turns.value));
    units.add(turns === speed ? PI : ONE);
  }
  if (units.size !== 1) return null;
  const half = scale([...units][0]!, divideRational(1, commonDivisor(speeds)));
  const parts = [...gradient(objective, variables), ...natural.flatMap(comparedIn)];
  return [half, scale(half, 2)].find((period) => parts.every((part) => isPeriod(part, name, period))) ?? null;
}

/** The largest rational number of which all are multiples. */
function commonDivisor(values: readonly Rational[]): Rational {
  const below = values.reduce((product, value) => product * denominator(value), 1n);
  const tops = values.map((value) => (numerator(value) * below) / denominator(value));
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
  return fraction(tops.reduce(gcd), below);
}

function solvedFrom(start: number, task: Task, periods: readonly (Expr | null)[]): Solution | "edge" | null {
  const { objective, variables, domain, budget } = task;
  const system = criticalSystem(objective, variables);
  const bounds: Bounds = boundsOf(domain, variables).map((own, i) => {
    const period = periods[i];
    if (period === null || period === undefined) return own;
    const length = lengthOf(period);
    return [start * length, (start + 1) * length];
  });
  const searched = searchedPart(system, bounds);
  if (searched === null || !searched.isWhole) return null;
  const { region } = searched;
  const found = searchBox(system, region, defaultLimits);
  if (gapOf(found, variables) !== null) return null;
  if (found.zeros.some((zero) => isNearEdge(zero, region, periods))) return "edge";
  const search = exclusionCertificate(task, searched, found);
  const certificate: PeriodicCertificate = { kind: "periodic", objective, variables, periods, search };
  const points = withExtremes(
    [...found.zeros].map((box) => pointIn(system, box)),
    task,
    periods,
  );
  const inside = restrict({ ...EMPTY, variables, points, certificate }, domain, budget);
  const repeats = isPeriodic(task, periods);
  const families = inside.points
    .map((point) => translates(point, periods, task))
    .map((family) => (family === null || repeats ? family : { ...family, value: null }));
  const isWritten = !families.includes(null);
  return {
    ...inside,
    gap: inside.gap ?? (isWritten ? null : located),
    points: isWritten ? [] : inside.points,
    families: isWritten ? (families as readonly SolvedFamily[]) : [],
    infimum: extentOf(points, "lowest"),
    supremum: extentOf(points, "highest"),
    countReal: inside.gap !== null ? null : points.length === 0 ? 0 : "infinite",
  };
}

const EMPTY = {
  method: "interval",
  gap: null,
  families: [],
  candidates: [],
  countReal: null,
  countComplex: null,
  infimum: null,
  supremum: null,
} as const;

const located: Diagnostic = {
  code: "unable/no-algorithm",
  message: "the critical points repeat with the period of f, and those of one period have no exact form",
};

function lengthOf(period: Expr): number {
  if (period.kind === "number") return toDouble(period.value);
  return period.kind === "product" ? toDouble(period.value) * Math.PI : Math.PI;
}

/** Whether a zero lies where both ends of a period are searched. */
function isNearEdge(zero: Box, region: Box, periods: readonly (Expr | null)[]): boolean {
  return periods.some((period, i) => {
    if (period === null) return false;
    const [low, high] = region[i]!;
    const margin = (high - low) / 1024;
    return zero[i]![0] < low + margin || zero[i]![1] > high - margin;
  });
}

/** A function that is periodic in all variables and defined everywhere is least and greatest at critical points. */
function withExtremes(
  points: readonly SolvedPoint[],
  task: Task,
  periods: readonly (Expr | null)[],
): readonly SolvedPoint[] {
  if (periods.includes(null) || allConditions(task.domain).length > 0 || !isPeriodic(task, periods)) return points;
  const extreme = (point: SolvedPoint, side: 1 | -1): boolean | null => {
    const orders = points.map((other) => (other === point ? 0 : compareReals(point.value, other.value, task.budget)));
    if (orders.some((order) => order === -side)) return false;
    return orders.includes(null) ? null : true;
  };
  return points.map((point) => ({ ...point, lowest: extreme(point, -1), highest: extreme(point, 1) }));
}

function extentOf(points: readonly SolvedPoint[], side: keyof Standing): Extent | null {
  const value = points.find((point) => point[side] === true)?.value;
  return value === undefined || value.kind === "located" ? null : { value, attained: true };
}

/** Whether f itself has the periods of its gradient. */
function isPeriodic({ objective, variables }: Task, periods: readonly (Expr | null)[]): boolean {
  return periods.every((period, i) => period === null || isPeriod(objective, variables[i]!, period));
}

/** The point with all multiples of the periods added; `null` where a coordinate has no exact form. */
function translates(point: SolvedPoint, periods: readonly (Expr | null)[], task: Task): SolvedFamily | null {
  const integers: string[] = [];
  const at = new Map<string, Expr>();
  for (const [i, name] of task.variables.entries()) {
    const real = point.at.get(name)!;
    const period = periods[i] ?? null;
    if (real.kind === "located") return null;
    if (period === null) {
      at.set(name, exprOfReal(real));
      continue;
    }
    const integer = task.freshName();
    integers.push(integer);
    const isLate = compareReals(real, realOfExpr(scale(period, fraction(1n, 2n))), task.budget) === 1;
    const start = isLate ? difference(exprOfReal(real), period) : exprOfReal(real);
    at.set(name, sum(start, product(period, variable(integer))));
  }
  const { type, strict, lowest, highest, value, reason, certificate } = point;
  const nature = { type, strict, lowest, highest, value: value.kind === "located" ? null : value, reason, certificate };
  return { dimension: 0, at, params: [], integers, where: [], equations: [], ...nature };
}
