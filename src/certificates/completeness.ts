import type { Multivariate } from "../polynomial/multivariate/polynomial.ts";
import { type BezoutCompleteness, checkBezout } from "./completeness/bezout.ts";
import { checkEliminants, type EliminantsCompleteness } from "./completeness/eliminants.ts";
import { checkHomogeneous, type HomogeneousCompleteness } from "./completeness/homogeneous.ts";
import { checkQuotient, type QuotientCompleteness } from "./completeness/quotient.ts";
import { checkUnivariateCompleteness, type UnivariateCompleteness } from "./completeness/univariate.ts";
import type { SystemComponent } from "./components.ts";

/** Why a system has no real zeros besides the points of its components. */
export type Completeness =
  | UnivariateCompleteness
  | BezoutCompleteness
  | EliminantsCompleteness
  | QuotientCompleteness
  | HomogeneousCompleteness;

/** Whether every real zero of the system is a point of the components, which are known to be distinct zeros. */
export function checkCompleteness(
  node: Completeness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  switch (node.by) {
    case "univariate":
      return checkUnivariateCompleteness(system, components);
    case "bezout":
      return checkBezout(node, system, components);
    case "eliminants":
      return checkEliminants(node, system, components);
    case "quotient":
      return checkQuotient(node, system, components);
    case "homogeneous":
      return checkHomogeneous(node, system, components);
    default:
      return node satisfies never;
  }
}
