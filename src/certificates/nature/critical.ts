import { jet } from "../../evaluate/jet.ts";
import { expressionRing } from "../../evaluate/ring.ts";
import type { NatureProof } from "../nature.ts";
import { identities } from "./hessian.ts";
import { partsOfSet } from "./parts.ts";
import { residues } from "./period.ts";
import { pieceOfSet } from "./piece.ts";
import { type NatureClaim, subjectOf } from "./subject.ts";

/** Whether f is proved to be differentiable on the set with the gradient 0: itself, or in the terms of the evidence. */
export function isCritical(claim: NatureClaim, proof: NatureProof): boolean {
  switch (proof.by) {
    case "constant":
      return claim.objective.free.indices.length === 0;
    case "parts": {
      const parts = partsOfSet(proof, claim);
      return parts?.every((part, i) => isCritical(part, proof.parts[i]!.proof)) ?? false;
    }
    case "period":
      return residues(proof, claim)?.every((set, i) => isCritical({ ...claim, set }, proof.residues[i]!)) ?? false;
    case "piece": {
      const formula = pieceOfSet(claim);
      return formula !== null && formula === proof.formula && isCritical({ ...claim, objective: formula }, proof.proof);
    }
    case "monotone":
    case "order":
    case "hessian":
    case "bound":
    case "extent":
    case "factors":
    case "multipliers":
    case "sides":
    case "curves":
      return hasNoSlope(claim);
    default:
      return proof satisfies never;
  }
}

function hasNoSlope(claim: NatureClaim): boolean {
  const { objective, variables } = claim;
  const { isAnalyticAt, isZeroAt } = subjectOf(claim);
  if (!isAnalyticAt(objective)) return false;
  return jet(objective, variables, expressionRing, identities(variables)).gradient.every(isZeroAt);
}
