import type { Multivariate } from "../polynomial/multivariate/polynomial.ts";
import { type BezoutCompleteness, checkBezout } from "./completeness/bezout.ts";
import { type ConsequencesCompleteness, withConsequences } from "./completeness/consequences.ts";
import { checkEliminants, type EliminantsCompleteness } from "./completeness/eliminants.ts";
import { checkHomogeneous, type HomogeneousCompleteness } from "./completeness/homogeneous.ts";
import { checkMultiplicities, type MultiplicitiesCompleteness } from "./completeness/multiplicities.ts";
import { checkQuotient, type QuotientCompleteness } from "./completeness/quotient.ts";
import { checkRank, type RankCompleteness } from "./completeness/rank.ts";
import { checkResultant, type ResultantCompleteness } from "./completeness/resultant.ts";
import { checkUnivariateCompleteness, type UnivariateCompleteness } from "./completeness/univariate.ts";
import { type SystemComponent, sameComponent, sameSystem } from "./components.ts";

/** Why a system has no real zeros besides the points of its components. */
export type Completeness =
  | UnivariateCompleteness
  | BezoutCompleteness
  | ResultantCompleteness
  | EliminantsCompleteness
  | QuotientCompleteness
  | HomogeneousCompleteness
  | RankCompleteness
  | MultiplicitiesCompleteness
  | ConsequencesCompleteness;

/** Whether every real zero of the system is a point of the components, which are known to be distinct zeros. */
export function checkCompleteness(
  node: Completeness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const before = passed.get(node);
  if (before !== undefined && isSame(before, system, components)) return true;
  const holds = isComplete(node, system, components);
  if (holds) passed.set(node, { system, components });
  return holds;
}

interface Passed {
  readonly system: readonly Multivariate[];
  readonly components: readonly SystemComponent[];
}

/** For what a node has passed the check: finders ask, and the certificate they make is checked again. */
const passed = new WeakMap<Completeness, Passed>();

function isSame(before: Passed, system: readonly Multivariate[], components: readonly SystemComponent[]): boolean {
  if (before.components.length !== components.length) return false;
  return before.components.every((c, i) => sameComponent(c, components[i]!)) && sameSystem(before.system, system);
}

function isComplete(
  node: Completeness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  switch (node.by) {
    case "univariate":
      return checkUnivariateCompleteness(system, components);
    case "bezout":
      return checkBezout(node, system, components);
    case "resultant":
      return checkResultant(node, system, components);
    case "eliminants":
      return checkEliminants(node, system, components);
    case "quotient":
      return checkQuotient(node, system, components);
    case "homogeneous":
      return checkHomogeneous(node, system, components);
    case "rank":
      return checkRank(node, system, components);
    case "multiplicities":
      return checkMultiplicities(node, system, components);
    case "consequences": {
      const extended = withConsequences(system, node.consequences);
      return extended !== null && checkCompleteness(node.then, extended, components);
    }
    default:
      return node satisfies never;
  }
}
