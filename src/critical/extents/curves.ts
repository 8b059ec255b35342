import type { Curve } from "../../evaluate/growth/curve.ts";
import { conjuncts } from "../../evaluate/inequalities/region.ts";
import { number } from "../../expr/build.ts";
import type { Condition } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import type { Rational } from "../../number/rational.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { rationalRoots } from "../../polynomial/rational-roots.ts";
import { squareFreePart } from "../../polynomial/squarefree.ts";

/** Directions with entries 0, 1, -1 are taken for so many variables. */
const MOST_VARIABLES = 4;
/** Curved ways to infinity in the plane of two variables, for so many. */
const MOST_CURVED = 3;
const PLANE_WEIGHTS: readonly (readonly [number, number])[] = [
  [1, 2],
  [2, 1],
  [1, -1],
  [-1, 1],
  [1, -2],
  [-2, 1],
  [2, -1],
  [-1, 2],
];
const SECTIONS: readonly Rational[] = [0, 1, -1];
const MOST_POLES = 8;

/** Curves to infinity, and to zeros of what the domain excludes, along which limits are looked for. */
export function* curvesToEdges(variables: readonly string[], conditions: readonly Condition[]): Generator<Curve> {
  const n = variables.length;
  if (n > MOST_VARIABLES) return;
  const steps = directions(n);
  const origin = variables.map(() => 0);
  for (const base of [origin, variables.map((_, i) => i + 1)]) {
    for (const step of steps) yield { base, step, weight: variables.map(() => 1) };
  }
  for (const [first, second] of n > MOST_CURVED ? [] : pairs(n)) {
    for (const [a, b] of PLANE_WEIGHTS) {
      const weight = variables.map((_, i) => (i === first ? a : b));
      for (const step of steps)
        if (step.every((entry, i) => (entry !== 0) === (i === first || i === second)))
          yield { base: origin, step, weight };
    }
  }
  for (const base of poles(variables, conditions))
    for (const step of steps) yield { base, step, weight: variables.map(() => -1) };
}

function pairs(n: number): readonly (readonly [number, number])[] {
  return Array.from({ length: n }, (_, j) => Array.from({ length: j }, (__, i) => [i, j] as const)).flat();
}

function directions(n: number): readonly (readonly number[])[] {
  let all: (readonly number[])[] = [[]];
  for (let i = 0; i < n; i += 1) all = all.flatMap((head) => [1, 0, -1].map((entry) => [...head, entry]));
  return all.filter((step) => step.some((entry) => entry !== 0));
}

/** Rational points on lines along the axes at which a polynomial vanishes that must not. */
function poles(variables: readonly string[], conditions: readonly Condition[]): readonly (readonly Rational[])[] {
  const found: (readonly Rational[])[] = [];
  for (const condition of conditions.flatMap(conjuncts)) {
    if (condition.kind !== "relation" || polynomialOf(condition.args[0]!, variables) === null) continue;
    for (const [i, name] of variables.entries()) {
      for (const value of SECTIONS) {
        const others = variables.filter((other) => other !== name).map((other) => [other, number(value)] as const);
        const section = rationalFunctionOf(substitute(condition.args[0]!, new Map(others)), name);
        if (section === null || section.numerator.length < 2) continue;
        for (const root of rationalRoots(squareFreePart(section.numerator)))
          found.push(variables.map((_, j) => (j === i ? root : value)));
      }
    }
  }
  return found.slice(0, MOST_POLES);
}
