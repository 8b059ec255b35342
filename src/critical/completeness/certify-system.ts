import { checkComponents } from "../../certificates/components.ts";
import type { PolynomialSystemCertificate } from "../../certificates/polynomial-system.ts";
import { variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { GradientSystem } from "../../polynomial/gradient-system.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { componentsOf } from "./components.ts";
import { proveComplete } from "./prove-complete.ts";

/**
 * The evidence that the points of the representations are critical points of the objective, whose system is given, and all of
 * them if that can be shown; `null` when some point is no zero of the system.
 */
export function certifySystem(
  objective: Expr,
  variables: readonly string[],
  { equations, poles }: GradientSystem,
  representations: readonly RationalUnivariate[],
): PolynomialSystemCertificate | null {
  const components = componentsOf(representations, poles);
  if (!checkComponents(equations, poles, components)) return null;
  const atoms = variables.map(variable);
  return {
    kind: "polynomial-system",
    objective,
    variables,
    equations: equations.map((equation) => exprOfMultivariate(equation, atoms)),
    components,
    completeness: proveComplete(equations, components),
  };
}
