import type { Box } from "../../certificates/box/box.ts";
import { type CriticalSystem, systemOfEquations } from "../../certificates/box/system.ts";
import type { Expr } from "../../expr/expr.ts";
import { defaultLimits, type SearchLimits, searchBox } from "./search.ts";

export interface CertifiedBoxes {
  /** Disjoint boxes, each with exactly one zero, at which the Jacobian is not singular; some may lie just outside the region. */
  readonly proved: readonly Box[];
  /** Parts of the region that may hold further zeros. */
  readonly undecided: readonly Box[];
  readonly complete: boolean;
}

/** All common zeros in a box of as many equations as variables, by enclosures alone: a check on algebraic methods. */
export function certifiedBoxes(
  equations: readonly Expr[],
  variables: readonly string[],
  region: Box,
  limits: SearchLimits = defaultLimits,
): CertifiedBoxes {
  const system: CriticalSystem = systemOfEquations(equations, variables);
  const { zeros, undecided } = searchBox(system, region, limits);
  return { proved: zeros, undecided, complete: undecided.length === 0 };
}
