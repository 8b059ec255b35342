import { divideExactly, quotientBy } from "../multivariate/division.ts";
import { multiply } from "../multivariate/multiplication.ts";
import {
  add,
  degrees,
  isConstant,
  isZero,
  type Multivariate,
  sameMultivariate,
  totalDegree,
  zero,
} from "../multivariate/polynomial.ts";
import { primitivePart } from "../multivariate/primitive.ts";
import { coefficientsIn, leadingCoefficientIn } from "../multivariate/recursive.ts";
import { reducedValue, type SolvedVariable, substituteIn, substituteInValue } from "./solved-variable.ts";

/**
 * A part of R^n: where the equations are 0, none of the avoided polynomials is, and the solved variables have their values.
 * Neither the polynomials nor the values have solved variables in them.
 */
export interface Branch {
  /** Primitive, not 0, none a multiple of another or of an avoided polynomial. */
  readonly equations: readonly Multivariate[];
  /** Primitive, not constant unless 0: then the branch is empty. */
  readonly avoided: readonly Multivariate[];
  readonly solved: readonly SolvedVariable[];
}

/** The branch with superfluous equations and factors left out. */
export function branchOf(
  equations: readonly Multivariate[],
  avoided: readonly Multivariate[],
  solved: readonly SolvedVariable[],
): Branch {
  const kept: Multivariate[] = [];
  for (const p of avoided.map(primitivePart)) {
    if ((isZero(p) || !isConstant(p)) && !kept.some((other) => sameMultivariate(other, p))) kept.push(p);
  }
  const reduced = equations.filter((p) => !isZero(p)).map((p) => withoutFactors(primitivePart(p), kept));
  const needed = reduced.filter(
    (p, i) =>
      !reduced.some(
        (other, j) => i !== j && divideExactly(p, other) !== null && (j < i || !sameMultivariate(p, other)),
      ),
  );
  return { equations: needed, avoided: kept, solved };
}

function withoutFactors(p: Multivariate, factors: readonly Multivariate[]): Multivariate {
  let rest = p;
  for (const factor of factors) {
    if (isZero(factor)) continue;
    for (
      let next = divideExactly(rest, factor);
      next !== null && !isConstant(rest);
      next = divideExactly(rest, factor)
    ) {
      rest = next;
    }
  }
  return rest;
}

/** The variables that are not solved. */
export function freeVariables({ solved }: Branch, arity: number): number[] {
  return Array.from({ length: arity }, (_, i) => i).filter((i) => !solved.some(({ variable }) => variable === i));
}

/** Where an equation is a multiple of a product: where one factor is 0 and the factors before are not. */
export function onFactor(branch: Branch, equation: number, factors: readonly Multivariate[], position: number): Branch {
  const equations = branch.equations.with(equation, factors[position]!);
  return branchOf(equations, [...branch.avoided, ...factors.slice(0, position)], branch.solved);
}

/** Where a common divisor of all equations is 0. */
export function onCommonFactor({ avoided, solved }: Branch, factor: Multivariate): Branch {
  return branchOf([factor], avoided, solved);
}

/** Where it is not. */
export function offCommonFactor({ equations, avoided, solved }: Branch, factor: Multivariate): Branch {
  return branchOf(
    equations.map((p) => quotientBy(p, factor)),
    [...avoided, factor],
    solved,
  );
}

/** Where a list of polynomials is 0 in place of an equation. */
export function withParts(branch: Branch, equation: number, parts: readonly Multivariate[]): Branch {
  return branchOf(branch.equations.toSpliced(equation, 1, ...parts), branch.avoided, branch.solved);
}

/**
 * The branch with a sum of multiples of its equations as a further one, or in place of one whose multiplier is a constant that
 * is not 0.
 */
export function withMember(
  { equations, avoided, solved }: Branch,
  multipliers: readonly Multivariate[],
  replaced: number | null,
): Branch {
  const member = multipliers.reduce((sum, p, i) => add(sum, multiply(p, equations[i]!)), zero(equations[0]!.arity));
  const others = replaced === null ? equations : equations.toSpliced(replaced, 1);
  return branchOf([...others, member], avoided, solved);
}

/** Where an equation `a·x_i + b = 0` gives the variable, as `a` is not 0; the equation is of degree 1 in it. */
export function onPivot({ equations, avoided, solved }: Branch, equation: number, variable: number): Branch {
  const [b, a] = coefficientsIn(equations[equation]!, variable);
  const value = reducedValue(variable, b!, a!);
  const others = equations.toSpliced(equation, 1).map((p) => substituteIn(p, value));
  return branchOf(
    others,
    [...avoided, a!].map((p) => substituteIn(p, value)),
    [...solved.map((other) => substituteInValue(other, value)), value],
  );
}

/** Where it does not, as both coefficients are 0. */
export function offPivot(branch: Branch, equation: number, variable: number): Branch {
  return withParts(branch, equation, coefficientsIn(branch.equations[equation]!, variable));
}

/** Whether `onPivot` leaves nothing out. */
export function isCertainPivot(equation: Multivariate, variable: number): boolean {
  return isConstant(leadingCoefficientIn(equation, variable));
}

/** Whether a polynomial is of degree 1 in the variable. */
export function isLinearIn(p: Multivariate, variable: number): boolean {
  return degrees(p)[variable] === 1;
}

/** Whether nothing is left because something avoided is 0, everywhere or wherever some equation is. */
export function isExcluded({ equations, avoided }: Branch): boolean {
  return avoided.some((p) => isZero(p) || equations.some((q) => totalDegree(q) > 0 && divideExactly(p, q) !== null));
}
