import type { Curve } from "../evaluate/growth/curve.ts";
import type { Expr } from "../expr/expr.ts";
import type { Point } from "../expr/real.ts";
import type { Certificate } from "./certificate.ts";
import type { ExtentClaim } from "./extent/claim.ts";
import { tendsAlong } from "./extent/curve.ts";
import { takesValueAt } from "./extent/point.ts";
import { isBoundBySigns } from "./extent/signs.ts";

/** What the infimum or supremum of a function on its domain is. */
export interface ExtentCertificate extends ExtentClaim {
  readonly kind: "extent";
  readonly proof: ExtentProof;
}

export type ExtentProof =
  /** The value is infinite, and f goes there along the curve. */
  | { readonly by: "curve"; readonly curve: Curve }
  /** f is nowhere beyond the value, and takes it or comes near it. */
  | { readonly by: "bound"; readonly bound: BoundProof; readonly reached: ReachedProof };

/** Why f is nowhere beyond the value. */
export type BoundProof =
  /** The excess of f is nowhere negative (positive, where the value is not taken), by the rules for signs. */
  { readonly by: "signs"; readonly excess: Expr };

/** Why no other value is nearer: f takes it at a point, or tends to it along a curve. */
export type ReachedProof =
  | { readonly by: "point"; readonly at: Point }
  | { readonly by: "curve"; readonly curve: Curve };

/** Whether the value is what the certificate says. */
export function checkExtent(certificate: ExtentCertificate, _verify: (certificate: Certificate) => boolean): boolean {
  const { variables, side, value, attained, proof } = certificate;
  if (new Set(variables).size !== variables.length) return false;
  if (typeof value === "string" && (attained || value !== (side < 0 ? "-oo" : "+oo"))) return false;
  switch (proof.by) {
    case "curve":
      return typeof value === "string" && tendsAlong(proof.curve, certificate);
    case "bound":
      return typeof value !== "string" && isBound(proof.bound, certificate) && isReached(proof.reached, certificate);
  }
}

function isBound(bound: BoundProof, claim: ExtentClaim): boolean {
  switch (bound.by) {
    case "signs":
      return isBoundBySigns(bound.excess, claim);
  }
}

/** That a value is nowhere taken, the proof of the bound has to tell. */
function isReached(reached: ReachedProof, claim: ExtentClaim): boolean {
  switch (reached.by) {
    case "point":
      return claim.attained && takesValueAt(reached.at, claim);
    case "curve":
      return !claim.attained && tendsAlong(reached.curve, claim);
  }
}
