import { difference, freeNames, number, PI, scale } from "../../../expr/build.ts";
import type { Expr } from "../../../expr/expr.ts";
import type { Budget } from "../../../expr/problem.ts";
import type { Point, RealNumber } from "../../../expr/real.ts";
import { substitute } from "../../../expr/substitute.ts";
import { fraction, type Rational } from "../../../number/rational.ts";
import { distinctRealRoots, realNumberOfRoot } from "../../../polynomial/algebraic.ts";
import { polynomialOf } from "../../../polynomial/polynomial.ts";
import { rationalFunctionOf } from "../../../polynomial/rational-function.ts";
import type { CandidateSet, CriticalFamily, CriticalSet } from "../../critical-set.ts";
import { compareReals, rationalNumber, realOfExpr } from "../../real-number.ts";
import type { Extent } from "../../solution.ts";

/** Values of parameters for members of families. */
const PARAMETERS = [0, 1, -1, 2];
const MOST_POINTS = 8;
const LINES = [1, 0, -1];
/** Of coordinates, and in half turns. */
const SIMPLE: readonly Rational[] = [1, fraction(1n, 2n), -1, fraction(-1n, 2n)];

/** Points at which f seems to take the value: listed ones, candidates, and members of families. */
export function reachedPoints(
  set: CriticalSet,
  { value, attained }: Extent,
  variables: readonly string[],
  budget: Budget,
): readonly Point[] {
  if (!attained || typeof value === "string") return [];
  const isReached = (other: RealNumber | null): boolean =>
    other !== null && (other === value || compareReals(other, value, budget) === 0);
  const points = [...set.points, ...set.candidates].filter((point) => isReached(point.value)).map(({ at }) => at);
  const members = set.families.filter((family) => isReached(family.value)).flatMap(membersOf);
  const onSets = set.candidateSets.filter((one) => isReached(one.value)).flatMap((one) => pointsOnSet(one, variables));
  return [...points, ...members, ...onSets].slice(0, MOST_POINTS);
}

/** Points of a set by one polynomial equation, which may lie outside of its conditions. */
function pointsOnSet({ equations }: CandidateSet, variables: readonly string[]): readonly Point[] {
  const [equation, ...others] = equations;
  return equation === undefined || others.length > 0 ? [] : pointsOnLines(equation, variables, rationalNumber(0));
}

/** Points at which a polynomial in several variables has a rational value, on lines along the axes through simple points. */
export function pointsOnLines(objective: Expr, variables: readonly string[], value: RealNumber): readonly Point[] {
  if (value.kind !== "rational" || polynomialOf(objective, variables) === null) return [];
  const excess = difference(objective, number(value.value));
  return LINES.flatMap((coordinate) =>
    variables.flatMap((name) => {
      const others = variables.filter((other) => other !== name);
      const section = substitute(excess, new Map(others.map((other) => [other, number(coordinate)] as const)));
      const f = rationalFunctionOf(section, name);
      if (f === null || f.numerator.length < 2) return [];
      return distinctRealRoots(f.numerator).map(
        (root) =>
          new Map<string, RealNumber>([
            ...others.map((other) => [other, { kind: "rational", value: coordinate }] as const),
            [name, realNumberOfRoot(root)],
          ]),
      );
    }),
  );
}

/** Points of which at most two coordinates are not 0, and these are simple constants. */
export function* simplePoints(variables: readonly string[]): Generator<Point> {
  const steps: readonly Expr[] = SIMPLE.flatMap((factor) => [number(factor), scale(PI, factor)]);
  const zeros = variables.map((name) => [name, rationalNumber(0)] as const);
  yield new Map<string, RealNumber>(zeros);
  for (const [i, name] of variables.entries()) {
    for (const a of steps) {
      const one = new Map<string, RealNumber>([...zeros, [name, realOfExpr(a)]]);
      yield one;
      for (const other of variables.slice(i + 1)) {
        for (const b of steps) yield new Map<string, RealNumber>([...one, [other, realOfExpr(b)]]);
      }
    }
  }
}

function membersOf(family: CriticalFamily): readonly Point[] {
  const { at, params, integers, samples, equations } = family;
  if (samples !== undefined) return samples;
  if (equations.length > 0) return [];
  return PARAMETERS.map((choice) => {
    const values = new Map([...params, ...integers].map((name) => [name, number(choice)] as const));
    const place = [...at].map(([name, expr]) => [name, substitute(expr, values)] as const);
    return new Map(place.flatMap(([name, expr]) => (freeNames(expr).length > 0 ? [] : [[name, realOfExpr(expr)]])));
  });
}
