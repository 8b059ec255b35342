import type { EliminationTreeCertificate } from "../../certificates/elimination-tree.ts";
import { variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { GradientSystem } from "../../polynomial/gradient-system.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import type { Elimination } from "./eliminate.ts";

/** The evidence of an elimination. */
export function certifyElimination(
  objective: Expr,
  variables: readonly string[],
  { equations }: GradientSystem,
  { tree }: Elimination,
): EliminationTreeCertificate {
  const atoms = variables.map(variable);
  const stated = equations.map((equation) => exprOfMultivariate(equation, atoms));
  return { kind: "elimination-tree", objective, variables, equations: stated, tree };
}
