import { variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import {
  type Branch,
  branchOf,
  freeVariables,
  isCertainPivot,
  isExcluded,
  isLinearIn,
  offCommonFactor,
  offPivot,
  onCommonFactor,
  onFactor,
  onPivot,
  withMember,
  withParts,
} from "../polynomial/branches/branch.ts";
import { hasNoRealZero, partsOfRealZeros } from "../polynomial/branches/real-zeros.ts";
import { relationOf } from "../polynomial/branches/solved-variable.ts";
import type { GradientSystem } from "../polynomial/gradient-system.ts";
import { divideExactly } from "../polynomial/multivariate/division.ts";
import { isConstant, isZero, type Multivariate } from "../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../polynomial/multivariate/primitive.ts";
import { multivariateOf } from "../polynomial/multivariate/symbols.ts";
import { selectVariables } from "../polynomial/multivariate/variables.ts";
import { vanishesOn } from "../polynomial/rational-univariate/substitution.ts";
import { type Completeness, checkCompleteness } from "./completeness.ts";
import { checkComponents, countPoints, type SystemComponent } from "./components.ts";
import { namesOf, type StatedSystem, statedSystem } from "./stated-system.ts";

/**
 * All critical points of a quotient of polynomials, by cases: the common zeros of the equations are split into branches without
 * a common point, until each is a list of points, a family in free variables, a variety, or empty.
 */
export interface EliminationTreeCertificate extends StatedSystem {
  readonly kind: "elimination-tree";
  /**
   * A name for the value of the objective, which is then one variable more, the last: the equations are those of
   * `valueSystem`. With `null`, they are the numerators of the derivatives.
   */
  readonly value: string | null;
  readonly tree: EliminationTree;
}

/** Positions are those of the equations of the branch at that place, in the order in which the cases leave them. */
export type EliminationTree =
  /** The equation is a product of powers of the factors; in each case one is 0 and those before it are not. */
  | {
      readonly by: "factors";
      readonly equation: number;
      readonly factors: readonly Expr[];
      readonly cases: readonly EliminationTree[];
    }
  /** All equations are multiples of the factor: it is 0, or it is not and the equations are divided by it. */
  | {
      readonly by: "common-factor";
      readonly factor: Expr;
      readonly zero: EliminationTree;
      readonly otherwise: EliminationTree;
    }
  /** The equation is `a·x + b`: `x = -b/a`, or both are 0 (`null` when `a` is a constant). */
  | {
      readonly by: "pivot";
      readonly equation: number;
      readonly variable: string;
      readonly solved: EliminationTree;
      readonly degenerate: EliminationTree | null;
    }
  /**
   * A sum of multiples of the equations, one multiplier for each, becomes the last equation; in place of `replaced`, if that is
   * given and has a constant multiplier.
   */
  | {
      readonly by: "member";
      readonly multipliers: readonly Expr[];
      readonly replaced: number | null;
      readonly joined: EliminationTree;
    }
  /** The equation is a sum of squares, so each of them is 0. */
  | { readonly by: "squares"; readonly equation: number; readonly parts: EliminationTree }
  /** The equation has no real zero: a constant, a definite quadratic or even polynomial, or without real roots (Sturm). */
  | { readonly by: "no-real-zero"; readonly equation: number }
  /** Something is 0 that must not be: a divisor of the formula, or what another case deals with. */
  | { readonly by: "excluded" }
  /** The points of the critical components, which have 0 for the solved coordinates of excluded ones. */
  | {
      readonly by: "points";
      readonly components: readonly SystemComponent[];
      /** `null` when every variable is solved. */
      readonly completeness: Completeness | null;
    }
  /** No equations are left: all values of the free variables where nothing avoided is 0. */
  | { readonly by: "family" }
  /** What the equations that are left describe, which may be empty. */
  | { readonly by: "variety" };

const MOST_NODES = 1000;

/** Replays the cases from the gradient, which is worked out anew, and checks each reason. */
export function checkEliminationTree(certificate: EliminationTreeCertificate): boolean {
  const { tree, variables, value } = certificate;
  const system = statedSystem(certificate, value);
  return system !== null && checkCases(tree, system, namesOf(variables, value));
}

/** The same for any system of equations, and of polynomials that must not be 0, in the named unknowns. */
export function checkCases(
  tree: EliminationTree,
  { equations, poles }: GradientSystem,
  unknowns: readonly string[],
): boolean {
  return countNodes(tree) <= MOST_NODES && checkTree(tree, branchOf(equations, poles, []), unknowns);
}

/** The cases of a node. */
export function casesOf(tree: EliminationTree): readonly EliminationTree[] {
  switch (tree.by) {
    case "factors":
      return tree.cases;
    case "common-factor":
      return [tree.zero, tree.otherwise];
    case "pivot":
      return tree.degenerate === null ? [tree.solved] : [tree.solved, tree.degenerate];
    case "squares":
      return [tree.parts];
    case "member":
      return [tree.joined];
    default:
      return [];
  }
}

function countNodes(tree: EliminationTree): number {
  let count = 0;
  const pending = [tree];
  for (let next = pending.pop(); next !== undefined && count <= MOST_NODES; next = pending.pop()) {
    count += 1;
    pending.push(...casesOf(next));
  }
  return count;
}

function checkTree(tree: EliminationTree, branch: Branch, variables: readonly string[]): boolean {
  switch (tree.by) {
    case "factors": {
      const factors = readAll(tree.factors, variables);
      const equation = branch.equations[tree.equation];
      if (factors === null || equation === undefined || !isProductOf(equation, factors)) return false;
      if (tree.cases.length !== factors.length) return false;
      return tree.cases.every((next, i) => checkTree(next, onFactor(branch, tree.equation, factors, i), variables));
    }
    case "common-factor": {
      const factor = read(tree.factor, variables);
      if (factor === null || branch.equations.length === 0) return false;
      if (branch.equations.some((p) => divideExactly(p, factor) === null)) return false;
      return (
        checkTree(tree.zero, onCommonFactor(branch, factor), variables) &&
        checkTree(tree.otherwise, offCommonFactor(branch, factor), variables)
      );
    }
    case "pivot": {
      const i = variables.indexOf(tree.variable);
      const equation = branch.equations[tree.equation];
      if (i < 0 || equation === undefined || !isLinearIn(equation, i)) return false;
      const { degenerate } = tree;
      const others =
        degenerate === null
          ? isCertainPivot(equation, i)
          : checkTree(degenerate, offPivot(branch, tree.equation, i), variables);
      return others && checkTree(tree.solved, onPivot(branch, tree.equation, i), variables);
    }
    case "squares": {
      const equation = branch.equations[tree.equation];
      const parts = equation === undefined ? null : partsOfRealZeros(equation);
      return parts !== null && checkTree(tree.parts, withParts(branch, tree.equation, parts), variables);
    }
    case "member": {
      const multipliers = readMultipliers(tree.multipliers, variables);
      if (multipliers === null || multipliers.length !== branch.equations.length) return false;
      const { replaced } = tree;
      const own = replaced === null ? null : multipliers[replaced];
      if (multipliers.length === 0 || own === undefined || (own !== null && (isZero(own) || !isConstant(own))))
        return false;
      return checkTree(tree.joined, withMember(branch, multipliers, replaced), variables);
    }
    case "no-real-zero": {
      const equation = branch.equations[tree.equation];
      return equation !== undefined && hasNoRealZero(equation);
    }
    case "excluded":
      return isExcluded(branch);
    case "points":
      return checkPoints(tree.components, tree.completeness, branch, variables.length);
    case "family":
      return branch.equations.length === 0;
    case "variety":
      return branch.equations.length > 0;
    default:
      return tree satisfies never;
  }
}

/** Whether each factor, none of them constant, divides the equation, and only a constant is left without them. */
function isProductOf(equation: Multivariate, factors: readonly Multivariate[]): boolean {
  let rest = equation;
  for (const factor of factors) {
    if (isConstant(factor) || divideExactly(equation, factor) === null) return false;
    for (let next = divideExactly(rest, factor); next !== null; next = divideExactly(rest, factor)) rest = next;
  }
  return isConstant(rest);
}

/** Points of the branch in its free variables, all of them, with the values of the solved ones. */
function checkPoints(
  components: readonly SystemComponent[],
  completeness: Completeness | null,
  branch: Branch,
  arity: number,
): boolean {
  const free = freeVariables(branch, arity);
  if (components.some(({ representation: r }) => r.numerators.length !== arity || r.form.length !== arity))
    return false;
  const reduced = components.map((component) => reducedTo(component, free));
  const system = branch.equations.map((p) => selectVariables(p, free));
  const avoided = branch.avoided.map((p) => selectVariables(p, free));
  if (!checkComponents(system, avoided, reduced)) return false;
  const relations = branch.solved.map(relationOf);
  const valuesFit = components.every(({ representation, role }) =>
    role === "critical"
      ? relations.every((relation) => vanishesOn(relation, representation))
      : branch.solved.every(({ variable: i }) => representation.numerators[i]!.length === 0),
  );
  if (
    !valuesFit ||
    components.some(({ representation }) => branch.solved.some((s) => representation.form[s.variable] !== 0))
  )
    return false;
  if (completeness !== null) return checkCompleteness(completeness, system, reduced);
  return free.length === 0 && system.length === 0 && countPoints(components) === 1;
}

/** The component in some of the variables. */
export function reducedTo(component: SystemComponent, free: readonly number[]): SystemComponent {
  if (free.length === component.representation.numerators.length) return component;
  const { minimal, denominator, numerators, form } = component.representation;
  const representation = {
    minimal,
    denominator,
    numerators: free.map((i) => numerators[i]!),
    form: free.map((i) => form[i]!),
  };
  return { ...component, representation };
}

function readAll(exprs: readonly Expr[], variables: readonly string[]): readonly Multivariate[] | null {
  const polynomials = exprs.flatMap((expr) => read(expr, variables) ?? []);
  return polynomials.length === exprs.length ? polynomials : null;
}

/** Polynomials over Z as they are stated. */
function readMultipliers(exprs: readonly Expr[], variables: readonly string[]): readonly Multivariate[] | null {
  const read = exprs.map((expr) => multivariateOf(expr, variables.map(variable)));
  return read.every((value) => value !== null && value.denominator === 1n)
    ? read.map((value) => value!.polynomial)
    : null;
}

/** The primitive polynomial, not 0, that an expression in the variables is a multiple of. */
function read(expr: Expr, variables: readonly string[]): Multivariate | null {
  const value = multivariateOf(expr, variables.map(variable));
  return value === null || isZero(value.polynomial) ? null : primitivePart(value.polynomial);
}
