import { linearCombination, monomial, ONE, PI } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { multiplyRational, type Rational } from "../number/rational.ts";
import { isAngle } from "./angle-terms.ts";

/** Linear combinations of angles, each with the terms of one coefficient, and what is left of an expression. */
interface Combinations {
  readonly combinations: readonly Expr[];
  readonly rest: Expr;
}

/** The terms of a sum with angles or pi, by their coefficients; coefficients that stand beside pi alone are left with the rest. */
export function angleCombinations(expr: Expr): Combinations {
  const [args, weights, value] = expr.kind === "sum" ? [expr.args, expr.weights, expr.value] : [[expr], [1], 0];
  const groups = new Map<Expr, { angles: Expr[]; weights: Rational[] }>();
  const rest: [Expr, Rational][] = [];
  for (const [i, arg] of args.entries()) {
    const parted = angleIn(arg);
    if (parted === null) {
      rest.push([arg, weights[i]!]);
      continue;
    }
    const group = groups.get(parted.coefficient) ?? { angles: [], weights: [] };
    group.angles.push(parted.angle);
    group.weights.push(multiplyRational(weights[i]!, parted.factor));
    groups.set(parted.coefficient, group);
  }
  const combinations: Expr[] = [];
  for (const [coefficient, group] of groups) {
    const combination = linearCombination(group.angles, group.weights, 0);
    if (group.angles.some(isAngle)) combinations.push(combination);
    else rest.push([monomial([coefficient, combination], null, 1), 1]);
  }
  return {
    combinations,
    rest: linearCombination(
      rest.map(([part]) => part),
      rest.map(([, weight]) => weight),
      value,
    ),
  };
}

/** A term as `factor·coefficient·angle` with an inverse trigonometric function or pi. */
function angleIn(term: Expr): { angle: Expr; coefficient: Expr; factor: Rational } | null {
  if (term === PI || isAngle(term)) return { angle: term, coefficient: ONE, factor: 1 };
  if (term.kind !== "product") return null;
  const isLinear = (_: Expr, i: number): boolean => term.weights[i] === 1;
  const angles = term.args.filter(isLinear).filter(isAngle);
  const angle =
    angles.length === 1 ? angles[0]! : angles.length === 0 && term.args.filter(isLinear).includes(PI) ? PI : null;
  if (angle === null) return null;
  const at = term.args.indexOf(angle);
  const coefficient = monomial(term.args.toSpliced(at, 1), term.weights.toSpliced(at, 1), 1);
  return { angle, coefficient, factor: term.value };
}
