import { withinSteps } from "../../number/patience.ts";
import type { Branch } from "../../polynomial/branches/branch.ts";
import type { GradientSystem } from "../../polynomial/gradient-system.ts";
import { isConstant } from "../../polynomial/multivariate/polynomial.ts";
import { type Elimination, eliminate } from "./eliminate.ts";
import type { LeafSolver } from "./points.ts";

const MOST_STEPS = 6_000_000;

/** All real zeros of a system: by cases or, where that fails, with members of Gröbner bases. */
export function decompose(
  system: GradientSystem,
  variables: readonly string[],
  solveLeaf: LeafSolver,
): Elimination | null {
  return decomposeByCases(system, variables, solveLeaf) ?? decomposeByMembers(system, variables, solveLeaf);
}

/** By cases; sets that several equations describe, or that are cut into graphs, are looked at again, with members. */
export function decomposeByCases(
  system: GradientSystem,
  variables: readonly string[],
  solveLeaf: LeafSolver,
): Elimination | null {
  const plain = eliminate(system, variables, solveLeaf);
  if (plain === null || plain.branches.every((branch) => isSimple(branch, variables.length))) return plain;
  return decomposeByMembers(system, variables, solveLeaf) ?? plain;
}

export function decomposeByMembers(
  system: GradientSystem,
  variables: readonly string[],
  solveLeaf: LeafSolver,
): Elimination | null {
  return withinSteps(MOST_STEPS, () => eliminate(system, variables, solveLeaf, true));
}

/** One equation, or a graph of polynomials; in two variables, of quotients. */
function isSimple({ equations, solved }: Branch, arity: number): boolean {
  return equations.length <= 1 && (arity <= 2 || solved.every(({ denominator }) => isConstant(denominator)));
}
