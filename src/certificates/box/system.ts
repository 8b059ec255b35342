import { jet } from "../../evaluate/jet.ts";
import { expressionRing } from "../../evaluate/ring.ts";
import { relation, variable, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { comparedIn, postorder } from "../../expr/postorder.ts";
import { definitionOf } from "../../functions/table.ts";
import { compareRational, isInteger, signOfRational } from "../../number/rational.ts";

/** What is evaluated to find and to check critical points, or zeros of other equations, by enclosures. */
export interface CriticalSystem {
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly gradient: readonly Expr[];
  /** The derivatives of the gradient, rows first. */
  readonly hessian: readonly (readonly Expr[])[];
  /** Where all of these hold, the objective is C^2 wherever it is defined. */
  readonly smooth: readonly Condition[];
}

/** Gradient and Hessian by forward differentiation. */
export function criticalSystem(objective: Expr, variables: readonly string[]): CriticalSystem {
  const at = new Map(variables.map((name) => [name, variable(name) as Expr]));
  const { gradient, hessian } = jet(objective, variables, expressionRing, at);
  return { objective, variables, gradient, hessian, smooth: smoothnessConditions(objective) };
}

/** Other equations in the place of the gradient: smooth where all of them are. */
export function systemOfEquations(equations: readonly Expr[], variables: readonly string[]): CriticalSystem {
  const at = new Map(variables.map((name) => [name, variable(name) as Expr]));
  return {
    objective: ZERO,
    variables,
    gradient: equations,
    hessian: equations.map((equation) => jet(equation, variables, expressionRing, at).gradient),
    smooth: equations.flatMap(smoothnessConditions),
  };
}

/** The conditions of functions, of roots, and of the comparisons in conditionals, whether they are reached or not. */
function smoothnessConditions(objective: Expr): readonly Condition[] {
  const conditions = new Set<Condition>();
  for (const node of postorder([objective])) {
    if (node.kind === "call") {
      const condition = definitionOf(node.name).smooth?.(...node.args);
      if (condition !== undefined) conditions.add(condition);
    } else if (node.kind === "product") {
      for (const [i, weight] of node.weights.entries()) {
        const rough = !isInteger(weight) && signOfRational(weight) > 0 && compareRational(weight, 2) < 0;
        if (rough) conditions.add(relation(">", node.args[i]!));
      }
    } else if (node.kind === "piecewise") {
      for (const compared of node.conditions.flatMap(comparedIn)) conditions.add(relation("!=", compared));
    }
  }
  return [...conditions];
}

/** The expressions that conditions compare. */
export function comparedExpressions(conditions: readonly Condition[]): readonly Expr[] {
  return conditions.flatMap(comparedIn);
}
