import { extendedEvaluator } from "../../evaluate/extended/extended.ts";
import type { Span } from "../../evaluate/extended/span.ts";
import { linearCombination, monomial, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import { type Ball, negateBall } from "../../number/ball.ts";
import { compareRational, fromDouble, multiplyRational, powerRational } from "../../number/rational.ts";
import { type AtomicSum, atomicSum, exprOfAtomicSum } from "./atoms.ts";
import { type Box, ballsOf, exactly } from "./box.ts";
import { type CriticalSystem, comparedExpressions } from "./system.ts";
import { excludesZero, mustHold } from "./tests.ts";

/** In which directions a variable has no bound. */
export type Directions = "" | "+" | "-" | "+-";

/** What is searched besides a box: where some of the variables are beyond `radius`. */
export interface Surroundings {
  readonly directions: readonly Directions[];
  /** A variable counts as large as the weighted power of the others; 1 or 2. */
  readonly weights: readonly number[];
  /** A power of 4. */
  readonly radius: number;
}

/** An unbounded part of the space, and its charts: coordinates in which it lies in boxes. */
export interface Cell {
  /** No critical point, by the gradient as it stands. */
  readonly isFree: () => boolean;
  readonly charts: readonly Chart[];
}

export interface Chart {
  readonly box: Box;
  /** No critical point in a part of the box. */
  readonly excludes: (part: Box) => boolean;
}

const BITS = 64;
type Sign = 1 | -1 | 0;

/**
 * The cells that cover all points outside of the box: for each choice of variables that are beyond the radius, and their
 * signs. In a chart one of these, `x`, is the greatest: `x = ±1/t^w`, the others are `±s/t^v` with `0 <= s <= 1`, and the gradient
 * is multiplied by a power of t, so that it stays bounded where a polynomial is. `null` where the gradient is too long.
 */
export function cellsAround(system: CriticalSystem, box: Box, around: Surroundings): readonly Cell[] | null {
  const sums: AtomicSum[] = [];
  for (const slope of system.gradient) {
    const sum = atomicSum(slope, system.variables);
    if (sum === null) return null;
    sums.push(sum);
  }
  return choices(around.directions).map((signs): Cell => {
    const large = signs.flatMap((sign, i) => (sign === 0 ? [] : [i]));
    return {
      isFree: () => isFree(system, sums, box, signs, around.radius),
      charts: large.map((greatest) => chartOf(system, sums, box, signs, greatest, around)),
    };
  });
}

/** All choices of a sign or nothing for each variable, in order, but that of nothing for all. */
function choices(directions: readonly Directions[]): readonly (readonly Sign[])[] {
  let lists: Sign[][] = [[]];
  for (const direction of directions) {
    const signs: Sign[] = [
      0,
      ...(direction.includes("+") ? [1 as const] : []),
      ...(direction.includes("-") ? [-1 as const] : []),
    ];
    lists = lists.flatMap((list) => signs.map((sign) => [...list, sign]));
  }
  return lists.filter((list) => list.some((sign) => sign !== 0));
}

/** The terms as they stand, each variable to be replaced by an expression. */
function exprOfSum({ atoms, terms }: AtomicSum, monomialOf: (powers: readonly number[]) => Expr): Expr {
  const products = terms.map(({ powers, multiplicities }) =>
    monomial([monomialOf(powers), ...atoms], [1, ...multiplicities], 1),
  );
  return linearCombination(
    products,
    terms.map(({ coefficient }) => coefficient),
    0,
  );
}

function isFree(
  system: CriticalSystem,
  sums: readonly AtomicSum[],
  box: Box,
  signs: readonly Sign[],
  radius: number,
): boolean {
  const { variables, smooth } = system;
  const slopes = sums.map((sum) => exprOfAtomicSum(sum, variables));
  const compared = comparedExpressions(smooth);
  const inside = ballsOf(box, variables, BITS);
  const places = new Map<string, Ball | Span>(inside);
  for (const [i, sign] of signs.entries()) if (sign !== 0) places.set(variables[i]!, beyond(radius, sign));
  const values = extendedEvaluator([...slopes, ...compared])(places, BITS);
  const known = new Map(compared.map((expr, i) => [expr, values[slopes.length + i]!]));
  return values.slice(0, slopes.length).some(excludesZero) && smooth.every((condition) => mustHold(condition, known));
}

function beyond(radius: number, sign: 1 | -1): Span {
  return sign === 1 ? { lower: exactly(radius), upper: null } : { lower: null, upper: negateBall(exactly(radius)) };
}

/** The names of the variables stand for the coordinates of the chart. */
function chartOf(
  system: CriticalSystem,
  sums: readonly AtomicSum[],
  box: Box,
  signs: readonly Sign[],
  greatest: number,
  { weights, radius }: Surroundings,
): Chart {
  const { variables } = system;
  const names = variables.map((name) => variable(name));
  const degreeOf = (powers: readonly number[]): number =>
    powers.reduce((total, power, i) => total + (signs[i] === 0 ? 0 : power * weights[i]!), 0);
  const at = new Map(
    variables.flatMap((name, i) => {
      const own = i === greatest ? [] : [names[i]!];
      const image = monomial([names[greatest]!, ...own], [-weights[i]!, ...own.map(() => 1)], signs[i]!);
      return signs[i] === 0 ? [] : [[name, image] as const];
    }),
  );
  const slopes = sums.map((sum) => {
    const degree = Math.max(0, ...sum.terms.map(({ powers }) => degreeOf(powers)));
    const image: AtomicSum = { ...sum, atoms: sum.atoms.map((atom) => substitute(atom, at)) };
    return exprOfSum(image, (powers) => {
      const own = powers.map((power, i) => (i === greatest ? degree - degreeOf(powers) : power));
      const sign = powers.reduce((product, power, i) => (signs[i] === -1 && power % 2 === 1 ? -product : product), 1);
      return monomial(names, own, sign);
    });
  });
  const smooth = system.smooth.map((condition) => substituteInCondition(condition, at));
  const compared = comparedExpressions(smooth);
  const evaluate = extendedEvaluator([...slopes, ...compared]);
  const nearest = nearestTo(radius, weights[greatest]!);
  return {
    box: box.map((side, i) => (signs[i] === 0 ? side : [0, i === greatest ? nearest : 1])),
    excludes: (part) => {
      const values = evaluate(ballsOf(part, variables, BITS), BITS);
      const known = new Map(compared.map((expr, i) => [expr, values[slopes.length + i]!]));
      return (
        values.slice(0, slopes.length).some(excludesZero) && smooth.every((condition) => mustHold(condition, known))
      );
    },
  };
}

/** Whether the numbers make sense, and the box reaches as far as they say. */
export function areSurroundings({ directions, weights, radius }: Surroundings, box: Box): boolean {
  if (directions.length !== box.length || weights.length !== box.length) return false;
  if (!weights.every((weight) => weight === 1 || weight === 2)) return false;
  if (![4, 16, 64, 256, 1024].includes(radius)) return false;
  return directions.every((direction, i) => {
    const [low, high] = box[i]!;
    return (!direction.includes("+") || high === radius) && (!direction.includes("-") || low === -radius);
  });
}

/** A double t, not far above the least, with `t^weight·radius >= 1`: proved by rational arithmetic, whatever roots round to. */
function nearestTo(radius: number, weight: number): number {
  let t = weight === 1 ? 1 / radius : weight === 2 ? 1 / Math.sqrt(radius) : 1;
  const reaches = (x: number): boolean =>
    compareRational(multiplyRational(powerRational(fromDouble(x), weight), fromDouble(radius)), 1) >= 0;
  while (!reaches(t)) t *= 1 + 2 ** -40;
  return t;
}
