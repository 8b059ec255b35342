import type { Certificate } from "./certificate.ts";
import { type BoundProof, conductByBound, conductByExtent, type ExtremeProof } from "./nature/bound.ts";
import { type Conduct, flippedConduct, inDomain, isConstantOnSet, jointConduct } from "./nature/conduct.ts";
import { isCritical } from "./nature/critical.ts";
import { type CurvesProof, conductByCurves, conductBySides } from "./nature/curves.ts";
import { conductByFactors, type FactorsProof } from "./nature/factors.ts";
import { conductByHessian } from "./nature/hessian.ts";
import { directionOfStep, type StepProof } from "./nature/monotone.ts";
import { conductByMultipliers, type MultipliersProof } from "./nature/multipliers.ts";
import { conductByOrder, type OrderProof } from "./nature/order.ts";
import { isSeparate, type PartsProof, partsOfSet } from "./nature/parts.ts";
import { type PeriodProof, residues } from "./nature/period.ts";
import { type PieceProof, pieceOfSet } from "./nature/piece.ts";
import { type NatureClaim, subjectOf } from "./nature/subject.ts";

/** What f does near the points of a set: near each of them, at the points of the domain alone. */
export interface NatureCertificate extends NatureClaim {
  readonly kind: "nature";
  /**
   * `minimum`: f is nowhere less than there; `maximum`: nowhere greater; `constant`: neither; `saddle`, and in one variable `inflection`: f takes
   * lesser and greater values as near as one likes.
   */
  readonly type: "minimum" | "maximum" | "saddle" | "inflection" | "constant";
  /** Of extrema: whether f has the value of the point only there. `null`: nothing is said of it. */
  readonly strict: boolean | null;
  /** Whether the gradient is said to be 0 on the set. */
  readonly critical: boolean;
  readonly proof: NatureProof;
}

export type NatureProof =
  /** f is one constant nearby. */
  | { readonly by: "constant" }
  | OrderProof
  /** The gradient is 0, and the Hessian has as many signs as the set leaves dimensions, or two that differ (Bott 1954). */
  | { readonly by: "hessian" }
  | BoundProof
  | ExtremeProof
  | FactorsProof
  | MultipliersProof
  /** In one variable: the leading terms on both sides. */
  | { readonly by: "sides" }
  | CurvesProof
  | PartsProof<NatureProof>
  | StepProof<NatureProof>
  | PeriodProof<NatureProof>
  | PieceProof<NatureProof>;

type Verify = (certificate: Certificate) => boolean;

/** Works out anew what f does near the set, by the rules that the evidence names, and compares it with the claim. */
export function checkNature(certificate: NatureCertificate, verify: Verify): boolean {
  const { type, strict, critical, proof, variables } = certificate;
  if (!isSet(certificate) || (critical && !isCritical(certificate, proof))) return false;
  const conduct = conductOf(certificate, proof, verify);
  if (conduct === null || (strict !== null && conduct.strict !== strict)) return false;
  const { below, above } = conduct;
  switch (type) {
    case "minimum":
      return below === false;
    case "maximum":
      return above === false;
    case "constant":
      return below === false && above === false && strict !== true;
    case "saddle":
      return below === true && above === true && strict === null;
    case "inflection":
      return below === true && above === true && strict === null && variables.length === 1;
  }
}

/** What the evidence shows of f near the set; `null` where it does not hold. */
export function conductOf(claim: NatureClaim, proof: NatureProof, verify: Verify): Conduct | null {
  const found = conductBy(claim, proof, verify);
  if (found === null || found.strict !== null || (found.below !== false && found.above !== false)) return found;
  return isConstantOnSet(claim, proof.by) ? { ...found, strict: false } : found;
}

function conductBy(claim: NatureClaim, proof: NatureProof, verify: Verify): Conduct | null {
  switch (proof.by) {
    case "constant":
      return claim.objective.free.indices.length === 0 ? { below: false, above: false, strict: false } : null;
    case "order":
      return inDomain(conductByOrder(proof, claim), claim);
    case "hessian":
      return inDomain(conductByHessian(claim), claim);
    case "bound":
      return conductByBound(proof, claim);
    case "extent":
      return conductByExtent(proof, claim, verify);
    case "factors":
      return inDomain(conductByFactors(proof, claim), claim);
    case "multipliers":
      return conductByMultipliers(proof, claim);
    case "sides":
      return conductBySides(claim);
    case "curves":
      return conductByCurves(proof, claim);
    case "parts": {
      const parts = partsOfSet(proof, claim);
      if (parts === null) return null;
      const whole = jointConduct(parts.map((part, i) => conductOf(part, proof.parts[i]!.proof, verify)));
      return isSeparate(proof, claim) ? whole : inDomain(whole, claim);
    }
    case "monotone": {
      const direction = directionOfStep(proof, claim);
      const inner = direction === null ? null : conductOf({ ...claim, objective: proof.inner }, proof.proof, verify);
      return inner === null || direction === "increasing" ? inner : flippedConduct(inner);
    }
    case "period": {
      const sets = residues(proof, claim);
      const found = sets?.map((set, i) => conductOf({ ...claim, set }, proof.residues[i]!, verify)) ?? [];
      const [first] = found;
      const isSame = found.every((one) => one !== null && one.below === first!.below && one.above === first!.above);
      if (first === undefined || first === null || !isSame) return null;
      return { ...first, strict: found.every((one) => one!.strict === first.strict) ? first.strict : null };
    }
    case "piece": {
      const formula = pieceOfSet(claim);
      const inner = formula === proof.formula ? { ...claim, objective: proof.formula, conditions: [] } : null;
      return inner === null ? null : inDomain(conductOf(inner, proof.proof, verify), claim);
    }
    default:
      return proof satisfies never;
  }
}

/** Whether the set is written as it should be. */
function isSet(claim: NatureClaim): boolean {
  const { variables, set } = claim;
  const own = [...set.params, ...set.integers];
  if (new Set(variables).size !== variables.length || new Set(own).size !== own.length) return false;
  if (set.at === null) return set.equations.length > 0 && own.length === 0;
  if (set.equations.length > 0 || set.at.length !== variables.length) return false;
  return subjectOf(claim).isClosed;
}
