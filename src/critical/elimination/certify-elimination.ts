import type { EliminationTreeCertificate } from "../../certificates/elimination-tree.ts";
import { namesOf } from "../../certificates/stated-system.ts";
import { variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { gradientSystem, valueSystem } from "../../polynomial/gradient-system.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { decomposeByCases, decomposeByMembers } from "./decompose.ts";
import { type Elimination, eliminate } from "./eliminate.ts";
import type { LeafSolver } from "./points.ts";

/** The critical points of an objective with the evidence that they are all. */
export interface CertifiedElimination {
  /** In the variables and, if the certificate has a name for the value, in that, too. */
  readonly elimination: Elimination;
  readonly certificate: EliminationTreeCertificate;
}

/**
 * All critical points of a quotient of polynomials, in its variables alone or, where that fails, with its value as a further
 * one, or with members of Gröbner bases; `null` for other formulas, and when all fail.
 */
export function certifyElimination(
  objective: Expr,
  variables: readonly string[],
  solveLeaf: LeafSolver,
): CertifiedElimination | null {
  const tries = [
    { value: null, solve: decomposeByCases },
    { value: unusedName(variables), solve: eliminate },
    { value: null, solve: decomposeByMembers },
  ];
  for (const { value, solve } of tries) {
    const system = value === null ? gradientSystem(objective, variables) : valueSystem(objective, variables);
    const names = namesOf(variables, value);
    const elimination = system === null ? null : solve(system, names, solveLeaf);
    if (elimination === null) continue;
    const atoms = names.map(variable);
    const equations = system!.equations.map((equation) => exprOfMultivariate(equation, atoms));
    const { tree } = elimination;
    return { elimination, certificate: { kind: "elimination-tree", objective, variables, value, equations, tree } };
  }
  return null;
}

function unusedName(variables: readonly string[]): string {
  let name = "value";
  while (variables.includes(name)) name += "_";
  return name;
}
