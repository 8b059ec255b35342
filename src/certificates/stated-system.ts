import { variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { type GradientSystem, gradientSystem } from "../polynomial/gradient-system.ts";
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
 * The system of the objective, which is read as a quotient of polynomials anew and differentiated by the quotient rule; `null`
 * unless the equations stated are those.
 */
export function statedSystem({ objective, variables, equations }: StatedSystem): GradientSystem | null {
  const system = gradientSystem(objective, variables);
  if (system === null || equations.length !== variables.length) return null;
  const atoms = variables.map(variable);
  const same = equations.every((equation, i) => {
    const read = multivariateOf(equation, atoms);
    return read !== null && sameMultivariate(primitivePart(read.polynomial), system.equations[i]!);
  });
  return same ? system : null;
}
