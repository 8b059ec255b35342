import { extendedEvaluator } from "../../evaluate/extended/extended.ts";
import { type Extended, isBall, spanOf } from "../../evaluate/extended/span.ts";
import { jet } from "../../evaluate/jet.ts";
import { expressionRing } from "../../evaluate/ring.ts";
import { holds, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { approximateInverse } from "../../number/approximate-inverse.ts";
import {
  absBall,
  addBall,
  type Ball,
  ballSign,
  multiplyBall,
  negateBall,
  subtractBall,
  upperPoint,
} from "../../number/ball.ts";
import { doubleNear } from "../../number/ball-double.ts";
import { ONE, ZERO } from "../../number/rounding.ts";
import { atomicSum, exprOfAtomicSum } from "./atoms.ts";
import { type Box, ballsOf, centre, exactly } from "./box.ts";
import { type CriticalSystem, comparedExpressions } from "./system.ts";

/** Digits of the enclosures. */
const BITS = 64;

/**
 * How a box is shown to hold no critical point: a component of the gradient keeps off 0 (`E`), its numerator does (`C`), its
 * mean value form does (`V`), or that of a component of the gradient times an approximate inverse of the Hessian (`P`).
 */
export type ExclusionTest = "E" | "C" | "V" | "P";

/** What can be proved of the critical points in boxes. */
export interface BoxTests {
  /** No critical point, and no point where the objective may fail to be C^2. */
  readonly excludes: (box: Box, test: ExclusionTest) => boolean;
  /** At most one critical point, the objective being C^2 in the box. */
  readonly isInjective: (box: Box) => boolean;
  /** Exactly one critical point, inside, with a Hessian that is not singular (Krawczyk 1969). */
  readonly holdsOne: (box: Box) => boolean;
}

export function boxTests(system: CriticalSystem): BoxTests {
  const { objective, variables, gradient, hessian, smooth } = system;
  const n = variables.length;
  const compared = comparedExpressions(smooth);
  const first = extendedEvaluator([...gradient, ...compared]);
  const value = extendedEvaluator([objective]);
  const second = extendedEvaluator([...gradient, ...compared, ...hessian.flat()]);

  const isSmooth = (values: readonly Extended[]): boolean => {
    const known = new Map(compared.map((expr, i) => [expr, values[n + i]!]));
    return smooth.every((condition) => mustHold(condition, known));
  };
  const isNowhere = (box: Box): boolean => value(ballsOf(box, variables, BITS), BITS)[0] === "undefined";

  const numerators = once(() => {
    const sums = gradient.map((slope) => atomicSum(slope, variables));
    return extendedEvaluator(sums.map((sum, i) => (sum === null ? gradient[i]! : exprOfAtomicSum(sum, variables))));
  });

  const naturally = (box: Box, cleared: boolean): boolean => {
    const balls = ballsOf(box, variables, BITS);
    const values = first(balls, BITS);
    const slopes = cleared ? numerators()(balls, BITS) : values.slice(0, n);
    if (slopes.some(excludesZero) && (isSmooth(values) || isSmoothInside(balls, values))) return true;
    return !cleared && isNowhere(box);
  };

  const required = smooth.flatMap(conjuncts);
  const boundaries = once(() => required.map((condition) => extendedEvaluator(slopesOfBoundary(condition, variables))));
  /** Smooth but for the edge of the domain: where a root or a function ends, its argument has a slope. */
  const isSmoothInside = (balls: ReadonlyMap<string, Ball>, values: readonly Extended[]): boolean => {
    const known = new Map(compared.map((expr, i) => [expr, values[n + i]!]));
    return required.every((condition, i) => {
      if (mustHold(condition, known)) return true;
      return boundaries()[i]!(balls, BITS).some((slope) => isBall(slope) && excludesZero(slope));
    });
  };

  const linearize = (box: Box): Linearization | null => {
    const values = second(ballsOf(box, variables, BITS), BITS);
    if (!isSmooth(values) || !values.slice(0, n).every(isBall)) return null;
    const entries = values.slice(n + compared.length);
    if (!entries.every(isBall)) return null;
    const middle = centre(box);
    const point = new Map(middle.map((x, i) => [variables[i]!, exactly(x)]));
    const at = first(point, BITS).slice(0, n);
    if (!at.every(isBall)) return null;
    const radii = box.map(([low, high], i) => radiusAround(middle[i]!, low, high));
    return { slopes: gradient.map((_, i) => entries.slice(i * n, i * n + n)), at, radii };
  };

  return {
    excludes: (box, test) => {
      if (test === "E" || test === "C") return naturally(box, test === "C");
      const linear = linearize(box);
      if (linear === null) return false;
      if (test === "V") return meanValues(linear).some(excludesZero);
      const scaled = preconditioned(linear);
      return scaled !== null && meanValues(scaled).some(excludesZero);
    },
    isInjective: (box) => {
      const linear = linearize(box);
      const scaled = linear === null ? null : preconditioned(linear);
      return scaled !== null && contracts(scaled, false);
    },
    holdsOne: (box) => {
      const linear = linearize(box);
      const scaled = linear === null ? null : preconditioned(linear);
      return scaled !== null && contracts(scaled, true);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function conjuncts(condition: Condition): readonly Condition[] {
  const isAnd = condition.kind === "connective" && condition.name === "and";
  return isAnd ? condition.conditions.flatMap(conjuncts) : [condition];
}

/** The derivatives of u where `u > 0` is asked for, by functions that have no value where `u < 0`. */
function slopesOfBoundary(condition: Condition, variables: readonly string[]): readonly Expr[] {
  if (condition.kind !== "relation" || condition.name !== ">") return [];
  const at = new Map(variables.map((name) => [name, variable(name) as Expr]));
  return jet(condition.args[0]!, variables, expressionRing, at).gradient;
}

/** Enclosures of the derivatives of functions over a box, their values at a point of it, and how far it reaches from there. */
interface Linearization {
  readonly slopes: readonly (readonly Ball[])[];
  readonly at: readonly Ball[];
  readonly radii: readonly Ball[];
}

function radiusAround(middle: number, low: number, high: number): Ball {
  const [below, above] = [
    subtractBall(exactly(middle), exactly(low), BITS),
    subtractBall(exactly(high), exactly(middle), BITS),
  ];
  const [a, b] = [upperPoint(below), upperPoint(above)];
  return ballSign(subtractBall(a, b, BITS)) === 1 ? a : b;
}

/** No value is 0. */
export function excludesZero(value: Extended): boolean {
  if (value === "undefined") return true;
  const { lower, upper } = spanOf(value);
  return (lower !== null && ballSign(lower) === 1) || (upper !== null && ballSign(upper) === -1);
}

/** Whether a condition holds at all points that the enclosures of its expressions belong to. */
export function mustHold(condition: Condition, known: ReadonlyMap<Expr, Extended>): boolean {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map((part) => mustHold(part, known));
    return condition.name === "and" ? parts.every(Boolean) : parts.some(Boolean);
  }
  const value = known.get(condition.args[0]!)!;
  if (value === "undefined") return false;
  const { lower, upper } = spanOf(value);
  if (lower !== null && ballSign(lower) === 1) return holds(condition.name, 1);
  if (upper !== null && ballSign(upper) === -1) return holds(condition.name, -1);
  return condition.name === ">=" && lower !== null && ballSign(lower) === 0;
}

function meanValues({ slopes, at, radii }: Linearization): readonly Ball[] {
  return at.map((start, i) => addBall(start, symmetric(reach(slopes[i]!, radii)), BITS));
}

/** An upper bound of `Σ |slope|·radius`. */
function reach(slopes: readonly Ball[], radii: readonly Ball[]): Ball {
  const sizes = slopes.map((slope, j) => multiplyBall(upperPoint(absBall(slope)), radii[j]!, BITS));
  return upperPoint(sizes.reduce((total, size) => addBall(total, size, BITS), ZERO));
}

function symmetric({ mid, exp }: Ball): Ball {
  return { mid: 0n, rad: mid, exp };
}

/** The functions times an approximate inverse of the middle of their derivatives. */
function preconditioned({ slopes, at, radii }: Linearization): Linearization | null {
  const inverse = approximateInverse(slopes.map((row) => row.map(doubleNear)));
  if (inverse === null) return null;
  const rows = inverse.map((row) => row.map(exactly));
  return {
    slopes: rows.map((row) =>
      at.map((_, j) =>
        dot(
          row,
          slopes.map((slope) => slope[j]!),
        ),
      ),
    ),
    at: rows.map((row) => dot(row, at)),
    radii,
  };
}

function dot(a: readonly Ball[], b: readonly Ball[]): Ball {
  return a.reduce((total, x, i) => addBall(total, multiplyBall(x, b[i]!, BITS), BITS), ZERO);
}

/**
 * Whether `x - F(x)` for preconditioned functions F maps the box into its interior (`inside`), or is at least a contraction
 * of distances measured by the radii: then F has exactly, or at most, one zero in the box.
 */
function contracts({ slopes, at, radii }: Linearization, inside: boolean): boolean {
  return radii.every((radius, i) => {
    const rest = slopes[i]!.map((slope, j) => (i === j ? subtractBall(ONE, slope, BITS) : negateBall(slope)));
    const spread = reach(rest, radii);
    const total = inside ? addBall(spread, upperPoint(absBall(at[i]!)), BITS) : spread;
    return ballSign(subtractBall(radius, total, BITS)) === 1;
  });
}
