import { variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { gradientSystem } from "../polynomial/gradient-system.ts";
import { sameMultivariate } from "../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../polynomial/multivariate/primitive.ts";
import { multivariateOf } from "../polynomial/multivariate/symbols.ts";
import { type Completeness, checkCompleteness } from "./completeness.ts";
import { checkComponents, type SystemComponent } from "./components.ts";

/**
 * Critical points of a quotient of polynomials: common zeros of the numerators of its derivatives at which it does not divide
 * by 0, and (unless `completeness` is `null`) the proof that there are no others in R^n.
 */
export interface PolynomialSystemCertificate {
  readonly kind: "polynomial-system";
  readonly objective: Expr;
  readonly variables: readonly string[];
  /** One for each variable, in lowest terms; 0 for a variable that does not matter. */
  readonly equations: readonly Expr[];
  readonly components: readonly SystemComponent[];
  readonly completeness: Completeness | null;
}

/**
 * Whether the critical components are critical points of the objective and, if the certificate says so, all of them. The
 * objective is read as a quotient of polynomials anew, and its gradient comes from the quotient rule.
 */
export function checkPolynomialSystem(certificate: PolynomialSystemCertificate): boolean {
  const { objective, variables, equations, components, completeness } = certificate;
  const system = gradientSystem(objective, variables);
  if (system === null || equations.length !== variables.length) return false;
  const atoms = variables.map(variable);
  const same = equations.every((equation, i) => {
    const read = multivariateOf(equation, atoms);
    return read !== null && sameMultivariate(primitivePart(read.polynomial), system.equations[i]!);
  });
  if (!same || !checkComponents(system.equations, system.poles, components)) return false;
  return completeness === null || checkCompleteness(completeness, system.equations, components);
}
