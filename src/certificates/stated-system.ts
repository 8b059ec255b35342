import { variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { type GradientSystem, gradientSystem, valueSystem } from "../polynomial/gradient-system.ts";
import { sameMultivariate } from "../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../polynomial/multivariate/primitive.ts";
import { multivariateOf } from "../polynomial/multivariate/symbols.ts";

/** A quotient of polynomials with the equations of its critical points. */
export interface StatedSystem {
  readonly objective: Expr;
  readonly variables: readonly string[];
  /** One for each variable, up to factors of the denominator; 0 for a variable that does not matter. */
  readonly equations: readonly Expr[];
}

/**
 * The system of the objective, which is read as a quotient of polynomials anew and differentiated; with a name for its value,
 * that in one variable more. `null` unless the equations stated are those.
 */
export function statedSystem(
  { objective, variables, equations }: StatedSystem,
  value: string | null = null,
): GradientSystem | null {
  if (value !== null && variables.includes(value)) return null;
  const system = value === null ? gradientSystem(objective, variables) : valueSystem(objective, variables);
  if (system === null || equations.length !== system.equations.length) return null;
  const atoms = namesOf(variables, value).map(variable);
  const same = equations.every((equation, i) => {
    const read = multivariateOf(equation, atoms);
    return read !== null && sameMultivariate(primitivePart(read.polynomial), system.equations[i]!);
  });
  return same ? system : null;
}

/** The variables, and that for the value last. */
export function namesOf(variables: readonly string[], value: string | null): readonly string[] {
  return value === null ? variables : [...variables, value];
}
