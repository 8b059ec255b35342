import { monomial, number, relation, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { type Branch, freeVariables } from "../../polynomial/branches/branch.ts";
import { relationOf } from "../../polynomial/branches/solved-variable.ts";
import { isConstant, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { simplify } from "../../simplify/simplify.ts";
import { rationalNumber } from "../real-number.ts";
import type { SolvedFamily, Task } from "../solution.ts";
import { hypersurfaceFamilies, type Quotient } from "./hypersurface.ts";
import { natureAlong } from "./nature-along.ts";
import { hasRealHypersurface } from "./real-hypersurface.ts";

/** Families of critical points, and whether there may be fewer than they say. */
export interface BranchFamilies {
  readonly families: readonly SolvedFamily[];
  /** Polynomials: a critical point at which one of them is 0 is of another type than the families round it. */
  readonly turning: readonly Multivariate[];
  /** False when a branch may be empty, or of lower dimension than it seems. */
  readonly certain: boolean;
}

/** An infinite branch as families with types, as far as these are known. */
export function familiesOfBranch(
  branch: Branch,
  f: Quotient | null,
  { objective, variables, freshName }: Task,
): BranchFamilies {
  const hypersurface = hypersurfaceOf(branch, variables.length);
  if (hypersurface !== null && f !== null) {
    if (hasRealHypersurface(hypersurface) === false) return { families: [], turning: [], certain: false };
    const { families, special } = hypersurfaceFamilies(f, hypersurface, freshName);
    return { families, turning: special ?? [], certain: hasRealHypersurface(hypersurface) === true };
  }
  const free = freeVariables(branch, variables.length);
  const params = new Map(free.map((i) => [i, freshName()]));
  const symbols = variables.map((_, i) => (params.has(i) ? variable(params.get(i)!) : number(0)));
  const place = new Map<string, Expr>(
    variables.map((name, i) => {
      const value = branch.solved.find((s) => s.variable === i);
      if (value === undefined) return [name, symbols[i]!];
      const [above, below] = [value.numerator, value.denominator].map((p) => exprOfMultivariate(p, symbols));
      return [name, monomial([above!, below!], [1, -1], 1)];
    }),
  );
  const isGraph = branch.equations.length === 0;
  const where: readonly Condition[] = branch.avoided
    .filter((p) => !isConstant(p))
    .map((p) => relation("!=", exprOfMultivariate(p, symbols)));
  const equations = [...branch.solved.map(relationOf), ...branch.equations];
  const value = simplify(substitute(objective, place));
  const nature = isGraph ? natureAlong(objective, variables, place, [...params.values()], where) : null;
  const family: SolvedFamily = {
    dimension: free.length - branch.equations.length,
    at: isGraph ? place : new Map(),
    params: isGraph ? [...params.values()] : [],
    integers: [],
    where: isGraph ? where : [],
    equations: isGraph ? [] : equations.map((p) => exprOfMultivariate(p, variables.map(variable))),
    type: nature?.type ?? "unknown",
    strict: nature?.strict ?? null,
    value: value.kind === "number" ? rationalNumber(value.value) : null,
    lowest: null,
    highest: null,
    reason: nature?.reason ?? "the gradient is 0 there",
    certificate: null,
  };
  return { families: [family], turning: [], certain: isGraph };
}

/** The polynomial of a branch that is a hypersurface: one equation, or one solved variable. */
function hypersurfaceOf({ equations, solved }: Branch, arity: number): Multivariate | null {
  if (equations.length === 1 && solved.length === 0) return equations[0]!;
  if (equations.length === 0 && solved.length === 1 && arity > 1) return relationOf(solved[0]!);
  return null;
}
